import { describe, expect, it } from 'vitest';
import { type ReviewRecords, stateOf } from '@/domain/review-state';
import { buildReport } from './build-report';
import type { Report, ReportOptions } from './report';
import { testRecords } from './test-review';

const options: ReportOptions = {
  now: '2026-11-20T10:30:00.000Z',
  tool: 'Lateral 0.1.0',
  dataHash: 'd'.repeat(64),
  commenters: 'pseudonyms',
};
const report = (records = testRecords(), more: Partial<ReportOptions> = {}) =>
  buildReport(stateOf(records), {}, { ...options, ...more });
const claim = (from: Report, name: string) => from.claims.find((each) => each.name === name);
const source = (from: Report, name: string) => from.sources.find((each) => each.name === name);

describe('buildReport', () => {
  it('counts tagged, settled and apart, so that every segment is in one place', () => {
    expect(report().totals.claims).toEqual({
      total: 15,
      tagged: 14,
      untagged: 1,
      suggestedOnly: 1,
      kinds: { reported_fact: 4, attributed_quote: 5, opinion: 1, reader_comment: 1 },
      settled: 11,
      excluded: 1,
      open: 1,
      unresolved: 1,
    });
  });

  it('is a draft while anything is untagged, and none afterwards', () => {
    expect(report().draft).toEqual({ tagged: 14, of: 15 });
    const records = testRecords();
    const tagged = { ...records, claim: records.claim?.filter(({ id }) => id !== 'A1·7') ?? [] };
    expect(report(tagged).draft).toBeNull();
  });

  it('profiles a source by kinds, sourcing, origins and the other sources', () => {
    const herald = source(report(), 'Harbour Herald');
    expect(herald?.claims).toMatchObject({ total: 9, tagged: 8, settled: 6, excluded: 1, open: 1 });
    expect(herald?.claims.kinds).toEqual({
      reported_fact: 2,
      attributed_quote: 3,
      opinion: 0,
      reader_comment: 1,
    });
    expect(herald?.sourcing).toEqual({
      credited: 3,
      by: { named: 1, described: 1, anonymous: 0, document: 0, unattributed: 1 },
      modes: { direct: 1, indirect: 1, mixed: 0 },
      hedged: 1,
      quotes: 3,
      quotesWithoutSpeaker: 1,
    });
    expect(herald?.origins).toEqual({
      of: 5,
      known: 2,
      origins: [
        { entity: 'agency', name: 'Agency X', claims: 1 },
        { entity: 'calder', name: 'Ines Calder', claims: 1 },
      ],
    });
    expect(herald?.support).toEqual({
      of: 5,
      corroborated: { independent: 1, same_origin: 1, unknown: 1 },
      conflicting: 1,
      conflictingAndCorroborated: 1,
      alone: 2,
      otherSources: 2,
      pairs: { independent: 1, same_origin: 1, unknown: 1, conflicting: 1 },
    });
  });

  it('counts documents, anonymous sources and an override', () => {
    const [gate, agency] = [source(report(), 'بوابة الميناء'), source(report(), 'Agency X')];
    expect(gate?.sourcing.by).toMatchObject({ named: 1, document: 1, anonymous: 0 });
    expect(gate?.support).toMatchObject({
      of: 3,
      corroborated: { independent: 2, same_origin: 0, unknown: 1 },
      conflicting: 1,
      alone: 0,
      pairs: { independent: 2, same_origin: 0, unknown: 1, conflicting: 1 },
    });
    expect(agency?.sourcing.by).toMatchObject({ named: 0, anonymous: 1 });
    expect(agency?.origins).toMatchObject({ of: 2, known: 2, origins: [{ name: 'Agency X', claims: 2 }] });
  });

  it('sorts links by what they say, and keeps reader comments out of every count', () => {
    const { totals, conflicts, corroborations, uncounted } = report();
    expect(totals.links).toEqual({
      confirmed: 6,
      corroborations: { independent: 2, same_origin: 1, unknown: 1 },
      conflicts: 1,
      openConflicts: 1,
      uncounted: 1,
      suggested: 0,
      rejected: 1,
      unresolved: 0,
    });
    expect(conflicts.map(({ id }) => id)).toEqual(['L2']);
    expect(corroborations.independent.map(({ id }) => id)).toEqual(['L3', 'L7']);
    expect(corroborations.same_origin.map(({ id }) => id)).toEqual(['L1']);
    expect(corroborations.unknown.map(({ id }) => id)).toEqual(['L4']);
    expect(uncounted).toMatchObject([{ id: 'L5', uncounted: 'reader_comment' }]);
    expect(corroborations.independent[1]?.independence).toMatchObject({
      value: 'independent',
      derived: 'unknown',
      overridden: 'Two reporters on the quay',
    });
  });

  it('marks differing words within a language only', () => {
    expect(report().corroborations.same_origin[0]?.words?.b).toEqual([
      { text: 'Forty people were rescued, ', changed: false },
      { text: 'officials said', changed: true },
      { text: '.', changed: false },
    ]);
    expect(report().conflicts[0]?.words).toBeNull();
  });

  it('says which sources rest on one origin, and which article came first', () => {
    expect(report().origins[0]).toEqual({
      name: 'Agency X',
      alsoCalled: [],
      claims: 3,
      sources: [
        { name: 'Agency X', claims: 2 },
        { name: 'Harbour Herald', claims: 1 },
      ],
      earliest: { article: 'A3', source: 'Agency X', date: '2026-03-14' },
    });
  });

  it('writes judgements, decision and dissent beside the claim', () => {
    const decided = claim(report(), 'A2·4');
    expect(decided).toMatchObject({
      kind: 'opinion',
      state: 'decided',
      tally: '1 F : 1 O',
      dissent: ['Amira M.'],
    });
    expect(decided?.decision).toMatchObject({ kind: 'opinion', reason: 'Value word', by: 'Rafael K.' });
    expect(claim(report(), 'A2·3')).toMatchObject({ kind: null, state: 'unresolved' });
    expect(claim(report(), 'A1·3')).toMatchObject({
      origin: null,
      attribution: {
        speakers: [{ name: 'a port official', type: 'described_person' }],
        via: [
          { name: 'Agency X', type: 'agency' },
          { name: null, type: 'outlet' },
        ],
      },
    });
    expect(claim(report(), 'A3·1')?.origin).toBe('Agency X');
  });

  it('tells how the review was made', () => {
    expect(report().method).toMatchObject({
      split: { machine: 14, people: 1, locked: 1 },
      judgements: { total: 16, acceptedSingle: 1, acceptedBulk: 1 },
      decisions: [{ by: 'Rafael K.', count: 2 }],
      imports: { paste: 2, file: 1, url: 0 },
      openProposals: 1,
      unconfirmed: 1,
      rejectedPairs: [
        { a: 'A1·2', b: 'A3·2', relation: 'corroborates', by: 'Amira M.', proposed: true },
        { a: 'A1·6', b: 'A3·2', relation: 'corroborates', by: 'Amira M.', proposed: false },
      ],
    });
    expect(report().agreement).toMatchObject({
      claims: 2,
      judges: 2,
      same: 0,
      alpha: null,
      kappa: null,
      leftOut: { judgedOnce: 12, recheck: 0, afterReveal: 0 },
    });
  });

  it('lets no email out, and commenters under pseudonyms unless asked', () => {
    expect(JSON.stringify(report())).not.toMatch(/@example|Dave99/);
    expect(claim(report(), 'A1·8')?.attribution?.speakers).toEqual([
      { name: 'Reader 1', type: 'named_person' },
    ]);
    const named = report(testRecords(), { commenters: 'names' });
    expect(claim(named, 'A1·8')?.attribution?.speakers[0]?.name).toBe('Dave99');
    expect(report().comments).toMatchObject({ total: 2, commenters: 1, unsigned: 1 });
  });

  it('says that answers are kept beside an attribution, and counts none of them', () => {
    const records = testRecords();
    const attribution = (records.attribution ?? []).map((each) =>
      each.claim === 'A1·2'
        ? { ...each, alternatives: [{ ...each, id: 'other', sources: [], cue: 'said' }] }
        : each,
    );
    const told = report({ ...records, attribution });
    expect(claim(told, 'A1·2')?.attribution).toMatchObject({ alternatives: 1 });
    expect(claim(told, 'A1·8')?.attribution).not.toHaveProperty('alternatives');
    expect(told.sources).toEqual(report().sources);
  });

  it('does not hide a speaker of the article behind the pseudonym of a reader who took the name', () => {
    const records = testRecords();
    const attribution = (records.attribution ?? []).map((each) =>
      each.claim === 'A1·2'
        ? { ...each, sources: [{ entity: 'dave', type: 'named_person' as const }] }
        : each,
    );
    expect(claim(report({ ...records, attribution }), 'A1·2')?.attribution?.speakers[0]?.name).toBe('Dave99');
  });

  it('is the same whatever order the records came in', () => {
    const records = testRecords();
    const turned = Object.fromEntries(
      Object.entries(records).map(([noun, list]) => [noun, Array.isArray(list) ? list.toReversed() : list]),
    ) as ReviewRecords;
    expect(JSON.stringify(report(turned))).toBe(JSON.stringify(report()));
  });

  it('tells nothing of a blind pass that is not finished', () => {
    const records = testRecords();
    const [review] = records.review ?? [];
    const pass = (['A1', 'A2', 'A3'] as const).map((article) => ({
      article,
      reviewer: 'amira',
      status: article === 'A3' ? ('in_progress' as const) : ('finished' as const),
      startedAt: null,
      finishedAt: null,
    }));
    const blind = report({ ...records, review: review ? [{ ...review, blindFirst: true }] : [], pass });
    expect(claim(blind, 'A1·1')?.judgements).toHaveLength(1);
    expect(claim(blind, 'A1·4')).toMatchObject({ kind: 'opinion', tally: '1 O' });
    expect(claim(blind, 'A3·1')).toMatchObject({ state: 'waiting', judgements: [], attribution: null });
    expect(claim(blind, 'A2·4')?.decision).toBeNull();
    expect(blind.corroborations.same_origin).toEqual([]);
    expect(blind.totals.claims.untagged).toBe(3);
  });

  it('survives an empty review', () => {
    const empty = report({ version: 0 });
    expect(empty).toMatchObject({ draft: null, claims: [], sources: [], conflicts: [] });
    expect(empty.totals.claims.total).toBe(0);
  });
});
