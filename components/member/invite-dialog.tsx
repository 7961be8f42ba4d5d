'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { SecretLine } from '@/components/account/secret-line';
import { call } from '@/components/api/client';
import { emailFault } from '@/components/auth/account-fields';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { invite } from '@/domain/api/invitations';
import { ROLES, type Role } from '@/domain/reviewer';

export type InviteDialogProps = {
  review: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Makes a link that works once. It is shown here and nowhere again. */
export function InviteDialog({ review, open, onOpenChange }: InviteDialogProps) {
  const t = useTranslations('member.invitations');
  const roles = useTranslations('member.roles');
  const router = useRouter();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('reviewer');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [link, setLink] = useState<string | null>(null);

  const change = (next: boolean) => {
    onOpenChange(next);
    if (next) return;
    setLink(null);
    setEmail('');
    setError(null);
  };

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    if (email.trim() !== '' && emailFault(email)) return setError(t('emailWrong'));
    setBusy(true);
    setError(null);
    const body = { email: email.trim() || null, role };
    const outcome = await call(invite, { params: { review }, body });
    setBusy(false);
    if (!outcome.ok) return setError(t('failed', { detail: outcome.problem.detail }));
    setLink(new URL(outcome.value.link, location.origin).href);
    router.refresh();
  }

  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogContent title={t('dialogTitle')} description={t('dialogBody')}>
        {link ? (
          <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
            <SecretLine
              label={t('link')}
              hint={t('linkHint')}
              copyLabel={t('copy')}
              copiedLabel={t('copied')}
              value={link}
            />
            <div className="flex flex-wrap justify-end gap-2">
              <Button onClick={() => setLink(null)}>{t('another')}</Button>
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
            <Field label={t('role')} className="max-w-40">
              <Select
                value={role}
                onValueChange={setRole}
                options={ROLES.map((value) => ({ value, label: roles(value) }))}
              />
            </Field>
            <Button type="submit" variant="primary" busy={busy} className="justify-self-end">
              {busy ? t('making') : t('make')}
            </Button>
          </form>
        )}
      </DialogContent>
    </Dialog>
  );
}
