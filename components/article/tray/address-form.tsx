'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { addressesIn } from '@/components/article/tray/text-fault';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';

export type AddressFormProps = { onAdd: (addresses: readonly string[]) => void; onClose: () => void };

/** Web addresses, one on each line; each becomes a card of its own. */
export function AddressForm({ onAdd, onClose }: AddressFormProps) {
  const t = useTranslations('article.tray');
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const addresses = addressesIn(text);
    setWrong(!addresses);
    if (addresses) onAdd(addresses);
  };
  return (
    <form onSubmit={add} noValidate className="grid gap-3 rounded-lg border bg-card px-4 pt-3 pb-4">
      <Field
        id="tray-addresses"
        label={t('addresses')}
        hint={t('addressesHint')}
        error={wrong ? t('trouble.bad-address') : undefined}
      >
        <Textarea
          autoFocus
          dir="ltr"
          value={text}
          spellCheck={false}
          placeholder="https://"
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary">
          {t('addAddresses')}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t('closeAddresses')}
        </Button>
      </div>
    </form>
  );
}
