import { describe, expect, it } from 'vitest';
import { apart, GLYPH_GAP, linesOf, type PairPlaces, type Place } from '@/components/compare/connector-lines';
import { chosenTwo, pairOf, pairsShown, stepTo } from '@/components/compare/pairs';
import { compare } from '@/domain/comparison';
import { testRecords } from '@/domain/report/test-review';
import { stateOf } from '@/domain/review-state';

const three = compare(stateOf(testRecords()), ['A1', 'A2', 'A3'], {});
const ids = (pairs: readonly { link: { id: string } }[]) => pairs.map(({ link }) => link.id);

describe('pairs', () => {
  it('shows all, only differences, and those of a pinned article', () => {
    expect(ids(pairsShown(three, { differences: false, pinned: null }))).toEqual([
      'L2',
      'L1',
      'L3',
      'L4',
      'L5',
      'L7',
    ]);
    expect(ids(pairsShown(three, { differences: true, pinned: null }))).toEqual(['L2', 'L5']);
    expect(ids(pairsShown(three, { differences: false, pinned: 'A3' }))).toEqual(['L1', 'L7']);
    expect(ids(pairsShown(three, { differences: true, pinned: 'gone' }))).toEqual(['L2', 'L5']);
  });

  it('steps and stays at the ends', () => {
    const { pairs } = three;
    expect(stepTo(pairs, null, 1)?.link.id).toBe('L2');
    expect(stepTo(pairs, null, -1)?.link.id).toBe('L7');
    expect(stepTo(pairs, 'L2', 1)?.link.id).toBe('L1');
    expect(stepTo(pairs, 'L2', -1)?.link.id).toBe('L2');
    expect(stepTo(pairs, 'L7', 1)?.link.id).toBe('L7');
    expect(stepTo([], null, 1)).toBeNull();
  });

  it('knows which two claims a new link would join', () => {
    expect(chosenTwo(three, { 0: 'A1·1', 2: 'A3·2' })).toEqual(['A1·1', 'A3·2']);
    expect(chosenTwo(three, { 0: 'A1·1' })).toBeNull();
    expect(chosenTwo(three, { 0: 'A1·1', 1: 'A2·1', 2: 'A3·2' })).toBeNull();
    expect(chosenTwo(three, { 0: 'A1·1', 1: 'A3·2' })).toBeNull();
    expect(pairOf(three, ['A2·1', 'A1·1'])?.link.id).toBe('L2');
    expect(pairOf(three, ['A1·9', 'A2·1'])).toBeNull();
  });
});

describe('connectors', () => {
  const at = (inlineStart: number, middle: number): Place => ({
    inlineStart,
    inlineEnd: inlineStart + 300,
    middle,
  });
  const pair = (a: Place | null, b: Place | null, adjacent = true): PairPlaces => ({
    id: 'l',
    tie: 'corroborates',
    suggested: false,
    a,
    b,
    adjacent,
    names: { a: 'A1·1', b: 'A3·4' },
  });
  const line = (a: Place, b: Place) => linesOf(pair(a, b), 1);

  it('go from edge to edge, in whichever direction the columns stand', () => {
    expect(line(at(0, 100), at(364, 140))).toMatchObject([
      { path: 'M300 100C332 100 332 140 364 140', x: 332, y: 120 },
    ]);
    expect(line(at(364, 140), at(0, 100))).toMatchObject([{ path: 'M364 140C332 140 332 100 300 100' }]);
  });

  it('are drawn between claims in sight only', () => {
    expect(linesOf(pair(at(0, 100), null), 1)).toEqual([]);
  });

  it('do not run over a column in between, but say where they lead', () => {
    expect(linesOf(pair(at(0, 100), at(728, 140), false), 1)).toMatchObject([
      { path: 'M300 100H320', leadsTo: 'A3·4' },
      { path: 'M728 140H708', leadsTo: 'A1·1' },
    ]);
    expect(linesOf(pair(at(728, 100), null, false), -1)).toMatchObject([
      { path: 'M728 100H708', leadsTo: 'A3·4' },
    ]);
  });

  it('keep their glyphs apart in one gutter', () => {
    const lines = [100, 104, 108].flatMap((y) => line(at(0, y), at(364, y)));
    expect(apart(lines).map(({ y }) => y)).toEqual([100, 100 + GLYPH_GAP, 100 + 2 * GLYPH_GAP]);
    const other = line(at(728, 100), at(1092, 100));
    expect(apart([...lines, ...other]).filter(({ y }) => y === 100)).toHaveLength(2);
  });
});
