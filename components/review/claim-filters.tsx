'use client';

import { Search, SlidersHorizontal, X } from 'lucide-react';
import Link from 'next/link';
import { useRouter, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';
import { BehindLabel, type NameBehind } from '@/components/review/behind-label';
import { FilterText } from '@/components/review/filter-text';
import { MoreClaimFilters } from '@/components/review/more-claim-filters';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { useCommands } from '@/components/shell/commands/use-commands';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { JUDGED_KINDS } from '@/domain/kind';
import { CLAIM_STATES, type ClaimListFilter } from '@/domain/metrics/claim-filter';

const ALL = 'all';
/** The filters behind "More". */
const MORE = ['speaker', 'origin', 'source', 'from', 'to'] as const;

export type ClaimFiltersProps = {
  here: string;
  filter: ClaimListFilter;
  articles: readonly { id: string; number: number; source: string }[];
  sources: readonly { id: string; name: string }[];
  /** What the number is about whose claims are shown. */
  behind: readonly NameBehind[];
};

/** The filters of the list of claims; each writes itself into the address. */
export function ClaimFilters({ here, filter, articles, sources, behind }: ClaimFiltersProps) {
  const t = useTranslations('review.claims');
  const { aria } = useKeyNames();
  const kinds = useTranslations('claim.kinds');
  const router = useRouter();
  const search = useSearchParams();
  const field = useRef<HTMLInputElement>(null);
  const more = MORE.filter((name) => filter[name] !== undefined).length;
  const [isOpen, setOpen] = useState(more > 0);
  const moreId = useId();

  const set = (values: Record<string, string | null>) => {
    const next = new URLSearchParams(search);
    next.delete('cursor');
    for (const [name, value] of Object.entries(values)) {
      if (value === null || value === '' || value === ALL) next.delete(name);
      else next.set(name, value);
    }
    router.replace(next.size > 0 ? `${here}?${next}` : here, { scroll: false });
  };
  useCommands('claims', [
    {
      id: 'claims.filter',
      perform: () => field.current?.focus(),
    },
  ]);

  const kind = filter.tagged === false ? 'untagged' : filter.open ? 'open' : (filter.kind ?? ALL);
  const without = filter.withoutSpeaker === true;
  return (
    <search className="flex flex-wrap items-center gap-2">
      <div className="relative min-w-48 max-w-xs flex-1 max-sm:max-w-none">
        <Search
          aria-hidden
          className="-translate-y-1/2 pointer-events-none absolute start-2.5 top-1/2 size-4 text-muted-foreground"
        />
        <FilterText
          ref={field}
          type="search"
          aria-label={t('search')}
          aria-keyshortcuts={aria('claims.filter')}
          placeholder={t('search')}
          className="ps-8"
          title={t('searchHint')}
          value={filter.q ?? ''}
          onSettle={(q) => set({ q })}
        />
      </div>
      <Select
        aria-label={t('article')}
        className="w-48 max-sm:w-full"
        value={filter.article ?? ALL}
        onValueChange={(article) => set({ article })}
        options={[
          { value: ALL, label: t('allArticles') },
          ...articles.map(({ id, number, source }) => ({ value: id, label: `A${number} ${source}` })),
        ]}
      />
      <Select
        aria-label={t('kind')}
        className="w-40 max-sm:w-[calc(50%-0.25rem)]"
        value={kind}
        onValueChange={(value) =>
          set({
            kind: value === 'untagged' || value === 'open' ? null : value,
            tagged: value === 'untagged' ? 'false' : null,
            open: value === 'open' ? 'true' : null,
          })
        }
        options={[
          { value: ALL, label: t('allKinds') },
          ...JUDGED_KINDS.map((value) => ({ value, label: kinds(value) })),
          { value: 'open', label: t('open') },
          { value: 'untagged', label: t('untagged') },
        ]}
      />
      <Select
        aria-label={t('state')}
        className="w-36 max-sm:w-[calc(50%-0.25rem)]"
        value={filter.state ?? ALL}
        onValueChange={(state) => set({ state })}
        options={[
          { value: ALL, label: t('allStates') },
          ...CLAIM_STATES.map((value) => ({ value, label: t(`states.${value}`) })),
        ]}
      />
      <Button
        aria-pressed={without}
        onClick={() =>
          set(
            without
              ? { without: null }
              : { without: 'speaker', kind: 'attributed_quote', tagged: null, open: null },
          )
        }
      >
        {t('withoutSpeaker')}
      </Button>
      {filter.single ? (
        <Button aria-pressed onClick={() => set({ single: null })}>
          {t('single')}
        </Button>
      ) : null}
      {behind.length > 0 ? (
        <Button aria-pressed className="max-w-full" onClick={() => set({ behind: null })}>
          <BehindLabel behind={behind} />
        </Button>
      ) : null}
      <Button aria-expanded={isOpen} aria-controls={moreId} onClick={() => setOpen(!isOpen)}>
        <SlidersHorizontal aria-hidden />
        {t('more', { count: more })}
      </Button>
      {Object.keys(filter).length > 0 ? (
        <Button asChild variant="quiet">
          <Link href={here}>
            <X aria-hidden />
            {t('clear')}
          </Link>
        </Button>
      ) : null}
      {isOpen ? <MoreClaimFilters id={moreId} filter={filter} sources={sources} set={set} /> : null}
    </search>
  );
}
