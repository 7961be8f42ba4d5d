'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useUnsentWords } from '@/components/live/kept-words-context';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

export type NameFormProps = {
  /** The statement it renames; null for a group that nobody has named. */
  statement: string | null;
  /** The name it has; empty for a group that nobody has named. */
  name: string;
  submitLabel: string;
  busy: boolean;
  onSubmit: (name: string) => void;
};

/** Names a point. */
export function NameForm({ statement, name, submitLabel, busy, onSubmit }: NameFormProps) {
  const t = useTranslations('matrix');
  const [value, setValue] = useState(name);
  const [missing, setMissing] = useState(false);
  useUnsentWords(
    statement === null ? null : { noun: 'statement', id: statement },
    t('name'),
    value === name ? null : value,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = value.trim();
    setMissing(typed === '');
    if (typed !== '' && typed !== name) onSubmit(typed);
  };
  return (
    <form noValidate onSubmit={submit} className="grid gap-2">
      <Field label={t('name')} hint={t('nameHint')} error={missing ? t('nameMissing') : undefined}>
        <Input dir="auto" maxLength={200} value={value} onChange={(event) => setValue(event.target.value)} />
      </Field>
      <Button type="submit" busy={busy} className="justify-self-start">
        {submitLabel}
      </Button>
    </form>
  );
}
