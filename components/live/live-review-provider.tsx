'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { tabId } from '@/components/api/client';
import { useConflicts } from '@/components/conflict/conflicts';
import { useUndoWarning } from '@/components/conflict/undo-warning';
import { ConnectionBanner } from '@/components/live/connection-banner';
import { type Following, followReview } from '@/components/live/follow-review';
import { FOLLOWED, type Followed, followedAfter } from '@/components/live/followed';
import { KeepsWords } from '@/components/live/kept-words-context';
import { LiveContext } from '@/components/live/live-context';
import { type Incoming, LiveReview } from '@/components/live/live-review';
import { stir } from '@/components/live/pulse';
import { recordsAgain } from '@/components/live/read-again';
import { request } from '@/components/live/request';
import { SaveChip } from '@/components/live/save-chip';
import { Sender } from '@/components/live/sender';
import { SignedOutDialog } from '@/components/live/signed-out-dialog';
import { LINE } from '@/components/live/topics';
import { isUnsent } from '@/components/live/waiting';
import { WaitingRoom } from '@/components/live/waiting-room';
import { InTopBar } from '@/components/shell/slot';
import { notifyFailure } from '@/components/ui/toaster';
import type { ReviewRecords } from '@/domain/review-state';
import { nameShown } from '@/domain/reviewer';

export type LiveReviewProviderProps = {
  review: string;
  me: string;
  records: ReviewRecords;
  /** Texts of the articles on screen, by id. */
  texts: Readonly<Record<string, string>>;
  children: ReactNode;
};

/** Events that say that an article has to be read again: they carry no claims. */
const READ_AGAIN = [
  'article.imported',
  'article.confirmed',
  'article.changed',
  'pass.finished',
  'review.released',
];

/** Holds the review of a screen, sends what changes, follows what others change, and says how the line is. */
export function LiveReviewProvider({ review, me, records, texts, children }: LiveReviewProviderProps) {
  const t = useTranslations('live');
  const [live] = useState(() => new LiveReview({ me, tab: tabId(), records, texts }));
  const [followed, setFollowed] = useState(FOLLOWED);
  const following = useRef<Following | null>(null);

  const { onTooLate, dialog } = useConflicts(live);
  const undoWarning = useUndoWarning(review, live);
  const going = useRef<((claim: string) => void) | null>(null);

  const sender = useRef<Sender | null>(null);
  sender.current ??= new Sender({
    live,
    isOnline: () => navigator.onLine,
    send: ({ intent, key, ifMatch }) =>
      request(review, intent, { idempotencyKey: key, ifMatch: ifMatch ?? undefined }),
    catchUp: () => following.current?.catchUp(),
    onTooLate,
    onRefused: async ({ intent }, { problem }) => {
      const asks = (intent.do === 'undo' || intent.do === 'redo') && problem.type.endsWith('changed-since');
      if (asks && !intent.force && (await undoWarning.warn(intent))) return;
      const anyway = asks
        ? { label: t('undoAnyway'), perform: () => void live.enact({ ...intent, force: true }) }
        : undefined;
      notifyFailure(problem.detail, anyway);
    },
  });

  useEffect(() => {
    const readAgain = async (event: Incoming) => {
      if (event.type === 'withheld' || !READ_AGAIN.includes(event.type)) return;
      if (event.type === 'pass.finished' && event.actor !== me) return;
      const article = event.changes.find((c) => c.noun === 'article' || c.noun === 'pass');
      const id = article?.noun === 'pass' ? article.after?.article : article?.id;
      // Without an article it is about all of them: what was withheld is shown.
      if (id !== undefined && !(id in texts)) return;
      const read = await recordsAgain(review, Object.keys(texts));
      if (read) live.reload(read);
    };
    following.current = followReview(review, live, {
      onEvent: (event) => {
        setFollowed((now) => followedAfter(now, event, me));
        stir(event);
        void readAgain(event);
      },
      onState: (state) => setFollowed((now) => (now.state === 'removed' ? now : { ...now, state })),
    });
    return () => following.current?.stop();
  }, [live, me, review, texts]);

  useEffect(() => {
    const stop = sender.current?.start();
    const gone = new AbortController();
    const room = new WaitingRoom(localStorage, { me, review });
    const keep = () => room.keep(live.waiting.filter(isUnsent));
    const stopKeeping = live.topics.subscribe([LINE], keep);
    room.open(navigator.locks, gone.signal, (waiting) => live.resume(waiting));
    const { signal } = gone;
    window.addEventListener('online', () => sender.current?.now(), { signal });
    window.addEventListener('offline', () => sender.current?.goOffline(), { signal });
    window.addEventListener(
      'beforeunload',
      (event) => {
        if (live.waiting.some(isUnsent)) event.preventDefault();
      },
      { signal },
    );
    if (!navigator.onLine) sender.current?.goOffline();
    return () => {
      stop?.();
      stopKeeping();
      gone.abort();
    };
  }, [live, me, review]);

  const session = useMemo(
    () => ({
      review,
      live,
      line: () =>
        sender.current?.state ?? { unsent: 0, refused: 0, offline: false, failing: false, signedOut: false },
      sendNow: () => sender.current?.now(),
      goTo: (claim: string) => going.current?.(claim),
      onGoTo: (go: (claim: string) => void) => {
        going.current = go;
        return () => {
          if (going.current === go) going.current = null;
        };
      },
    }),
    [review, live],
  );

  return (
    <LiveContext value={session}>
      <InTopBar slot="save">
        <SaveChip />
      </InTopBar>
      <KeepsWords live={live} isRemoved={followed.state === 'removed'}>
        <ConnectionBanner followed={named(followed, live)}>{children}</ConnectionBanner>
      </KeepsWords>
      {dialog}
      {undoWarning.dialog}
      <SignedOutDialog />
    </LiveContext>
  );
}

/** With the names of those who did it in place of their ids. */
function named(followed: Followed, live: LiveReview): Followed {
  const nameOf = (id: string | null) => {
    const member = live.state.member.get(id ?? '');
    return nameShown(member);
  };
  const { removedBy, role } = followed;
  return { ...followed, removedBy: nameOf(removedBy), role: role && { ...role, by: nameOf(role.by) } };
}
