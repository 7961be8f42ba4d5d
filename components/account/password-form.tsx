'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { call } from '@/components/api/client';
import { newPasswordFault } from '@/components/auth/account-fields';
import { useFormTrouble } from '@/components/auth/form-trouble';
import { PasswordInput } from '@/components/auth/password-input';
import { Button } from '@/components/ui/button';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';
import type { FieldError } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { notify } from '@/components/ui/toaster';
import { changePassword } from '@/domain/api/accounts';

/** A new password ends every other session. */
export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations('account.password');
  const auth = useTranslations('auth');
  const form = useFormTrouble();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const errors: FieldError[] = [];
    if (current === '') errors.push({ fieldId: 'password-current', message: t('currentMissing') });
    const fault = newPasswordFault(next);
    if (fault) errors.push({ fieldId: 'password-new', message: auth(`errors.${fault}`) });
    if (errors.length > 0) return form.refuseFields(errors);
    setBusy(true);
    form.clear();
    const outcome = await call(changePassword, { body: { current, password: next } });
    setBusy(false);
    if (outcome.ok) {
      setCurrent('');
      setNext('');
      return notify(t('changed'));
    }
    const { status, problem, retryAfter } = outcome;
    if (status === 0) return form.refuse(auth('errors.unreachable'));
    if (status === 429) {
      const minutes = Math.max(1, Math.ceil((retryAfter ?? 60) / 60));
      return form.refuse(auth('errors.tooMany', { minutes }));
    }
    if (problem.errors?.some(({ path }) => path === 'current')) {
      return form.refuseFields([{ fieldId: 'password-current', message: problem.detail }]);
    }
    form.refuse(t('failed', { detail: problem.detail }));
  }

  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('title')}</CardTitle>
      </CardHeader>
      <CardBody>
        <form noValidate onSubmit={submit} className="grid gap-4">
          {form.summary}
          <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
          <div className="grid gap-4 sm:grid-cols-2">
            <Field id="password-current" label={t('current')} className="content-start">
              <PasswordInput
                name="current"
                autoComplete="current-password"
                value={current}
                onChange={(event) => setCurrent(event.target.value)}
                aria-invalid={form.marked('password-current')}
              />
            </Field>
            <Field
              id="password-new"
              label={t('new')}
              hint={auth('fields.newPasswordHint')}
              className="content-start"
            >
              <PasswordInput
                name="password"
                autoComplete="new-password"
                value={next}
                onChange={(event) => setNext(event.target.value)}
                aria-invalid={form.marked('password-new')}
              />
            </Field>
          </div>
          <Button type="submit" busy={busy} className="justify-self-start">
            {busy ? t('changing') : t('change')}
          </Button>
        </form>
      </CardBody>
    </Card>
  );
}
