'use client';

import { Copy } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { notify } from '@/components/ui/toaster';

export type SecretLineProps = {
  label: string;
  hint: string;
  copyLabel: string;
  copiedLabel: string;
  doneLabel?: string;
  value: string;
  onDone?: () => void;
};

/** Something shown once: chosen at once, so that Ctrl+C is enough, with a button beside it. */
export function SecretLine(props: SecretLineProps) {
  const { label, hint, copyLabel, copiedLabel, doneLabel, value, onDone } = props;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const copy = async () => {
    field.current?.select();
    await navigator.clipboard.writeText(value);
    notify(copiedLabel);
  };
  return (
    <div className="grid gap-2 rounded-lg border border-success/40 p-3">
      <Field label={label} hint={hint}>
        <Input ref={field} readOnly dir="ltr" value={value} className="font-mono" />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={() => void copy()}>
          <Copy aria-hidden />
          {copyLabel}
        </Button>
        {doneLabel ? <Button onClick={onDone}>{doneLabel}</Button> : null}
      </div>
    </div>
  );
}
