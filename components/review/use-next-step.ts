'use client';

import { useTranslations } from 'next-intl';
import type { NextStep } from '@/domain/metrics/overview';

/** Where the next step leads, and its words. */
export function useNextStep(review: string, step: NextStep): { href: string; label: string } {
  const t = useTranslations('review.overview.nextSteps');
  const home = `/reviews/${review}`;
  switch (step.do) {
    case 'add-articles':
      return { href: `${home}/articles/new`, label: t('add-articles') };
    case 'check':
      return {
        href: `${home}/articles/${step.article}/check`,
        label: t('check', { name: `A${step.number}` }),
      };
    case 'tag':
      return {
        href: `${home}/articles/${step.article}`,
        label: t('tag', { name: `A${step.number}`, count: step.count }),
      };
    case 'attribute':
      return {
        href: `${home}/articles/${step.article}?claim=${step.claim}`,
        label: t('attribute', { count: step.count }),
      };
    case 'finish':
      return { href: `${home}/articles/${step.article}`, label: t('finish', { name: `A${step.number}` }) };
    case 'decide':
      return { href: `${home}/disagreements`, label: t('decide', { count: step.count }) };
    case 'answer':
      return { href: `${home}/links`, label: t('answer', { count: step.count }) };
    case 'link':
      return { href: `${home}/articles/${step.article}`, label: t('link') };
    case 'report':
      return { href: `${home}/report`, label: t('report') };
  }
}
