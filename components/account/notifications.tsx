'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { EmailAddress } from '@/components/account/email-address';
import { usePreferences } from '@/components/account/preferences-context';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';
import { Radio, RadioGroup } from '@/components/ui/radio-group';
import { notifyFailure } from '@/components/ui/toaster';
import type { Preferences } from '@/domain/preferences';

type Mentions = Preferences['notifications']['mentions'];

export type NotificationsProps = { email: string; isVerified: boolean; sendsMail: boolean };

/** What one is told of, and how. */
export function Notifications({ email, isVerified, sendsMail }: NotificationsProps) {
  const t = useTranslations('account.notifications');
  const tabs = useTranslations('account.tabs');
  const { preferences, change } = usePreferences();
  const label = useId();
  const choose = async (mentions: Mentions) => {
    if (!(await change({ notifications: { mentions } }))) notifyFailure(t('failed'));
  };
  return (
    <>
      <Card>
        <CardHeader>
          <CardTitle>{tabs('notifications')}</CardTitle>
        </CardHeader>
        <CardBody className="grid gap-4">
          <p>
            {t('lead')}{' '}
            <Link
              href="/inbox"
              className="inline-flex items-center underline underline-offset-4 pointer-coarse:min-h-11"
            >
              {t('inbox')}
            </Link>
          </p>
          <div className="grid gap-2.5">
            <h3 id={label} className="font-semibold text-sm">
              {t('mentions')}
            </h3>
            <RadioGroup
              aria-labelledby={label}
              value={preferences.notifications.mentions}
              onValueChange={(value) => void choose(value as Mentions)}
            >
              <Radio value="digest" label={t('digest')} hint={t('digestHint')} />
              <Radio value="at-once" label={t('atOnce')} hint={t('atOnceHint')} />
              <Radio value="off" label={t('off')} hint={t('offHint')} />
            </RadioGroup>
          </div>
          <p className="text-muted-foreground text-sm">{t(sendsMail ? 'held' : 'noMail')}</p>
        </CardBody>
      </Card>
      <EmailAddress email={email} isVerified={isVerified} sendsMail={sendsMail} />
    </>
  );
}
