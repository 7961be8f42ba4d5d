'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { call } from '@/components/api/client';
import { useFormTrouble } from '@/components/auth/form-trouble';
import { PasswordInput } from '@/components/auth/password-input';
import { Button } from '@/components/ui/button';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { TypedConfirmation } from '@/components/ui/typed-confirmation';
import type { AnswerOf } from '@/domain/api/endpoint';
import { deleteAccount, type deletion } from '@/domain/api/own-data';

export type DeleteAccountProps = { deletion: AnswerOf<typeof deletion> };

type Reviews = { title: string; reviews: readonly { id: string; question: string }[] };

function ReviewList({ title, reviews }: Reviews) {
  if (reviews.length === 0) return null;
  return (
    <div className="grid gap-1">
      <p className="font-medium">{title}</p>
      <ul className="list-disc ps-5">
        {reviews.map(({ id, question }) => (
          <li key={id}>
            <Link
              dir="auto"
              href={`/reviews/${id}/members`}
              className="inline-flex items-center underline underline-offset-4 pointer-coarse:min-h-11"
            >
              {question}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The way out for good: what goes, what stays, and what stands in the way. */
export function DeleteAccount({ deletion }: DeleteAccountProps) {
  const t = useTranslations('account.data');
  const form = useFormTrouble();
  const [password, setPassword] = useState('');
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const { blockedBy, deletes, staysIn, hasPassword, lastAdministrator } = deletion;

  const ask = (event: FormEvent) => {
    event.preventDefault();
    form.clear();
    if (hasPassword && password === '')
      return form.refuseFields([{ fieldId: 'delete-password', message: t('passwordMissing') }]);
    setAsking(true);
  };
  const remove = async () => {
    setBusy(true);
    const outcome = await call(deleteAccount, {
      body: { confirm: 'delete', ...(hasPassword ? { password } : {}) },
    });
    if (outcome.ok) return location.assign('/sign-in');
    setBusy(false);
    setAsking(false);
    const { detail, errors } = outcome.problem;
    if (errors?.some(({ path }) => path === 'password'))
      return form.refuseFields([{ fieldId: 'delete-password', message: detail }]);
    form.refuse(t('failed', { detail }));
  };

  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('deleteTitle')}</CardTitle>
      </CardHeader>
      <CardBody className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <p className="text-muted-foreground">{t('deleteLead')}</p>
        {staysIn > 0 ? <p>{t('stays', { count: staysIn })}</p> : null}
        <ReviewList title={t('deletes')} reviews={deletes} />
        {lastAdministrator ? <p className="text-warning">{t('lastAdministrator')}</p> : null}
        {blockedBy.length > 0 ? (
          <div className="rounded-md border border-warning/40 p-3">
            <ReviewList title={t('blocked')} reviews={blockedBy} />
          </div>
        ) : (
          <form noValidate onSubmit={ask} className="grid justify-items-start gap-4">
            {form.summary}
            {hasPassword ? (
              <Field id="delete-password" label={t('password')} className="w-full max-w-72">
                <PasswordInput
                  name="password"
                  autoComplete="current-password"
                  value={password}
                  onChange={(event) => setPassword(event.target.value)}
                  aria-invalid={form.marked('delete-password')}
                />
              </Field>
            ) : null}
            <Button type="submit" variant="destructive">
              {t('delete')}
            </Button>
          </form>
        )}
      </CardBody>
      <TypedConfirmation
        open={asking}
        onOpenChange={setAsking}
        title={t('askTitle')}
        description={t('askBody')}
        word={t('word')}
        label={t('type', { word: t('word') })}
        confirmLabel={t('delete')}
        busy={busy}
        onConfirm={() => void remove()}
      />
    </Card>
  );
}
