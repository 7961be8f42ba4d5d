'use client';

import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { call, tabId } from '@/components/api/client';
import { PresenceContext, type PresenceSession, type Shown } from '@/components/live/presence-context';
import { onPresence } from '@/components/live/presence-feed';
import { placeOfPath } from '@/components/live/presence-place';
import { PresenceSender } from '@/components/live/presence-sender';
import { PEOPLE, PresenceStore } from '@/components/live/presence-store';
import { PeopleHere } from '@/components/presence/people-here';
import { InTopBar } from '@/components/shell/slot';
import { listMembers } from '@/domain/api/members';
import { sayPresence } from '@/domain/api/presence';

export type PresenceProviderProps = {
  review: string;
  me: string;
  /** Everyone in the review as this person may know them. */
  members: readonly Shown[];
  children: ReactNode;
};

const ACTIVITY = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** Says where this tab is in the review, hears who else is, and shows them in the top bar. */
export function PresenceProvider({ review, me, members, children }: PresenceProviderProps) {
  const path = usePathname();
  const [store] = useState(() => new PresenceStore(me));
  const [joined, setJoined] = useState<readonly Shown[]>([]);
  const [sender] = useState(
    () =>
      new PresenceSender({
        send: async (saying) => {
          const body = { tab: tabId(), ...saying };
          const keepalive = saying.leaving === true;
          // Nobody asked for this: a session that has ended is told by what somebody does.
          const outcome = await call(sayPresence, { params: { review }, body, keepalive, quiet: true });
          if (outcome.ok) return outcome.value;
          return outcome.status === 404 ? 'out' : null;
        },
        answered: (view) => store.answer(view),
      }),
  );

  useEffect(() => {
    const { screen, article } = placeOfPath(path);
    sender.move({ screen, article });
  }, [sender, path]);

  useEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    let stop = sender.start();
    const active = () => sender.active();
    for (const kind of ACTIVITY) window.addEventListener(kind, active, { signal, passive: true });
    document.addEventListener('visibilitychange', () => document.hidden || active(), { signal });
    window.addEventListener('pagehide', () => stop(), { signal });
    // Out of the back/forward cache the page goes on as if nothing had been.
    const comeBack = ({ persisted }: PageTransitionEvent) => {
      if (persisted) stop = sender.start();
    };
    window.addEventListener('pageshow', comeBack, { signal });
    const stopHearing = onPresence((view) => store.hear(view));
    return () => {
      gone.abort();
      stopHearing();
      stop();
    };
  }, [sender, store]);

  // Who joined after this page was drawn is not among its members yet.
  useEffect(() => {
    const known = new Set([...members, ...joined].map(({ id }) => id));
    return store.topics.subscribe([PEOPLE], () => {
      if (store.people.every(({ member }) => known.has(member))) return;
      for (const { member } of store.people) known.add(member);
      void call(listMembers, { params: { review } }).then((outcome) => {
        if (outcome.ok) setJoined(outcome.value.items);
      });
    });
  }, [store, review, members, joined]);

  const session = useMemo<PresenceSession>(() => {
    const byId = new Map([...joined, ...members].map((member) => [member.id, member]));
    return {
      store,
      memberOf: (id) => byId.get(id) ?? null,
      move: (place) => sender.move(place),
      takeOver: async (claim) => {
        const view = await sender.takeOver(claim);
        if (!view) return false;
        store.asked(view);
        const isOurs = view.editing.some((held) => held.claim === claim && held.member === me);
        if (!isOurs) sender.move({ editing: null });
        return isOurs;
      },
    };
  }, [store, sender, me, members, joined]);

  return (
    <PresenceContext value={session}>
      <InTopBar slot="presence">
        <PeopleHere />
      </InTopBar>
      {children}
    </PresenceContext>
  );
}
