'use client';

import { useTranslations } from 'next-intl';
import { Bidi } from '@/components/ui/bidi';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';
import type { ReportLink } from '@/domain/report/report';
import type { SourcePage } from '@/domain/report/source-page';

/** What it says otherwise than others: both passages, what differs, and what became of it. */
export function SourceConflicts({ page }: { review: string; page: SourcePage }) {
  const t = useTranslations('source');
  const { conflicts } = page;
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('conflicts', { count: conflicts.length })}</CardTitle>
      </CardHeader>
      <CardBody>
        {conflicts.length === 0 ? <p className="text-muted-foreground">{t('noConflicts')}</p> : null}
        <ul className="grid gap-4">
          {conflicts.map((link) => (
            <Conflict key={link.id} link={link} />
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}

function Conflict({ link }: { link: ReportLink }) {
  const facets = useTranslations('link.facets');
  const all = useTranslations('link.all');
  return (
    <li className="grid gap-1">
      {[link.a, link.b].map((side) => (
        <p key={side.name} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
          <span className="text-sm tabular-nums">{side.name}</span>
          <span className="grid">
            <Bidi className="text-muted-foreground text-xs">{side.source}</Bidi>
            <span
              lang={side.language ?? undefined}
              dir={side.direction}
              className="font-read text-base leading-6"
            >
              {side.text}
            </span>
          </span>
        </p>
      ))}
      <p className="text-muted-foreground text-sm">
        {link.differs.length > 0
          ? all('differs', { facets: link.differs.map((facet) => facets(facet)).join(', ') })
          : null}
        {link.differs.length > 0 ? ' · ' : null}
        {all(`resolutions.${link.resolution}`)}
        {link.resolutionReason ? (
          <>
            {': '}
            <Bidi>{link.resolutionReason}</Bidi>
          </>
        ) : null}
      </p>
    </li>
  );
}
