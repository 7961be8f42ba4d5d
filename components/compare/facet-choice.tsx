'use client';

import { useTranslations } from 'next-intl';
import { KeyOf } from '@/components/shell/commands/key-caps';
import { cn } from '@/components/ui/class-names';
import { FACETS, type Facet } from '@/domain/claim-link';

export type FacetChoiceProps = {
  label: string;
  value: readonly Facet[];
  onChange: (facets: Facet[]) => void;
  /** Show the number that chooses each. */
  numbered?: boolean;
  disabled?: boolean;
};

/** Adds or takes out one facet, in the order of the keys. */
export const toggled = (facets: readonly Facet[], facet: Facet): Facet[] =>
  FACETS.filter((each) => (each === facet ? !facets.includes(facet) : facets.includes(each)));

/** What differs in a conflict: one or several. */
export function FacetChoice({ label, value, onChange, numbered, disabled }: FacetChoiceProps) {
  const t = useTranslations('link.facets');
  return (
    <fieldset disabled={disabled} className="min-w-0">
      <legend className="mb-1.5 text-muted-foreground text-sm">{label}</legend>
      <div className="flex flex-wrap gap-1.5">
        {FACETS.map((facet) => {
          const on = value.includes(facet);
          return (
            <button
              key={facet}
              type="button"
              aria-pressed={on}
              onClick={() => onChange(toggled(value, facet))}
              className={cn(
                'inline-flex min-h-7 items-center gap-1.5 rounded-md border px-2 text-sm transition-colors pointer-coarse:min-h-11',
                on
                  ? 'border-primary bg-primary text-primary-foreground'
                  : 'border-input bg-card hover:bg-accent',
              )}
            >
              {numbered ? <KeyOf id={`differs.${facet}`} tone={on ? 'inverse' : 'plain'} /> : null}
              {t(facet)}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
