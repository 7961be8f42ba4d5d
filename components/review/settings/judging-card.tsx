'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useSettings } from '@/components/review/settings/use-settings';
import { Button } from '@/components/ui/button';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';
import { CheckboxField } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { ReviewView } from '@/domain/api/reviews';

const NEEDED = ['1', '2', '3', '4', '5', 'everyone'] as const;

/** How a review is judged, and what becomes of what is there when that is changed midway. */
export function JudgingCard({ review, edits }: { review: ReviewView; edits: boolean }) {
  const t = useTranslations('review.settings.judging');
  const settings = useTranslations('review.settings');
  const words = useTranslations('review.new');
  const { busy, change } = useSettings(review.id);
  const [needed, setNeeded] = useState(review.requiredJudgements);
  const [blindFirst, setBlindFirst] = useState(review.blindFirst);
  const [hideSuggestions, setHideSuggestions] = useState(review.hideSuggestions);
  const [collapseComments, setCollapseComments] = useState(review.collapseComments);
  const turned = blindFirst === review.blindFirst ? null : blindFirst ? 'blindOn' : 'blindOff';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) void change({ requiredJudgements: needed, blindFirst, hideSuggestions, collapseComments });
  };

  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('title')}</CardTitle>
      </CardHeader>
      <CardBody>
        <form onSubmit={submit}>
          <fieldset disabled={!edits} className="grid grid-cols-[minmax(0,1fr)] gap-4">
            <Field
              label={words('required')}
              hint={t(review.template === 'class' ? 'requiredHintClass' : 'requiredHint')}
              className="max-w-96"
            >
              <Select
                className="max-w-40"
                value={String(needed) as (typeof NEEDED)[number]}
                onValueChange={(value) => setNeeded(value === 'everyone' ? value : Number(value))}
                options={NEEDED.map((value) => ({
                  value,
                  label: value === 'everyone' ? words('everyone') : value,
                }))}
              />
            </Field>
            <CheckboxField
              label={words('blind')}
              hint={words('blindHint')}
              disabled={!edits}
              checked={blindFirst}
              onCheckedChange={(checked) => setBlindFirst(checked === true)}
            />
            {turned ? (
              <p role="status" className="rounded-md border border-warning/40 p-3">
                {t(turned)}
              </p>
            ) : null}
            <CheckboxField
              label={words('hide')}
              hint={t('hideHint')}
              disabled={!edits}
              checked={hideSuggestions}
              onCheckedChange={(checked) => setHideSuggestions(checked === true)}
            />
            <CheckboxField
              label={words('collapse')}
              hint={t('collapseHint')}
              disabled={!edits}
              checked={collapseComments}
              onCheckedChange={(checked) => setCollapseComments(checked === true)}
            />
            {edits ? (
              <Button type="submit" busy={busy} className="justify-self-start">
                {settings('save')}
              </Button>
            ) : null}
          </fieldset>
        </form>
      </CardBody>
    </Card>
  );
}
