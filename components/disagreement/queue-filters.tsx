'use client';

import { X } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { addressOf } from '@/components/disagreement/filter';
import { useLive } from '@/components/live/live-context';
import { Button } from '@/components/ui/button';
import { Segmented } from '@/components/ui/segmented';
import { Select } from '@/components/ui/select';
import {
  DISAGREEMENT_REASONS,
  DISAGREEMENT_STATUSES,
  type DisagreementFilter,
  type DisagreementStatus,
} from '@/domain/disagreements';
import { articlesOf } from '@/domain/metrics/claims';

export type QueueFiltersProps = {
  filter: DisagreementFilter;
  counts: Record<DisagreementStatus, number>;
};

/** What the queue shows; the address says the same, so that it can be shared and gone back to. */
export function QueueFilters({ filter, counts }: QueueFiltersProps) {
  const t = useTranslations('disagreement');
  const router = useRouter();
  const { review, live } = useLive();
  const go = (change: { [K in keyof DisagreementFilter]?: DisagreementFilter[K] | undefined }) =>
    router.replace(addressOf(review, { ...filter, ...change } as DisagreementFilter), { scroll: false });
  return (
    <search className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <Segmented
        label={t('show')}
        value={filter.status ?? 'open'}
        onValueChange={(status) => go({ status })}
        segments={DISAGREEMENT_STATUSES.map((status) => ({
          value: status,
          label: `${t(`statuses.${status}`)} ${counts[status]}`,
        }))}
      />
      <fieldset className="flex flex-wrap gap-1">
        <legend className="sr-only">{t('filters')}</legend>
        {DISAGREEMENT_REASONS.map((why) => (
          <Button
            key={why}
            size="sm"
            aria-pressed={filter.why === why}
            onClick={() => go({ why: filter.why === why ? undefined : why })}
          >
            {t(`reasons.${why}`)}
          </Button>
        ))}
      </fieldset>
      <Select
        aria-label={t('article')}
        className="w-44 max-sm:w-full"
        value={filter.article ?? 'all'}
        onValueChange={(article) => go({ article: article === 'all' ? undefined : article })}
        options={[
          { value: 'all', label: t('allArticles') },
          ...articlesOf(live.state).map(({ id, number, source }) => ({
            value: id,
            label: `A${number} ${live.state.source.get(source)?.name ?? ''}`,
          })),
        ]}
      />
      {filter.why || filter.article ? (
        <Button asChild size="sm" variant="quiet">
          <Link href={addressOf(review, filter.status ? { status: filter.status } : {})} replace>
            <X aria-hidden />
            {t('clear')}
          </Link>
        </Button>
      ) : null}
    </search>
  );
}
