'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Bidi } from '@/components/ui/bidi';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';

export type ProfileProps = {
  account: { name: string; email: string; administrator: boolean; createdAt: string };
};

/** Who one is here. */
export function Profile({ account }: ProfileProps) {
  const t = useTranslations('account.profile');
  const format = useFormatter();
  const fact = 'grid gap-0.5 sm:grid-cols-[9rem_minmax(0,1fr)] sm:gap-3';
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('title')}</CardTitle>
        {account.administrator ? <Badge tone="outline">{t('administrator')}</Badge> : null}
      </CardHeader>
      <CardBody>
        <dl className="grid gap-2">
          <div className={fact}>
            <dt className="text-muted-foreground">{t('name')}</dt>
            <dd>
              <Bidi>{account.name}</Bidi>
            </dd>
          </div>
          <div className={fact}>
            <dt className="text-muted-foreground">{t('email')}</dt>
            <dd dir="ltr" className="truncate text-start">
              {account.email}
            </dd>
          </div>
          <div className={fact}>
            <dt className="text-muted-foreground">{t('since')}</dt>
            <dd>{format.dateTime(new Date(account.createdAt), { dateStyle: 'long' })}</dd>
          </div>
        </dl>
      </CardBody>
    </Card>
  );
}
