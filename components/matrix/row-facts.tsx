import { Repeat2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Bidi } from '@/components/ui/bidi';
import { cn } from '@/components/ui/class-names';
import type { MatrixRow } from '@/domain/matrix';

/** `2 ≠`, `=` where something is corroborated and nothing conflicts, `·` where neither is. */
export function RowSign({ row }: { row: MatrixRow }) {
  const t = useTranslations('matrix');
  const { conflicts, openConflicts, corroborations } = row;
  if (conflicts === 0) {
    const agrees = Object.values(corroborations).some((count) => count > 0);
    return (
      <span aria-hidden className={agrees ? 'text-link-agree' : 'text-muted-foreground'}>
        {agrees ? '=' : '·'}
      </span>
    );
  }
  const words =
    openConflicts > 0
      ? t('conflicts', { count: conflicts, open: openConflicts })
      : t('conflictsResolved', { count: conflicts });
  return (
    <span
      className={cn(
        'whitespace-nowrap font-semibold tabular-nums',
        openConflicts > 0 ? 'text-link-conflict' : 'text-muted-foreground',
      )}
    >
      <span aria-hidden title={words}>
        {conflicts} ≠
      </span>
      <span className="sr-only">{words}</span>
    </span>
  );
}

const RESOLVED = ['superseded', 'different_time_or_scope', 'one_side_in_error'] as const;

/** What a row rests on, in words: "4 sources, 2 origins"; circular reporting by its name. */
export function RowFacts({ row, className }: { row: MatrixRow; className?: string }) {
  const t = useTranslations('matrix');
  const resolutions = useTranslations('link.all.resolutions');
  const { sources, origins, originsUnknown, circular, repeated, resolved } = row;
  const claims = Object.values(row.cells).flat();
  const unsettled = claims.filter(({ kind }) => kind === null).length;
  const parts = [
    claims.length === 0 ? t('emptyStatement') : t('origins', { sources, origins: origins.length }),
    originsUnknown > 0 ? t('originsUnknown', { count: originsUnknown }) : null,
    unsettled > 0 ? t('unsettled', { count: unsettled }) : null,
    ...RESOLVED.map((how) =>
      resolved[how] > 0 ? t('settled', { count: resolved[how], how: resolutions(how) }) : null,
    ),
  ];
  return (
    <span className={cn('grid gap-0.5 text-muted-foreground text-xs leading-4', className)}>
      {circular ? (
        <span className="flex items-start gap-1 font-medium text-warning">
          <Repeat2 aria-hidden className="mt-px size-3.5 shrink-0" />
          <Bidi>{t('circular', { sources, origin: origins[0] ?? '' })}</Bidi>
        </span>
      ) : null}
      {circular
        ? null
        : repeated.map(({ origin, sources: resting }) => (
            <span key={origin} className="flex items-start gap-1 text-link-origin">
              <Repeat2 aria-hidden className="mt-px size-3.5 shrink-0" />
              <Bidi>{t('repeated', { count: resting, of: sources, origin })}</Bidi>
            </span>
          ))}
      <span>{parts.filter((part) => part !== null).join(', ')}</span>
    </span>
  );
}
