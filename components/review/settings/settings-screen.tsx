'use client';

import { useTranslations } from 'next-intl';
import { ClassCard } from '@/components/review/settings/class-card';
import { EndCard } from '@/components/review/settings/end-card';
import { GradesCard } from '@/components/review/settings/grades-card';
import { JudgingCard } from '@/components/review/settings/judging-card';
import { QuestionCard } from '@/components/review/settings/question-card';
import { Page, PageHeader } from '@/components/shell/page-header';
import type { ReviewView } from '@/domain/api/reviews';
import { may } from '@/domain/policy';

/** What a review asks, how it is judged, and how it ends. Everyone reads it; owners change it. */
export function SettingsScreen({ review }: { review: ReviewView }) {
  const t = useTranslations('review.settings');
  const edits = may(review.role, 'edit_settings');
  return (
    <Page className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-5">
      <PageHeader title={t('title')} summary={edits ? null : t('readOnly')} className="pb-0" />
      <QuestionCard review={review} edits={edits} />
      <JudgingCard review={review} edits={edits} />
      <GradesCard review={review} edits={edits} />
      {review.template === 'class' ? <ClassCard review={review} edits={edits} /> : null}
      {edits ? <EndCard review={review} /> : null}
    </Page>
  );
}
