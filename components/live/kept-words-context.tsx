'use client';

import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type KeptWords, removedBy, type Subject, UnsentWords, wordsIn } from '@/components/live/kept-words';
import { KeptWordsPanel } from '@/components/live/kept-words-panel';
import type { LiveReview } from '@/components/live/live-review';
import { nameShown } from '@/domain/reviewer';

const UnsentContext = createContext<UnsentWords | null>(null);

/** Codes of a refusal after which trying again is of no use: the thing is not there, or not for this person. */
const HOPELESS = ['not-found', 'role'];

/** Keeps what is being written when what it is about is taken away, and shows it until the reviewer has done with it. */
export function KeepsWords({
  live,
  isRemoved,
  children,
}: {
  live: LiveReview;
  /** This person is no member any more: nothing of what stands in the fields can be sent. */
  isRemoved: boolean;
  children: ReactNode;
}) {
  const unsent = useRef(new UnsentWords());
  const [kept, setKept] = useState<readonly KeptWords[]>([]);
  const keep = useRef((words: Omit<KeptWords, 'key'>[]) => {
    const fresh = words.map((one) => ({ ...one, key: `${Date.now()} ${Math.random()}` }));
    setKept((now) => [
      ...now,
      ...fresh.filter(({ text, field }) => !now.some((one) => one.text === text && one.field === field)),
    ]);
  });

  useEffect(() => {
    const stopHearing = live.onHeard(({ event, own }) => {
      if (own) return;
      const by = live.state.member.get(event.actor ?? '');
      const name = nameShown(by);
      for (const about of removedBy(event)) {
        const words = unsent.current.about(about);
        keep.current(words.map(({ field, text }) => ({ field, text, because: { why: about.noun, name } })));
      }
    });
    const stopRefusals = live.onRefusal(({ intent, code, detail }) => {
      const text = wordsIn(intent);
      if (text && HOPELESS.includes(code ?? ''))
        keep.current([{ field: intent.do, text, because: { why: 'refused', detail: detail ?? '' } }]);
    });
    return () => {
      stopHearing();
      stopRefusals();
    };
  }, [live]);

  useEffect(() => {
    if (!isRemoved) return;
    const words = unsent.current.all();
    keep.current(words.map(({ field, text }) => ({ field, text, because: { why: 'membership' } })));
  }, [isRemoved]);

  const words = unsent.current;
  return (
    <UnsentContext value={useMemo(() => words, [words])}>
      {children}
      <KeptWordsPanel kept={kept} onDismiss={(key) => setKept(kept.filter((one) => one.key !== key))} />
    </UnsentContext>
  );
}

/**
 * Puts what stands in a field, and was not sent, among the words that are kept when their subject (or, with none, this
 * person's place in the review) is taken away. A text of null: there is nothing to lose. Does nothing on a screen that follows no review.
 */
export function useUnsentWords(about: Subject | null, field: string, text: string | null): void {
  const unsent = useContext(UnsentContext);
  const id = useId();
  const noun = about?.noun;
  const subject = about?.id;
  useEffect(() => {
    const about = noun && subject ? { noun, id: subject } : null;
    unsent?.put(id, text === null ? null : { about, field, text });
  }, [unsent, id, noun, subject, field, text]);
  useEffect(() => () => unsent?.put(id, null), [unsent, id]);
}
