'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useUnsentWords } from '@/components/live/kept-words-context';
import type { StatementWords } from '@/components/matrix/use-statement-words';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import type { Conclusion } from '@/domain/statement';

export type ConclusionFormProps = { statement: string; conclusion: Conclusion | null; words: StatementWords };

/** An editor's conclusion: a label of their own, and why. Nothing is proposed and nothing is computed. */
export function ConclusionForm({ statement, conclusion, words }: ConclusionFormProps) {
  const t = useTranslations('matrix');
  const [label, setLabel] = useState(conclusion?.label ?? '');
  const [text, setText] = useState(conclusion?.text ?? '');
  const [isTried, setTried] = useState(false);
  const isChanged = label.trim() !== (conclusion?.label ?? '') || text.trim() !== (conclusion?.text ?? '');
  useUnsentWords({ noun: 'statement', id: statement }, t('conclusionText'), isChanged ? text : null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (label.trim() === '' || text.trim() === '' || !isChanged) return;
    void words.conclude({ label: label.trim(), text: text.trim().replace(/\s+/g, ' ') });
  };
  const missing = (value: string) => (isTried && value.trim() === '' ? t('conclusionMissing') : undefined);
  return (
    <form noValidate onSubmit={submit} className="grid gap-2">
      <Field label={t('conclusionLabel')} hint={t('conclusionLabelHint')} error={missing(label)}>
        <Input dir="auto" maxLength={80} value={label} onChange={(event) => setLabel(event.target.value)} />
      </Field>
      <Field label={t('conclusionText')} error={missing(text)}>
        <Textarea
          dir="auto"
          rows={3}
          maxLength={1000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" busy={words.busy}>
          {t('conclude')}
        </Button>
        {conclusion ? (
          <Button variant="quiet" busy={words.busy} onClick={() => void words.withdraw()}>
            {t('withdrawConclusion')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
