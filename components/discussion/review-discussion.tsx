'use client';

import { useTranslations } from 'next-intl';
import { DiscussionPanel, type DiscussionPanelProps } from '@/components/discussion/discussion-panel';

/** Reviewers' talk about the review as a whole. */
export function ReviewDiscussion(props: Pick<DiscussionPanelProps, 'review' | 'me' | 'members'>) {
  const t = useTranslations('discussion');
  return (
    <div id="discussion" className="scroll-mt-16">
      <DiscussionPanel {...props} on="review" target={null} title={t('reviewTitle')} />
    </div>
  );
}
