'use client';

import { useTranslations } from 'next-intl';
import { KindLetter } from '@/components/review/kind-letter';
import { cn } from '@/components/ui/class-names';
import { Table, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table';
import { JUDGED_KINDS, type JudgedKind } from '@/domain/kind';

/** Which kinds meet in pairs of judgements of one claim: agreement on the diagonal, confusions beside it. */
export function KindTable({ table }: { table: Record<JudgedKind, Record<JudgedKind, number>> }) {
  const t = useTranslations('disagreement.agreement');
  const used = JUDGED_KINDS.filter((kind) =>
    JUDGED_KINDS.some((other) => table[kind][other] > 0 || table[other][kind] > 0),
  );
  return (
    <section className="grid grid-cols-1 content-start gap-1">
      <h3 className="font-semibold text-sm">{t('table')}</h3>
      <p className="text-muted-foreground text-xs">{t('tableHint')}</p>
      <Table label={t('table')} className="w-auto tabular-nums">
        <TableHead>
          <tr>
            <td className="px-3" />
            {used.map((kind) => (
              <TableHeaderCell key={kind} className="text-center">
                <KindLetter kind={kind} />
              </TableHeaderCell>
            ))}
          </tr>
        </TableHead>
        <tbody>
          {used.map((row, at) => (
            <TableRow key={row}>
              <TableHeaderCell scope="row">
                <KindLetter kind={row} />
              </TableHeaderCell>
              {used.map((column, place) => (
                <TableCell
                  key={column}
                  className={cn('text-center', place === at && 'bg-muted font-semibold')}
                >
                  {place < at ? '' : table[row][column]}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
