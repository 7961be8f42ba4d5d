'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useSettings } from '@/components/review/settings/use-settings';
import { Button } from '@/components/ui/button';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';
import { CheckboxField } from '@/components/ui/checkbox';
import type { ReviewView } from '@/domain/api/reviews';

/** Whether people grade sources and statements in this review; off until an owner wants it. */
export function GradesCard({ review, edits }: { review: ReviewView; edits: boolean }) {
  const t = useTranslations('review.settings.grades');
  const settings = useTranslations('review.settings');
  const { busy, change } = useSettings(review.id);
  const [grades, setGrades] = useState(review.grades);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) void change({ grades });
  };
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('title')}</CardTitle>
      </CardHeader>
      <CardBody>
        <form onSubmit={submit} className="grid gap-4">
          <CheckboxField
            label={t('switch')}
            hint={t('hint')}
            disabled={!edits}
            checked={grades}
            onCheckedChange={(checked) => setGrades(checked === true)}
          />
          {edits ? (
            <Button type="submit" busy={busy} className="justify-self-start">
              {settings('save')}
            </Button>
          ) : null}
        </form>
      </CardBody>
    </Card>
  );
}
