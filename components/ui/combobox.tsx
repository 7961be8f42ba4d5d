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
  { takesKeys: true },
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
  // The control holds the focus until the list has come: no letter typed meanwhile is lost, and Enter chooses nothing unseen.
  const press = (event: KeyboardEvent) => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isLetter = Array.from(key).length === 1 && (open || key !== ' ');
    if (isLetter) {
      setSearch((text) => text + key);
      setOpen(true);
    } else if (open && key === 'Backspace') setSearch((text) => text.slice(0, -1));
    else if (open && key === 'Escape') {
      // The list alone is left, not what it stands in.
      event.stopPropagation();
      change(false);
    } else if (key === 'ArrowDown' || key === 'ArrowUp') change(true);
    else if (!open || key !== 'Enter') return;
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
        onKeyDown={press}
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
