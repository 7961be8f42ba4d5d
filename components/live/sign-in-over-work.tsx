'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { signInWith } from '@/components/auth/session-calls';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { useReturnFocus } from '@/components/ui/return-focus';

export type SignInOverWorkProps = { open: boolean; unsent: number; onSignedIn: () => void };

/** Sign in again over the work: nothing is closed, and what waits is sent afterwards. */
export function SignInOverWork({ open, unsent, onSignedIn }: SignInOverWorkProps) {
  const t = useTranslations('live.signedOut');
  const form = useId();
  const returnFocus = useReturnFocus();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    setBusy(true);
    setError(null);
    const outcome = await signInWith(String(data.get('email')), String(data.get('password')));
    setBusy(false);
    if (outcome.ok) onSignedIn();
    else setError(t(outcome.why === 'unreachable' ? 'unreachable' : 'wrong'));
  };

  return (
    <Dialog open={open}>
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
