'use client';

import { useTranslations } from 'next-intl';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';
import type { HeadlineReading, HeadlineSide } from '@/domain/report/report';

/** What a headline asserts, beside what the body says of the same: a list to read, not a finding. */
export function SourceHeadlines({ headlines }: { headlines: readonly HeadlineReading[] }) {
  const t = useTranslations('source.headlines');
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('title')}</CardTitle>
      </CardHeader>
      <CardBody>
        {headlines.length === 0 ? <p className="text-muted-foreground">{t('none')}</p> : null}
        <ul className="grid gap-4">
          {headlines.map(({ headline, body }) => (
            <li key={headline.name} className="grid gap-2 md:grid-cols-2">
              <Side label={t('headline')} side={headline} />
              <div className="grid content-start gap-2">
                {body.length === 0 ? (
                  <p className="text-muted-foreground text-sm">{t('nothingAlike')}</p>
                ) : null}
                {body.map((side) => (
                  <Side key={side.name} label={t(`why.${side.why}`)} side={side} />
                ))}
              </div>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}

function Side({ label, side }: { label: string; side: HeadlineSide }) {
  const t = useTranslations('source.headlines');
  return (
    <div>
      <p className="text-muted-foreground text-xs">
        {label} · <span className="tabular-nums">{side.name}</span>
        {side.hedged ? ` · ${t('hedged')}` : null}
      </p>
      <p lang={side.language ?? undefined} dir={side.direction} className="font-read text-base leading-6">
        {side.text}
      </p>
    </div>
  );
}
