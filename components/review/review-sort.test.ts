import { describe, expect, it } from 'vitest';
import { sorted, sortOf, sortPressed, sortWritten, USUAL_SORT } from '@/components/review/review-sort';
import type { ReviewView } from '@/domain/api/reviews';

const review = (question: string, tagged: number, claims: number, changedAt: string) =>
  ({
    question,
    changedAt,
    counts: { articles: 1, claims, tagged, excluded: 0, links: 0, conflicts: 0 },
  }) as ReviewView;
const all = [
  review('Bridge', 5, 10, '2026-01-02T00:00:00.000Z'),
  review('Ålesund', 0, 0, '2026-01-03T00:00:00.000Z'),
  review('Ferry', 9, 12, '2026-01-01T00:00:00.000Z'),
];
const names = (written: string | null) => sorted(all, sortOf(written)).map(({ question }) => question);

describe('the order of reviews', () => {
  it('is the last changed first, unless the address says otherwise', () => {
    expect(names(null)).toEqual(['Ålesund', 'Bridge', 'Ferry']);
    expect(names('nonsense')).toEqual(names(null));
    expect(names('question')).toEqual(['Ålesund', 'Bridge', 'Ferry']);
    expect(names('-claims')).toEqual(['Ferry', 'Bridge', 'Ålesund']);
  });

  it('by tagged goes by the part of the claims, not by their number', () => {
    expect(names('-tagged')).toEqual(['Ferry', 'Bridge', 'Ålesund']);
    expect(names('tagged')[0]).toBe('Ålesund');
  });

  it('turns round on a second press, and is written back as it is read', () => {
    const first = sortPressed(USUAL_SORT, 'articles');
    expect(first).toEqual({ column: 'articles', descending: true });
    expect(sortPressed(first, 'articles').descending).toBe(false);
    expect(sortPressed(first, 'question').descending).toBe(false);
    for (const written of ['articles', '-articles', 'changed', '-question'])
      expect(sortWritten(sortOf(written))).toBe(written);
    expect(sortWritten(USUAL_SORT)).toBeNull();
  });
});
