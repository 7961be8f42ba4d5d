'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { call, codeOf } from '@/components/api/client';
import { AuthFrame } from '@/components/auth/auth-frame';
import { address } from '@/components/auth/emphasised';
import { useFormTrouble } from '@/components/auth/form-trouble';
import { useSaid } from '@/components/auth/sending';
import { Told } from '@/components/auth/told';
import { Button } from '@/components/ui/button';
import { verifyEmail } from '@/domain/api/account-keys';

export type VerifyEmailScreenProps = {
  token: string;
  /** The address in question; null when the link does not work any more. */
  email: string | null;
};

/** Where the link to confirm an address leads. It asks first: mail scanners open links too. */
export function VerifyEmailScreen({ token, email }: VerifyEmailScreenProps) {
  const t = useTranslations('auth.verify');
  const said = useSaid();
  const form = useFormTrouble();
  const [state, setState] = useState<'asked' | 'busy' | 'done' | 'spent'>('asked');

  async function confirm() {
    setState('busy');
    form.clear();
    const outcome = await call(verifyEmail, { body: { token } });
    if (outcome.ok) return setState('done');
    if (codeOf(outcome.problem) === 'link-spent') return setState('spent');
    setState('asked');
    form.refuse(said(outcome, (reason) => t('failed', { reason })));
  }

  if (state === 'spent' || email === null) {
    return (
      <AuthFrame title={t('spentTitle')} intro={<Told>{t('spent')}</Told>}>
        <Button asChild variant="primary" size="lg">
          <Link href="/account/notifications">{t('settings')}</Link>
        </Button>
      </AuthFrame>
    );
  }
  if (state === 'done') {
    return (
      <AuthFrame title={t('doneTitle')} intro={<Told>{t.rich('done', { email, e: address })}</Told>}>
        <Button asChild variant="primary" size="lg">
          <Link href="/reviews">{t('go')}</Link>
        </Button>
      </AuthFrame>
    );
  }
  return (
    <AuthFrame title={t('title')} intro={t.rich('body', { email, e: address })}>
      {form.summary}
      <Button variant="primary" size="lg" busy={state === 'busy'} onClick={confirm}>
        {state === 'busy' ? t('busy') : t('submit')}
      </Button>
    </AuthFrame>
  );
}
