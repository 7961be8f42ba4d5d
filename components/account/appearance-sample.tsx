'use client';

import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { JUDGED_KINDS, KIND_LETTER } from '@/domain/kind';

/** A few claims as they stand in an article, to see what a choice does. */
export function AppearanceSample() {
  const t = useTranslations('account.appearance.sample');
  return (
    <figure className="rounded-lg border bg-background px-5 py-4">
      <figcaption className="mb-2 text-muted-foreground text-xs">{t('title')}</figcaption>
      <p className="reading">
        {JUDGED_KINDS.map((kind) => {
          const [first = '', ...rest] = t(kind).split(' ');
          return (
            <Fragment key={kind}>
              <span className="claim cursor-default" data-kind={kind}>
                <span className="claim-first" data-badge={KIND_LETTER[kind]}>
                  {first}
                </span>
                {` ${rest.join(' ')}`}
              </span>{' '}
            </Fragment>
          );
        })}
      </p>
    </figure>
  );
}
