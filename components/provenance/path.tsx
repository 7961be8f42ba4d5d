import { useTranslations } from 'next-intl';
import { Bidi } from '@/components/ui/bidi';
import { cn } from '@/components/ui/class-names';
import type { PathStep, Provenance } from '@/domain/provenance';

/** The way a claim came here, step by step: "coast guard → Agency X → Harbour Herald". */
export function Path({ steps, className }: { steps: readonly PathStep[]; className?: string }) {
  const t = useTranslations('provenance');
  return (
    <ol aria-label={t('path')} className={cn('flex flex-wrap items-baseline gap-x-1.5 text-sm', className)}>
      {steps.map((step, at) => (
        <li key={step.key} className="inline-flex items-baseline gap-x-1.5">
          {at > 0 ? (
            <span aria-hidden className="text-muted-foreground">
              <span className="rtl:hidden">→</span>
              <span className="ltr:hidden">←</span>
            </span>
          ) : null}
          <span className="sr-only">{t(`roles.${step.role}`)} </span>
          {step.name === null ? (
            <span className="text-muted-foreground italic">{nameless(step)}</span>
          ) : (
            <Bidi>{step.name}</Bidi>
          )}
        </li>
      ))}
    </ol>
  );

  function nameless({ type, role }: PathStep): string {
    if (type === 'anonymous_person') return t('unnamed');
    return role === 'outlet' ? t('noOutlet') : t('unknown');
  }
}

/** Where it started, with the stake of who said it; or that nobody has said. */
export function OriginLine({ of: { origin, originOf, stake } }: { of: Provenance }) {
  const t = useTranslations('provenance');
  const said = origin
    ? t(originOf === 'article' ? 'originOfArticle' : 'origin', { name: origin })
    : t('noOrigin');
  return (
    <p className="text-muted-foreground text-sm">
      <Bidi>{said}</Bidi>
      {' · '}
      {t(`stakes.${stake ?? 'unsaid'}`)}
    </p>
  );
}
