'use client';

import { useTranslations } from 'next-intl';
import { useLive } from '@/components/live/live-context';
import { nounTopic } from '@/components/live/topics';
import { useTopics } from '@/components/live/use-topics';
import { OverrideIndependence } from '@/components/provenance/override-independence';
import { OriginLine, Path } from '@/components/provenance/path';
import { Bidi } from '@/components/ui/bidi';
import type { ClaimLinkRecord } from '@/domain/claim-link';
import { type IndependenceReading, independenceOf } from '@/domain/independence';
import { provenanceOf } from '@/domain/provenance';
import type { ReviewState } from '@/domain/review-state';
import { nameShown } from '@/domain/reviewer';

const SHOWN = ['attribution', 'entity', 'sameAs', 'article', 'source', 'link'].map(nounTopic);

/** Independent, a repeat of one origin, or not known, in words; a person's word with their name and reason. */
export function IndependenceWords({
  link,
  reading,
}: {
  link: ClaimLinkRecord;
  reading: IndependenceReading;
}) {
  const t = useTranslations('provenance');
  const { live } = useLive();
  const { value, derived, names, overridden } = reading;
  const why = t(`why.${derived}`, { names: [...new Set(names)].join(', ') });
  if (!overridden || !link.independence) return <Bidi>{why}</Bidi>;
  const { by, reason } = link.independence;
  return (
    <>
      <Bidi>
        {t('overridden', {
          value: t(`values.${value}`),
          by: nameShown(live.state.member.get(by)) ?? t('former'),
          reason,
        })}
      </Bidi>{' '}
      <Bidi className="text-muted-foreground">{t('derived', { why })}</Bidi>
    </>
  );
}

export type IndependenceProps = {
  link: ClaimLinkRecord;
  /** `A1·9` for each end. */
  names: Readonly<Record<string, string>>;
  mayOverride: boolean;
};

/** How independent the two ends of a corroboration are, both paths that show why, and the way to say otherwise. */
export function Independence({ link, names, mayOverride }: IndependenceProps) {
  const t = useTranslations('provenance');
  const { live } = useLive();
  useTopics(live.topics, SHOWN);
  const reading = independenceOf(live.state, link);
  return (
    <div className="grid gap-2 text-sm">
      <p className="font-medium">
        <IndependenceWords link={link} reading={reading} />
      </p>
      <Paths state={live.state} link={link} names={names} />
      {mayOverride ? (
        <OverrideIndependence link={link} reading={reading} />
      ) : reading.overridden ? null : (
        <p className="text-muted-foreground text-xs">{t('derivedHint')}</p>
      )}
    </div>
  );
}

type PathsProps = {
  state: ReviewState;
  link: Pick<ClaimLinkRecord, 'a' | 'b'>;
  names: IndependenceProps['names'];
};

/** Both ways beside each other. */
export function Paths({ state, link, names }: PathsProps) {
  return (
    <dl className="grid gap-x-4 gap-y-2 sm:grid-cols-[repeat(auto-fit,minmax(12rem,1fr))]">
      {[link.a, link.b].map((id) => {
        const provenance = provenanceOf(state, id);
        return (
          <div key={id} className="min-w-0 border-s-2 ps-2">
            <dt className="font-medium text-xs tabular-nums">{names[id]}</dt>
            <dd>
              <Path steps={provenance.steps} />
              <OriginLine of={provenance} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
