'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { call, codeOf } from '@/components/api/client';
import { newPasswordFault } from '@/components/auth/account-fields';
import { AuthFrame } from '@/components/auth/auth-frame';
import { address } from '@/components/auth/emphasised';
import { useFormTrouble } from '@/components/auth/form-trouble';
import { PasswordInput } from '@/components/auth/password-input';
import { useSaid } from '@/components/auth/sending';
import { Told } from '@/components/auth/told';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { resetPassword } from '@/domain/api/account-keys';

export type ResetPasswordScreenProps = {
  token: string;
  /** Whose password it is; null when the link does not work any more. */
  email: string | null;
};

/** Where a link for a new password leads. It stays good until the new password is saved. */
export function ResetPasswordScreen({ token, email }: ResetPasswordScreenProps) {
  const t = useTranslations('auth.reset');
  const [state, setState] = useState<'open' | 'done' | 'spent'>('open');
  if (state === 'done') {
    return (
      <AuthFrame title={t('doneTitle')} intro={<Told>{t('done')}</Told>}>
        <Button asChild variant="primary" size="lg">
          <Link href="/sign-in">{t('signIn')}</Link>
        </Button>
      </AuthFrame>
    );
  }
  if (state === 'spent' || email === null) {
    return (
      <AuthFrame title={t('spentTitle')} intro={<Told>{t('spent')}</Told>}>
        <Button asChild variant="primary" size="lg">
          <Link href="/forgot-password">{t('another')}</Link>
        </Button>
      </AuthFrame>
    );
  }
  return (
    <AuthFrame title={t('title')} intro={t.rich('for', { email, e: address })}>
      <NewPasswordForm
        token={token}
        email={email}
        onDone={() => setState('done')}
        onSpent={() => setState('spent')}
      />
    </AuthFrame>
  );
}

type FormProps = { token: string; email: string; onDone: () => void; onSpent: () => void };

function NewPasswordForm({ token, email, onDone, onSpent }: FormProps) {
  const t = useTranslations('auth');
  const said = useSaid();
  const form = useFormTrouble();
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const fault = newPasswordFault(password);
    if (fault) return form.refuseFields([{ fieldId: 'reset-password', message: t(`errors.${fault}`) }]);
    setBusy(true);
    form.clear();
    const outcome = await call(resetPassword, { body: { token, password } });
    if (outcome.ok) return onDone();
    if (codeOf(outcome.problem) === 'link-spent') return onSpent();
    setBusy(false);
    form.refuse(said(outcome, (reason) => t('reset.failed', { reason })));
  }

  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      {form.summary}
      {/* A password manager files the new password under it. */}
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <Field id="reset-password" label={t('reset.password')} hint={t('fields.newPasswordHint')}>
        <PasswordInput
          name="password"
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          aria-invalid={form.marked('reset-password')}
        />
      </Field>
      <Button type="submit" variant="primary" size="lg" busy={busy}>
        {busy ? t('reset.busy') : t('reset.submit')}
      </Button>
    </form>
  );
}
