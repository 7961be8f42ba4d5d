'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useFormTrouble } from '@/components/auth/form-trouble';
import { PasswordInput } from '@/components/auth/password-input';
import { signInWith } from '@/components/auth/session-calls';
import { Button } from '@/components/ui/button';
import type { FieldError } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

export type SignInFormProps = {
  /** Called once the session stands. */
  onSignedIn: () => void;
  /** Filled in where it is known who was signed in. */
  email?: string;
};

/** Email and password. A wrong pair is one message for either; the email stays as typed. */
export function SignInForm({ onSignedIn, email: known = '' }: SignInFormProps) {
  const t = useTranslations('auth');
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const form = useFormTrouble();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const missing: FieldError[] = [];
    if (email.trim() === '') missing.push({ fieldId: 'sign-in-email', message: t('errors.emailMissing') });
    if (password === '') missing.push({ fieldId: 'sign-in-password', message: t('errors.passwordMissing') });
    if (missing.length > 0) return form.refuseFields(missing);
    setBusy(true);
    form.clear();
    const outcome = await signInWith(email.trim(), password);
    if (outcome.ok) return onSignedIn();
    setBusy(false);
    if (outcome.why === 'wrong-pair') {
      const error = { fieldId: 'sign-in-email', message: t('errors.wrongPair') };
      return form.refuseFields([error], ['sign-in-email', 'sign-in-password']);
    }
    const minutes = outcome.why === 'too-many' ? Math.max(1, Math.ceil(outcome.wait / 60)) : 0;
    form.refuse(minutes > 0 ? t('errors.tooMany', { minutes }) : t('errors.unreachable'));
  }

  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      {form.summary}
      <Field id="sign-in-email" label={t('fields.email')}>
        <Input
          name="email"
          type="email"
          autoComplete="username"
          dir="ltr"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          aria-invalid={form.marked('sign-in-email')}
        />
      </Field>
      <Field id="sign-in-password" label={t('fields.password')}>
        <PasswordInput
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          aria-invalid={form.marked('sign-in-password')}
        />
      </Field>
      <Button type="submit" variant="primary" size="lg" busy={busy}>
        {busy ? t('signIn.busy') : t('signIn.submit')}
      </Button>
    </form>
  );
}
