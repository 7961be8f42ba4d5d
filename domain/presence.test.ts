import { describe, expect, test } from 'vitest';
import {
  GONE_MS,
  HERE_MS,
  holderOf,
  IDLE_MS,
  mayTakeOver,
  type PresenceFacts,
  presenceFor,
  sightOf,
  TAKE_OVER_MS,
  type TabPresence,
} from './presence';
import { passKey } from './reviewer';

const NOW = 10_000_000;
const [NOOR, RAFAEL, INES] = ['noor', 'rafael', 'ines'];
const tab = (member: string, more: Partial<TabPresence> = {}): TabPresence => ({
  member,
  tab: `${member}-1`,
  screen: 'article',
  article: 'a2',
  claim: 'c14',
  editing: null,
  editingSince: NOW,
  tookOver: false,
  away: false,
  heardAt: NOW,
  activeAt: NOW,
  ...more,
});
const facts = (more: Partial<PresenceFacts> = {}): PresenceFacts => ({
  blindFirst: false,
  members: new Set([NOOR, RAFAEL, INES]),
  finished: new Set(),
  articles: new Map([['a2', 2]]),
  claims: new Map([1, 2, 14, 15].map((number) => [`c${number}`, { article: 'a2', number }])),
  ...more,
});
const peopleFor = (viewer: string, tabs: TabPresence[], given = facts(), now = NOW) =>
  presenceFor(viewer, tabs, given, now).people;

describe('who is here', () => {
  test('another member with a screen, an article and a claim; never the viewer', () => {
    expect(peopleFor(NOOR, [tab(NOOR), tab(RAFAEL)])).toEqual([
      {
        ...{ member: RAFAEL, screen: 'article', idle: 0 },
        ...{ article: 'a2', articleNumber: 2, claim: 'c14', claimNumber: 14 },
      },
    ]);
  });

  test('is here up to thirty seconds after the last heartbeat', () => {
    const rafael = [tab(RAFAEL)];
    expect(peopleFor(NOOR, rafael, facts(), NOW + HERE_MS - 1)).toHaveLength(1);
    expect(peopleFor(NOOR, rafael, facts(), NOW + HERE_MS)).toHaveLength(0);
  });

  test('is idle after two minutes without pointer or key, and gone after five', () => {
    const idleFor = (ms: number) => peopleFor(NOOR, [tab(RAFAEL, { activeAt: NOW - ms })]);
    expect(idleFor(IDLE_MS - 1)[0]?.idle).toBe(0);
    expect(idleFor(IDLE_MS)[0]?.idle).toBe(120);
    expect(idleFor(GONE_MS - 1)[0]?.idle).toBe(299);
    expect(idleFor(GONE_MS)).toEqual([]);
  });

  test('of several tabs the one used last counts, in whatever order they are heard', () => {
    const old = tab(RAFAEL, { tab: 'old', claim: 'c1', activeAt: NOW - 5_000 });
    const used = tab(RAFAEL, { tab: 'used', claim: 'c2', activeAt: NOW - 1_000, heardAt: NOW - 9_000 });
    for (const tabs of [
      [old, used],
      [used, old],
    ])
      expect(peopleFor(NOOR, tabs).map(({ claim }) => claim)).toEqual(['c2']);
  });

  test('a claim or an article that is not of this review is shown nowhere', () => {
    const elsewhere = { article: null, articleNumber: null, claim: null, claimNumber: null };
    for (const made of [{ article: 'a9', claim: 'c14' }, { article: 'a9', claim: 'c99' }, { article: null }])
      expect(peopleFor(NOOR, [tab(RAFAEL, made)])).toMatchObject([elsewhere]);
    expect(presenceFor(NOOR, [tab(RAFAEL, { editing: 'c99' })], facts(), NOW).editing).toEqual([]);
  });

  test('who was removed from the review is not here, whatever their tab says', () => {
    const left = facts({ members: new Set([NOOR]) });
    const tabs = [tab(RAFAEL, { editing: 'c14' })];
    expect(presenceFor(NOOR, tabs, left, NOW)).toEqual({ people: [], editing: [] });
  });

  test('who appears as away is not here; that someone edits boundaries is told without a name', () => {
    const view = presenceFor(NOOR, [tab(RAFAEL, { away: true, editing: 'c14' })], facts(), NOW);
    expect(view).toEqual({ people: [], editing: [{ claim: 'c14', member: null, free: false }] });
  });
});

describe('in a blind review', () => {
  const tabs = [tab(RAFAEL, { editing: 'c14' })];
  const finished = (...members: string[]) =>
    facts({ blindFirst: true, finished: new Set(members.map((one) => passKey('a2', one))) });

  test.each([
    ['neither has finished', []],
    ['only the watcher has', [NOOR]],
    ['only the watched has', [RAFAEL]],
  ])('while %s: in which article, not on which claim, and no name on the boundaries', (_, who) => {
    expect(presenceFor(NOOR, tabs, finished(...who), NOW)).toEqual({
      people: [
        {
          ...{ member: RAFAEL, screen: 'article', idle: 0 },
          ...{ article: 'a2', articleNumber: 2, claim: null, claimNumber: null },
        },
      ],
      editing: [{ claim: 'c14', member: null, free: false }],
    });
  });

  test('when both have finished that article: everything', () => {
    const view = presenceFor(NOOR, tabs, finished(NOOR, RAFAEL), NOW);
    expect(view.people[0]?.claim).toBe('c14');
    expect(view.editing).toEqual([{ claim: 'c14', member: RAFAEL, free: false }]);
  });

  test('a claim that comes without its article cannot be judged, and is withheld', () => {
    const [person] = peopleFor(NOOR, [tab(RAFAEL, { article: null })], finished(NOOR, RAFAEL));
    expect(person?.claim).toBeNull();
  });

  test('my own boundaries are mine to see', () => {
    const { editing } = presenceFor(RAFAEL, tabs, finished(), NOW);
    expect(editing).toEqual([{ claim: 'c14', member: RAFAEL, free: false }]);
  });
});

describe('boundaries', () => {
  const first = tab(RAFAEL, { editing: 'c14', editingSince: NOW - 9_000 });
  const second = tab(INES, { editing: 'c14', editingSince: NOW - 1_000 });

  test('are held by who began first', () => {
    expect(holderOf([second, first], 'c14', NOW)?.member).toBe(RAFAEL);
    expect(presenceFor(NOOR, [second, first], facts(), NOW).editing).toEqual([
      { claim: 'c14', member: RAFAEL, free: false },
    ]);
  });

  test('or by who took them over, the last of them', () => {
    const taken = { ...second, tookOver: true };
    expect(holderOf([first, taken], 'c14', NOW)?.member).toBe(INES);
    const again = { ...first, tookOver: true, editingSince: NOW };
    expect(holderOf([again, taken], 'c14', NOW)?.member).toBe(RAFAEL);
  });

  test('may be taken over once their holder did nothing for a minute, and at any time by the holder', () => {
    const quiet = { ...first, activeAt: NOW - TAKE_OVER_MS };
    expect(mayTakeOver({ ...first, activeAt: NOW - TAKE_OVER_MS + 1 }, NOOR, NOW)).toBe(false);
    expect(mayTakeOver(quiet, NOOR, NOW)).toBe(true);
    expect(mayTakeOver(first, RAFAEL, NOW)).toBe(true);
    expect(mayTakeOver(null, NOOR, NOW)).toBe(true);
    expect(presenceFor(NOOR, [quiet], facts(), NOW).editing[0]?.free).toBe(true);
  });

  test('are free again when their holder has not been heard', () => {
    expect(holderOf([first], 'c14', NOW + HERE_MS)).toBeNull();
  });
});

test('a sight changes with a place and with becoming idle, not with each second of it', () => {
  const at = (ms: number, more: Partial<TabPresence> = {}) =>
    sightOf(presenceFor(NOOR, [tab(RAFAEL, { activeAt: NOW - ms, ...more })], facts(), NOW));
  expect(at(IDLE_MS)).toBe(at(IDLE_MS + 60_000));
  expect(at(0)).not.toBe(at(IDLE_MS));
  expect(at(0)).not.toBe(at(0, { claim: 'c15' }));
});
