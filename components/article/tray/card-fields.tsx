'use client';

import { useTranslations } from 'next-intl';
import type { CardDetails } from '@/components/article/tray/card';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { SOURCE_TYPES } from '@/domain/source';

export type CardFieldsProps = {
  cardId: string;
  details: CardDetails;
  /** Names of the sources to choose from: the review's, and those named on other cards. */
  sources: readonly string[];
  /** Names the review has already; their kind is known. */
  known: ReadonlySet<string>;
  /** The page says the rest itself, where these are left empty. */
  stated: boolean;
  /** Marks the source as what is still missing. */
  sourceMissing: boolean;
  onChange: (details: Partial<CardDetails>) => void;
};

/** What a person says about the article. Only the source is asked for. */
export function CardFields(props: CardFieldsProps) {
  const { cardId, details, sources, known, stated, sourceMissing, onChange } = props;
  const t = useTranslations('article');
  const ui = useTranslations('ui');
  const fromPage = stated ? t('tray.fields.fromPage') : undefined;
  const isNew = details.source !== '' && !known.has(details.source);
  const names =
    details.source === '' || sources.includes(details.source) ? sources : [details.source, ...sources];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <Field id={`source-${cardId}`} label={t('tray.fields.source')} note={ui('required')}>
        <Combobox
          options={names.map((name) => ({ value: name, label: name }))}
          value={details.source}
          onValueChange={(source) => onChange({ source })}
          onCreate={(source) => onChange({ source })}
          placeholder={t('tray.fields.sourcePlaceholder')}
          className={sourceMissing ? 'border-ring' : undefined}
        />
      </Field>
      {isNew ? (
        <Field id={`type-${cardId}`} label={t('tray.fields.sourceType')}>
          <Select
            value={details.sourceType ?? 'site'}
            onValueChange={(sourceType) => onChange({ sourceType })}
            options={SOURCE_TYPES.map((value) => ({ value, label: t(`sourceTypes.${value}`) }))}
          />
        </Field>
      ) : null}
      <Field id={`title-${cardId}`} label={t('tray.fields.title')} className="sm:col-span-2">
        <Input
          value={details.title}
          maxLength={500}
          placeholder={fromPage}
          onChange={(event) => onChange({ title: event.target.value })}
        />
      </Field>
      <Field id={`author-${cardId}`} label={t('tray.fields.author')}>
        <Input
          value={details.author}
          maxLength={300}
          placeholder={fromPage}
          onChange={(event) => onChange({ author: event.target.value })}
        />
      </Field>
      <Field id={`published-${cardId}`} label={t('tray.fields.published')}>
        <Input
          value={details.publishedAt}
          maxLength={60}
          placeholder={fromPage}
          onChange={(event) => onChange({ publishedAt: event.target.value })}
        />
      </Field>
      <Field id={`url-${cardId}`} label={t('tray.fields.url')} className="sm:col-span-2">
        <Input
          type="url"
          dir="ltr"
          value={details.url}
          maxLength={2000}
          placeholder="https://"
          onChange={(event) => onChange({ url: event.target.value })}
        />
      </Field>
    </div>
  );
}
