'use client';

import { X } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { type ActivityFilter, addressOf } from '@/components/activity/filter';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { ACTIVITY_SUBJECTS } from '@/domain/activity';
import type { ArticleSummary } from '@/domain/api/articles';
import type { CheckpointView } from '@/domain/api/checkpoints';
import { type MemberRecord, nameShown } from '@/domain/reviewer';

export type ActivityFiltersProps = {
  review: string;
  filter: ActivityFilter;
  members: readonly MemberRecord[];
  articles: readonly Pick<ArticleSummary, 'id' | 'number' | 'source'>[];
  checkpoints: readonly Pick<CheckpointView, 'id' | 'name'>[];
};

const ALL = 'all';

/** Who, where, what, since when: each writes itself into the address. */
export function ActivityFilters(props: ActivityFiltersProps) {
  const { review, filter, members, articles, checkpoints } = props;
  const t = useTranslations('activity');
  const router = useRouter();
  const since = useId();
  const set = (name: keyof ActivityFilter, value: string) => {
    const { [name]: _before, ...rest } = filter;
    const next = value === '' || value === ALL ? rest : { ...rest, [name]: value };
    router.replace(addressOf(review, next as ActivityFilter), { scroll: false });
  };
  return (
    <search className="flex flex-wrap items-center gap-2">
      <Select
        aria-label={t('filters.person')}
        className="w-40 max-sm:w-full"
        value={filter.person ?? ALL}
        onValueChange={(value) => set('person', value)}
        options={[
          { value: ALL, label: t('filters.anyone') },
          ...members.map((member) => ({ value: member.id, label: nameShown(member) ?? t('former') })),
        ]}
      />
      <Select
        aria-label={t('filters.article')}
        className="w-44 max-sm:w-full"
        value={filter.article ?? ALL}
        onValueChange={(value) => set('article', value)}
        options={[
          { value: ALL, label: t('filters.anyArticle') },
          ...articles.map(({ id, number, source }) => ({ value: id, label: `A${number} ${source.name}` })),
        ]}
      />
      <Select
        aria-label={t('filters.what')}
        className="w-44 max-sm:w-full"
        value={filter.what ?? ALL}
        onValueChange={(value) => set('what', value)}
        options={[
          { value: ALL, label: t('filters.anything') },
          ...ACTIVITY_SUBJECTS.map((value) => ({ value, label: t(`subjects.${value}`) })),
        ]}
      />
      {checkpoints.length > 0 ? (
        <Select
          aria-label={t('filters.checkpoint')}
          className="w-52 max-sm:w-full"
          value={filter.checkpoint ?? ALL}
          onValueChange={(value) => set('checkpoint', value)}
          options={[
            { value: ALL, label: t('filters.anyCheckpoint') },
            ...checkpoints.map(({ id, name }) => ({
              value: id,
              label: t('filters.checkpointOption', { name }),
            })),
          ]}
        />
      ) : null}
      <span className="flex items-center gap-2 max-sm:w-full">
        <label htmlFor={since} className="text-muted-foreground text-sm">
          {t('filters.since')}
        </label>
        <Input
          id={since}
          type="date"
          className="w-40 max-sm:flex-1"
          defaultValue={filter.since ?? ''}
          key={filter.since ?? ''}
          onChange={(event) => {
            if (event.target.value === '' || event.target.validity.valid) set('since', event.target.value);
          }}
        />
      </span>
      {Object.keys(filter).length > 0 ? (
        <Button asChild variant="quiet">
          <Link href={addressOf(review, {})}>
            <X aria-hidden />
            {t('filters.clear')}
          </Link>
        </Button>
      ) : null}
    </search>
  );
}
