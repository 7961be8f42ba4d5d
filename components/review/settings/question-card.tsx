'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { questionFault } from '@/components/review/new-review';
import { useSettings } from '@/components/review/settings/use-settings';
import { Button } from '@/components/ui/button';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import type { ReviewView } from '@/domain/api/reviews';

/** What the review asks, about when and where, and what readers should know before. */
export function QuestionCard({ review, edits }: { review: ReviewView; edits: boolean }) {
  const t = useTranslations('review.settings');
  const words = useTranslations('review.new');
  const { busy, change } = useSettings(review.id);
  const [question, setQuestion] = useState(review.question);
  const [eventDate, setEventDate] = useState(review.eventDate ?? '');
  const [place, setPlace] = useState(review.place ?? '');
  const [contentNote, setContentNote] = useState(review.contentNote ?? '');
  const [tried, setTried] = useState(false);
  const fault = tried ? questionFault(question) : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy || questionFault(question)) return;
    void change({
      question: question.trim(),
      eventDate: eventDate.trim() || null,
      place: place.trim() || null,
      contentNote: contentNote.trim() || null,
    });
  };

  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('question.title')}</CardTitle>
      </CardHeader>
      <CardBody>
        <form noValidate onSubmit={submit}>
          <fieldset disabled={!edits} className="grid grid-cols-[minmax(0,1fr)] gap-4">
            <Field label={t('question.question')} error={fault ? words(fault) : undefined}>
              <Textarea dir="auto" rows={2} value={question} onChange={(e) => setQuestion(e.target.value)} />
            </Field>
            <div className="grid gap-4 sm:grid-cols-2">
              <Field className="content-start" label={words('eventDate')} hint={words('eventDateHint')}>
                <Input
                  dir="auto"
                  maxLength={100}
                  value={eventDate}
                  onChange={(e) => setEventDate(e.target.value)}
                />
              </Field>
              <Field className="content-start" label={words('place')}>
                <Input dir="auto" maxLength={200} value={place} onChange={(e) => setPlace(e.target.value)} />
              </Field>
            </div>
            <Field label={words('contentNote')} hint={t('question.contentNoteHint')}>
              <Input
                dir="auto"
                maxLength={500}
                value={contentNote}
                onChange={(e) => setContentNote(e.target.value)}
              />
            </Field>
            {edits ? (
              <Button type="submit" busy={busy} className="justify-self-start">
                {t('save')}
              </Button>
            ) : null}
          </fieldset>
        </form>
      </CardBody>
    </Card>
  );
}
