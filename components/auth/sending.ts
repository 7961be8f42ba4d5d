'use client';

import { useTranslations } from 'next-intl';
import type { Problem } from '@/domain/api/shapes';

type Refused = { status: number; problem: Problem; retryAfter: number | null };

/** What to say when a form was not taken: nobody answered, too many tries, or the server's own sentence. */
export function useSaid() {
  const t = useTranslations('auth.errors');
  return ({ status, problem, retryAfter }: Refused, otherwise: (reason: string) => string): string => {
    if (status === 0 || status >= 500) return t('unreachable');
    if (status === 429) return t('tooMany', { minutes: Math.max(1, Math.ceil((retryAfter ?? 60) / 60)) });
    return otherwise(problem.detail);
  };
}
