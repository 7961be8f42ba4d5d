'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { call } from '@/components/api/client';
import { Button } from '@/components/ui/button';
import { CheckboxField } from '@/components/ui/checkbox';
import { Dialog, DialogClose, DialogContent } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { notify } from '@/components/ui/toaster';
import { changeView, type SavedView, saveView } from '@/domain/api/saved-views';

export type ViewDialogProps = {
  review: string;
  /** The one that is changed; null to make one of the filters of now. */
  view: SavedView | null;
  query: string;
  mayShare: boolean;
  onClose: () => void;
};

/** Gives a search a name, and says who else has it in their list. */
export function ViewDialog({ review, view, query, mayShare, onClose }: ViewDialogProps) {
  const t = useTranslations('view');
  const ui = useTranslations('ui');
  const router = useRouter();
  const form = useId();
  const [name, setName] = useState(view?.name ?? '');
  const [shared, setShared] = useState(view?.shared ?? false);
  const [takesFilters, setTakesFilters] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return setError(t('nameMissing'));
    setBusy(true);
    const said = { name: name.trim(), shared };
    const outcome = view
      ? await call(changeView, {
          params: { review, view: view.id },
          body: { ...said, ...(takesFilters ? { query } : {}) },
        })
      : await call(saveView, { params: { review }, body: { ...said, query } });
    setBusy(false);
    if (!outcome.ok) return setError(t('failed', { detail: outcome.problem.detail }));
    notify(t('saved', { name: said.name }));
    onClose();
    router.refresh();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={view ? t('changeTitle') : t('saveTitle')}
        description={view ? undefined : t('saveBody')}
        footer={
          <>
            <DialogClose asChild>
              <Button>{ui('cancel')}</Button>
            </DialogClose>
            <Button type="submit" form={form} variant="primary" busy={busy}>
              {view ? t('changeSave') : t('save')}
            </Button>
          </>
        }
      >
        <form id={form} noValidate onSubmit={save} className="grid gap-4">
          <Field label={t('name')} error={error ?? undefined}>
            <Input
              maxLength={100}
              value={name}
              onChange={(event) => {
                setName(event.target.value);
                setError(null);
              }}
            />
          </Field>
          {mayShare ? (
            <CheckboxField
              label={t('shared')}
              hint={t('sharedHint')}
              checked={shared}
              onCheckedChange={(checked) => setShared(checked === true)}
            />
          ) : null}
          {view && query !== '' && query !== view.query ? (
            <CheckboxField
              label={t('takeFilters')}
              checked={takesFilters}
              onCheckedChange={(checked) => setTakesFilters(checked === true)}
            />
          ) : null}
        </form>
      </DialogContent>
    </Dialog>
  );
}
