'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { QuestionFault } from '@/components/review/new-review';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';

const EXAMPLES = ['first', 'second', 'third'] as const;
const TURN_MS = 6_000;

export type QuestionFieldProps = {
  value: string;
  fault: QuestionFault | null;
  onChange: (question: string) => void;
};

/** The question, with plain examples that take turns while the field is empty. */
export function QuestionField({ value, fault, onChange }: QuestionFieldProps) {
  const t = useTranslations('review.new');
  const field = useRef<HTMLTextAreaElement>(null);
  const [turn, setTurn] = useState(0);
  const empty = value === '';

  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (!empty || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const timer = setInterval(() => setTurn((now) => now + 1), TURN_MS);
    return () => clearInterval(timer);
  }, [empty]);

  return (
    <Field id="question" label={t('question')} hint={t('questionHint')} error={fault ? t(fault) : undefined}>
      <Textarea
        ref={field}
        required
        rows={2}
        value={value}
        placeholder={t(`placeholders.${EXAMPLES[turn % EXAMPLES.length] ?? 'first'}`)}
        className="min-h-16 text-base leading-6"
        onChange={(event) => onChange(event.target.value.replaceAll('\n', ' '))}
      />
    </Field>
  );
}
