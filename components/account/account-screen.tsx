'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { Appearance } from '@/components/account/appearance';
import { PasswordForm } from '@/components/account/password-form';
import { Sessions, type SessionsProps } from '@/components/account/sessions';
import { Tokens, type TokensProps } from '@/components/account/tokens';
import { Page, PageHeader } from '@/components/shell/page-header';
import { Badge } from '@/components/ui/badge';
import { Bidi } from '@/components/ui/bidi';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';

export type AccountScreenProps = {
  account: { name: string; email: string; administrator: boolean; createdAt: string };
} & SessionsProps &
  TokensProps;

/** Who one is here, how it looks, where one is signed in, and what acts in one's name. */
export function AccountScreen({ account, sessions, tokens }: AccountScreenProps) {
  const t = useTranslations('account');
  const format = useFormatter();
  const fact = 'grid gap-0.5 sm:grid-cols-[9rem_minmax(0,1fr)] sm:gap-3';
  return (
    <Page className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-5">
      <PageHeader title={t('title')} className="pb-0" />
      <Card>
        <CardHeader>
          <CardTitle>{t('profile.title')}</CardTitle>
          {account.administrator ? <Badge tone="outline">{t('profile.administrator')}</Badge> : null}
        </CardHeader>
        <CardBody>
          <dl className="grid gap-2">
            <div className={fact}>
              <dt className="text-muted-foreground">{t('profile.name')}</dt>
              <dd>
                <Bidi>{account.name}</Bidi>
              </dd>
            </div>
            <div className={fact}>
              <dt className="text-muted-foreground">{t('profile.email')}</dt>
              <dd dir="ltr" className="truncate text-start">
                {account.email}
              </dd>
            </div>
            <div className={fact}>
              <dt className="text-muted-foreground">{t('profile.since')}</dt>
              <dd>{format.dateTime(new Date(account.createdAt), { dateStyle: 'long' })}</dd>
            </div>
          </dl>
        </CardBody>
      </Card>
      <Appearance />
      <PasswordForm email={account.email} />
      <Sessions sessions={sessions} />
      <Tokens tokens={tokens} />
    </Page>
  );
}
