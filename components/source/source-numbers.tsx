'use client';

import { useTranslations } from 'next-intl';
import { CountedList } from '@/components/source/counted-list';
import { Bidi } from '@/components/ui/bidi';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';
import { KINDS } from '@/domain/kind';
import { SOURCINGS } from '@/domain/metrics/sourcing';
import type { SourcePage } from '@/domain/report/source-page';

type SourceNumbersProps = { review: string; page: SourcePage };

/** Kinds, how it names whom it relies on, and on what its claims rest. */
export function SourceNumbers({ review, page }: SourceNumbersProps) {
  const t = useTranslations('source');
  const kinds = useTranslations('claim.kinds');
  const { claims, sourcing, origins } = page.profile;
  const list = { review, page };
  const [most] = origins.origins;
  const apart = [
    ['kind:excluded', kinds('excluded')],
    ['kind:open', t('open')],
    ['kind:untagged', kinds('untagged')],
  ] as const;
  return (
    <Card className="min-w-0">
      <CardHeader>
        <CardTitle>{t('kinds')}</CardTitle>
      </CardHeader>
      <CardBody className="grid gap-4">
        <div>
          {KINDS.map((kind) => (
            <CountedList key={kind} {...list} list={`kind:${kind}`} label={kinds(kind)} of={claims.settled} />
          ))}
          <h3 className="pt-2 pb-1 text-muted-foreground text-xs">{t('apart')}</h3>
          {apart.map(([id, label]) => (
            <CountedList key={id} {...list} list={id} label={label} of={claims.total} isApart />
          ))}
        </div>
        <section aria-label={t('sourcing')}>
          <h3 className="pb-1 font-semibold text-sm">{t('sourcing')}</h3>
          {SOURCINGS.map((which) => (
            <CountedList
              key={which}
              {...list}
              list={`sourcing:${which}`}
              label={t(`sourcings.${which}`)}
              of={sourcing.credited}
            />
          ))}
          <CountedList {...list} list="hedged" label={t('hedged')} of={origins.of} />
        </section>
        <section aria-label={t('origins')}>
          <h3 className="pb-1 font-semibold text-sm">{t('origins')}</h3>
          {most ? (
            <p className="pb-1 text-muted-foreground text-sm">
              <Bidi>{t('mostUsed', { count: most.claims, of: origins.of, name: most.name })}</Bidi>
            </p>
          ) : (
            <p className="pb-1 text-muted-foreground text-sm">{t('noOrigins')}</p>
          )}
          {origins.origins.map(({ entity, name }) => (
            <CountedList
              key={entity}
              {...list}
              list={`origin:${entity}`}
              label={<Bidi>{name}</Bidi>}
              of={origins.of}
            />
          ))}
          <CountedList {...list} list="origin:unknown" label={t('originUnknown')} of={origins.of} />
        </section>
      </CardBody>
    </Card>
  );
}
