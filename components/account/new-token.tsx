'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { SecretLine } from '@/components/account/secret-line';
import { call } from '@/components/api/client';
import { useFormTrouble } from '@/components/auth/form-trouble';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { createToken } from '@/domain/api/accounts';

const DAYS = ['7', '30', '90', '365'] as const;
type Days = (typeof DAYS)[number];
type Scope = 'read' | 'write';

/** Makes a token and shows its secret this once. */
export function NewToken({ onMade }: { onMade: () => void }) {
  const t = useTranslations('account.tokens');
  const auth = useTranslations('auth.errors');
  const form = useFormTrouble();
  const [name, setName] = useState('');
  const [scope, setScope] = useState<Scope>('write');
  const [days, setDays] = useState<Days>('90');
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<{ name: string; secret: string } | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    if (name.trim() === '') return form.refuseFields([{ fieldId: 'token-name', message: t('nameMissing') }]);
    setBusy(true);
    form.clear();
    const outcome = await call(createToken, { body: { name, scope, days: Number(days) } });
    setBusy(false);
    if (!outcome.ok) {
      const { status, problem } = outcome;
      return form.refuse(status === 0 ? auth('unreachable') : t('failed', { detail: problem.detail }));
    }
    setMade(outcome.value);
    setName('');
    onMade();
  }

  return (
    <form noValidate onSubmit={submit} className="grid grid-cols-[minmax(0,1fr)] gap-4 border-t pt-4">
      {form.summary}
      {made ? (
        <SecretLine
          label={t('secret', { name: made.name })}
          hint={t('secretHint')}
          copyLabel={t('copy')}
          copiedLabel={t('copied')}
          doneLabel={t('hide')}
          value={made.secret}
          onDone={() => setMade(null)}
        />
      ) : null}
      <div className="flex flex-wrap items-end gap-3">
        <Field id="token-name" label={t('name')} className="min-w-48 flex-1">
          <Input
            value={name}
            maxLength={100}
            placeholder={t('namePlaceholder')}
            onChange={(event) => setName(event.target.value)}
            aria-invalid={form.marked('token-name')}
          />
        </Field>
        <Field id="token-scope" label={t('scope')} className="w-40">
          <Select
            value={scope}
            onValueChange={setScope}
            options={[
              { value: 'read', label: t('scopes.read') },
              { value: 'write', label: t('scopes.write') },
            ]}
          />
        </Field>
        <Field id="token-days" label={t('days')} className="w-28">
          <Select
            value={days}
            onValueChange={setDays}
            options={DAYS.map((value) => ({ value, label: t('dayChoice', { days: value }) }))}
          />
        </Field>
        <Button type="submit" busy={busy}>
          {busy ? t('making') : t('make')}
        </Button>
      </div>
    </form>
  );
}
