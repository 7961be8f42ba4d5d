'use client';

import { Command } from 'cmdk';
import { Check, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Bidi } from '@/components/ui/bidi';
import { cn } from '@/components/ui/class-names';
import { itemClasses } from '@/components/ui/dropdown-menu';
import { fold, matchesQuery } from '@/components/ui/fold';

export type ComboboxOption = {
  value: string;
  label: string;
  /** A second, quieter line: a role, an outlet. Searched too. */
  hint?: string;
  keywords?: readonly string[];
};

/** cmdk marks the item it stands on with `data-selected`. */
export const commandItemClasses = cn(itemClasses, 'py-1 data-[selected=true]:bg-accent');

export type ComboboxListProps = {
  id: string;
  options: readonly ComboboxOption[];
  value: string;
  search: string;
  onSearchChange: (search: string) => void;
  onChoose: (value: string) => void;
  onCreate?: (text: string) => void;
};

/** The open part of a combobox: a search line and what it finds. */
export function ComboboxList(props: ComboboxListProps) {
  const { id, options, value, search, onSearchChange, onChoose, onCreate } = props;
  const t = useTranslations('ui.combobox');
  const text = search.trim();
  const found = options.filter((option) =>
    matchesQuery(text, [option.label, option.hint ?? '', ...(option.keywords ?? [])]),
  );
  const known = options.some((option) => fold(option.label) === fold(text));
  const creatable = onCreate !== undefined && text !== '' && !known;

  return (
    <Command shouldFilter={false} loop label={t('search')}>
      <Command.Input
        dir="auto"
        value={search}
        onValueChange={onSearchChange}
        placeholder={t('search')}
        className="h-9 w-full rounded-t-lg border-b bg-transparent px-3 text-sm focus-visible:-outline-offset-2 pointer-coarse:h-11 pointer-coarse:text-base"
      />
      <Command.List id={id} label={t('open')} className="max-h-64 overflow-y-auto p-1">
        {found.length === 0 && !creatable ? (
          <p className="px-2 py-3 text-muted-foreground text-sm">{t('none')}</p>
        ) : null}
        {found.map((option) => (
          <Command.Item
            key={option.value}
            value={option.value}
            onSelect={() => onChoose(option.value)}
            className={commandItemClasses}
          >
            <span className="min-w-0 flex-1">
              <Bidi className="block truncate">{option.label}</Bidi>
              {option.hint ? (
                <Bidi className="block truncate text-muted-foreground text-xs">{option.hint}</Bidi>
              ) : null}
            </span>
            {option.value === value ? <Check aria-hidden /> : null}
          </Command.Item>
        ))}
        {creatable ? (
          <Command.Item
            value={`create:${text}`}
            onSelect={() => onCreate(text)}
            className={commandItemClasses}
          >
            <Plus aria-hidden />
            <span className="truncate">{t('create', { text })}</span>
          </Command.Item>
        ) : null}
      </Command.List>
    </Command>
  );
}
