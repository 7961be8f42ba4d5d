'use client';

import { type ComponentProps, useEffect, useRef, useState } from 'react';
import { Input } from '@/components/ui/input';

/** How long typing rests before the list follows. */
const REST_MS = 300;

export type FilterTextProps = Omit<ComponentProps<typeof Input>, 'value' | 'onChange'> & {
  /** As the address has it. */
  value: string;
  /** Called when typing rests, with what may stand in the address. */
  onSettle: (value: string) => void;
  /** Only such values go into the address; others are marked as wrong. */
  shape?: RegExp;
};

/** A filter that is typed. What another way brings into the address (a view, Clear) is shown; its own echo is not. */
export function FilterText({ value, onSettle, shape, ...rest }: FilterTextProps) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(resting.current), []);
  if (value !== known) {
    setKnown(value);
    if (value !== typed.trim()) setTyped(value);
  }
  const fits = (text: string) => text.trim() === '' || !shape || shape.test(text.trim());
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(resting.current);
    if (!fits(text)) return;
    resting.current = setTimeout(() => {
      setKnown(text.trim());
      onSettle(text.trim());
    }, REST_MS);
  };
  return (
    <Input
      {...rest}
      value={typed}
      aria-invalid={fits(typed) ? undefined : true}
      onChange={(event) => type(event.target.value)}
    />
  );
}
