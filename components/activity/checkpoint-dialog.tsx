'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { call } from '@/components/api/client';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { notify } from '@/components/ui/toaster';
import { type CheckpointView, makeCheckpoint, renameCheckpoint } from '@/domain/api/checkpoints';

export type CheckpointDialogProps = {
  open: boolean;
  review: string;
  /** `new`, or the one to get another name. */
  naming: CheckpointView | 'new' | null;
  onClose: () => void;
  onNamed: () => void;
};

/** Asks for the name of a place in the history. */
export function CheckpointDialog({ open, review, naming, onClose, onNamed }: CheckpointDialogProps) {
  return (
    <Dialog open={open} onOpenChange={(next) => !next && onClose()}>
      {naming ? <NameForm review={review} naming={naming} onClose={onClose} onNamed={onNamed} /> : null}
    </Dialog>
  );
}

type NameFormProps = Omit<CheckpointDialogProps, 'open'> & { naming: CheckpointView | 'new' };

function NameForm({ review, naming, onClose, onNamed }: NameFormProps) {
  const t = useTranslations('activity.checkpoints');
  const form = useId();
  const [name, setName] = useState(naming === 'new' ? '' : naming.name);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const body = { name };
    const outcome =
      naming === 'new'
        ? await call(makeCheckpoint, { params: { review }, body })
        : await call(renameCheckpoint, { params: { review, checkpoint: naming.id }, body });
    setBusy(false);
    if (!outcome.ok) {
      setTrouble(outcome.problem.errors?.[0]?.message ?? outcome.problem.detail);
      return;
    }
    notify(t('made', { name: outcome.value.name }));
    onClose();
    onNamed();
  };
  return (
    <DialogContent
      title={naming === 'new' ? t('make') : t('rename')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" form={form} variant="primary" busy={busy}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={save}>
        <Field label={t('name')} hint={t('nameHint')} error={trouble ?? undefined}>
          <Input
            value={name}
            maxLength={120}
            onChange={(event) => {
              setName(event.target.value);
              setTrouble(null);
            }}
          />
        </Field>
      </form>
    </DialogContent>
  );
}
