'use client';

import { useState } from 'react';
import { AlertDialog, type AlertDialogProps } from '@/components/ui/alert-dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

export type TypedConfirmationProps = Omit<AlertDialogProps, 'destructive'> & {
  /** What has to be typed. */
  word: string;
  /** Asks for it. */
  label: string;
};

/** Asks before something that cannot be taken back: a word has to be typed, so that no quick press of Enter does it. */
export function TypedConfirmation({ word, label, onConfirm, children, ...dialog }: TypedConfirmationProps) {
  const [typed, setTyped] = useState('');
  const [missed, setMissed] = useState(false);
  const isRight = typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase();
  const change = (open: boolean) => {
    dialog.onOpenChange(open);
    if (open) return;
    setTyped('');
    setMissed(false);
  };
  return (
    <AlertDialog
      {...dialog}
      onOpenChange={change}
      destructive
      onConfirm={() => (isRight ? onConfirm() : setMissed(true))}
    >
      {children}
      <Field label={label} error={missed && !isRight ? label : undefined} className="mt-2">
        <Input
          dir="auto"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
    </AlertDialog>
  );
}
