'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { call } from '@/components/api/client';
import { useFormTrouble } from '@/components/auth/form-trouble';
import { BringReview } from '@/components/review/bring-review';
import {
  bodyOf,
  EMPTY_REVIEW,
  isTouched,
  type NewReview,
  type QuestionFault,
  questionFault,
} from '@/components/review/new-review';
import { QuestionField } from '@/components/review/question-field';
import { ReviewSettings } from '@/components/review/review-settings';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { useCommands } from '@/components/shell/commands/use-commands';
import { Page, PageHeader } from '@/components/shell/page-header';
import { AlertDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { notify } from '@/components/ui/toaster';
import { createReview, deleteReview } from '@/domain/api/reviews';

/** One question starts a review; everything else has a sensible answer already. */
export function NewReviewScreen() {
  const t = useTranslations('review.new');
  const { aria } = useKeyNames();
  const ui = useTranslations('ui');
  const bring = useTranslations('review.bring');
  const router = useRouter();
  const form = useFormTrouble();
  const [review, setReview] = useState(EMPTY_REVIEW);
  const [fault, setFault] = useState<QuestionFault | null>(null);
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const [sendKey] = useState(() => crypto.randomUUID());

  const change = (part: Partial<NewReview>) => {
    setReview((now) => ({ ...now, ...part }));
    if (fault && part.question !== undefined) setFault(questionFault(part.question));
  };

  async function create(event?: FormEvent) {
    event?.preventDefault();
    if (busy) return;
    const wrong = questionFault(review.question);
    setFault(wrong);
    if (wrong) return document.getElementById('question')?.focus();
    setBusy(true);
    form.clear();
    const outcome = await call(createReview, { body: bodyOf(review), idempotencyKey: sendKey });
    if (!outcome.ok) {
      setBusy(false);
      const { status, problem } = outcome;
      return form.refuse(status === 0 ? t('unreachable') : t('failed', { detail: problem.detail }));
    }
    const { id } = outcome.value;
    router.push(`/reviews/${id}/articles/new`);
    const takeBack = async () => {
      await call(deleteReview, { params: { review: id } });
      router.push('/reviews');
      router.refresh();
    };
    notify(t('created'), { label: ui('undo'), perform: () => void takeBack() });
  }

  const leave = () => (isTouched(review) ? setAsking(true) : router.push('/reviews'));
  useCommands('reviews', [
    {
      id: 'reviews.create',
      perform: () => void create(),
    },
    { id: 'reviews.leave', perform: leave },
  ]);

  return (
    <Page className="max-w-2xl">
      <PageHeader title={t('title')} summary={t('lead')} />
      <form noValidate onSubmit={create} className="grid gap-6">
        {form.summary}
        <QuestionField value={review.question} fault={fault} onChange={(question) => change({ question })} />
        <ReviewSettings review={review} onChange={change} />
        <div className="flex flex-wrap justify-end gap-2 border-t pt-4">
          <Button onClick={leave} size="lg">
            {ui('cancel')}
          </Button>
          <Button
            type="submit"
            variant="primary"
            size="lg"
            busy={busy}
            aria-keyshortcuts={aria('reviews.create')}
          >
            {busy ? t('creating') : t('create')}
          </Button>
        </div>
      </form>
      <section aria-label={bring('button')} className="mt-8 border-t pt-6">
        <BringReview />
      </section>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('discardTitle')}
        description={t('discardBody')}
        confirmLabel={t('discard')}
        destructive
        onConfirm={() => router.push('/reviews')}
      />
    </Page>
  );
}
