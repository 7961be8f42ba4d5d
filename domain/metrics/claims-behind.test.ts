import { describe, expect, it } from 'vitest';
import { matrix } from '@/domain/matrix';
import { agreement } from '@/domain/metrics/agreement';
import { claimsBehind } from '@/domain/metrics/claims-behind';
import { numberBehind, SUPPORTS } from '@/domain/metrics/number-behind';
import { overviewOf } from '@/domain/metrics/overview';
import { SOURCINGS } from '@/domain/metrics/sourcing';
import { buildReport } from '@/domain/report/build-report';
import { testRecords } from '@/domain/report/test-review';
import { stateOf } from '@/domain/review-state';
import { sourceMap } from '@/domain/source-map';

const state = stateOf(testRecords());
const overview = overviewOf(state, { id: 'amira', role: 'owner' });
const report = buildReport(state, {}, { now: '', tool: '', dataHash: '', commenters: 'pseudonyms' });
const behind = (word: string, within: (article: string) => boolean = () => true) => {
  const asked = numberBehind(word);
  if (!asked) throw new Error(`${word} means nothing`);
  return [...claimsBehind(state, asked)].filter((id) => within(state.claim.get(id)?.article ?? '')).length;
};

describe('the same number everywhere', () => {
  it('stands on the overview, in the report, on the map and in the matrix', () => {
    const { tags, links, sourcing } = overview;
    expect({ claims: tags, links, sourcing }).toEqual({
      ...{ claims: report.totals.claims, links: report.totals.links, sourcing: report.totals.sourcing },
    });
    expect(overview.sources.map(({ name, support }) => [name, support])).toEqual(
      report.sources.map(({ name, support }) => [name, support]),
    );
    expect(overview.origins.origins.map(({ name, claims }) => [name, claims])).toEqual(
      report.origins.map(({ name, claims }) => [name, claims]),
    );
    const { leftOut, claims, same, judges, alpha } = report.agreement;
    expect(overview.agreement).toEqual({ leftOut, claims, same, judges, alpha });
    const { counts } = matrix(state);
    expect([counts.conflicts, counts.openConflicts]).toEqual([links.conflicts, links.openConflicts]);
    expect(sourceMap(state).sources.map(({ claims: of }) => of)).toEqual(
      overview.sources.map(({ support }) => support.of),
    );
  });
});

describe('the claims behind a number', () => {
  it('are as many as an origin has', () => {
    for (const { entity, claims } of overview.origins.origins)
      expect(behind(`origin:${entity}`)).toBe(claims);
    expect(behind('origin:unknown')).toBe(overview.origins.of - overview.origins.known);
  });

  it('are as many as each article names, describes or leaves unnamed', () => {
    for (const { id, sourcing } of overview.articles)
      for (const how of SOURCINGS)
        expect(behind(`sourcing:${how}`, (article) => article === id)).toBe(sourcing.by[how]);
  });

  it('are as many as each source has backed, contradicted and alone', () => {
    for (const { id, support } of overview.sources) {
      const { corroborated, conflicting, alone } = support;
      const counts = { ...corroborated, conflicting, none: alone };
      for (const how of SUPPORTS)
        expect(
          behind(`support:${how}`, (article) => state.article.get(article)?.source === id),
          how,
        ).toBe(counts[how]);
    }
  });

  it('are as many as a point has on the map', () => {
    for (const { row, claims } of sourceMap(state).statements)
      expect(behind(`statement:${row}`)).toBe(claims);
    for (const { origin, source, statement, claims } of sourceMap(state).paths) {
      if (statement === null) continue;
      const inSource = (article: string) => `source:${state.article.get(article)?.source}` === source;
      expect(behind(`${origin},${statement}`, inSource)).toBe(claims);
    }
  });

  it('are as many as a reviewer has judged, and as reviewers agreed on', () => {
    const { passes } = overview;
    for (const { id, cells } of passes.reviewers)
      for (const [at, { judged }] of cells.entries())
        expect(behind(`judged:${id}`, (article) => article === passes.articles[at]?.id)).toBe(judged);
    expect(behind('agreement:judged')).toBe(agreement(state).claims);
    expect(behind('agreement:same')).toBe(agreement(state).same);
    expect(behind('agreement:judged')).toBeGreaterThan(0);
  });

  it.each(['', 'origin', 'origin:', 'sourcing:all', 'support:maybe', 'toString:x', 'weighs,'])(
    'are not asked for by “%s”',
    (word) => {
      expect(numberBehind(word)).toBeNull();
    },
  );
});

describe('the table of passes', () => {
  it('says how far everybody is who judges, and withholds the others in a blind pass', () => {
    const blind = testRecords();
    const pass = {
      article: 'A1',
      reviewer: 'noor',
      status: 'in_progress' as const,
      startedAt: null,
      finishedAt: null,
    };
    const review = (blind.review ?? []).map((one) => ({ ...one, blindFirst: true }));
    const seen = overviewOf(stateOf({ ...blind, review, pass: [pass] }), {
      id: 'amira',
      role: 'owner',
    }).passes;
    expect(seen.reviewers.map(({ name }) => name)).toContain('Amira M.');
    const cell = (id: string) => seen.reviewers.find((one) => one.id === id)?.cells[0];
    expect(cell('noor')).toEqual({ status: 'in_progress', judged: null, of: 9 });
    expect(cell('amira')).toMatchObject({ status: 'in_progress', judged: 8 });
  });
});
