'use client';

import { signIn } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { useLine, useLive } from '@/components/live/live-context';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { useReturnFocus } from '@/components/ui/return-focus';

/** Sign in again over the work: nothing is closed, and what waits is sent afterwards. */
export function SignedOutDialog() {
  const t = useTranslations('live.signedOut');
  const { sendNow } = useLive();
  const { signedOut, unsent } = useLine();
  const form = useId();
  const returnFocus = useReturnFocus();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    setBusy(true);
    setError(null);
    try {
      const answer = await signIn('credentials', {
        email: data.get('email'),
        password: data.get('password'),
        redirect: false,
      });
      if (answer?.ok) sendNow();
      else setError(t('wrong'));
    } catch {
      setError(t('unreachable'));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog open={signedOut}>
      <DialogContent
        {...returnFocus}
        title={t('title')}
        description={t('body', { count: unsent })}
        footer={
          <Button type="submit" form={form} variant="primary" busy={busy}>
            {busy ? t('busy') : t('submit')}
          </Button>
        }
      >
        <form id={form} onSubmit={submit} className="grid gap-4">
          <Field label={t('email')}>
            <Input name="email" type="email" autoComplete="username" required dir="ltr" />
          </Field>
          <Field label={t('password')} error={error}>
            <Input name="password" type="password" autoComplete="current-password" required dir="ltr" />
          </Field>
        </form>
      </DialogContent>
    </Dialog>
  );
}
