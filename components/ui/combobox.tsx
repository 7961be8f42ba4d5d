'use client';

import { ChevronsUpDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Bidi } from '@/components/ui/bidi';
import { cn } from '@/components/ui/class-names';
import type { ComboboxOption } from '@/components/ui/combobox-list';
import { controlClasses } from '@/components/ui/input';
import { lazily } from '@/components/ui/lazily';

export type { ComboboxOption } from '@/components/ui/combobox-list';

export type ComboboxProps = {
  options: readonly ComboboxOption[];
  /** Empty string while nothing is chosen. */
  value: string;
  onValueChange: (value: string) => void;
  /** Given, a text that matches no label can be added. The caller makes the option and sets the value. */
  onCreate?: (text: string) => void;
  placeholder?: string;
  disabled?: boolean;
  className?: string;
  id?: string;
  'aria-label'?: string;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
};

const ComboboxPopover = lazily(
  async () => (await import('@/components/ui/combobox-popover')).ComboboxPopover,
);

/** One of many, found by typing. Typing on the closed control opens it with what was typed. */
export function Combobox(props: ComboboxProps) {
  const { options, value, onValueChange, onCreate, placeholder, disabled, className, ...trigger } = props;
  const t = useTranslations('ui.combobox');
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const listId = useId();
  const control = useRef<HTMLButtonElement>(null);
  const chosen = options.find((option) => option.value === value);

  const change = (next: boolean) => {
    setOpen(next);
    if (!next) setSearch('');
  };
  const typeToOpen = (event: KeyboardEvent) => {
    const printable = Array.from(event.key).length === 1 && event.key !== ' ';
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') change(true);
    else if (printable && !event.ctrlKey && !event.metaKey && !event.altKey) {
      setSearch(event.key);
      setOpen(true);
    } else return;
    event.preventDefault();
  };

  return (
    <>
      <button
        type="button"
        role="combobox"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-haspopup="listbox"
        disabled={disabled}
        {...trigger}
        ref={control}
        onClick={() => change(!open)}
        onKeyDown={open ? undefined : typeToOpen}
        className={cn(
          controlClasses,
          'inline-flex h-8 items-center justify-between gap-2 text-start pointer-coarse:h-11',
          className,
        )}
      >
        {chosen ? (
          <Bidi className="truncate">{chosen.label}</Bidi>
        ) : (
          <span className="truncate text-muted-foreground">{placeholder ?? t('open')}</span>
        )}
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-muted-foreground" />
      </button>
      <ComboboxPopover
        open={open}
        onOpenChange={change}
        control={control}
        id={listId}
        options={options}
        value={value}
        search={search}
        onSearchChange={setSearch}
        onChoose={(next) => {
          onValueChange(next);
          change(false);
        }}
        onCreate={
          onCreate
            ? (text) => {
                onCreate(text);
                change(false);
              }
            : undefined
        }
      />
    </>
  );
}
