'use client';

import { type ReactNode, useCallback, useState } from 'react';
import { call } from '@/components/api/client';
import type { Intent } from '@/components/live/intent';
import type { LiveReview } from '@/components/live/live-review';
import { lazily } from '@/components/ui/lazily';
import { type UndoWarningView, undoWarning } from '@/domain/api/activity';

type TakeBack = Intent & { do: 'undo' | 'redo' };
/** What is to be taken back, and what another has made of it since. */
export type TakeBackAsked = { intent: TakeBack; warning: UndoWarningView };

const UndoDialog = lazily(async () => (await import('@/components/conflict/undo-dialog')).UndoDialog);

/**
 * Asks before an undo takes back what another has changed since: what it was, what I made of it, what it is now. What a
 * blind pass hides stays hidden: then only that there is something is said.
 */
export function useUndoWarning(
  review: string,
  live: LiveReview,
): { warn: (intent: TakeBack) => Promise<boolean>; dialog: ReactNode } {
  const [asked, setAsked] = useState<TakeBackAsked | null>(null);
  const warn = useCallback(
    async (intent: TakeBack) => {
      const outcome = await call(undoWarning, { params: { review }, query: { what: intent.do } });
      if (!outcome.ok || !outcome.value.warning) return false;
      setAsked({ intent, warning: outcome.value.warning });
      return true;
    },
    [review],
  );
  const dialog = (
    <UndoDialog
      open={asked !== null}
      asked={asked}
      live={live}
      onClose={() => setAsked(null)}
      onAnyway={() => {
        setAsked(null);
        if (asked) live.enact({ ...asked.intent, force: true });
      }}
    />
  );
  return { warn, dialog };
}
