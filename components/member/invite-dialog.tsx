'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { SecretLine } from '@/components/account/secret-line';
import { call } from '@/components/api/client';
import { emailFault } from '@/components/auth/account-fields';
import { addressHere } from '@/components/member/use-invitations';
import { Button } from '@/components/ui/button';
import { CheckboxField } from '@/components/ui/checkbox';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { invite } from '@/domain/api/invitations';
import { ROLES, type Role } from '@/domain/reviewer';

const DAYS = ['7', '30', '90', '180'] as const;

export type InviteDialogProps = {
  review: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Makes a link that works once, to be copied or mailed. */
export function InviteDialog({ review, open, onOpenChange }: InviteDialogProps) {
  const t = useTranslations('member.invitations');
  const roles = useTranslations('member.roles');
  const router = useRouter();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('reviewer');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [days, setDays] = useState<(typeof DAYS)[number]>('7');
  const [send, setSend] = useState(false);
  const [made, setMade] = useState<{ link: string; sent: string | null; asked: boolean } | null>(null);

  const change = (next: boolean) => {
    onOpenChange(next);
    if (next) return;
    setMade(null);
    setEmail('');
    setError(null);
  };

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    if (email.trim() !== '' && emailFault(email)) return setError(t('emailWrong'));
    setBusy(true);
    setError(null);
    const to = email.trim() || null;
    const body = { email: to, role, days: Number(days), send: send && to !== null };
    const outcome = await call(invite, { params: { review }, body });
    setBusy(false);
    if (!outcome.ok) return setError(t('failed', { detail: outcome.problem.detail }));
    const { link, sent } = outcome.value;
    setMade({ link: addressHere(link), sent: sent ? to : null, asked: body.send });
    router.refresh();
  }

  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogContent title={t('dialogTitle')} description={t('dialogBody')}>
        {made ? (
          <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
            {made.sent ? <p>{t('sentTo', { email: made.sent })}</p> : null}
            {made.asked && !made.sent ? <p className="text-warning">{t('notSent')}</p> : null}
            <SecretLine
              label={t('link')}
              hint={t('linkHint')}
              copyLabel={t('copy')}
              copiedLabel={t('copied')}
              value={made.link}
            />
            <div className="flex flex-wrap justify-end gap-2">
              <Button onClick={() => setMade(null)}>{t('another')}</Button>
              <Button variant="primary" onClick={() => change(false)}>
                {t('done')}
              </Button>
            </div>
          </div>
        ) : (
          <form noValidate onSubmit={submit} className="grid gap-4">
            <Field label={t('email')} hint={t('emailHint')} error={error ?? undefined}>
              <Input
                type="email"
                dir="ltr"
                autoComplete="off"
                value={email}
                onChange={(event) => setEmail(event.target.value)}
              />
            </Field>
            {email.trim() === '' ? null : (
              <CheckboxField
                label={t('sendByMail')}
                checked={send}
                onCheckedChange={(checked) => setSend(checked === true)}
              />
            )}
            <div className="flex flex-wrap gap-4">
              <Field label={t('role')} className="w-40">
                <Select
                  value={role}
                  onValueChange={setRole}
                  options={ROLES.map((value) => ({ value, label: roles(value) }))}
                />
              </Field>
              <Field label={t('days')} className="w-40">
                <Select
                  value={days}
                  onValueChange={setDays}
                  options={DAYS.map((value) => ({ value, label: t('dayChoice', { days: Number(value) }) }))}
                />
              </Field>
            </div>
            <Button type="submit" variant="primary" busy={busy} className="justify-self-end">
              {busy ? t('making') : t('make')}
            </Button>
          </form>
        )}
      </DialogContent>
    </Dialog>
  );
}
