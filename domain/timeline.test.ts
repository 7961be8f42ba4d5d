import { describe, expect, it } from 'vitest';
import type { AttributionRecord, RefersTo } from './attribution';
import { spanOf } from './refers-to';
import { testRecords } from './report/test-review';
import { type ReviewRecords, stateOf } from './review-state';
import { timeline } from './timeline';

const day = (date: string, precision: RefersTo['precision'] = 'day'): RefersTo => ({
  from: date,
  to: null,
  precision,
});

/** The records with these dates, and with every other date away. */
function dated(dates: Record<string, RefersTo | null>, more: Partial<ReviewRecords> = {}): ReviewRecords {
  const records = testRecords();
  const known = records.attribution ?? [];
  const [pattern] = known;
  if (!pattern) throw new Error('no attribution');
  const of = (claim: string): AttributionRecord =>
    known.find((one) => one.claim === claim) ?? {
      ...pattern,
      claim,
      article: claim.slice(0, 2),
      origin: null,
    };
  const claims = new Set([...known.map(({ claim }) => claim), ...Object.keys(dates)]);
  const attribution = [...claims].map((claim) => ({ ...of(claim), refersTo: dates[claim] ?? null }));
  return { ...records, attribution, ...more };
}
const of = (records: ReviewRecords) => timeline(stateOf(records));

describe('the timeline', () => {
  const records = dated({
    A1·1: day('2026-03-14'),
    A3·1: day('2026-03-14'),
    A2·1: day('2026-03-16', 'about'),
    A1·2: day('2026-03'),
    A2·2: { from: null, to: null, precision: 'unknown' },
    A1·9: day('2026-03-10'),
  });
  const { rows, undated, singles } = of(records);

  it('gathers the claims of a point by the time they speak of', () => {
    const rescued = rows.find(({ name }) => name.startsWith('Forty'));
    expect(rescued?.marks.map(({ claims }) => claims.map(({ name }) => name))).toEqual([
      ['A1·1', 'A3·1'],
      ['A2·1'],
    ]);
    expect(rescued?.marks.map(({ conflicts }) => conflicts.length)).toEqual([1, 1]);
    expect(rescued?.conflicts).toEqual([{ id: 'L2', a: 'A1·1', b: 'A2·1', resolution: 'open' }]);
  });

  it('stands in the order of time, from 0 to 1', () => {
    const starts = rows.map(({ marks }) => marks[0]?.start ?? 0);
    expect(starts).toEqual(starts.toSorted((x, y) => x - y));
    for (const { start, end } of rows.flatMap(({ marks }) => marks)) {
      expect(start).toBeGreaterThan(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThan(1);
    }
  });

  it('lists apart what has no known time: said to be unknown, and not said', () => {
    const fog = undated.find(({ unknown }) => unknown.length > 0);
    expect(fog?.unknown.map(({ name }) => name)).toEqual(['A2·2']);
    expect(undated.flatMap(({ unsaid }) => unsaid.map(({ name }) => name))).not.toContain('A2·2');
  });

  it('names hours only where somebody said one', () => {
    const units = (time: RefersTo) => new Set(of(dated({ A1·1: time })).ticks.map(({ unit }) => unit));
    expect(units(day('2026-03-14'))).toEqual(new Set(['day']));
    expect(units(day('2026-03-14T18:40:00Z', 'exact'))).toEqual(new Set(['hour']));
  });

  it('counts dated claims that stand in no row', () => {
    expect(singles).toBe(1);
  });

  it('takes neither the day of publication nor of capture for the time a claim speaks of', () => {
    const none = of(dated({}));
    expect(none.rows).toEqual([]);
    expect(none.ticks).toEqual([]);
    expect(stateOf(records).article.get('A1')?.publishedAt).not.toBeNull();
    expect(none.undated.flatMap(({ unsaid }) => unsaid).map(({ name }) => name)).toContain('A1·1');
  });

  it('puts marks that would cover each other under each other', () => {
    const near = of(dated({ A1·1: day('2026-03-14'), A3·1: day('2026-03-15'), A2·1: day('2027-03-15') }));
    const [row] = near.rows;
    expect(row?.marks.map(({ lane }) => lane)).toEqual([0, 1, 0]);
    expect(row?.lanes).toBe(2);
  });
});

describe('the time a date covers', () => {
  const days = (refersTo: RefersTo) => {
    const span = spanOf(refersTo);
    return span && [span.from, span.to].map((time) => new Date(time).toISOString().slice(0, 10));
  };
  it.each<[RefersTo, string[] | null]>([
    [day('2026-03-14'), ['2026-03-14', '2026-03-14']],
    [day('2026-02', 'month'), ['2026-02-01', '2026-02-28']],
    [day('2024', 'year'), ['2024-01-01', '2024-12-31']],
    [{ from: '2026-03-14', to: '2026-03-16', precision: 'day' }, ['2026-03-14', '2026-03-16']],
    [{ from: null, to: '2026-03-16', precision: 'about' }, ['2026-03-16', '2026-03-16']],
    [day('2026-03-14', 'unknown'), null],
    [day('last week', 'about'), null],
  ])('%o', (refersTo, expected) => {
    expect(days(refersTo)).toEqual(expected);
  });
});
