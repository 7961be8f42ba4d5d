'use client';

import { useTranslations } from 'next-intl';
import { CaptureFacts } from '@/components/article/check/capture-facts';
import type { SourceDraft, SourceFaults } from '@/components/article/check/source-draft';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Segmented } from '@/components/ui/segmented';
import { Select } from '@/components/ui/select';
import type { ArticleSummary } from '@/domain/api/articles';
import { SOURCE_TYPES } from '@/domain/source';

export type SourceCardProps = {
  article: ArticleSummary;
  /** The sources the review has, by name. */
  sources: readonly ArticleSummary['source'][];
  draft: SourceDraft;
  faults: SourceFaults;
  onChange: (part: Partial<SourceDraft>) => void;
};

/** Where the text comes from, in what language, and when: stated, captured and worked out stay three dates. */
export function SourceCard({ article, sources, draft, faults, onChange }: SourceCardProps) {
  const t = useTranslations('article.check.source');
  const types = useTranslations('article.sourceTypes');
  const names = [...new Set([...sources.map(({ name }) => name), draft.outlet])].filter(Boolean);
  const choose = (outlet: string) => {
    const known = sources.find(({ name }) => name === outlet);
    onChange(known ? { outlet, type: known.type } : { outlet });
  };
  const text = (
    key: 'title' | 'author' | 'published' | 'inferredDate' | 'inferredBasis' | 'language' | 'url',
  ) => ({
    value: draft[key],
    onChange: (event: { target: { value: string } }) => onChange({ [key]: event.target.value }),
  });
  const fault = (key: keyof SourceDraft) => {
    const found = faults[key];
    return found ? t(found) : undefined;
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3 px-4 py-3">
      <Field id="check-outlet" label={t('outlet')} error={fault('outlet')}>
        <Combobox
          options={names.map((name) => ({ value: name, label: name }))}
          value={draft.outlet}
          onValueChange={choose}
          onCreate={choose}
        />
      </Field>
      <Field id="check-type" label={t('type')}>
        <Select
          value={draft.type}
          onValueChange={(type) => onChange({ type })}
          options={SOURCE_TYPES.map((value) => ({ value, label: types(value) }))}
        />
      </Field>
      <Field id="check-title" label={t('articleTitle')}>
        <Input maxLength={500} {...text('title')} />
      </Field>
      <Field id="check-author" label={t('author')}>
        <Input maxLength={300} {...text('author')} />
      </Field>
      <Field id="check-published" label={t('published')}>
        <Input maxLength={60} {...text('published')} />
      </Field>
      <Field
        id="check-inferredDate"
        label={t('inferred')}
        hint={t('inferredHint')}
        error={fault('inferredDate')}
      >
        <Input maxLength={40} dir="ltr" {...text('inferredDate')} />
      </Field>
      {draft.inferredDate.trim() !== '' || draft.inferredBasis !== '' ? (
        <Field id="check-inferredBasis" label={t('basis')} error={fault('inferredBasis')}>
          <Input maxLength={300} {...text('inferredBasis')} />
        </Field>
      ) : null}
      <Field id="check-language" label={t('language')} hint={t('languageHint')} error={fault('language')}>
        <Input maxLength={35} dir="ltr" className="max-w-28" {...text('language')} />
      </Field>
      <div className="grid justify-items-start gap-1.5">
        <p className="font-medium">{t('direction')}</p>
        <Segmented
          label={t('direction')}
          value={draft.direction}
          onValueChange={(direction) => onChange({ direction })}
          segments={[
            { value: 'ltr', label: t('ltr') },
            { value: 'rtl', label: t('rtl') },
          ]}
        />
      </div>
      <Field id="check-url" label={t('address')} error={fault('url')}>
        <Input type="url" dir="ltr" maxLength={2000} placeholder="https://" {...text('url')} />
      </Field>
      <CaptureFacts article={article} />
    </div>
  );
}
