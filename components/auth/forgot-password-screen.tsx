'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { call } from '@/components/api/client';
import { emailFault } from '@/components/auth/account-fields';
import { AuthFrame, inlineLink } from '@/components/auth/auth-frame';
import { address } from '@/components/auth/emphasised';
import { useFormTrouble } from '@/components/auth/form-trouble';
import { useSaid } from '@/components/auth/sending';
import { Told } from '@/components/auth/told';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { forgotPassword } from '@/domain/api/account-keys';

const COMMAND = 'npm run --silent password -- you@example.org';

/** Asks for a link by mail; where the server sends none, says who can make one and how. */
export function ForgotPasswordScreen({ sendsMail }: { sendsMail: boolean }) {
  const t = useTranslations('auth.forgot');
  const [sent, setSent] = useState<string | null>(null);
  const back = (
    <Link className={`${inlineLink} inline-flex items-center pointer-coarse:min-h-11`} href="/sign-in">
      {t('back')}
    </Link>
  );
  if (!sendsMail) {
    return (
      <AuthFrame title={t('title')} intro={t('noMail')} footer={back}>
        <code dir="ltr" className="rounded-md border bg-muted px-3 py-2 text-sm [overflow-wrap:anywhere]">
          {COMMAND}
        </code>
        <p className="text-muted-foreground">{t('noMailThen')}</p>
      </AuthFrame>
    );
  }
  if (sent !== null) {
    return (
      <AuthFrame
        title={t('doneTitle')}
        intro={<Told>{t.rich('done', { email: sent, e: address })}</Told>}
        footer={back}
      />
    );
  }
  return (
    <AuthFrame title={t('title')} intro={t('body')} footer={back}>
      <ForgotPasswordForm onSent={setSent} />
    </AuthFrame>
  );
}

function ForgotPasswordForm({ onSent }: { onSent: (email: string) => void }) {
  const t = useTranslations('auth');
  const said = useSaid();
  const form = useFormTrouble();
  const [email, setEmail] = useState('');
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const fault = emailFault(email);
    if (fault) return form.refuseFields([{ fieldId: 'forgot-email', message: t(`errors.${fault}`) }]);
    setBusy(true);
    form.clear();
    const outcome = await call(forgotPassword, { body: { email: email.trim() } });
    if (outcome.ok) return onSent(email.trim());
    setBusy(false);
    if (outcome.status === 422)
      return form.refuseFields([{ fieldId: 'forgot-email', message: t('errors.emailWrong') }]);
    form.refuse(said(outcome, (reason) => reason));
  }

  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      {form.summary}
      <Field id="forgot-email" label={t('fields.email')}>
        <Input
          name="email"
          type="email"
          autoComplete="username"
          dir="ltr"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          aria-invalid={form.marked('forgot-email')}
        />
      </Field>
      <Button type="submit" variant="primary" size="lg" busy={busy}>
        {busy ? t('forgot.busy') : t('forgot.submit')}
      </Button>
    </form>
  );
}
