'use client';

import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { NewReview } from '@/components/review/new-review';
import { CheckboxField } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Radio, RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { REVIEW_TEMPLATES, TEMPLATE_SETTINGS } from '@/domain/review';

const NEEDED = ['1', '2', '3', '4', '5', 'everyone'] as const;

export type ReviewSettingsProps = { review: NewReview; onChange: (part: Partial<NewReview>) => void };

/** Who reviews, and behind it everything a template has set already. */
export function ReviewSettings({ review, onChange }: ReviewSettingsProps) {
  const t = useTranslations('review.new');
  const chooseTemplate = (value: string) => {
    const template = REVIEW_TEMPLATES.find((each) => each === value);
    if (template) onChange({ template, ...TEMPLATE_SETTINGS[template] });
  };
  const need = (value: (typeof NEEDED)[number]) =>
    onChange({ requiredJudgements: value === 'everyone' ? value : Number(value) });
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field className="content-start" label={t('eventDate')} hint={t('eventDateHint')}>
          <Input
            value={review.eventDate}
            maxLength={100}
            onChange={(event) => onChange({ eventDate: event.target.value })}
          />
        </Field>
        <Field className="content-start" label={t('place')}>
          <Input
            value={review.place}
            maxLength={200}
            onChange={(event) => onChange({ place: event.target.value })}
          />
        </Field>
      </div>
      <fieldset className="grid gap-2.5">
        <legend className="mb-2.5 font-medium">{t('template')}</legend>
        <RadioGroup aria-label={t('template')} value={review.template} onValueChange={chooseTemplate}>
          {(['solo', 'team', 'class'] as const).map((template) => (
            <Radio
              key={template}
              value={template}
              label={t(`templates.${template}`)}
              hint={t(`templateHints.${template}`)}
            />
          ))}
        </RadioGroup>
      </fieldset>
      <details className="group rounded-lg border px-4">
        <summary className="-mx-4 flex min-h-11 cursor-pointer list-none items-center gap-2 rounded-lg px-4 font-medium">
          <ChevronRight
            aria-hidden
            className="flip-rtl size-4 text-muted-foreground transition-transform group-open:rotate-90"
          />
          {t('more')}
        </summary>
        <div className="grid gap-4 pt-2 pb-4">
          <Field label={t('required')} className="max-w-56">
            <Select
              value={String(review.requiredJudgements) as (typeof NEEDED)[number]}
              onValueChange={need}
              options={NEEDED.map((value) => ({
                value,
                label: value === 'everyone' ? t('everyone') : value,
              }))}
            />
          </Field>
          <CheckboxField
            label={t('blind')}
            hint={t('blindHint')}
            checked={review.blindFirst}
            onCheckedChange={(checked) => onChange({ blindFirst: checked === true })}
          />
          <CheckboxField
            label={t('hide')}
            checked={review.hideSuggestions}
            onCheckedChange={(checked) => onChange({ hideSuggestions: checked === true })}
          />
          <CheckboxField
            label={t('collapse')}
            checked={review.collapseComments}
            onCheckedChange={(checked) => onChange({ collapseComments: checked === true })}
          />
          <Field label={t('contentNote')} hint={t('contentNoteHint')}>
            <Input
              value={review.contentNote}
              maxLength={500}
              onChange={(event) => onChange({ contentNote: event.target.value })}
            />
          </Field>
        </div>
      </details>
    </>
  );
}
