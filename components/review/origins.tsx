'use client';

import { useTranslations } from 'next-intl';
import { Bidi } from '@/components/ui/bidi';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';
import type { Overview } from '@/domain/metrics/overview';

const SHOWN = 8;

/** On what the claims rest: each origin with its claims and articles, the most used first, the unknown last. */
export function Origins({ origins }: { origins: Overview['origins'] }) {
  const t = useTranslations('review.overview.origins');
  const unknown = origins.of - origins.known;
  const most = Math.max(1, unknown, ...origins.origins.map(({ claims }) => claims));
  const rows = [
    ...origins.origins.slice(0, SHOWN).map(({ entity, name, claims }) => ({
      id: entity,
      name,
      claims,
      count: t('count', { claims, articles: origins.articles[entity] ?? 0 }),
      known: true,
    })),
    ...(unknown > 0
      ? [
          {
            id: 'unknown',
            name: t('unknown'),
            claims: unknown,
            count: t('claims', { claims: unknown }),
            known: false,
          },
        ]
      : []),
  ];
  return (
    <Card className="min-w-0">
      <CardHeader>
        <CardTitle>{t('title')}</CardTitle>
      </CardHeader>
      <CardBody>
        {origins.origins.length === 0 ? <p className="pb-3 text-muted-foreground">{t('empty')}</p> : null}
        <ul className="grid gap-3">
          {rows.map(({ id, name, claims, count, known }) => (
            <li key={id} className="grid gap-1">
              <div className="flex items-baseline justify-between gap-4">
                <Bidi className={known ? 'truncate font-medium' : 'text-muted-foreground'}>{name}</Bidi>
                <span className="shrink-0 text-muted-foreground text-xs tabular-nums">{count}</span>
              </div>
              <div
                aria-hidden
                className={
                  known
                    ? 'h-2 rounded-xs bg-link-origin forced-colors:bg-[CanvasText]'
                    : 'h-2 rounded-xs border border-link-origin border-dashed'
                }
                style={{ inlineSize: `${(claims / most) * 100}%` }}
              />
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}
