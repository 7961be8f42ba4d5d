'use client';

import { useTranslations } from 'next-intl';
import type { Saying } from '@/domain/activity-words';

/** The history's words, for where a sentence is made of them rather than shown. */
export function useSaid() {
  const t = useTranslations('activity');
  const one = (saying: Saying) => {
    if ('text' in saying) return saying.text;
    const key = `terms.${saying.term}` as 'terms.opinion';
    return t.has(key) ? t(key) : saying.term;
  };
  return {
    words: (all: readonly Saying[]) => all.map(one).join(', '),
    field: (field: string) => {
      const key = `fields.${field}` as 'fields.kind';
      return t.has(key) ? t(key) : field;
    },
  };
}
