import { describe, expect, it } from 'vitest';
import { cohenKappa, krippendorffAlpha } from './reliability';

/** Rows of observers, a dot for a value not given, turned into one list of values for each unit. */
function units(...observers: string[]): string[][] {
  const rows = observers.map((row) => row.split(' '));
  const length = Math.max(...rows.map((row) => row.length));
  return Array.from({ length }, (_, unit) =>
    rows.map((row) => row[unit] ?? '.').filter((value) => value !== '.'),
  );
}

/** A table of frequencies (rows: first judge) as pairs. */
function pairs(table: number[][]): [string, string][] {
  return table.flatMap((row, a) =>
    row.flatMap((count, b) => Array.from({ length: count }, (): [string, string] => [`${a}`, `${b}`])),
  );
}

describe('krippendorffAlpha, by the worked examples of Krippendorff (2011)', () => {
  it('A: binary data, two observers, no missing data: 0.095', () => {
    const alpha = krippendorffAlpha(units('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'));
    expect(alpha).toBeCloseTo(0.095, 3);
  });

  it('B: nominal data, two observers, no missing data: 0.692', () => {
    const alpha = krippendorffAlpha(units('a a b b d c c c e d d a', 'b a b b b c c c e d d d'));
    expect(alpha).toBeCloseTo(0.692, 3);
  });

  it('C: nominal data, any number of observers, missing data: 0.743', () => {
    const alpha = krippendorffAlpha(
      units(
        '1 2 3 3 2 1 4 1 2 . . .',
        '1 2 3 3 2 2 4 1 2 5 . 3',
        '. 3 3 3 2 3 4 2 2 5 1 .',
        '1 2 3 3 2 4 4 1 2 5 1 .',
      ),
    );
    expect(alpha).toBeCloseTo(0.743, 3);
  });

  it('is 1 for full agreement, and nothing where there is nothing to agree on', () => {
    expect(krippendorffAlpha(units('a b a', 'a b a'))).toBe(1);
    expect(krippendorffAlpha(units('a a a', 'a a a'))).toBeNull();
    expect(krippendorffAlpha(units('a b', '. .'))).toBeNull();
    expect(krippendorffAlpha([])).toBeNull();
  });
});

describe('cohenKappa', () => {
  it('Cohen’s own table of 200 (Psychological Bulletin 70, 1968, unweighted): 0.492', () => {
    expect(
      cohenKappa(
        pairs([
          [88, 10, 2],
          [14, 40, 6],
          [18, 10, 12],
        ]),
      ),
    ).toBeCloseTo(0.492, 3);
  });

  it('two readers of 50 grant proposals (20 yes-yes, 15 no-no; “Cohen’s kappa”, Wikipedia): 0.4', () => {
    expect(
      cohenKappa(
        pairs([
          [20, 5],
          [10, 15],
        ]),
      ),
    ).toBeCloseTo(0.4, 10);
  });

  it('is nothing for no pair and for one value only', () => {
    expect(cohenKappa([])).toBeNull();
    expect(cohenKappa([['a', 'a']])).toBeNull();
  });
});
