'use client';

import { useTranslations } from 'next-intl';
import { CountedList } from '@/components/source/counted-list';
import { Bidi } from '@/components/ui/bidi';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';
import { INDEPENDENCES } from '@/domain/claim-link';
import type { SourcePage } from '@/domain/report/source-page';

/** What the other sources say to its claims, by claim and by pair of sources. */
export function SourceBacking({ review, page }: { review: string; page: SourcePage }) {
  const t = useTranslations('source');
  const { support } = page.profile;
  const ties = [...INDEPENDENCES, 'conflicting', 'none'] as const;
  return (
    <Card className="min-w-0">
      <CardHeader>
        <CardTitle>{t('backing')}</CardTitle>
      </CardHeader>
      <CardBody className="grid gap-4">
        <div>
          {ties.map((tie) => (
            <CountedList
              key={tie}
              review={review}
              page={page}
              list={`support:${tie}`}
              label={t(`ties.${tie}`)}
              of={support.of}
            />
          ))}
          {support.conflictingAndCorroborated > 0 ? (
            <p className="pt-1 text-muted-foreground text-sm">
              {t('both', { count: support.conflictingAndCorroborated })}
            </p>
          ) : null}
        </div>
        <section aria-label={t('pairs')}>
          <h3 className="pb-1 font-semibold text-sm">{t('pairs')}</h3>
          <p className="pb-1 text-muted-foreground text-sm">{t('pairsHint')}</p>
          <ul className="grid gap-2">
            {([...INDEPENDENCES, 'conflicting'] as const).map((tie) => (
              <li key={tie}>
                <p className="flex items-baseline justify-between gap-4">
                  <span>{t(`ties.${tie}`)}</span>
                  <span className="tabular-nums">
                    {t('of', { count: support.pairs[tie], of: support.otherSources })}
                  </span>
                </p>
                <Partners page={page} tie={tie} />
              </li>
            ))}
          </ul>
        </section>
      </CardBody>
    </Card>
  );
}

/** With whom, each with the pairs of claims. */
function Partners({ page, tie }: { page: SourcePage; tie: 'conflicting' | (typeof INDEPENDENCES)[number] }) {
  const links = tie === 'conflicting' ? page.conflicts : page.corroborations[tie];
  const own = page.profile.name;
  const bySource = new Map<string, string[]>();
  for (const { a, b } of links) {
    const other = a.source === own ? b.source : a.source;
    bySource.set(other, [...(bySource.get(other) ?? []), `${a.name} – ${b.name}`]);
  }
  if (bySource.size === 0) return null;
  return (
    <ul className="ps-3 text-muted-foreground text-sm">
      {[...bySource].map(([source, pairs]) => (
        <li key={source}>
          <Bidi>{source}</Bidi>: <span className="tabular-nums">{pairs.join(', ')}</span>
        </li>
      ))}
    </ul>
  );
}
