'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useLive } from '@/components/live/live-context';
import { type SeenLink, seenLink } from '@/components/live/seen-link';
import { Bidi } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { notifyFailure } from '@/components/ui/toaster';
import { type ClaimLinkRecord, RESOLUTIONS, type Resolution } from '@/domain/claim-link';

export type LinkResolutionProps = {
  link: ClaimLinkRecord;
  names: { a: string; b: string };
  mayChange: boolean;
};

/** What became of a conflict. Anything but open is asked for its reason; an error has to have one. */
export function LinkResolution({ link, names, mayChange }: LinkResolutionProps) {
  const t = useTranslations('link.all');
  const { live } = useLive();
  const [asking, setAsking] = useState<Exclude<Resolution, 'open'> | null>(null);
  // What the reviewer saw when they began: the link may change while they write the reason.
  const [seen, setSeen] = useState(() => seenLink(link));
  const begin = (resolution: Exclude<Resolution, 'open'>) => {
    setSeen(seenLink(link));
    setAsking(resolution);
  };
  const resolve = (resolution: Resolution, resolutionReason: string | null, on: SeenLink) => {
    const change = { resolution, resolutionReason };
    const ruling = live.enact({ do: 'changeLink', link: link.id, change, seen: on });
    if (!ruling.ok) notifyFailure(ruling.refusal.detail);
    setAsking(null);
  };
  return (
    <>
      {mayChange ? (
        <Select
          aria-label={t('resolution', names)}
          value={link.resolution}
          onValueChange={(next) => (next === 'open' ? resolve(next, null, seenLink(link)) : begin(next))}
          options={RESOLUTIONS.map((value) => ({ value, label: t(`resolutions.${value}`) }))}
        />
      ) : (
        t(`resolutions.${link.resolution}`)
      )}
      {link.resolutionReason ? (
        <p className="pt-1 text-muted-foreground">
          <Bidi>{link.resolutionReason}</Bidi>
        </p>
      ) : null}
      <Dialog open={asking !== null} onOpenChange={(open) => !open && setAsking(null)}>
        {asking ? (
          <ReasonDialog
            resolution={asking}
            before={link.resolutionReason ?? ''}
            onCancel={() => setAsking(null)}
            onSave={(reason) => resolve(asking, reason, seen)}
          />
        ) : null}
      </Dialog>
    </>
  );
}

type ReasonDialogProps = {
  resolution: Exclude<Resolution, 'open'>;
  before: string;
  onCancel: () => void;
  onSave: (reason: string | null) => void;
};

function ReasonDialog({ resolution, before, onCancel, onSave }: ReasonDialogProps) {
  const t = useTranslations('link.all');
  const [reason, setReason] = useState(before);
  const [missing, setMissing] = useState(false);
  const save = () => {
    const said = reason.trim();
    if (said === '' && resolution === 'one_side_in_error') return setMissing(true);
    onSave(said === '' ? null : said);
  };
  return (
    <DialogContent
      title={t(`resolutions.${resolution}`)}
      description={t(`explain.${resolution}`)}
      footer={
        <>
          <Button onClick={onCancel}>{t('cancel')}</Button>
          <Button variant="primary" onClick={save}>
            {t('save')}
          </Button>
        </>
      }
    >
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
    </DialogContent>
  );
}
