'use client';

import { useTranslations } from 'next-intl';
import { Suspense, use } from 'react';

type ClaimCountProps = { count: Promise<number> };

/** How many claims a search has found. The rows stand before it is counted. */
export function ClaimCount({ count }: ClaimCountProps) {
  const t = useTranslations('review.claims');
  return (
    <span role="status">
      <Suspense fallback={t('counting')}>
        <Counted count={count} />
      </Suspense>
    </span>
  );
}

function Counted({ count }: ClaimCountProps) {
  return useTranslations('review.claims')('count', { count: use(count) });
}
