'use client';

import { useTranslations } from 'next-intl';
import { type RefObject, useState } from 'react';
import type { ClaimShown } from '@/components/claim/claim-shown';
import type { Intent } from '@/components/live/intent';
import { useUnsentWords } from '@/components/live/kept-words-context';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';

export type ReasonFieldProps = {
  shown: ClaimShown;
  enact: (intent: Intent) => boolean;
  field: RefObject<HTMLTextAreaElement | null>;
  /** Back to where the keys act. */
  onDone: () => void;
};

/** Why the reviewer tagged it so. Saved on leaving the field, or with Mod+Enter. Give it the claim's id as key. */
export function ReasonField({ shown, enact, field, onDone }: ReasonFieldProps) {
  const t = useTranslations('claim.reason');
  const { mine, record } = shown;
  const [text, setText] = useState(mine?.reason ?? '');
  const written = text.trim();
  useUnsentWords(
    { noun: 'claim', id: record.id },
    t('label'),
    written === (mine?.reason ?? '') ? null : written,
  );
  const save = () => {
    const reason = text.trim() === '' ? null : text.trim();
    if (!mine || reason === mine.reason) return;
    enact({ do: 'judge', claim: record.id, kind: mine.kind, reason });
  };
  return (
    <Field label={t('label')} hint={mine ? t('hint') : t('needsTag')}>
      <Textarea
        ref={field}
        rows={2}
        maxLength={1000}
        // Not disabled: `R` must bring the focus here, or what is typed next would be taken for keys.
        readOnly={!mine}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          const done = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
          if (!done) return;
          event.preventDefault();
          onDone();
        }}
      />
    </Field>
  );
}
