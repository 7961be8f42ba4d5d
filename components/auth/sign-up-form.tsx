'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { call } from '@/components/api/client';
import { newAccountFaults } from '@/components/auth/account-fields';
import { useFormTrouble } from '@/components/auth/form-trouble';
import { PasswordInput } from '@/components/auth/password-input';
import { signInWith } from '@/components/auth/session-calls';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { signUp } from '@/domain/api/accounts';

export type SignUpFormProps = {
  invitation?: string;
  /** The address an invitation was made for. */
  email?: string;
  onSignedIn: () => void;
};

/** A new account, and signed in with it. */
export function SignUpForm({ invitation, email: known = '', onSignedIn }: SignUpFormProps) {
  const t = useTranslations('auth');
  const [name, setName] = useState('');
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const form = useFormTrouble();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const faults = newAccountFaults(name, email, password);
    if (faults.length > 0) {
      const errors = faults.map(({ field, fault }) => ({
        fieldId: `sign-up-${field}`,
        message: t(`errors.${fault}`),
      }));
      return form.refuseFields(errors);
    }
    setBusy(true);
    form.clear();
    const made = await call(signUp, { body: { name, email: email.trim(), password, invitation } });
    if (made.ok) {
      const entered = await signInWith(email.trim(), password);
      if (entered.ok) return onSignedIn();
      setBusy(false);
      return form.refuse(t('errors.unreachable'));
    }
    setBusy(false);
    if (made.status === 0) return form.refuse(t('errors.unreachable'));
    if (made.status === 429) {
      const minutes = Math.max(1, Math.ceil((made.retryAfter ?? 60) / 60));
      return form.refuse(t('errors.tooMany', { minutes }));
    }
    const errors = (made.problem.errors ?? []).map(({ path, message }) => ({
      fieldId: `sign-up-${path}`,
      message,
    }));
    if (errors.length > 0) form.refuseFields(errors);
    else form.refuse(t('errors.refused', { reason: made.problem.detail }));
  }

  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      {form.summary}
      <Field id="sign-up-name" label={t('fields.name')} hint={t('fields.nameHint')}>
        <Input
          name="name"
          autoComplete="name"
          value={name}
          onChange={(event) => setName(event.target.value)}
          aria-invalid={form.marked('sign-up-name')}
        />
      </Field>
      <Field id="sign-up-email" label={t('fields.email')}>
        <Input
          name="email"
          type="email"
          autoComplete="email"
          dir="ltr"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          aria-invalid={form.marked('sign-up-email')}
        />
      </Field>
      <Field id="sign-up-password" label={t('fields.password')} hint={t('fields.newPasswordHint')}>
        <PasswordInput
          name="password"
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          aria-invalid={form.marked('sign-up-password')}
        />
      </Field>
      <Button type="submit" variant="primary" size="lg" busy={busy}>
        {busy ? t('signUp.busy') : t('signUp.submit')}
      </Button>
    </form>
  );
}
