'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';

/** What one is told of, and how. */
export function Notifications() {
  const t = useTranslations('account');
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('tabs.notifications')}</CardTitle>
      </CardHeader>
      <CardBody>
        <p>
          {t('notifications.lead')}{' '}
          <Link href="/inbox" className="underline underline-offset-4">
            {t('notifications.inbox')}
          </Link>
        </p>
      </CardBody>
    </Card>
  );
}
