'use client';

import { useTranslations } from 'next-intl';
import { FilterText } from '@/components/review/filter-text';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { CLAIM_DATES, type ClaimListFilter, DATE } from '@/domain/metrics/claim-filter';

const ALL = 'all';

export type MoreClaimFiltersProps = {
  id: string;
  filter: ClaimListFilter;
  sources: readonly { id: string; name: string }[];
  set: (values: Record<string, string | null>) => void;
};

/** Who said it, where it started, in which source, and when. */
export function MoreClaimFilters({ id, filter, sources, set }: MoreClaimFiltersProps) {
  const t = useTranslations('review.claims');
  return (
    <div
      id={id}
      className="grid basis-full grid-cols-2 gap-3 rounded-lg border bg-card p-4 max-sm:grid-cols-1 lg:grid-cols-3"
    >
      <Field label={t('speaker')} hint={t('partOfName')}>
        <FilterText value={filter.speaker ?? ''} onSettle={(speaker) => set({ speaker })} />
      </Field>
      <Field label={t('origin')} hint={t('partOfName')}>
        <FilterText value={filter.origin ?? ''} onSettle={(origin) => set({ origin })} />
      </Field>
      <Field label={t('source')}>
        <Select
          value={filter.source ?? ALL}
          onValueChange={(source) => set({ source: source === ALL ? null : source })}
          options={[
            { value: ALL, label: t('allSources') },
            ...sources.map(({ id: value, name }) => ({ value, label: name })),
          ]}
        />
      </Field>
      <Field label={t('dated')}>
        <Select
          value={filter.dated ?? 'refers_to'}
          onValueChange={(dated) => set({ dated })}
          options={CLAIM_DATES.map((value) => ({ value, label: t(`datedOptions.${value}`) }))}
        />
      </Field>
      {(['from', 'to'] as const).map((end) => (
        <Field key={end} label={t(end)} hint={t('dateWrong')}>
          <FilterText
            dir="ltr"
            shape={DATE}
            placeholder={t('dateHint')}
            value={filter[end] ?? ''}
            onSettle={(value) => set({ [end]: value, dated: filter.dated ?? 'refers_to' })}
          />
        </Field>
      ))}
    </div>
  );
}
