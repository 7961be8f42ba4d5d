'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { useCommands } from '@/components/shell/commands/use-commands';
import { Input } from '@/components/ui/input';
import { Segmented } from '@/components/ui/segmented';

export type ReviewFilterProps = {
  query: string;
  archived: boolean;
  onChange: (filter: { q?: string; archived?: boolean }) => void;
};

export function ReviewFilter({ query, archived, onChange }: ReviewFilterProps) {
  const t = useTranslations('review.list');
  const { aria } = useKeyNames();
  const field = useRef<HTMLInputElement>(null);
  useCommands('reviews', [
    {
      id: 'reviews.filter',
      perform: () => field.current?.focus(),
    },
  ]);
  return (
    <search className="flex flex-wrap items-center gap-2">
      <div className="relative min-w-48 max-w-sm flex-1">
        <Search
          aria-hidden
          className="-translate-y-1/2 pointer-events-none absolute start-2.5 top-1/2 size-4 text-muted-foreground"
        />
        <Input
          ref={field}
          type="search"
          aria-label={t('filter')}
          aria-keyshortcuts={aria('reviews.filter')}
          placeholder={t('filterPlaceholder')}
          className="ps-8"
          value={query}
          onChange={(event) => onChange({ q: event.target.value })}
        />
      </div>
      <Segmented
        label={t('show')}
        value={archived ? 'archived' : 'open'}
        onValueChange={(value) => onChange({ archived: value === 'archived' })}
        segments={[
          { value: 'open', label: t('open') },
          { value: 'archived', label: t('archived') },
        ]}
      />
    </search>
  );
}
