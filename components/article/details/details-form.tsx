'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { call } from '@/components/api/client';
import type { ArticleDetailsProps } from '@/components/article/details/article-details';
import {
  correctionsOf,
  type DetailsDraft,
  draftOfDetails,
  troubleWith,
} from '@/components/article/details/details-draft';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { DialogContent } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { notify, notifyFailure } from '@/components/ui/toaster';
import { changeArticle } from '@/domain/api/articles';
import { undo } from '@/domain/api/reviews';
import { SPEAKER_TYPES } from '@/domain/attribution';

type DetailsFormProps = ArticleDetailsProps & { onClose: () => void };

/** When it was published as the page says, when it must have been, whose work it is, and how many comments it claims. */
export function DetailsForm({ review, article, names, onClose }: DetailsFormProps) {
  const t = useTranslations('article.details');
  const types = useTranslations('claim.attribution.types');
  const router = useRouter();
  const [draft, setDraft] = useState(() => draftOfDetails(article));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const trouble = tried ? troubleWith(draft) : {};
  const change = (part: Partial<DetailsDraft>) => setDraft({ ...draft, ...part });
  const typed = (field: keyof DetailsDraft) => ({
    value: draft[field],
    onChange: (event: { target: { value: string } }) => change({ [field]: event.target.value }),
  });
  const name = `A${article.number}`;
  const known = [...new Set([...names, ...(draft.origin ? [draft.origin] : [])])];

  const save = async () => {
    setTried(true);
    if (busy || Object.keys(troubleWith(draft)).length > 0) return;
    const body = correctionsOf(draft, article);
    if (!body) return onClose();
    setBusy(true);
    const outcome = await call(changeArticle, {
      params: { review, article: article.id },
      body,
      ifMatch: article.version,
    });
    setBusy(false);
    if (!outcome.ok) return notifyFailure(outcome.problem.detail);
    onClose();
    router.refresh();
    notify(t('saved', { name }), {
      label: t('undo'),
      perform: () =>
        void call(undo, { params: { review }, body: { force: false } }).then(() => router.refresh()),
    });
  };

  return (
    <DialogContent
      title={t('title', { name })}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" busy={busy} onClick={() => void save()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field label={t('published')} hint={t('publishedHint')}>
          <Input dir="auto" maxLength={60} {...typed('publishedAt')} />
        </Field>
        <Field label={t('captured')} hint={t('capturedHint')}>
          <Input dir="ltr" readOnly value={article.capturedAt.slice(0, 16).replace('T', ' ')} />
        </Field>
        <fieldset className="grid gap-3">
          <legend className="mb-1 font-medium text-sm">{t('inferred')}</legend>
          <p className="text-muted-foreground text-xs">{t('inferredHint')}</p>
          <Field label={t('inferredDate')} error={trouble.inferredDate ? t('inferredDateBad') : undefined}>
            <Input dir="ltr" maxLength={10} placeholder="2026-03-14" {...typed('inferredDate')} />
          </Field>
          <Field label={t('basis')} error={trouble.inferredBasis ? t('basisMissing') : undefined}>
            <Input dir="auto" maxLength={300} {...typed('inferredBasis')} />
          </Field>
        </fieldset>
        <fieldset className="grid gap-3">
          <legend className="mb-1 font-medium text-sm">{t('origin')}</legend>
          <p className="text-muted-foreground text-xs">{t('originHint')}</p>
          <Field label={t('originName')}>
            <Combobox
              options={known.map((each) => ({ value: each, label: each }))}
              value={draft.origin}
              placeholder={t('originNone')}
              onValueChange={(origin) => change({ origin })}
              onCreate={(origin) => change({ origin: origin.trim() })}
            />
          </Field>
          <Field label={t('originType')}>
            <Select
              options={SPEAKER_TYPES.map((value) => ({ value, label: types(value) }))}
              value={draft.originType}
              onValueChange={(originType) => change({ originType })}
            />
          </Field>
          {draft.origin ? (
            <Button size="sm" variant="quiet" className="w-fit" onClick={() => change({ origin: '' })}>
              {t('originClear')}
            </Button>
          ) : null}
        </fieldset>
        <Field
          label={t('declared')}
          hint={t('declaredHint')}
          error={trouble.declaredComments ? t('declaredBad') : undefined}
        >
          <Input dir="ltr" inputMode="numeric" maxLength={8} {...typed('declaredComments')} />
        </Field>
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
    </DialogContent>
  );
}
