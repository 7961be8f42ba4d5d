'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Radio, RadioGroup } from '@/components/ui/radio-group';
import { Textarea } from '@/components/ui/textarea';
import { type ClaimLinkRecord, INDEPENDENCES, type Independence } from '@/domain/claim-link';
import type { IndependenceReading } from '@/domain/independence';

type OverrideFormProps = {
  link: ClaimLinkRecord;
  reading: IndependenceReading;
  onSay: (value: Independence, reason: string) => void;
  onClose: () => void;
};

/** Asks for the person's word, and for its reason. */
export function OverrideDialog({ open, ...form }: OverrideFormProps & { open: boolean }) {
  return (
    <Dialog open={open} onOpenChange={(next) => !next && form.onClose()}>
      {open ? <OverrideForm {...form} /> : null}
    </Dialog>
  );
}

function OverrideForm({ link, reading, onSay, onClose }: OverrideFormProps) {
  const t = useTranslations('provenance');
  const [value, setValue] = useState<Independence>(reading.value);
  const [reason, setReason] = useState(link.independence?.reason ?? '');
  const [missing, setMissing] = useState(false);
  const save = () => {
    if (reason.trim() === '') return setMissing(true);
    onSay(value, reason.trim());
  };
  return (
    <DialogContent
      title={t('overrideTitle')}
      description={t('derived', { why: t(`why.${reading.derived}`, { names: reading.names.join(', ') }) })}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" onClick={save}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <RadioGroup
          aria-label={t('overrideTitle')}
          value={value}
          onValueChange={(next) => setValue(INDEPENDENCES.find((each) => each === next) ?? value)}
        >
          {INDEPENDENCES.map((each) => (
            <Radio key={each} value={each} label={t(`values.${each}`)} />
          ))}
        </RadioGroup>
        <Field label={t('reason')} hint={t('reasonHint')} error={missing ? t('reasonNeeded') : undefined}>
          <Textarea
            rows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => {
              setReason(event.target.value);
              setMissing(false);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
            }}
          />
        </Field>
      </div>
    </DialogContent>
  );
}
