'use client';

import { useTranslations } from 'next-intl';
import { type RefObject, useRef } from 'react';
import { ComboboxList, type ComboboxListProps } from '@/components/ui/combobox-list';
import { Popover, PopoverAnchor, PopoverContent } from '@/components/ui/popover';

// Radix selects what stands in the field it focuses; the letter that opened the list would be typed over.
function startAfterText(event: Event) {
  const field =
    event.currentTarget instanceof HTMLElement ? event.currentTarget.querySelector('input') : null;
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}

export type ComboboxPopoverProps = ComboboxListProps & {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The closed control: the list stands below it and gives the focus back to it. */
  control: RefObject<HTMLButtonElement | null>;
};

/** The open part of a combobox. */
export function ComboboxPopover(props: ComboboxPopoverProps) {
  const { open, onOpenChange, control, onChoose, onCreate, ...list } = props;
  const t = useTranslations('ui.combobox');
  const isHome = useRef(false);
  // Before the list goes, not after: a key pressed at once, such as the one that saves, is the form's and nobody else's.
  const goHome = () => {
    control.current?.focus();
    isHome.current = true;
  };
  return (
    <Popover open={open} onOpenChange={onOpenChange}>
      <PopoverAnchor virtualRef={control} />
      <PopoverContent
        label={t('open')}
        onOpenAutoFocus={startAfterText}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          if (!isHome.current) control.current?.focus();
          isHome.current = false;
        }}
        onEscapeKeyDown={goHome}
        onInteractOutside={(event) => {
          // The control itself closes what it has opened.
          if (event.target instanceof Node && control.current?.contains(event.target)) event.preventDefault();
        }}
        className="w-[max(var(--radix-popover-trigger-width),16rem)] p-0"
      >
        <ComboboxList
          {...list}
          onChoose={(value) => {
            goHome();
            onChoose(value);
          }}
          onCreate={
            onCreate &&
            ((text) => {
              goHome();
              onCreate(text);
            })
          }
        />
      </PopoverContent>
    </Popover>
  );
}
