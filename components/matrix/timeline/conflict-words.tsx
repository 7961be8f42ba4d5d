import { useTranslations } from 'next-intl';
import type { TimelineConflict } from '@/domain/timeline';

/** Conflicts with what became of them: open, replaced by a later report, another time or scope, an error. */
export function ConflictWords({ conflicts }: { conflicts: readonly TimelineConflict[] }) {
  const t = useTranslations('matrix.timeline');
  if (conflicts.length === 0) return null;
  return (
    <ul className="grid gap-0.5 text-xs">
      {conflicts.map(({ id, a, b, resolution }) => (
        <li key={id} className={resolution === 'open' ? 'text-link-conflict' : 'text-muted-foreground'}>
          <span aria-hidden className="font-semibold">
            ≠{' '}
          </span>
          {t(`conflict.${resolution}`, { a, b })}
        </li>
      ))}
    </ul>
  );
}
