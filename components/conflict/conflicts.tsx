'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useCallback, useState } from 'react';
import type { LiveReview } from '@/components/live/live-review';
import { type Conflict, tooLate } from '@/components/live/too-late';
import type { Waiting } from '@/components/live/waiting';
import { lazily } from '@/components/ui/lazily';

const ConflictDialog = lazily(
  async () => (await import('@/components/conflict/conflict-dialog')).ConflictDialog,
);

/**
 * Sees to changes that came too late: those that can stand beside the other's are sent again, for the others the
 * reviewer is asked, one question at a time. A question left unanswered stays on the claim as “not saved”.
 */
export function useConflicts(live: LiveReview): {
  onTooLate: (waiting: Waiting, current: unknown) => boolean;
  dialog: ReactNode;
} {
  const t = useTranslations('conflict');
  const [asked, setAsked] = useState<readonly Conflict[]>([]);

  const onTooLate = useCallback(
    (waiting: Waiting, current: unknown) => {
      const verdict = tooLate(waiting, current);
      if (!verdict) return false;
      const { key } = waiting;
      if (verdict.outcome === 'again') live.remake(key, verdict.intent, verdict.ifMatch);
      else if (verdict.outcome === 'needless') live.discard(key);
      else {
        live.refuse(key, 'stale', t('unanswered'));
        setAsked((all) => [...all.filter((one) => one.key !== key), verdict.conflict]);
      }
      return true;
    },
    [live, t],
  );

  const [first] = asked;
  const onDone = () => setAsked((all) => all.slice(1));
  const dialog = <ConflictDialog open={first !== undefined} conflict={first ?? null} onDone={onDone} />;
  return { onTooLate, dialog };
}
