import { describe, expect, test } from 'vitest';
import { answerCandidate } from './answering';
import { attribute, unattribute } from './attributing';
import { createClaim, deleteClaim, mergeClaims, moveClaim, splitClaim } from './claim-rules';
import { changeArticle, lockSplit, removeArticle } from './correcting';
import { decide, decideLink, reopen, reopenLink } from './deciding';
import { raiseFlag, resolveFlag } from './flagging';
import { judge, judgeMany, unjudge } from './judging';
import { changeLink, link, removeLink, vote } from './linking';
import { changeEntity, joinEntities, partEntities } from './naming';
import { EVENT_TYPES, type EventType, NOUNS, type ReviewEvent } from './review-event';
import { applyEvent, type ReviewRecords, type ReviewState } from './review-state';
import type { Ruling } from './ruling';
import { createStatement } from './stating';
import {
  AT,
  attribution,
  claimLink,
  committed,
  eventOf,
  factsOf,
  forty,
  judgement,
  LATER,
  proposed,
  rained,
  refusalOf,
  sank,
  sankAtOne,
  smallReview,
  TEXTS,
  thirty,
} from './test-review';
import { canBeUndone, undoing } from './undo';

const NEVER = '2026-03-14T12:00:00.000Z';
const entity = (id: string, name: string) => ({
  id,
  name,
  type: 'agency' as const,
  article: null,
  createdBy: 'bo',
  at: AT,
});

/** A review in which everything can be done once. */
const FULL: Partial<ReviewRecords> = {
  judgement: [
    judgement(sank, 'bo', 'opinion'),
    judgement(sank, 'amira', 'opinion'),
    judgement(forty, 'bo', 'opinion'),
    judgement(forty, 'amira', 'excluded'),
  ],
  attribution: [attribution(forty, 'bo', 'mayor')],
  entity: [entity('mayor', 'The Mayor'), entity('agency', 'Agency'), entity('wire', 'The Wire')],
  sameAs: [{ id: 'same', a: 'agency', b: 'wire', grade: 'likely', by: 'bo', at: AT }],
  decision: [{ claim: forty.id, article: 'A1', kind: 'opinion', reason: null, by: 'bo', at: AT }],
  flag: [
    {
      id: 'f',
      claim: forty.id,
      link: null,
      articles: ['A1'],
      about: 'kind',
      sentence: 'No.',
      by: 'bo',
      at: AT,
      resolvedAt: null,
      resolvedBy: null,
    },
  ],
  link: [claimLink('l', forty, thirty, { differs: ['number'] }), claimLink('twin', sank, thirty)],
  vote: [{ link: 'l', articleA: 'A1', articleB: 'A2', reviewer: 'bo', answer: 'no', at: AT }],
  candidate: [proposed('k', sank, sankAtOne)],
  linkDecision: [
    { link: 'twin', articleA: 'A1', articleB: 'A2', outcome: 'confirmed', reason: null, by: 'bo', at: AT },
  ],
};
const by = { by: 'bo', at: LATER };
let made = 0;
const newId = () => `made${++made}`;
const one = { claim: sank.id, ...by };
const a1 = (s: ReviewState) => factsOf(s, 'A1');
const a2 = { article: 'A2', text: TEXTS.A2 ?? '', newId, ...by };

/** Every event that can be undone, once at least. */
const DEEDS: [EventType, (state: ReviewState) => Ruling][] = [
  ['claim.created', (s) => createClaim(a1(s), { id: 'new', article: 'A1', start: 0, end: 4, by: 'bo' })],
  ['claim.moved', (s) => moveClaim(a1(s), { claim: sank.id, end: sank.end - 1 })],
  [
    'claim.split',
    (s) => splitClaim(a1(s), { claim: forty.id, at: forty.start + 8, newId: 'right', by: 'bo' }),
  ],
  ['claim.merged', (s) => mergeClaims(a1(s), { claim: sank.id, at: LATER })],
  ['claim.deleted', (s) => deleteClaim({ state: s }, { claim: forty.id, at: LATER })],
  ['claim.judged', (s) => judge(s, { ...one, reviewer: 'bo', kind: 'excluded' })],
  ['claim.judged', (s) => judge(s, { claim: rained.id, reviewer: 'bo', kind: 'excluded', at: LATER })],
  ['claim.unjudged', (s) => unjudge(s, { claim: sank.id, reviewer: 'bo' })],
  [
    'claims.judged',
    (s) =>
      judgeMany(s, {
        reviewer: 'bo',
        at: LATER,
        items: [sank, thirty].map((c) => ({ claim: c.id, kind: 'excluded' })),
      }),
  ],
  [
    'claim.attributed',
    (s) =>
      attribute(s, {
        ...one,
        newId,
        attribution: { sources: [{ name: 'A Sailor', type: 'named_person' }], mode: 'direct' },
      }),
  ],
  [
    'claim.attributed',
    (s) =>
      attribute(s, {
        claim: forty.id,
        ...by,
        newId,
        attribution: { sources: [{ name: 'Agency', type: 'agency' }], mode: 'direct' },
      }),
  ],
  ['claim.unattributed', (s) => unattribute(s, { claim: forty.id, by: 'bo' })],
  ['claim.decided', (s) => decide(s, { ...one, kind: null, reason: 'r' })],
  ['claim.reopened', (s) => reopen(s, { claim: forty.id })],
  [
    'link.confirmed',
    (s) => link(s, { a: sank.id, b: sankAtOne.id, relation: 'conflicts', newId: 'new', ...by }),
  ],
  [
    'link.voted',
    (s) =>
      link(s, { a: forty.id, b: thirty.id, relation: 'conflicts', differs: ['time'], newId: 'none', ...by }),
  ],
  ['link.confirmed', (s) => answerCandidate(s, { candidate: 'k', answer: 'conflicts', newId: 'new', ...by })],
  ['link.rejected', (s) => answerCandidate(s, { candidate: 'k', answer: 'unrelated', newId: 'new', ...by })],
  ['link.voted', (s) => vote(s, { link: 'twin', reviewer: 'bo', answer: 'unrelated', at: LATER })],
  ['link.changed', (s) => changeLink(s, { link: 'l', change: { relation: 'corroborates', note: 'n' } })],
  ['link.removed', (s) => removeLink(s, { link: 'l', at: LATER })],
  ['link.decided', (s) => decideLink(s, { link: 'l', outcome: 'rejected', reason: 'r', ...by })],
  ['link.reopened', (s) => reopenLink(s, { link: 'twin' })],
  ['split.locked', (s) => lockSplit(s, { article: 'A1', locked: true, ...by })],
  [
    'split.reopened',
    (s) =>
      lockSplit(committed(s, lockSplit(s, { article: 'A2', locked: true, ...by })), {
        article: 'A2',
        locked: false,
        ...by,
      }),
  ],
  ['flag.raised', (s) => raiseFlag(s, { id: 'new', claim: sank.id, about: 'other', sentence: 's', ...by })],
  ['flag.resolved', (s) => resolveFlag(s, { flag: 'f', resolved: true, mayDecide: false, ...by })],
  [
    'statement.changed',
    (s) => createStatement(s, { id: 'new', name: 'n', claims: [{ claim: sank.id, gist: null }] }),
  ],
  ['entity.changed', (s) => changeEntity(s, { entity: 'mayor', name: 'Mayor Adeel' })],
  ['entity.joined', (s) => joinEntities(s, { id: 'new', a: 'mayor', b: 'agency', grade: 'likely', ...by })],
  ['entity.parted', (s) => partEntities(s, { sameAs: 'same' })],
  [
    'article.changed',
    (s) =>
      changeArticle(s, {
        ...a2,
        corrections: {
          title: 'T',
          source: { name: 'New Outlet' },
          zones: [{ start: 0, end: TEXTS.A2?.length ?? 0, type: 'caption' }],
        },
      }),
  ],
  ['article.removed', (s) => removeArticle(s, { article: 'A2', at: LATER })],
];
/** Made by undo and restore themselves. */
const NOT_MADE: EventType[] = ['change.redone', 'change.restored'];

/** Everything a reviewer would notice: without version counters, tombstones, begun passes and names that stay. */
function noticed(state: ReviewState) {
  const kept = NOUNS.filter((noun) => noun !== 'pass' && noun !== 'entity' && noun !== 'source');
  const records = kept.flatMap((noun) =>
    [...state[noun]].flatMap(([id, record]) => {
      const { version: _, ...rest } = record as { version?: number; deletedAt?: string | null };
      return rest.deletedAt && noun !== 'review' ? [] : [[`${noun} ${id}`, rest] as const];
    }),
  );
  return Object.fromEntries([
    ...records,
    ...[...state.entity.values()]
      .map((e) => [`name ${e.id}`, e.name] as const)
      .filter(([id]) => id.includes('mayor')),
  ]);
}

/** Version counters only ever go up. */
function expectGrown(before: ReviewState, after: ReviewState) {
  for (const noun of ['claim', 'link', 'article', 'source', 'statement'] as const)
    for (const [id, { version }] of before[noun])
      expect(after[noun].get(id)?.version).toBeGreaterThanOrEqual(version);
}

const undone = (state: ReviewState, event: ReviewEvent, force = false) =>
  undoing(state, event, { at: NEVER, force });

test('every event that can be undone is undone here', () => {
  const undoable = EVENT_TYPES.filter(canBeUndone);
  expect(new Set([...DEEDS.map(([type]) => type), ...NOT_MADE])).toEqual(new Set(undoable));
});

test.each([
  'review.created',
  'review.changed',
  'review.deleted',
  'member.joined',
  'member.removed',
  'article.imported',
  'article.confirmed',
  'pass.started',
  'pass.finished',
  'discussion.changed',
  'snapshot.frozen',
  'change.undone',
] as const)('%s is not undone by a key', (type) => {
  expect(canBeUndone(type)).toBe(false);
});

describe('undo, redo and undo again', () => {
  test.each(DEEDS)('%s', (type, deed) => {
    const before =
      type === 'split.reopened'
        ? committed(smallReview(FULL), lockSplit(smallReview(FULL), { article: 'A2', locked: true, ...by }))
        : smallReview(FULL);
    const event = eventOf(
      before,
      type === 'split.reopened' ? lockSplit(before, { article: 'A2', locked: false, ...by }) : deed(before),
      'bo',
      LATER,
    );
    expect(event.type).toBe(type);
    const after = applyEvent(before, event);
    expect(noticed(after)).not.toEqual(noticed(before));

    const undoneEvent = eventOf(after, undone(after, event), 'bo', NEVER);
    const back = applyEvent(after, undoneEvent);
    expect(noticed(back)).toEqual(noticed(before));
    expectGrown(after, back);

    const redoneEvent = eventOf(
      back,
      undoing(back, undoneEvent, { at: NEVER, as: 'change.redone' }),
      'bo',
      NEVER,
    );
    expect(redoneEvent.type).toBe('change.redone');
    const again = applyEvent(back, redoneEvent);
    expect(noticed(again)).toEqual(noticed(after));
    expectGrown(back, again);

    expect(noticed(committed(again, undone(again, event)))).toEqual(noticed(before));
  });
});

test('a field that the store writes and the event did not name is nobody’s change', () => {
  const start = smallReview();
  const event = eventOf(
    start,
    link(start, { a: sank.id, b: sankAtOne.id, relation: 'conflicts', newId: 'new', ...by }),
    'bo',
    LATER,
  );
  const after = applyEvent(start, event);
  const made = after.link.get('new');
  if (!made) throw new Error('no link was made');
  const stored: ReviewState = {
    ...after,
    link: new Map([...after.link, ['new', { ...made, resolutionDates: null }]]),
  };
  expect(refusalOf(undoing(stored, event, { at: NEVER }))).toBeNull();
  const noted: ReviewState = {
    ...after,
    link: new Map([...after.link, ['new', { ...made, note: 'by another' }]]),
  };
  expect(refusalOf(undoing(noted, event, { at: NEVER }))).toMatchObject({ code: 'changed-since' });
});

describe('when another did something meanwhile', () => {
  const base = smallReview(FULL);
  const does = (state: ReviewState, ruling: Ruling, actor = 'bo', at = LATER): [ReviewState, ReviewEvent] => {
    const event = eventOf(state, ruling, actor, at);
    return [applyEvent(state, event), event];
  };
  const amira = (state: ReviewState, ruling: Ruling) => does(state, ruling, 'amira', NEVER)[0];

  test.each<[string, (s: ReviewState) => Ruling, (s: ReviewState) => Ruling]>([
    [
      'moved the claim that one moved',
      (s) => moveClaim(a1(s), { claim: sank.id, end: sank.end - 1 }),
      (s) => moveClaim(a1(s), { claim: sank.id, end: sank.end - 3 }),
    ],
    [
      'moved the other end of it',
      (s) => moveClaim(a1(s), { claim: sank.id, end: sank.end - 1 }),
      (s) => moveClaim(a1(s), { claim: sank.id, start: sank.start + 4 }),
    ],
    [
      'attributed the claim that one attributed',
      (s) => unattribute(s, { claim: forty.id, by: 'bo' }),
      (s) =>
        attribute(s, {
          claim: forty.id,
          by: 'amira',
          at: NEVER,
          newId,
          attribution: { sources: [], mode: 'direct' },
        }),
    ],
    [
      'decided otherwise',
      (s) => decide(s, { ...one, kind: null, reason: null }),
      (s) => decide(s, { ...one, kind: 'opinion', reason: null, by: 'amira' }),
    ],
    [
      'changed the zones that one changed',
      (s) => changeArticle(s, { ...a2, corrections: { zones: [{ start: 0, end: 5, type: 'body' }] } }),
      (s) => changeArticle(s, { ...a2, corrections: { zones: [{ start: 0, end: 6, type: 'body' }] } }),
    ],
    [
      'judged a claim that one made',
      (s) => createClaim(a1(s), { id: 'new', article: 'A1', start: 0, end: 4, by: 'bo' }),
      (s) => judge(s, { claim: 'new', reviewer: 'amira', kind: 'opinion', at: NEVER }),
    ],
    [
      'attributed a claim that one made',
      (s) => createClaim(a1(s), { id: 'new', article: 'A1', start: 0, end: 4, by: 'bo' }),
      (s) =>
        attribute(s, {
          claim: 'new',
          by: 'amira',
          at: NEVER,
          newId,
          attribution: { sources: [], mode: 'direct' },
        }),
    ],
    [
      'linked a claim that one made',
      (s) => createClaim(a1(s), { id: 'new', article: 'A1', start: 0, end: 4, by: 'bo' }),
      (s) =>
        link(s, {
          a: 'new',
          b: rained.id,
          relation: 'corroborates',
          by: 'amira',
          at: NEVER,
          newId: 'theirs',
        }),
    ],
    [
      'voted for a link that one made',
      (s) => link(s, { a: sank.id, b: rained.id, relation: 'conflicts', newId: 'new', ...by }),
      (s) => vote(s, { link: 'new', reviewer: 'amira', answer: 'yes', at: NEVER }),
    ],
    [
      'looked again at a claim that one moved',
      (s) => moveClaim(a1(s), { claim: sank.id, end: sank.end - 1 }),
      (s) => judge(s, { claim: sank.id, reviewer: 'amira', kind: 'excluded', at: NEVER }),
    ],
  ])('refuses when someone %s; “undo anyway” undoes', (_name, mine, theirs) => {
    const [state, event] = does(base, mine(base));
    const now = amira(state, theirs(state));
    expect(refusalOf(undone(now, event))).toMatchObject({ status: 409, code: 'changed-since' });
    const forced = undone(now, event, true);
    expect(forced.ok).toBe(true);
    expectGrown(now, committed(now, forced));
  });

  test('a claim or link that was deleted since is not changed unseen', () => {
    const [moved, moving] = does(base, moveClaim(a1(base), { claim: sank.id, end: sank.end - 1 }));
    const gone = amira(moved, deleteClaim({ state: moved }, { claim: sank.id, at: NEVER }));
    expect(refusalOf(undone(gone, moving))?.code).toBe('changed-since');
    const [noted, noting] = does(base, changeLink(base, { link: 'l', change: { note: 'n' } }));
    const removed = amira(noted, removeLink(noted, { link: 'l', at: NEVER }));
    expect(refusalOf(undone(removed, noting))?.code).toBe('changed-since');
  });

  test('a removed link that lent its place to another comes back as what it was, or not at all', () => {
    const [removed, removal] = does(base, removeLink(base, { link: 'l', at: LATER }));
    const beside = amira(
      removed,
      link(removed, {
        a: forty.id,
        b: thirty.id,
        relation: 'corroborates',
        by: 'amira',
        at: NEVER,
        newId: 'theirs',
      }),
    );
    const lent = amira(beside, changeLink(beside, { link: 'theirs', change: { relation: 'conflicts' } }));
    expect(lent.link.get('l')?.relation).toBe('corroborates');
    expect(refusalOf(undone(lent, removal))?.code).toBe('changed-since');
    expect(committed(lent, undone(lent, removal, true)).link.get('l')).toMatchObject({
      relation: 'conflicts',
      deletedAt: null,
    });
  });

  test('only what the event changed goes back: the other’s work on the same thing stays', () => {
    const [state, event] = does(
      base,
      attribute(base, { ...one, newId, attribution: { sources: [], mode: 'direct' } }),
    );
    const now = amira(state, moveClaim(a1(state), { claim: sank.id, end: sank.end - 1 }));
    const back = committed(now, undone(now, event));
    expect(back.attribution.has(sank.id)).toBe(false);
    expect(back.claim.get(sank.id)).toMatchObject({ end: sank.end - 1, text: sank.text.slice(0, -1) });

    const [titled, title] = does(base, changeArticle(base, { ...a2, corrections: { title: 'T' } }));
    const authored = amira(titled, changeArticle(titled, { ...a2, corrections: { author: 'A' } }));
    expect(committed(authored, undone(authored, title)).article.get('A2')).toMatchObject({
      title: null,
      author: 'A',
    });
  });

  test('“undo anyway” never writes over what another has judged since; it asks for another look', () => {
    const [state, event] = does(base, moveClaim(a1(base), { claim: sank.id, end: sank.end - 1 }));
    const now = amira(
      state,
      judge(state, { claim: sank.id, reviewer: 'amira', kind: 'excluded', at: NEVER }),
    );
    const back = committed(now, undone(now, event, true));
    expect(back.claim.get(sank.id)?.end).toBe(sank.end);
    expect(back.judgement.get(`${sank.id}:amira`)).toMatchObject({ kind: 'excluded', recheck: true });
    expect(back.judgement.get(`${sank.id}:bo`)).toMatchObject({ kind: 'opinion', recheck: false });
  });

  test('a claim that goes takes the links hung on it since along; a link never comes back to a claim that is gone', () => {
    const [state, event] = does(
      base,
      splitClaim(a1(base), { claim: forty.id, at: forty.start + 8, newId: 'right', by: 'bo' }),
    );
    const now = amira(
      state,
      link(state, {
        a: 'right',
        b: rained.id,
        relation: 'conflicts',
        by: 'amira',
        at: NEVER,
        newId: 'theirs',
      }),
    );
    expect(committed(now, undone(now, event, true)).link.get('theirs')?.deletedAt).toBe(NEVER);

    const [removed, removal] = does(base, deleteClaim({ state: base }, { claim: forty.id, at: LATER }));
    const without = amira(removed, deleteClaim({ state: removed }, { claim: thirty.id, at: NEVER }));
    const back = committed(without, undone(without, removal));
    expect(back.claim.get(forty.id)?.deletedAt).toBeNull();
    expect(back.link.get('l')?.deletedAt).toBe(LATER);

    const [unlinked, unlinking] = does(base, removeLink(base, { link: 'l', at: LATER }));
    const gone = amira(unlinked, deleteClaim({ state: unlinked }, { claim: thirty.id, at: NEVER }));
    expect(refusalOf(undone(gone, unlinking, true))).toMatchObject({ status: 409, code: 'changed-since' });
  });

  test('a split that was locked since stays, also by force; a judgement under it may be taken back', () => {
    const [state, event] = does(base, moveClaim(a1(base), { claim: sank.id, end: sank.end - 1 }));
    const [judged, judging] = does(state, judge(state, { ...one, reviewer: 'bo', kind: 'excluded' }));
    const now = does(
      judged,
      lockSplit(judged, { article: 'A1', locked: true, by: 'ed', at: NEVER }),
      'ed',
      NEVER,
    )[0];
    for (const force of [false, true])
      expect(refusalOf(undone(now, event, force))?.code).toMatch(
        force ? 'split-locked' : /changed-since|split-locked/,
      );
    expect(undone(now, judging).ok).toBe(true);
  });

  test('a pass that was finished since is in nobody’s way', () => {
    const [state, event] = does(
      base,
      judge(base, { claim: rained.id, reviewer: 'bo', kind: 'opinion', at: LATER }),
    );
    const pass = {
      article: 'A2',
      reviewer: 'bo',
      status: 'finished' as const,
      startedAt: LATER,
      finishedAt: NEVER,
    };
    const finished = { ...state, pass: new Map([['A2:bo', pass]]) };
    const back = committed(finished, undone(finished, event));
    expect(back.judgement.has(`${rained.id}:bo`)).toBe(false);
    expect(back.pass.get('A2:bo')).toEqual(pass);
  });

  test('a source or a name that came with a change stays for whoever uses it by now', () => {
    const [state, event] = does(
      base,
      changeArticle(base, { ...a2, corrections: { source: { name: 'New Outlet' } } }),
    );
    const back = committed(state, undone(state, event));
    expect(back.article.get('A2')?.source).toBe('outlet');
    expect([...back.source.values()].map((s) => s.name)).toEqual(['The Outlet', 'New Outlet']);
  });
});
