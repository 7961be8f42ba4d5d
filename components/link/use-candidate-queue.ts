'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import {
  again,
  backward,
  beginTrail,
  joined,
  onward,
  skippedOf,
  stepped,
  type Trail,
  toLastAnswer,
} from '@/components/link/candidate-trail';
import { useLive } from '@/components/live/live-context';
import { notifyFailure } from '@/components/ui/toaster';
import type { CandidateAnswer } from '@/domain/answering';
import type { CandidateRecord, Facet } from '@/domain/claim-link';
import { openCandidates } from '@/domain/proposing';

export type CandidateDeeds = {
  answer: (answer: CandidateAnswer) => void;
  /** Asks what differs before a conflict is saved. */
  conflict: () => void;
  setDiffers: (differs: Facet[]) => void;
  cancel: () => void;
  skip: () => void;
  back: () => void;
  step: (by: 1 | -1) => void;
  again: () => void;
  undo: () => void;
  redo: () => void;
};

export type CandidateQueueState = {
  /** The pair in sight; null when nothing waits. */
  candidate: CandidateRecord | null;
  /** Its place among those that wait, from 1, and how many wait. */
  place: number;
  waiting: number;
  skipped: number;
  canGoBack: boolean;
  /** What was chosen to differ, while that is asked; null while it is not. */
  differs: Facet[] | null;
  deeds: CandidateDeeds;
};

/** The queue as one goes through it. What others do changes what waits, never the pair in sight. */
export function useCandidates(
  article: string | null,
  onArrive: (candidate: CandidateRecord, at: number, of: number) => void,
): CandidateQueueState {
  const t = useTranslations('link.queue');
  const { live } = useLive();
  const open = openCandidates(live.state).filter(
    ({ articleA, articleB }) => article === null || articleA === article || articleB === article,
  );
  const ids = open.map(({ id }) => id);
  const [kept, setTrail] = useState<Trail>(() => beginTrail(ids));
  const [differs, setDiffers] = useState<Facet[] | null>(null);
  const trail = joined(kept, ids);
  const candidate = live.state.candidate.get(trail.at ?? '') ?? null;
  const others = new Set(ids.filter((id) => id !== trail.at));

  const go = (next: Trail) => {
    setTrail(next);
    setDiffers(null);
    const there = live.state.candidate.get(next.at ?? '');
    const waiting = next.order.filter((id) => others.has(id) || id === next.at);
    if (there && next.at !== trail.at) onArrive(there, waiting.indexOf(there.id) + 1, waiting.length);
  };
  const takeBack = (id: string) => {
    const record = live.state.candidate.get(id);
    // Undone already, in another tab say: there is nothing left to take back.
    if (record && record.status !== 'open') live.enact({ do: 'undo', force: false });
  };
  const waiting = trail.order.filter((id) => others.has(id) || id === trail.at);
  const deeds: CandidateDeeds = {
    answer: (answer) => {
      if (!candidate) return;
      const said = answer === 'conflicts' && differs ? { differs } : {};
      const ruling = live.enact({ do: 'answer', candidate: candidate.id, answer, ...said, newId: newId() });
      if (!ruling.ok) {
        notifyFailure(t('refused', { detail: ruling.refusal.detail }));
        return go(onward(trail, 'skipped', others));
      }
      go(onward(trail, 'answered', others));
    },
    conflict: () => setDiffers([]),
    setDiffers,
    cancel: () => setDiffers(null),
    skip: () => go(onward(trail, 'skipped', others)),
    back: () => {
      const found = backward(trail);
      if (!found) return;
      if (found.step.did === 'answered') takeBack(found.step.candidate);
      go(found.trail);
    },
    step: (by) => go(stepped(trail, by, others)),
    again: () => go(again(trail, new Set(ids))),
    undo: () => {
      const back = toLastAnswer(trail);
      live.enact({ do: 'undo', force: false });
      if (back) go(back);
    },
    redo: () => void live.enact({ do: 'redo', force: false }),
  };
  return {
    candidate,
    place: waiting.indexOf(trail.at ?? '') + 1,
    waiting: waiting.length,
    skipped: skippedOf(trail).filter((id) => others.has(id)).length,
    canGoBack: trail.steps.length > 0,
    differs,
    deeds,
  };
}
