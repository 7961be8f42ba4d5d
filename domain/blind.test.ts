import { describe, expect, test } from 'vitest';
import { type Viewer, viewerOf, visibleEvent, visibleRecords } from './blind';
import { splitClaim } from './claim-rules';
import { viewClaim } from './claim-view';
import { judgementKey } from './judgement';
import { type Change, NOUNS, type Noun, type NounRecords, type ReviewEvent } from './review-event';
import { keyOf, type ReviewRecords, stateOf } from './review-state';
import {
  AT,
  attribution,
  blindReview,
  claimLink,
  eventOf,
  factsOf,
  forty,
  judgement,
  LATER,
  pass,
  sank,
  sankAtOne,
  smallReview,
  thirty,
} from './test-review';

/** What Amira did, with her word planted in every field that could carry it. */
const PLANTED = 'amiras-word';
const ends = { articleA: 'A1', articleB: 'A2' };
const OPINIONS = {
  judgement: [judgement(sank, 'amira', 'opinion', { reason: PLANTED })],
  decision: [{ claim: sank.id, article: 'A1', kind: null, reason: PLANTED, by: 'amira', at: AT }],
  attribution: [attribution(forty, 'amira', 'planted', { cue: PLANTED })],
  entity: [
    { id: 'planted', name: PLANTED, type: 'agency' as const, article: null, createdBy: 'amira', at: AT },
  ],
  sameAs: [{ id: `same-${PLANTED}`, a: 'x', b: 'y', grade: 'likely' as const, by: 'amira', at: AT }],
  flag: [
    {
      id: 'f',
      claim: sank.id,
      link: null,
      articles: ['A1'],
      about: 'kind' as const,
      sentence: PLANTED,
      by: 'amira',
      at: AT,
      resolvedAt: null,
      resolvedBy: null,
    },
  ],
  link: [
    claimLink('l', forty, thirty, {
      note: PLANTED,
      createdBy: 'amira',
      independence: { value: 'unknown', reason: PLANTED, by: 'amira', at: AT },
    }),
  ],
  vote: [{ link: 'l', ...ends, reviewer: 'amira', answer: 'yes' as const, at: AT }],
  linkDecision: [{ link: 'l', ...ends, outcome: 'confirmed' as const, reason: PLANTED, by: 'amira', at: AT }],
  candidate: [
    {
      id: 'k',
      a: sank.id,
      b: sankAtOne.id,
      ...ends,
      relation: 'conflicts' as const,
      reasons: [{ code: 'names' as const, words: [PLANTED] }],
      score: 1,
      status: 'rejected' as const,
      answeredBy: 'amira',
    },
  ],
  statement: [
    { id: 's', name: PLANTED, claims: [{ claim: sank.id, gist: PLANTED }], version: 1, deletedAt: null },
  ],
  discussion: [
    {
      id: 'd',
      on: 'claim' as const,
      target: sank.id,
      articles: ['A1'],
      by: 'amira',
      at: AT,
      resolvedAt: null,
      resolvedBy: null,
    },
  ],
  message: [
    {
      id: 'm',
      discussion: 'd',
      articles: ['A1'],
      by: 'amira',
      at: AT,
      text: PLANTED,
      mentions: [],
      editedAt: null,
      removedAt: null,
    },
  ],
} satisfies Partial<ReviewRecords>;
/** What is there for everyone: the review, its people and texts, and who is where. */
const SHARED: readonly Noun[] = [
  'review',
  'member',
  'source',
  'article',
  'zones',
  'claim',
  'pass',
  'snapshot',
  'checkpoint',
];
const opinions = Object.keys(OPINIONS) as (keyof typeof OPINIONS)[];

const recordsOf = (state: ReturnType<typeof stateOf>): ReviewRecords =>
  ({
    version: state.version,
    ...Object.fromEntries(NOUNS.map((n) => [n, [...state[n].values()]])),
  }) as ReviewRecords;
const all = recordsOf(blindReview(OPINIONS));
const bo = (...finished: string[]): Viewer => ({
  id: 'bo',
  blindFirst: true,
  finished: new Set(finished),
  finishedAll: finished.length === 2,
  pupilOf: null,
});
const changeOf = (noun: Noun, before: unknown, after: unknown): Change =>
  ({ noun, id: keyOf(noun, (after ?? before) as never), before, after }) as Change;
const eventWith = (changes: Change[], actor = 'amira'): ReviewEvent => ({
  review: 'review',
  version: 7,
  type: 'claim.judged',
  actor,
  at: AT,
  undoes: null,
  tab: null,
  changes,
});

test('every noun is either shared or an opinion that is planted here', () => {
  expect([...SHARED, ...opinions].sort()).toEqual([...NOUNS].sort());
});

describe('visibleRecords', () => {
  test('before the own pass nothing of the other’s is there, after it all of it', () => {
    const before = visibleRecords(all, bo());
    expect(JSON.stringify(before)).not.toContain(PLANTED);
    for (const noun of opinions) expect([noun, before[noun]]).toEqual([noun, []]);
    for (const noun of SHARED) expect([noun, before[noun]]).toEqual([noun, all[noun]]);
    expect(visibleRecords(all, bo('A1', 'A2'))).toEqual(all);
  });

  test('the other sees all of their own', () => {
    const amira: Viewer = { ...bo(), id: 'amira' };
    const shown = visibleRecords(all, amira);
    for (const noun of opinions.filter((n) => n !== 'statement'))
      expect([noun, shown[noun]]).toEqual([noun, all[noun]]);
  });

  test('a pass opens its own article, and what joins two only with the other’s', () => {
    const shown = visibleRecords(all, bo('A1'));
    expect(shown.judgement).toEqual(OPINIONS.judgement);
    expect(shown.entity).toEqual(OPINIONS.entity); // named by the attribution that is shown now
    for (const noun of ['link', 'vote', 'linkDecision', 'sameAs', 'statement'] as const)
      expect(shown[noun]).toEqual([]);
  });

  test('a link that the viewer voted for is shown, without what the other wrote on it', () => {
    const own = { link: 'l', ...ends, reviewer: 'bo', answer: 'yes' as const, at: AT };
    const shown = visibleRecords({ ...all, vote: [...OPINIONS.vote, own] }, bo());
    expect(shown.vote).toEqual([own]);
    expect(shown.link).toHaveLength(1);
    expect(JSON.stringify(shown)).not.toContain(PLANTED);
  });

  test('of the viewer’s own link another’s override is withheld', () => {
    const [link] = OPINIONS.link;
    const shown = visibleRecords(
      { ...all, link: link ? [{ ...link, createdBy: 'bo', note: 'mine' }] : [] },
      bo(),
    );
    expect(shown.link).toMatchObject([{ note: 'mine', independence: null }]);
  });

  test('a review that is not blind shows all', () => {
    expect(visibleRecords(all, { ...bo(), blindFirst: false })).toBe(all);
  });

  test('what a viewer sees of a claim is computed from their own judgements alone', () => {
    const shown = stateOf(
      visibleRecords({ ...all, judgement: [...OPINIONS.judgement, judgement(sank, 'bo', 'excluded')] }, bo()),
    );
    const view = viewClaim(shown, shown.claim.get(sank.id) ?? sank);
    expect(view).toMatchObject({
      state: 'waiting',
      kind: null,
      decision: null,
      judgements: [{ reviewer: 'bo' }],
    });
  });
});

describe('viewerOf', () => {
  test('knows the finished articles, and whether they are all that are confirmed', () => {
    const viewer = (...passes: NounRecords['pass'][]) => viewerOf({ ...all, pass: passes }, 'bo');
    expect(viewer(pass('A1', 'bo', 'finished'), pass('A2', 'amira', 'finished'))).toEqual(bo('A1'));
    expect(viewer(pass('A1', 'bo', 'finished'), pass('A2', 'bo', 'in_progress')).finishedAll).toBe(false);
    expect(viewer(pass('A1', 'bo', 'finished'), pass('A2', 'bo', 'finished'))).toEqual(bo('A1', 'A2'));
  });
});

describe('visibleEvent', () => {
  const planted = opinions.flatMap((noun) => OPINIONS[noun].map((record) => [noun, record] as const));

  test.each(planted)('withholds another’s %s: made, changed, gone', (noun, record) => {
    for (const [before, after] of [
      [null, record],
      [record, record],
      [record, null],
    ])
      expect(visibleEvent(eventWith([changeOf(noun, before, after)]), bo())).toEqual({
        version: 7,
        type: 'withheld',
      });
    const whole = eventWith([changeOf(noun, null, record)]);
    expect(visibleEvent(whole, bo('A1', 'A2'))).toBe(whole);
  });

  test('a version that only counts up is not told, nor what the event was', () => {
    const event = eventWith([
      changeOf('attribution', null, OPINIONS.attribution[0]),
      changeOf('entity', null, OPINIONS.entity[0]),
      changeOf('claim', forty, { ...forty, version: 2 }),
    ]);
    expect(visibleEvent(event, bo())).toEqual({ version: 7, type: 'withheld' });
    expect(visibleEvent(event, bo('A1'))).toBe(event);
    const first = eventWith([
      changeOf('judgement', null, OPINIONS.judgement[0]),
      changeOf('pass', null, pass('A1', 'amira', 'in_progress')),
    ]);
    expect(visibleEvent(first, bo())).toMatchObject({ type: 'pass.started', changes: [{ noun: 'pass' }] });
  });

  test.each(['amira', 'bo'])(
    'a split by %s keeps the claims and one’s own judgements, without the other’s',
    (actor) => {
      const state = blindReview({
        judgement: [...OPINIONS.judgement, judgement(sank, 'bo', 'excluded')],
        attribution: [attribution(sank, 'amira', 'planted', { cue: PLANTED })],
      });
      const ruling = splitClaim(factsOf(state, 'A1'), {
        claim: sank.id,
        at: sank.start + 8,
        newId: 'right',
        by: actor,
      });
      const seen = visibleEvent(eventOf(state, ruling, actor), bo());
      expect(JSON.stringify(seen)).not.toContain(PLANTED);
      expect('changes' in seen && seen.changes.map((c) => `${c.noun} ${c.id}`)).toEqual([
        `claim ${sank.id}`,
        'claim right',
        `judgement ${judgementKey(sank.id, 'bo')}`,
        `judgement ${judgementKey('right', 'bo')}`,
      ]);
    },
  );

  test('of one’s own change over another’s record only the own side is told, and the other way round', () => {
    const [theirs] = OPINIONS.attribution;
    const mine = attribution(forty, 'bo', null, { at: LATER });
    expect(visibleEvent(eventWith([changeOf('attribution', theirs, mine)], 'bo'), bo())).toMatchObject({
      changes: [{ before: null, after: mine }],
    });
    expect(visibleEvent(eventWith([changeOf('attribution', mine, theirs)]), bo())).toMatchObject({
      changes: [{ before: mine, after: null }],
    });
  });

  test('an article-wide origin is of the article, and so is its name', () => {
    const [article] = smallReview().article.values();
    const event = eventWith([
      changeOf('entity', null, OPINIONS.entity[0]),
      changeOf('article', article, { ...article, origin: 'planted', version: 2 }),
    ]);
    expect(visibleEvent(event, bo())).toBe(event);
  });

  test('in a review that is not blind every event is whole', () => {
    const event = eventWith([changeOf('judgement', null, OPINIONS.judgement[0])]);
    expect(visibleEvent(event, { ...bo(), blindFirst: false })).toBe(event);
  });
});
