import { expect, test, vi } from 'vitest';
import { CLAIMS, onClaimTopic, PEOPLE, PresenceStore } from '@/components/live/presence-store';
import type { PersonHere, PresenceView } from '@/domain/presence';

const person = (member: string, claim: string | null, idle = 0): PersonHere => ({
  ...{ member, screen: 'article', article: 'a2', articleNumber: 2, claimNumber: null },
  ...{ claim, idle },
});
const view = (people: PersonHere[], editing: PresenceView['editing'] = []) => ({ people, editing });

function opened() {
  const clock = { now: 0 };
  const store = new PresenceStore('noor', () => clock.now);
  const listen = (topic: string) => {
    const listener = vi.fn();
    store.topics.subscribe([topic], listener);
    return listener;
  };
  return { clock, store, listen };
}

test('a move is told to the two claims it is about, and to no other', () => {
  const { store, listen } = opened();
  store.hear(view([person('rafael', 'c1')]));
  const [c1, c2, c3] = ['c1', 'c2', 'c3'].map((claim) => listen(onClaimTopic(claim)));
  const [people, claims] = [listen(PEOPLE), listen(CLAIMS)];
  store.hear(view([person('rafael', 'c2')]));
  expect([c1, c2, c3, people, claims].map((listener) => listener?.mock.calls.length)).toEqual([
    1, 1, 0, 1, 1,
  ]);
  expect(store.on('c1')).toEqual([]);
  expect(store.on('c2').map(({ member }) => member)).toEqual(['rafael']);
  store.hear(view([person('rafael', 'c2')]));
  expect(people).toHaveBeenCalledTimes(1);
});

test('boundaries that I edit are not held by another; those of somebody without a name are', () => {
  const { store } = opened();
  store.hear(
    view(
      [],
      [
        { claim: 'c1', member: 'noor', free: false },
        { claim: 'c2', member: null, free: true },
      ],
    ),
  );
  expect(store.heldByOther('c1')).toBeNull();
  expect(store.heldByOther('c2')).toEqual({ claim: 'c2', member: null, free: true });
  expect(store.claims).toEqual(['c2']);
});

test('while the stream tells, the answer to a heartbeat says nothing; when it broke off, it does', () => {
  const { store } = opened();
  store.answer(view([person('rafael', 'c1')]));
  expect(store.people).toHaveLength(1);
  store.hear(view([]));
  store.answer(view([person('rafael', 'c1')]));
  expect(store.people).toHaveLength(0);
  store.hear(null);
  store.answer(view([person('rafael', 'c1')]));
  expect(store.people).toHaveLength(1);
});

test('how long somebody has been idle counts on by itself', () => {
  const { clock, store } = opened();
  store.hear(view([person('rafael', 'c1', 120), person('ines', 'c1')]));
  clock.now = 61_000;
  expect(store.people.map((one) => store.idleOf(one))).toEqual([181, 0]);
});
