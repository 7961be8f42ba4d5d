'use client';

import { useTranslations } from 'next-intl';
import type { PersonHere } from '@/domain/presence';

/** Where a person is, in words: "A2, claim 14", "Matrix". */
export function usePlaceName(): (person: PersonHere) => string {
  const t = useTranslations('presence');
  return ({ screen, articleNumber: article, claimNumber: claim }) => {
    if (article === null) return t(`places.${screen}`);
    if (screen === 'check') return t('checking', { article });
    return claim === null ? t('inArticle', { article }) : t('onClaim', { article, claim });
  };
}
