'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useHeld } from '@/components/live/use-held';
import { Marks } from '@/components/matrix/map/map-marks';
import { claimsOf } from '@/components/matrix/map/map-words';
import { Bidi } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import { Table, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table';
import type { SourceMap } from '@/domain/source-map';

const AT_ONCE = 100;
const link =
  'inline-flex min-h-6 items-center rounded-sm underline underline-offset-4 hover:no-underline pointer-coarse:min-h-11';

/** The map as rows: each line from an origin through a source to a point, with how many claims run along it. */
export function MapTable({ review, map }: { review: string; map: SourceMap }) {
  const t = useTranslations('matrix.map');
  const [most, setMost] = useState(AT_ONCE);
  const named = {
    origin: new Map(map.origins.map((node, at) => [node.id, { ...node, at }])),
    source: new Map(map.sources.map((node, at) => [node.id, { ...node, at }])),
    statement: new Map(map.statements.map((node, at) => [node.id, { ...node, at }])),
  };
  const last = map.statements.length;
  const place = (statement: string | null) =>
    statement === null ? last : (named.statement.get(statement)?.at ?? last);
  const paths = map.paths.toSorted(
    (x, y) =>
      (named.origin.get(x.origin)?.at ?? 0) - (named.origin.get(y.origin)?.at ?? 0) ||
      (named.source.get(x.source)?.at ?? 0) - (named.source.get(y.source)?.at ?? 0) ||
      place(x.statement) - place(y.statement),
  );
  const held = useHeld(paths, ({ origin, source, statement }) => `${origin} ${source} ${statement}`, 'paths');
  const rows = held.rows.slice(0, most);
  return (
    <div className="p-4">
      <Table label={t('tableLabel')} className="min-w-[36rem]">
        <caption className="sr-only">{t('caption')}</caption>
        <TableHead>
          <tr>
            <TableHeaderCell>{t('columns.origin')}</TableHeaderCell>
            <TableHeaderCell>{t('columns.source')}</TableHeaderCell>
            <TableHeaderCell>{t('columns.statement')}</TableHeaderCell>
            <TableHeaderCell className="text-end">{t('columns.claims')}</TableHeaderCell>
            <TableHeaderCell>{t('columns.marks')}</TableHeaderCell>
          </tr>
        </TableHead>
        <tbody>
          {rows.map(({ key, row: path, isGone }) => {
            const origin = named.origin.get(path.origin);
            const source = named.source.get(path.source);
            const statement = path.statement === null ? null : named.statement.get(path.statement);
            return (
              <TableRow key={key} className={isGone ? 'opacity-60' : undefined}>
                <TableCell className="align-top">
                  <Link href={claimsOf.origin(review, origin?.entity ?? null)} className={link}>
                    <Bidi>{origin?.name ?? t('unknown')}</Bidi>
                  </Link>
                </TableCell>
                <TableCell className="align-top">
                  {source ? (
                    <Link href={claimsOf.source(review, source.source)} className={link}>
                      <span>
                        <span className="text-muted-foreground text-xs">{source.articles.join(' ')}</span>{' '}
                        <Bidi>{source.name}</Bidi>
                      </span>
                    </Link>
                  ) : null}
                </TableCell>
                <TableCell className="max-w-80 align-top">
                  {statement ? (
                    <Link href={claimsOf.statement(review, statement.row)} className={link}>
                      <span dir="auto" className="line-clamp-2">
                        {statement.name}
                      </span>
                    </Link>
                  ) : (
                    <span className="text-muted-foreground">{t('noStatement')}</span>
                  )}
                </TableCell>
                <TableCell className="text-end align-top tabular-nums">
                  <Link href={claimsOf.path(review, path)} className={link}>
                    {path.claims}
                  </Link>
                </TableCell>
                <TableCell className="align-top text-sm">
                  <Marks marks={path.marks} />
                </TableCell>
              </TableRow>
            );
          })}
        </tbody>
      </Table>
      {rows.length < held.rows.length ? (
        <Button className="mt-4" onClick={() => setMost(most + AT_ONCE)}>
          {t('more', { count: Math.min(AT_ONCE, held.rows.length - rows.length) })}
        </Button>
      ) : null}
    </div>
  );
}
