'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { call } from '@/components/api/client';
import { AlertDialog } from '@/components/ui/alert-dialog';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { withdrawSnapshot } from '@/domain/api/snapshots';

export type WithdrawDialogProps = {
  review: string;
  snapshot: { id: string; name: string };
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Withdraws a frozen report, and asks why. */
export function WithdrawDialog({ review, snapshot, open, onOpenChange }: WithdrawDialogProps) {
  const t = useTranslations('report.snapshot');
  const router = useRouter();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const withdraw = async () => {
    if (reason.trim() === '') return setError(t('reasonMissing'));
    setBusy(true);
    const params = { review, snapshot: snapshot.id };
    const outcome = await call(withdrawSnapshot, {
      params,
      body: { withdrawn: true, reason: reason.trim().replace(/\s+/g, ' ') },
    });
    setBusy(false);
    if (!outcome.ok) return setError(t('withdrawFailed', { detail: outcome.problem.detail }));
    onOpenChange(false);
    router.refresh();
  };
  return (
    <AlertDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('withdrawTitle', { name: snapshot.name })}
      description={t('withdrawBody')}
      confirmLabel={t('withdrawOf', { name: snapshot.name })}
      destructive
      busy={busy}
      onConfirm={() => void withdraw()}
    >
      <Field label={t('reason')} error={error ?? undefined} className="mt-2">
        <Textarea
          dir="auto"
          rows={3}
          maxLength={500}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value);
            setError(null);
          }}
        />
      </Field>
    </AlertDialog>
  );
}
