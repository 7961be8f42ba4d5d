import { useTranslations } from 'next-intl';
import { RowFacts, RowSign } from '@/components/matrix/row-facts';
import { cn } from '@/components/ui/class-names';
import type { MatrixRow } from '@/domain/matrix';

/** The head of a row: the point, how many conflicts it has, and what it rests on. */
export function RowHead({ row, nameId }: { row: MatrixRow; nameId?: string }) {
  const t = useTranslations('matrix');
  const isNamed = row.statement !== null;
  return (
    <span className="grid gap-1">
      <span className="flex items-start justify-between gap-2">
        <span
          id={nameId}
          dir="auto"
          className={cn(
            'line-clamp-3 min-w-0 [overflow-wrap:anywhere]',
            isNamed ? 'font-semibold' : 'font-normal font-read',
          )}
        >
          {row.name}
        </span>
        <RowSign row={row} />
      </span>
      {isNamed ? null : <span className="font-normal text-muted-foreground text-xs">{t('group')}</span>}
      <RowFacts row={row} className="font-normal" />
    </span>
  );
}
