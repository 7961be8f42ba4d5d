'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { call, codeOf, type Outcome } from '@/components/api/client';
import { readActivity } from '@/components/live/follow-review';
import { useLive } from '@/components/live/live-context';
import type { Incoming } from '@/components/live/live-review';
import { notifyFailure } from '@/components/ui/toaster';
import * as claims from '@/domain/api/claims';
import * as links from '@/domain/api/links';
import type { JudgedKind } from '@/domain/kind';

export type LinkOutcome = 'confirmed' | 'rejected' | 'unresolved';
export type Choice = { on: 'claim'; kind: JudgedKind | 'unresolved' } | { on: 'link'; outcome: LinkOutcome };
/** A decision that met another one: what was about to be decided, and where. */
export type Stale = { id: string; choice: Choice; reason: string };

/** Deciding and reopening, on the version that is on screen: what someone settled meanwhile is never overwritten unseen. */
export function useDecisions() {
  const t = useTranslations('disagreement');
  const { review, live } = useLive();
  const [busy, setBusy] = useState(false);
  const [stale, setStale] = useState<Stale | null>(null);

  const taken = (outcome: Outcome<{ event?: unknown }>, attempt: Stale | null): boolean => {
    setBusy(false);
    if (outcome.ok) {
      setStale(null);
      if (outcome.value.event) live.receive(outcome.value.event as Incoming);
      return true;
    }
    if (codeOf(outcome.problem) === 'stale' && attempt) {
      setStale(attempt);
      // What someone settled meanwhile is to be seen beside it, also where the stream lags.
      void readActivity(review, live);
    } else notifyFailure(t('failed', { detail: outcome.problem.detail }));
    return false;
  };

  const decide = async (id: string, choice: Choice, reason: string): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    const said = { reason: reason.trim() === '' ? null : reason.trim() };
    const outcome =
      choice.on === 'claim'
        ? await call(claims.decideClaim, {
            params: { review, claim: id },
            body: { kind: choice.kind, ...said },
            ifMatch: live.state.claim.get(id)?.version,
          })
        : await call(links.decideLink, {
            params: { review, link: id },
            body: { outcome: choice.outcome, ...said },
            ifMatch: live.state.link.get(id)?.version,
          });
    return taken(outcome as Outcome<{ event?: unknown }>, { id, choice, reason });
  };

  const reopen = async (on: 'claim' | 'link', id: string): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    const outcome =
      on === 'claim'
        ? await call(claims.reopenClaim, {
            params: { review, claim: id },
            ifMatch: live.state.claim.get(id)?.version,
          })
        : await call(links.reopenLink, {
            params: { review, link: id },
            ifMatch: live.state.link.get(id)?.version,
          });
    return taken(outcome as Outcome<{ event?: unknown }>, null);
  };

  return { busy, stale, forget: () => setStale(null), decide, reopen };
}
export type Decisions = ReturnType<typeof useDecisions>;
