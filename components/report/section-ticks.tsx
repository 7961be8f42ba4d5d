'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { ReportRuns } from '@/components/report/report-run';
import { Checkbox } from '@/components/ui/checkbox';
import { cn } from '@/components/ui/class-names';
import type { Block } from '@/domain/report/document';
import { isOptional, type OptionalPart } from '@/domain/report/selection';

export type Section = Extract<Block, { type: 'heading' }>;

export const headsOf = (blocks: readonly Block[]): Section[] =>
  blocks.filter((block): block is Section => block.type === 'heading' && block.level === 2);

export type SectionTicksProps = {
  sections: readonly Section[];
  /** What is left out of the page, its print and its files. */
  out: ReadonlySet<OptionalPart>;
  onTick: (part: OptionalPart, isIn: boolean) => void;
  hasGrades: boolean;
  onFollow?: () => void;
};

const LINE = 'flex min-h-8 min-w-0 flex-1 items-center rounded-md px-2 py-1 pointer-coarse:min-h-11';

/** The ways to the sections of the report, each with a tick for whether it is printed and exported. */
export function SectionTicks({ sections, out, onTick, hasGrades, onFollow }: SectionTicksProps) {
  const t = useTranslations('report');
  const id = useId();
  const extra = (['charts', ...(hasGrades ? (['grades'] as const) : [])] as const).map((part) => ({
    part,
    label: t(`parts.${part}`),
  }));
  return (
    <nav aria-label={t('sections')} data-screen-only="" className="grid gap-3">
      <ul className="grid gap-px">
        {sections.map(({ id: section, runs }) => {
          const isIn = !isOptional(section) || !out.has(section);
          return (
            <li key={section} className="flex items-center gap-2">
              {isOptional(section) ? (
                <Checkbox
                  aria-labelledby={`${id}-include ${id}-${section}`}
                  checked={isIn}
                  onCheckedChange={(checked) => onTick(section, checked === true)}
                />
              ) : (
                <span className="size-4 shrink-0" />
              )}
              {isIn ? (
                <a
                  href={`#${section}`}
                  id={`${id}-${section}`}
                  onClick={onFollow}
                  className={cn(LINE, 'text-muted-foreground hover:bg-accent hover:text-foreground')}
                >
                  <ReportRuns runs={runs} />
                </a>
              ) : (
                <span id={`${id}-${section}`} className={cn(LINE, 'text-muted-foreground line-through')}>
                  <ReportRuns runs={runs} />
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <ul className="grid gap-px border-t pt-2">
        {extra.map(({ part, label }) => (
          <li key={part} className="flex items-center gap-2">
            <Checkbox
              id={`${id}-${part}`}
              checked={!out.has(part)}
              onCheckedChange={(checked) => onTick(part, checked === true)}
            />
            <label htmlFor={`${id}-${part}`} className={cn(LINE, 'text-muted-foreground')}>
              {label}
            </label>
          </li>
        ))}
      </ul>
      <p id={`${id}-include`} className="sr-only">
        {t('include')}
      </p>
      <p className="text-muted-foreground text-xs">{t('ticksHint')}</p>
    </nav>
  );
}
