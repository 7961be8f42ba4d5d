import { describe, expect, it } from 'vitest';
import { goldClaims, goldZones } from '@/domain/examples/gold';
import { claim } from '@/domain/examples/quote';
import { type SampleReview, sampleReview } from '@/domain/examples/review';
import { ARTICLE_KEYS, type ArticleKey } from '@/domain/examples/sample-article';
import { sampleArticles } from '@/domain/examples/sample-articles';
import { links } from '@/domain/examples/story';
import { claimsChangedSince } from '@/domain/freezing';
import { independenceOf } from '@/domain/independence';
import type { JudgedKind } from '@/domain/kind';
import { may } from '@/domain/policy';
import { buildReport } from '@/domain/report/build-report';
import { hashedData } from '@/domain/report/json';
import { applyEvent, recordsOf, stateOf } from '@/domain/review-state';
import { standing } from '@/domain/standing';
import type { Proposal } from '@/domain/suggest/proposal';
import { zoneTypeAt } from '@/domain/zone';

const NOW = '2026-05-04T09:00:00.000Z';

/** Stands for a hash: the domain gets it from outside. */
const sha256 = (text: string) => `hash of ${text.length} units, “${text.slice(0, 20)}”`;

/** Proposes for a text what its gold says, but for its first claim, so that an unproposed claim is met too. */
function propose(text: string): Proposal {
  const key = ARTICLE_KEYS.find((one) => sampleArticles[one].text === text);
  if (!key) throw new Error('not a text of the sample');
  const claims = goldClaims(key).map(({ start, end, zone, kind, hedged }) => {
    return { start, end, zone, kind, hedged, attribution: null, because: ['code:test'] };
  });
  return { zones: [...goldZones(key)], claims: claims.slice(1) };
}

function open(): SampleReview {
  let next = 0;
  const newId = () => `00000000-0000-7000-8000-${String(++next).padStart(12, '0')}`;
  const owner = { id: '00000000-0000-7000-8000-999999999999', name: 'Reader' };
  return sampleReview(owner, { now: NOW, newId, sha256, propose });
}

const sample = open();
const { state, members, articles } = sample;
const claimsOf = (key: ArticleKey) => [...state.claim.values()].filter((c) => c.article === articles[key]);
const kindsOf = (id: string): JudgedKind[] =>
  [...state.judgement.values()].filter((j) => j.claim === id).map((j) => j.kind);

describe('the sample review', () => {
  it('is the same whenever ids, clock and proposals are', () => {
    expect(open().events).toEqual(sample.events);
  });

  it('is the sum of its imported claims and its events, which have no gaps and lie before now, in order', () => {
    const imported = [...state.claim.values()].map((one) => ({ ...one, version: 1 }));
    const summed = sample.events.reduce(applyEvent, stateOf({ version: 0, claim: imported }));
    expect(summed).toEqual(state);
    expect(sample.events.map((event) => event.version)).toEqual(sample.events.map((_, i) => i + 1));
    const times = sample.events.map((event) => event.at);
    expect(times).toEqual([...times].sort());
    expect(times.every((at) => at < NOW)).toBe(true);
  });

  it('has claims that are exact ranges of their texts, each inside a zone, never overlapping', () => {
    for (const key of ARTICLE_KEYS) {
      const { text } = sampleArticles[key];
      const zones = state.zones.get(articles[key])?.zones ?? [];
      let before = 0;
      for (const one of claimsOf(key)) {
        expect(text.slice(one.start, one.end)).toBe(one.text);
        expect(zoneTypeAt(zones, one.start, one.end)).toBe(one.zone);
        expect(one.start).toBeGreaterThanOrEqual(before);
        before = one.end;
      }
      expect(claimsOf(key).length).toBeGreaterThan(20);
    }
  });

  it('has the split settled for four articles and as proposed for the fifth', () => {
    const lockedNow = ARTICLE_KEYS.map((key) => state.article.get(articles[key])?.splitLockedAt !== null);
    expect(lockedNow).toEqual([true, true, true, true, false]);
    expect(claimsOf('A4')).toHaveLength(goldClaims('A4').length);
    expect(claimsOf('A5')).toHaveLength(goldClaims('A5').length - 1);
    expect(claimsOf('A5').every((one) => one.suggestion !== null && one.createdBy === null)).toBe(true);
  });

  it('has A1 and A2 judged by both, A3 begun by both, A4 and A5 by nobody', () => {
    const counts = ARTICLE_KEYS.map((key) =>
      [members.amira, members.rafael].map(
        (reviewer) => claimsOf(key).filter((one) => state.judgement.has(`${one.id}:${reviewer}`)).length,
      ),
    );
    const [a1, a2, a3] = [claimsOf('A1').length, claimsOf('A2').length, claimsOf('A3').length];
    expect([counts[0], counts[1], counts[3], counts[4]]).toEqual([
      [a1, a1],
      [a2, a2],
      [0, 0],
      [0, 0],
    ]);
    expect(counts[2]).toEqual([Math.floor(a3 / 2), 8]);
    const statuses = [...state.pass.values()].map((pass) => pass.status);
    expect(statuses.toSorted()).toEqual([
      ...['finished', 'finished', 'finished', 'finished'],
      ...['in_progress', 'in_progress'],
    ]);
    expect([...state.judgement.values()].some((j) => j.reviewer === members.owner)).toBe(false);
  });

  it('has three disagreements, one on each border, and one that was decided', () => {
    const standings = [...state.claim.keys()].map((id) => standing(state, id).state);
    expect(standings.filter((one) => one === 'disagreement')).toHaveLength(3);
    expect(standings.filter((one) => one === 'decided')).toHaveLength(1);
    const split = [...state.claim.values()].filter((one) => new Set(kindsOf(one.id)).size > 1);
    const [decided] = state.decision.keys();
    const open = split.filter((one) => one.id !== decided);
    expect(open.map((one) => kindsOf(one.id).toSorted())).toEqual([
      ['opinion', 'reported_fact'],
      ['excluded', 'reported_fact'],
      ['attributed_quote', 'reported_fact'],
    ]);
    expect(open[1]?.zone).toBe('caption');
    expect(split).toHaveLength(4);
  });

  it('has one open flag, on a claim that is a disagreement without it', () => {
    const [flag] = state.flag.values();
    expect(state.flag.size).toBe(1);
    expect(flag?.resolvedAt).toBeNull();
    expect(new Set(kindsOf(flag?.claim ?? '')).size).toBe(2);
  });

  it('has six links, whose independence comes out of their origins as the story says', () => {
    expect(state.link.size).toBe(6);
    for (const told of links) {
      const ends = told.between.map((quote) => sample.claim(quote).id).toSorted();
      const link = [...state.link.values()].find((one) => one.a === ends[0] && one.b === ends[1]);
      if (!link) throw new Error(`not linked: ${told.between[0].words}`);
      expect(link.state).toBe('confirmed');
      expect(link.articleA).toBe(state.claim.get(link.a)?.article);
      expect(link.articleB).toBe(state.claim.get(link.b)?.article);
      expect(link.articleA).not.toBe(link.articleB);
      if (told.independence) expect(independenceOf(state, link).value).toBe(told.independence);
      expect([...state.vote.values()].filter((vote) => vote.link === link.id)).toHaveLength(2);
    }
    const outcomes = links.map((told) => told.independence ?? told.differs[0]);
    expect(outcomes.toSorted()).toEqual([
      'cause',
      'independent',
      'independent',
      'number',
      'same_origin',
      'same_origin',
    ]);
  });

  it('has Agency X as the origin of every forty, and the coast guard of the thirty-eight', () => {
    const originOf = (key: ArticleKey, words: string) => {
      const attribution = state.attribution.get(sample.claim(claim(key, words)).id);
      return state.entity.get(attribution?.origin?.entity ?? '')?.name;
    };
    for (const key of ['A1', 'A3', 'A4'] as const) {
      expect(originOf(key, 'Forty people were taken off')).toBe('Agency X');
    }
    expect(originOf('A2', 'Thirty-eight people')).toBe('Coast guard');
  });

  it('credits every attributed quote of the articles judged to their end', () => {
    for (const key of ['A1', 'A2'] as const) {
      for (const one of claimsOf(key)) {
        if (!kindsOf(one.id).every((kind) => kind === 'attributed_quote')) continue;
        expect(state.attribution.has(one.id), one.text).toBe(true);
      }
    }
  });

  it('names only people, entities, claims and articles that are in it', () => {
    for (const event of sample.events) expect(state.member.has(event.actor ?? '')).toBe(true);
    for (const { claim: id, sources, chain, origin } of state.attribution.values()) {
      expect(state.claim.has(id)).toBe(true);
      for (const { entity } of [...sources, ...chain, ...(origin ? [origin] : [])]) {
        if (entity !== null) expect(state.entity.has(entity)).toBe(true);
      }
    }
    for (const statement of state.statement.values()) {
      for (const member of statement.claims) expect(state.claim.has(member.claim)).toBe(true);
    }
    for (const { a, b } of state.sameAs.values()) {
      expect(state.entity.has(a) && state.entity.has(b)).toBe(true);
    }
    const names = [...state.entity.values()].map((entity) => entity.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('lets its colleagues do only what their roles allow', () => {
    const roleOf = (id: string | null) => state.member.get(id ?? '')?.role ?? 'viewer';
    const needs = {
      'claim.decided': 'decide',
      'split.locked': 'lock_split',
      'statement.changed': 'edit_statements',
    } as const;
    for (const event of sample.events) {
      const action = needs[event.type as keyof typeof needs];
      if (action) expect(may(roleOf(event.actor), action), event.type).toBe(true);
    }
  });

  it('has an open discussion about the conflict on the number', () => {
    const [discussion] = state.discussion.values();
    expect(discussion?.resolvedAt).toBeNull();
    expect(state.link.get(discussion?.target ?? '')?.differs).toEqual(['number']);
    expect([...state.message.values()].map((message) => message.discussion)).toEqual([
      discussion?.id,
      discussion?.id,
    ]);
  });

  it('has R1, a draft, with the hash of its data; nothing has changed since', () => {
    const [snapshot, second] = state.snapshot.values();
    expect(second).toBeUndefined();
    expect(snapshot).toMatchObject({ id: sample.snapshot.id, number: 1, reviewVersion: state.version - 1 });
    const { records } = sample.snapshot.data;
    expect(snapshot?.sha256).toBe(sha256(hashedData(stateOf(records))));
    expect(claimsChangedSince(records, recordsOf(state))).toBe(0);
    expect(records.message).toBeUndefined();
    const facts = { now: NOW, tool: '', dataHash: '', commenters: 'pseudonyms' } as const;
    expect(buildReport(stateOf(records), {}, facts).draft?.tagged).toBeGreaterThan(0);
  });

  it('finds a claim by words that only it holds', () => {
    expect(sample.claim(claim('A1', 'Forty people')).text).toMatch(/^Forty people were taken off/);
    expect(() => sample.claim(claim('A1', 'the'))).toThrow('several claims');
    expect(() => sample.claim(claim('A1', 'no such words'))).toThrow('no claim');
  });
});
