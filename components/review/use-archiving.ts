'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { call } from '@/components/api/client';
import { notify, notifyFailure } from '@/components/ui/toaster';
import { changeReview, type ReviewView } from '@/domain/api/reviews';

/** Archives a review or brings it back; the toast takes it back at once. */
export function useArchiving(): (
  review: Pick<ReviewView, 'id' | 'version'>,
  archived: boolean,
) => Promise<void> {
  const t = useTranslations('review.list');
  const ui = useTranslations('ui');
  const router = useRouter();
  return async function archive(review, archived) {
    const outcome = await call(changeReview, { params: { review: review.id }, body: { archived } });
    if (!outcome.ok) return notifyFailure(t('changeFailed', { detail: outcome.problem.detail }));
    router.refresh();
    notify(
      archived ? t('archivedToast') : t('broughtBack'),
      archived ? { label: ui('undo'), perform: () => void archive(review, false) } : undefined,
    );
  };
}
