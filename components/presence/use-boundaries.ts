'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { usePresence } from '@/components/live/presence-context';
import { notify, notifyFailure } from '@/components/ui/toaster';

/** What stands between this person and the boundaries of a claim: somebody else who is editing them. */
export type Boundaries = {
  /**
   * Says so where somebody else edits the boundaries of one of these claims, and answers true. Once they have paused for
   * a minute the message lets one take over and go on with `then`. A courtesy: the version of the claim is what guards it.
   */
  areHeld: (claims: readonly string[], then: () => void) => boolean;
  /** Takes the boundaries of a claim over and goes on with `then`, or says why not. */
  take: (claim: string, then: () => void) => void;
};

export function useBoundaries(): Boundaries {
  const t = useTranslations('presence');
  const { store, memberOf, takeOver } = usePresence();
  return useMemo(() => {
    const nameOf = (member: string | null) => memberOf(member ?? '')?.name ?? t('someone');
    const take: Boundaries['take'] = async (claim, then) => {
      const name = nameOf(store.heldByOther(claim)?.member ?? null);
      if (!(await takeOver(claim))) return notifyFailure(t('notTaken', { name }));
      notify(t('taken'));
      then();
    };
    const areHeld: Boundaries['areHeld'] = (claims, then) => {
      const held = claims.flatMap((claim) => store.heldByOther(claim) ?? [])[0];
      if (!held) return false;
      const name = nameOf(held.member);
      if (held.free)
        notifyFailure(t('held', { name }), { label: t('takeOver'), perform: () => take(held.claim, then) });
      else notifyFailure(t('heldBusy', { name }));
      return true;
    };
    return { areHeld, take };
  }, [t, store, memberOf, takeOver]);
}
