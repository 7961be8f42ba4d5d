'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useLive } from '@/components/live/live-context';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Radio, RadioGroup } from '@/components/ui/radio-group';
import { Textarea } from '@/components/ui/textarea';
import { notify, notifyFailure } from '@/components/ui/toaster';
import { type ClaimLinkRecord, INDEPENDENCES, type Independence } from '@/domain/claim-link';
import type { IndependenceReading } from '@/domain/independence';

type OverrideProps = { link: ClaimLinkRecord; reading: IndependenceReading };

/** A person's word in the place of what the origins say, with a reason; and the way back. */
export function OverrideIndependence({ link, reading }: OverrideProps) {
  const t = useTranslations('provenance');
  const { live } = useLive();
  const [asking, setAsking] = useState(false);
  const say = (value: Independence | null, reason: string | null) => {
    const ruling = live.enact({ do: 'overrideIndependence', link: link.id, value, reason });
    if (!ruling.ok) return notifyFailure(ruling.refusal.detail);
    setAsking(false);
    notify(value === null ? t('takenBack') : t('said', { value: t(`values.${value}`) }), {
      label: t('undo'),
      perform: () => void live.enact({ do: 'undo', force: false }),
    });
  };
  return (
    <div className="flex flex-wrap gap-1">
      <Button size="sm" onClick={() => setAsking(true)}>
        {t('override')}
      </Button>
      {reading.overridden ? (
        <Button size="sm" variant="quiet" onClick={() => say(null, null)}>
          {t('takeBack')}
        </Button>
      ) : null}
      <Dialog open={asking} onOpenChange={setAsking}>
        {asking ? (
          <OverrideForm link={link} reading={reading} onSay={say} onCancel={() => setAsking(false)} />
        ) : null}
      </Dialog>
    </div>
  );
}

type OverrideFormProps = OverrideProps & {
  onSay: (value: Independence, reason: string) => void;
  onCancel: () => void;
};

function OverrideForm({ link, reading, onSay, onCancel }: OverrideFormProps) {
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
          <Button onClick={onCancel}>{t('cancel')}</Button>
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
