import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AttributionInput } from './attributing';
import { ATTRIBUTION_FIELDS, DATE_PRECISIONS, MODES, SPEAKER_TYPES, STAKES } from './attribution';
import { mergeAttributions, sameValues, valuesOf, withMine } from './merging';

const name = fc.constantFrom('Agency X', 'Coast guard', 'Ines Calder', 'خفر السواحل');
const type = fc.constantFrom(...SPEAKER_TYPES);
const step = fc.record({ name: fc.option(name), type });
const input: fc.Arbitrary<AttributionInput> = fc.record({
  sources: fc.array(step, { maxLength: 2 }),
  mode: fc.constantFrom(...MODES),
  cue: fc.option(fc.constantFrom('said', 'according to')),
  chain: fc.array(step, { maxLength: 2 }),
  origin: fc.option(fc.record({ name, type })),
  refersTo: fc.option(
    fc.record({
      from: fc.option(fc.constantFrom('2026-03-14', '2026-03-15')),
      to: fc.constant(null),
      precision: fc.constantFrom(...DATE_PRECISIONS),
    }),
  ),
  hedged: fc.boolean(),
  stake: fc.option(fc.constantFrom(...STAKES)),
});
const maybe = fc.option(input);

describe('the merge of an attribution', () => {
  const base: AttributionInput = {
    sources: [{ name: 'Ines Calder', type: 'named_person' }],
    mode: 'indirect',
    cue: 'said',
  };

  test('keeps what each changed alone', () => {
    const mine = { ...base, origin: { name: 'Coast guard', type: 'agency' as const } };
    const theirs = { ...base, cue: 'told reporters', hedged: true };
    expect(mergeAttributions(base, mine, theirs)).toEqual({
      values: valuesOf({ ...mine, cue: 'told reporters', hedged: true }),
      conflicts: [],
    });
  });

  test('leaves a field that both changed apart to people, and shows theirs meanwhile', () => {
    const mine = { ...base, origin: { name: 'Coast guard', type: 'agency' as const }, hedged: true };
    const theirs = { ...base, origin: { name: 'Agency X', type: 'agency' as const } };
    const merged = mergeAttributions(base, mine, theirs);
    expect(merged.conflicts).toEqual(['origin']);
    expect(merged.values).toEqual(valuesOf({ ...theirs, hedged: true }));
    expect(withMine(merged, mine)).toEqual(valuesOf(mine));
  });

  test('takes two spellings of one name for one value', () => {
    const [mine, theirs] = ['agency  x', 'Agency X'].map((one) => ({
      ...base,
      origin: { name: one, type: 'agency' as const },
    }));
    if (!mine || !theirs) throw new Error('two of them');
    expect(mergeAttributions(base, mine, theirs).conflicts).toEqual([]);
    expect(sameValues(mine, theirs)).toBe(true);
  });

  test('of two first answers lets the untouched form of one give way', () => {
    const mine = { ...base, cue: null, sources: [], origin: { name: 'Agency X', type: 'agency' as const } };
    const theirs = { ...base, mode: 'direct' as const };
    expect(mergeAttributions(null, mine, theirs)).toEqual({
      values: valuesOf({ ...theirs, origin: mine.origin }),
      conflicts: [],
    });
  });

  test('asks where the other took all of it away', () => {
    expect(mergeAttributions(base, { ...base, hedged: true }, null).conflicts).toEqual([
      'sources',
      'cue',
      'hedged',
    ]);
  });

  test('with one side unchanged is the other side', () => {
    fc.assert(
      fc.property(input, input, (one, other) => {
        expect(mergeAttributions(one, one, other)).toEqual({ values: valuesOf(other), conflicts: [] });
        const merged = mergeAttributions(one, other, one);
        expect([sameValues(merged.values, other), merged.conflicts]).toEqual([true, []]);
      }),
    );
  });

  test('loses no change: each field is what somebody changed it to, and a conflict has two values', () => {
    fc.assert(
      fc.property(maybe, input, input, (was, mine, theirs) => {
        const { values, conflicts } = mergeAttributions(was, mine, theirs);
        const at = (of: AttributionInput | null, field: (typeof ATTRIBUTION_FIELDS)[number]) =>
          JSON.stringify(valuesOf(of)[field]);
        for (const field of ATTRIBUTION_FIELDS) {
          const [b, m, t, now] = [at(was, field), at(mine, field), at(theirs, field), at(values, field)];
          if (conflicts.includes(field)) expect([m === t, m === b, t === b]).toEqual([false, false, false]);
          else expect(now).toBe(m === b ? t : m);
        }
      }),
    );
  });

  test('conflicts on the same fields whoever saves second', () => {
    fc.assert(
      fc.property(maybe, input, input, (was, one, other) => {
        const [first, second] = [mergeAttributions(was, one, other), mergeAttributions(was, other, one)];
        expect(second.conflicts).toEqual(first.conflicts);
        expect(sameValues(withMine(first, one), second.values)).toBe(true);
      }),
    );
  });

  test('comes to rest: what was merged merges no further', () => {
    fc.assert(
      fc.property(maybe, input, input, (was, mine, theirs) => {
        const merged = mergeAttributions(was, mine, theirs);
        const again = mergeAttributions(theirs, merged.values, theirs);
        expect([sameValues(again.values, merged.values), again.conflicts]).toEqual([true, []]);
      }),
    );
  });
});
