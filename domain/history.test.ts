import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attribute, unattribute } from './attributing';
import type { ClaimRecord } from './claim';
import { RELATIONS } from './claim-link';
import { claimsOf, createClaim, deleteClaim, mergeClaims, moveClaim, splitClaim } from './claim-rules';
import { decide } from './deciding';
import { judge, judgeMany, unjudge } from './judging';
import { JUDGED_KINDS } from './kind';
import { changeLink, link, removeLink, vote } from './linking';
import type { ReviewEvent } from './review-event';
import { NOUNS } from './review-event';
import { applyChanges, applyEvent, keyOf, type ReviewState } from './review-state';
import type { Ruling } from './ruling';
import { splitsPair } from './span';
import { eventOf, factsOf, smallReview, TEXTS } from './test-review';
import { canBeUndone, undoing } from './undo';

/** Any history of a review: reviewers do anything in any order, undo it, and redo it. What must hold holds after each step. */

const REVIEWERS = ['bo', 'amira', 'ed'] as const;
const HOUR = 3_600_000;
const timeOf = (step: number) => new Date(Date.parse('2026-04-01T00:00:00.000Z') + step * HOUR).toISOString();

/** A step of a history. Claims and links are meant by their place among those that are there, offsets by any number. */
const steps = fc.record({
  do: fc.constantFrom(
    'create',
    'move',
    'split',
    'merge',
    'delete',
    'judge',
    'judgeMany',
    'unjudge',
    'attribute',
    'unattribute',
    'link',
    'changeLink',
    'removeLink',
    'vote',
    'decide',
    'undo',
    'undo anyway',
    'redo',
  ),
  who: fc.constantFrom(...REVIEWERS),
  in: fc.constantFrom('A1', 'A2'),
  one: fc.nat(30),
  two: fc.nat(30),
  start: fc.nat(150),
  end: fc.nat(150),
  kind: fc.constantFrom(...JUDGED_KINDS),
  relation: fc.constantFrom(...RELATIONS),
  flip: fc.boolean(),
});
type Step = typeof steps extends fc.Arbitrary<infer S> ? S : never;

type History = { state: ReviewState; events: ReviewEvent[] };
const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

/** The event that a reviewer would undo or redo next, as the server finds it. */
function lastOf(events: readonly ReviewEvent[], who: string, what: 'undo' | 'redo'): ReviewEvent | undefined {
  const own = events.filter((e) => e.actor === who);
  const deeds = own.filter((e) => canBeUndone(e.type) && e.undoes === null);
  const isUndone = (e: ReviewEvent) => own.findLast((u) => u.undoes === e.version)?.type === 'change.undone';
  if (what === 'undo') return deeds.findLast((e) => !isUndone(e));
  const last = own.findLast(
    (u) => u.type === 'change.undone' && deeds.some((d) => d.version === u.undoes && isUndone(d)),
  );
  return last && last.version > (deeds.at(-1)?.version ?? 0) ? last : undefined;
}

function ruling({ state, events }: History, step: Step, at: string, newId: () => string): Ruling | null {
  const { who: by, kind, relation } = step;
  const facts = factsOf(state, step.in);
  const claims = claimsOf(state, step.in);
  const others = claimsOf(state, step.in === 'A1' ? 'A2' : 'A1');
  const [one, other] = [pick(claims, step.one), pick(others, step.two)];
  const [start, end] = [Math.min(step.start, step.end), Math.max(step.start, step.end)];
  const onLink =
    pick(
      [...state.link.values()].filter((l) => !l.deletedAt),
      step.one,
    )?.id ?? 'none';
  const claim = one?.id ?? 'none';
  switch (step.do) {
    case 'create':
      return createClaim(facts, { id: newId(), article: step.in, start, end, by });
    case 'move':
      return moveClaim(facts, { claim, ...(step.flip ? { start } : { end }) });
    case 'split':
      return splitClaim(facts, {
        claim,
        at: one ? one.start + (step.start % (one.end - one.start + 1)) : 0,
        newId: newId(),
        by,
      });
    case 'merge':
      return mergeClaims(facts, {
        claim,
        at,
        ...(step.flip ? { with: pick(claims, step.one + 1)?.id ?? 'none' } : {}),
      });
    case 'delete':
      return deleteClaim(facts, { claim, at });
    case 'judge':
      return judge(state, { claim, reviewer: by, kind, at });
    case 'judgeMany':
      return judgeMany(state, {
        reviewer: by,
        at,
        items: [one, other].flatMap((c) => (c ? [{ claim: c.id, kind }] : [])),
      });
    case 'unjudge':
      return unjudge(state, { claim, reviewer: by });
    case 'attribute': {
      const sources = [{ name: `Name ${step.two % 4}`, type: 'named_person' as const }];
      return attribute(state, { claim, by, at, newId, attribution: { sources, mode: 'direct' } });
    }
    case 'unattribute':
      return unattribute(state, { claim, by });
    case 'link':
      return link(state, {
        a: claim,
        b: other?.id ?? 'none',
        relation,
        differs: ['time'],
        by,
        at,
        newId: newId(),
      });
    case 'changeLink':
      return changeLink(state, { link: onLink, change: step.flip ? { relation } : { note: kind } });
    case 'removeLink':
      return removeLink(state, { link: onLink, at });
    case 'vote':
      return vote(state, { link: onLink, reviewer: by, answer: step.flip ? 'no' : null, at });
    case 'decide':
      return decide(state, { claim, kind, reason: null, by, at });
    case 'undo':
    case 'undo anyway': {
      const event = lastOf(events, by, 'undo');
      return event ? undoing(state, event, { at, force: step.do !== 'undo' }) : null;
    }
    case 'redo': {
      const event = lastOf(events, by, 'redo');
      return event ? undoing(state, event, { at, as: 'change.redone' }) : null;
    }
  }
}

/** Would the database take it? (The exclusion constraint, the uniqueness of a link's pair.) The server refuses with 409 where not. */
function isStorable(state: ReviewState): boolean {
  const pairs = [...state.link.values()].map((l) => `${l.a} ${l.b} ${l.relation}`);
  return (
    new Set(pairs).size === pairs.length && Object.keys(TEXTS).every((of) => overlapping(state, of) === null)
  );
}

function overlapping(state: ReviewState, of: string): [ClaimRecord, ClaimRecord] | null {
  const claims = claimsOf(state, of);
  for (const [i, next] of claims.entries()) {
    const before = claims[i - 1];
    if (before && before.end > next.start) return [before, next];
  }
  return null;
}

function expectSound({ state }: History) {
  for (const of of Object.keys(TEXTS)) {
    const text = TEXTS[of] ?? '';
    expect(overlapping(state, of)).toBeNull();
    for (const c of claimsOf(state, of)) {
      expect(c.text).toBe(text.slice(c.start, c.end));
      expect(c.text).toBe(c.text.trim());
      expect(c.text).not.toBe('');
      expect(splitsPair(text, c.start) || splitsPair(text, c.end)).toBe(false);
    }
  }
  for (const l of state.link.values()) {
    expect(l.a < l.b).toBe(true);
    const [a, b] = [state.claim.get(l.a), state.claim.get(l.b)];
    expect([a?.article, b?.article]).toEqual([l.articleA, l.articleB]);
    expect(l.articleA).not.toBe(l.articleB);
    if (!l.deletedAt) expect([a?.deletedAt, b?.deletedAt]).toEqual([null, null]);
  }
  for (const noun of NOUNS)
    for (const [key, record] of state[noun]) expect(keyOf(noun, record as never)).toBe(key);
}

/** Every change stands on what was there; versions go up by one; an event applied twice is the same as once. */
function expectHonest(before: ReviewState, event: ReviewEvent) {
  const named = event.changes.map((c) => `${c.noun} ${c.id}`);
  expect(new Set(named).size).toBe(named.length);
  for (const { noun, id, before: then, after } of event.changes) {
    expect(before[noun].get(id) ?? null).toEqual(then);
    if (!then || !after || !('version' in then) || !('version' in after)) continue;
    expect(after.version).toBe(then.version + 1);
  }
  const once = applyEvent(before, event);
  expect(applyEvent(once, event)).toEqual(once);
}

/** Without what no undo takes back: counters, tombstones, begun passes, names, and marks for another look. */
function content(state: ReviewState) {
  return NOUNS.filter((n) => n !== 'pass' && n !== 'entity')
    .flatMap((noun) =>
      [...state[noun]].flatMap(([id, record]) => {
        const { version: _, ...rest } = record as { version?: number; deletedAt?: string | null };
        return rest.deletedAt ? [] : [[noun, id, rest]];
      }),
    )
    .sort((x, y) => (`${x[0]} ${x[1]}` < `${y[0]} ${y[1]}` ? -1 : 1));
}

function play(sequence: readonly Step[], check: (before: History, event: ReviewEvent) => void): History {
  let history: History = { state: smallReview(), events: [] };
  let ids = 0;
  for (const [i, step] of sequence.entries()) {
    const at = timeOf(i);
    const ruled = ruling(history, step, at, () => `new${++ids}`);
    if (!ruled?.ok || ruled.changes.length === 0) continue;
    if (step.do.startsWith('undo') || step.do === 'redo')
      if (!isStorable(applyChanges(history.state, ruled.changes))) continue;
    const target =
      step.do === 'redo'
        ? lastOf(history.events, step.who, 'redo')?.undoes
        : lastOf(history.events, step.who, 'undo')?.version;
    const undoes = step.do.startsWith('undo') || step.do === 'redo' ? (target ?? null) : null;
    const event = { ...eventOf(history.state, ruled, step.who, at), undoes };
    check(history, event);
    history = { state: applyEvent(history.state, event), events: [...history.events, event] };
    expectSound(history);
  }
  return history;
}

const histories = fc.array(steps, { minLength: 1, maxLength: 40 });

test('whatever reviewers do in whatever order, claims never overlap, are their text, and nothing goes back in version', () => {
  fc.assert(
    fc.property(
      histories,
      (sequence) => void play(sequence, ({ state }, event) => expectHonest(state, event)),
    ),
    { numRuns: 150 },
  );
});

test('what was just done is undone to what was there before, and redone to what was there after', () => {
  fc.assert(
    fc.property(histories, (sequence) => {
      play(sequence, ({ state, events }, event) => {
        if (!canBeUndone(event.type)) return;
        const after = applyEvent(state, event);
        const who = event.actor ?? 'bo';
        const [soon, later] = [timeOf(events.length + 99), timeOf(events.length + 100)];
        const undo = eventOf(after, undoing(after, event, { at: soon }), who, soon);
        const back = applyEvent(after, undo);
        expect(content(back)).toEqual(content(state));
        const redo = undoing(back, undo, { at: later, as: 'change.redone' });
        expect(content(applyEvent(back, eventOf(back, redo, who, later)))).toEqual(content(after));
      });
    }),
    { numRuns: 100 },
  );
});

test('the events alone tell the whole story: applied in order to the beginning they give the end', () => {
  fc.assert(
    fc.property(histories, (sequence) => {
      const { state, events } = play(sequence, () => {});
      const told = events.reduce(
        (before, event) => applyEvent(before, JSON.parse(JSON.stringify(event))),
        smallReview(),
      );
      expect(told).toEqual(state);
    }),
    { numRuns: 100 },
  );
});

test('the histories reach everything: each deed is done, undone and redone somewhere among them', {
  timeout: 60_000,
}, () => {
  const seen = new Set<string>();
  for (const sequence of fc.sample(histories, { numRuns: 400, seed: 7 }))
    for (const event of play(sequence, () => {}).events) seen.add(event.type);
  expect([...seen].sort()).toEqual([
    'change.redone',
    'change.undone',
    'claim.attributed',
    'claim.created',
    'claim.decided',
    'claim.deleted',
    'claim.judged',
    'claim.merged',
    'claim.moved',
    'claim.split',
    'claim.unattributed',
    'claim.unjudged',
    'claims.judged',
    'link.changed',
    'link.confirmed',
    'link.removed',
    'link.voted',
  ]);
});
