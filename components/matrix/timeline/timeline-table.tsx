'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { HeldRow } from '@/components/live/use-held';
import { claimsOf } from '@/components/matrix/map/map-words';
import { ConflictWords } from '@/components/matrix/timeline/conflict-words';
import { useDateWords } from '@/components/matrix/timeline/date-words';
import type { OpenedMark } from '@/components/matrix/timeline/mark-panel';
import { Table, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table';
import type { TimelineRow } from '@/domain/timeline';

export type TimelineTableProps = {
  review: string;
  rows: readonly HeldRow<TimelineRow>[];
  onOpen: (opened: OpenedMark) => void;
};

const link =
  'inline-flex min-h-6 items-center rounded-sm text-start underline underline-offset-4 hover:no-underline pointer-coarse:min-h-11';

/** The same as rows: point, time, how exact, claims, and what became of its conflicts. */
export function TimelineTable({ review, rows, onOpen }: TimelineTableProps) {
  const t = useTranslations('matrix.timeline');
  const precisions = useTranslations('claim.attribution.precisions');
  const words = useDateWords();
  return (
    <Table label={t('tableLabel')} className="min-w-[40rem]">
      <caption className="sr-only">{t('caption')}</caption>
      <TableHead>
        <tr>
          {(['statement', 'refersTo', 'precision', 'claims', 'conflicts'] as const).map((column) => (
            <TableHeaderCell key={column}>{t(`columns.${column}`)}</TableHeaderCell>
          ))}
        </tr>
      </TableHead>
      <tbody>
        {rows.flatMap(({ row, isGone }) =>
          row.marks.map((mark) => (
            <TableRow key={mark.id} className={isGone ? 'align-top opacity-60' : 'align-top'}>
              <TableCell className="max-w-72 py-2 align-top">
                <Link href={claimsOf.statement(review, row.id)} className={link}>
                  <span dir="auto" className="line-clamp-2">
                    {row.name}
                  </span>
                </Link>
              </TableCell>
              <TableCell className="whitespace-nowrap py-2 align-top">{words(mark.refersTo)}</TableCell>
              <TableCell className="py-2 align-top">{precisions(mark.refersTo.precision)}</TableCell>
              <TableCell className="py-2 align-top">
                <button type="button" className={link} onClick={() => onOpen({ row: row.id, mark: mark.id })}>
                  {mark.claims.map(({ name }) => name).join(', ')}
                </button>
              </TableCell>
              <TableCell className="py-2 align-top">
                <ConflictWords conflicts={mark.conflicts} />
              </TableCell>
            </TableRow>
          )),
        )}
      </tbody>
    </Table>
  );
}
