'use client';

import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';
import type { Overview } from '@/domain/metrics/overview';
import { share } from '@/domain/share';

export type AgreementLineProps = { review: string; agreement: Overview['agreement'] };

const link =
  'inline-flex min-h-6 items-center rounded-sm underline underline-offset-4 hover:no-underline pointer-coarse:min-h-11';

/** How far reviewers agreed before they saw each other; no adjective says whether that is much. */
export function AgreementLine({ review, agreement }: AgreementLineProps) {
  const t = useTranslations('review.overview.agreement');
  const format = useFormatter();
  const { claims, same, judges, alpha, leftOut } = agreement;
  const { percent } = share(same, claims);
  const list = `/reviews/${review}/claims?behind=agreement`;
  return (
    <Card className="min-w-0">
      <CardHeader>
        <CardTitle>{t('title')}</CardTitle>
      </CardHeader>
      <CardBody className="grid gap-2">
        {claims === 0 ? (
          <p className="text-muted-foreground">{t('none')}</p>
        ) : (
          <>
            <p className="flex flex-wrap items-center gap-x-2 tabular-nums">
              {t('same')}
              <Link href={`${list}:same`} className={link}>
                {same}
              </Link>
              <Link href={`${list}:judged`} className={link}>
                {t('ofClaims', { claims })}
              </Link>
              {percent === null ? null : t('percent', { percent })}
            </p>
            <p className={alpha === null ? 'text-muted-foreground' : 'tabular-nums'}>
              {alpha === null
                ? t('noAlpha')
                : t('alpha', {
                    alpha: format.number(alpha, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
                    ...{ claims, judges },
                  })}
            </p>
          </>
        )}
        <details>
          <summary className="w-fit cursor-pointer rounded-sm py-0.5 text-muted-foreground underline underline-offset-4 pointer-coarse:py-2.5">
            {t('means')}
          </summary>
          <p className="pt-2 text-muted-foreground text-sm">{t('meaning')}</p>
          <p className="pt-1 text-muted-foreground text-sm">{t('leftOut', leftOut)}</p>
        </details>
      </CardBody>
    </Card>
  );
}
