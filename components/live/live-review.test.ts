import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Intent } from '@/components/live/intent';
import { LiveReview } from '@/components/live/live-review';
import { ARTICLE, AT, claimId, ME, RAFAEL, recordsOf } from '@/components/live/test-review';
import { TestServer } from '@/components/live/test-server';
import { claimTopic } from '@/components/live/topics';
import { judgementKey } from '@/domain/judgement';
import { KINDS } from '@/domain/kind';
import { NOUNS } from '@/domain/review-event';
import type { ReviewState } from '@/domain/review-state';

const TEXT = 'The ferry left. Forty were rescued. Nobody checks. The fog came in. An inquiry was opened.';
const TAB = 'tab-1';

function open() {
  const records = recordsOf(TEXT);
  const live = new LiveReview({
    me: ME,
    tab: TAB,
    records,
    texts: { [ARTICLE]: TEXT },
    now: () => AT,
  });
  return { live, server: new TestServer(records, TEXT) };
}

const plain = (state: ReviewState) => ({
  version: state.version,
  ...Object.fromEntries(NOUNS.map((noun) => [noun, [...state[noun]].sort(([x], [y]) => x.localeCompare(y))])),
});

const myKind = (live: LiveReview, n: number) =>
  live.state.judgement.get(judgementKey(claimId(n), ME))?.kind ?? null;

/** Sends the first waiting change and settles it as the answer says. */
function sendNext(live: LiveReview, server: TestServer) {
  const next = live.waiting.find((one) => one.status === 'waiting' || one.status === 'failed');
  if (!next) return false;
  live.sending(next.key);
  const answer = server.do(next.intent, ME, TAB);
  if (answer.ok) live.settle(next.key, answer.event.version, answer.event);
  else {
    live.refuse(next.key, answer.refusal.code, answer.refusal.detail);
    live.discard(next.key);
  }
  return true;
}

describe('a change of one’s own', () => {
  test('is shown at once and stays when the server agrees', () => {
    const { live, server } = open();
    live.enact({ do: 'judge', claim: claimId(2), kind: 'attributed_quote' });
    expect(myKind(live, 2)).toBe('attributed_quote');
    sendNext(live, server);
    expect(myKind(live, 2)).toBe('attributed_quote');
    expect(live.waiting).toHaveLength(0);
    expect(plain(live.state)).toEqual(plain(server.state));
  });

  test('is not put in the line when the rules refuse it here', () => {
    const { live } = open();
    const ruling = live.enact({ do: 'create', article: ARTICLE, start: 4, end: 20, newId: claimId(99) });
    expect(ruling).toMatchObject({
      ok: false,
      refusal: { code: 'overlap', detail: 'This would overlap claim 1. Claims cannot overlap.' },
    });
    expect(live.waiting).toHaveLength(0);
  });

  test('stays in sight, marked, when the server refuses a tag; and can be tried again or given up', () => {
    const { live, server } = open();
    server.do({ do: 'delete', claim: claimId(2) }, RAFAEL, null);
    live.enact({ do: 'judge', claim: claimId(2), kind: 'opinion' });
    const key = live.waiting[0]?.key ?? '';
    live.sending(key);
    live.refuse(key, 'not-found', 'There is no such claim here.');
    expect(myKind(live, 2)).toBe('opinion');
    expect(live.troubleOn(claimId(2))).toMatchObject({ status: 'refused', code: 'not-found' });
    live.retry(key);
    expect(live.troubleOn(claimId(2))).toBeNull();
    live.refuse(key, 'not-found', 'There is no such claim here.');
    live.discard(key);
    expect(myKind(live, 2)).toBeNull();
  });

  test('given up uncovers what the server said about an earlier one', () => {
    const { live, server } = open();
    live.enact({ do: 'judge', claim: claimId(1), kind: 'opinion' });
    live.enact({ do: 'judge', claim: claimId(1), kind: 'reported_fact' });
    sendNext(live, server);
    live.discard(live.waiting[0]?.key ?? '');
    expect(plain(live.state)).toEqual(plain(server.state));
  });

  test('is taken off when the server refuses a split', () => {
    const { live } = open();
    live.enact({ do: 'split', claim: claimId(2), at: 22, newId: claimId(98) });
    expect(live.state.claim.get(claimId(98))?.text).toBe('were rescued.');
    const key = live.waiting[0]?.key ?? '';
    live.sending(key);
    live.refuse(key, 'split-locked', 'The split of this article is locked.');
    expect(live.state.claim.has(claimId(98))).toBe(false);
    expect(live.state.claim.get(claimId(2))?.text).toBe('Forty were rescued.');
  });
});

describe('names given here', () => {
  test('give way to the server’s in changes that still wait', () => {
    const { live, server } = open();
    const renamings: unknown[] = [];
    live.onRename((renaming) => renamings.push(renaming));
    live.enact({ do: 'split', claim: claimId(2), at: 22, newId: claimId(98) });
    live.enact({ do: 'judge', claim: claimId(98), kind: 'reported_fact' });
    sendNext(live, server);
    const made = server.events[0]?.changes.find((c) => c.noun === 'claim' && c.before === null)?.id ?? '';
    expect(renamings).toEqual([{ from: claimId(98), to: made }]);
    expect(live.waiting.map((one) => one.intent)).toEqual([
      { do: 'judge', claim: made, kind: 'reported_fact' },
    ]);
    expect(live.state.judgement.has(judgementKey(made, ME))).toBe(true);
    sendNext(live, server);
    expect(plain(live.state)).toEqual(plain(server.state));
  });
});

describe('events', () => {
  test('wait for the ones before them, and count once', () => {
    const { live, server } = open();
    for (const n of [1, 2, 3]) server.do({ do: 'judge', claim: claimId(n), kind: 'opinion' }, RAFAEL, null);
    const [first, second, third] = server.events;
    if (!first || !second || !third) throw new Error('three events');
    live.receive(third);
    live.receive(second);
    expect(live.version).toBe(1);
    expect(live.hasGap).toBe(true);
    live.receive(first);
    live.receive(first);
    expect(live.version).toBe(4);
    expect(live.hasGap).toBe(false);
    expect(plain(live.state)).toEqual(plain(server.state));
  });

  test('that are withheld only move the version on', () => {
    const { live } = open();
    live.receive({ version: 2, type: 'withheld' });
    expect(live.version).toBe(2);
  });

  test('of this tab settle the change on its way, before its answer', () => {
    const { live, server } = open();
    live.enact({ do: 'judge', claim: claimId(1), kind: 'opinion' });
    const key = live.waiting[0]?.key ?? '';
    live.sending(key);
    const answer = server.do({ do: 'judge', claim: claimId(1), kind: 'opinion' }, ME, TAB);
    if (!answer.ok) throw new Error('refused');
    live.receive(answer.event);
    expect(live.waiting).toHaveLength(0);
    live.settle(key, answer.event.version, answer.event);
    expect(plain(live.state)).toEqual(plain(server.state));
  });

  test('touch the topics of their claims and no others', () => {
    const { live, server } = open();
    const touched: string[] = [];
    for (const n of [1, 2]) live.topics.subscribe([claimTopic(claimId(n))], () => touched.push(`claim ${n}`));
    const answer = server.do({ do: 'judge', claim: claimId(2), kind: 'opinion' }, RAFAEL, null);
    if (answer.ok) live.receive(answer.event);
    expect(touched).toEqual(['claim 2']);
    const split = server.do({ do: 'split', claim: claimId(1), at: 9, newId: 'x' }, RAFAEL, null);
    if (split.ok) live.receive(split.event);
    expect(touched).toEqual(['claim 2', 'claim 1']);
  });
});

describe('undo', () => {
  test('is painted from what this page knows, and agrees with the server', () => {
    const { live, server } = open();
    live.enact({ do: 'judge', claim: claimId(1), kind: 'opinion' });
    sendNext(live, server);
    live.enact({ do: 'undo', force: false });
    expect(myKind(live, 1)).toBeNull();
    sendNext(live, server);
    expect(plain(live.state)).toEqual(plain(server.state));
  });

  test('of what an earlier page did is told when the server has done it', () => {
    const { live, server } = open();
    const told: boolean[] = [];
    const made = server.do({ do: 'judge', claim: claimId(3), kind: 'opinion' }, ME, 'an earlier tab');
    if (made.ok) live.receive(made.event);
    live.onSettled(({ predicted, changes }) => {
      told.push(predicted);
      expect(changes.some((change) => change.id === judgementKey(claimId(3), ME))).toBe(true);
      expect(myKind(live, 3)).toBeNull();
    });
    live.enact({ do: 'undo', force: false });
    expect(myKind(live, 3)).toBe('opinion');
    sendNext(live, server);
    expect(told).toEqual([false]);
  });

  test('then redo brings it back at once', () => {
    const { live } = open();
    live.enact({ do: 'merge', claim: claimId(1), with: claimId(2) });
    live.enact({ do: 'undo', force: false });
    expect(live.state.claim.get(claimId(2))?.deletedAt).toBeNull();
    expect(live.state.claim.get(claimId(1))?.text).toBe('The ferry left.');
    live.enact({ do: 'redo', force: false });
    expect(live.state.claim.get(claimId(1))?.text).toBe('The ferry left. Forty were rescued.');
  });
});

const intents = (id: () => string): fc.Arbitrary<Intent> => {
  const someClaim = fc.integer({ min: 1, max: 5 }).map(claimId);
  return fc.oneof(
    fc.record({ do: fc.constant('judge' as const), claim: someClaim, kind: fc.constantFrom(...KINDS) }),
    fc.record({ do: fc.constant('unjudge' as const), claim: someClaim }),
    fc.record({
      do: fc.constant('split' as const),
      claim: someClaim,
      at: fc.integer({ min: 1, max: TEXT.length - 1 }),
      newId: fc.constant(null).map(id),
    }),
    fc.record({ do: fc.constant('merge' as const), claim: someClaim, with: someClaim }),
    fc.record({ do: fc.constant('delete' as const), claim: someClaim }),
    fc.record({ do: fc.constant('undo' as const), force: fc.constant(false) }),
    fc.record({
      do: fc.constant('attribute' as const),
      claim: someClaim,
      attribution: fc.constantFrom('Ines Calder', 'Coast guard').map((name) => ({
        sources: [{ name, type: 'named_person' as const }],
        mode: 'direct' as const,
      })),
    }),
  );
};

describe('whatever happens in whatever order', () => {
  let ids = 0;
  const id = () => {
    ids += 1;
    return `018eaaaa-0000-7000-8000-${String(ids).padStart(12, '0')}`;
  };
  const step = fc.oneof(
    fc.record({ who: fc.constant('me' as const), intent: intents(id) }),
    fc.record({ who: fc.constant('rafael' as const), intent: intents(id) }),
    fc.constant({ who: 'send' as const }),
    fc.record({ who: fc.constant('stream' as const), count: fc.integer({ min: 1, max: 4 }) }),
    fc.constant({ who: 'fail' as const }),
    fc.record({ who: fc.constant('discard' as const), nth: fc.nat(5) }),
  );

  test('when everything has settled, the screen shows what the server holds', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.boolean(), (steps, giveUp) => {
        const { live, server } = open();
        let streamed = 0;
        const stream = (count: number) => {
          for (const event of server.events.slice(streamed, streamed + count)) live.receive(event);
          streamed = Math.min(server.events.length, streamed + count);
        };
        for (const one of steps) {
          if (one.who === 'me') live.enact(one.intent);
          else if (one.who === 'rafael') server.do(one.intent, RAFAEL, null);
          else if (one.who === 'send') sendNext(live, server);
          else if (one.who === 'stream') stream(one.count);
          else if (one.who === 'discard') {
            const given = live.waiting.filter((waiting) => waiting.status !== 'sent').at(one.nth);
            if (given) live.discard(given.key);
          } else {
            const next = live.waiting.find((waiting) => waiting.status === 'waiting');
            if (next) live.fail(next.key, 'offline', 'We could not reach the server.');
          }
        }
        if (giveUp) for (const one of [...live.waiting]) if (one.status !== 'sent') live.discard(one.key);
        while (sendNext(live, server));
        stream(server.events.length);
        expect(live.waiting).toEqual([]);
        expect(plain(live.state)).toEqual(plain(server.state));
      }),
      { numRuns: 500 },
    );
  });
});
