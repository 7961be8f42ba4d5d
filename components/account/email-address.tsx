'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { call } from '@/components/api/client';
import { useSaid } from '@/components/auth/sending';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';
import { notifyFailure } from '@/components/ui/toaster';
import { askForVerification } from '@/domain/api/account-keys';

export type EmailAddressProps = { email: string; isVerified: boolean; sendsMail: boolean };

/** Where mail goes, and whether it is known to arrive. */
export function EmailAddress({ email, isVerified, sendsMail }: EmailAddressProps) {
  const t = useTranslations('account.notifications');
  const said = useSaid();
  const [state, setState] = useState<'open' | 'busy' | 'sent'>('open');
  async function send() {
    setState('busy');
    const outcome = await call(askForVerification, {});
    setState(outcome.ok ? 'sent' : 'open');
    if (!outcome.ok) notifyFailure(said(outcome, (reason) => t('notSent', { reason })));
  }
  const mayAsk = sendsMail && !isVerified;
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('address')}</CardTitle>
        {isVerified || sendsMail ? (
          <Badge tone={isVerified ? 'primary' : 'outline'}>{t(isVerified ? 'verified' : 'unverified')}</Badge>
        ) : null}
      </CardHeader>
      <CardBody className="grid gap-3">
        <p className="break-all">
          <bdi dir="ltr">{email}</bdi>
        </p>
        {mayAsk ? <p className="text-muted-foreground text-sm">{t('unverifiedHint')}</p> : null}
        <div role="status" className="empty:hidden">
          {state === 'sent' ? t('sent') : null}
        </div>
        {mayAsk && state !== 'sent' ? (
          <Button busy={state === 'busy'} onClick={() => void send()} className="justify-self-start">
            {t(state === 'busy' ? 'sending' : 'send')}
          </Button>
        ) : null}
      </CardBody>
    </Card>
  );
}
