'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useState } from 'react';
import type { Subject } from '@/components/live/kept-words';
import { useUnsentWords } from '@/components/live/kept-words-context';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { FLAG_SUBJECTS, type FlagSubject } from '@/domain/judgement';

export type FlagFormProps = {
  /** What the objection is to. */
  on: Subject;
  first: FlagSubject;
  onRaise: (flag: { about: FlagSubject; sentence: string }) => Promise<string | null>;
  onCancel: () => void;
};

/** An objection in one sentence. */
export function FlagForm({ on, first, onRaise, onCancel }: FlagFormProps) {
  const t = useTranslations('flag');
  const [about, setAbout] = useState<FlagSubject>(first);
  const [sentence, setSentence] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useUnsentWords(on, t('sentence'), sentence);
  const raise = async () => {
    if (sentence.trim() === '') {
      setTrouble(t('sentenceNeeded'));
      return;
    }
    setBusy(true);
    const detail = await onRaise({ about, sentence: sentence.trim() });
    setBusy(false);
    if (detail) setTrouble(t('failed', { detail }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <form
      className="grid gap-2 rounded-md border bg-card p-3"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void raise();
      }}
    >
      <Field label={t('subject')}>
        <Select
          autoFocus
          value={about}
          onValueChange={setAbout}
          options={FLAG_SUBJECTS.map((value) => ({ value, label: t(`subjects.${value}`) }))}
        />
      </Field>
      <Field label={t('sentence')} error={trouble ?? undefined}>
        <Input
          dir="auto"
          maxLength={500}
          value={sentence}
          onChange={(event) => setSentence(event.target.value)}
        />
      </Field>
      <div className="flex justify-end gap-2">
        <Button size="sm" variant="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button size="sm" variant="primary" type="submit" busy={busy}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
