import { describe, expect, test } from 'vitest';
import { removedBy, UnsentWords, wordsIn } from '@/components/live/kept-words';
import { AT, claim, claimId } from '@/components/live/test-review';
import type { Change } from '@/domain/review-event';

const here = claim('The ferry left.', 1, 0, 15);
const gone = { ...here, deletedAt: AT };
const change = (before: typeof here | null, after: typeof here | null) =>
  ({ noun: 'claim', id: here.id, before, after }) as Change;

describe('what an event removes', () => {
  test('is what was there before and is not any more', () => {
    expect(removedBy({ changes: [change(here, gone)] })).toEqual([{ noun: 'claim', id: claimId(1) }]);
    expect(removedBy({ changes: [change(here, null)] })).toHaveLength(1);
  });

  test('is not what was moved, made, brought back or gone already', () => {
    for (const [before, after] of [
      [here, { ...here, end: 9 }],
      [null, here],
      [gone, here],
      [gone, null],
    ] as const)
      expect(removedBy({ changes: [change(before, after)] })).toEqual([]);
  });
});

test('unsent words are found by what they are about, until they are sent or cleared', () => {
  const words = new UnsentWords();
  const about = { noun: 'claim' as const, id: claimId(1) };
  words.put('reason', { about, field: 'Reason', text: 'It says so' });
  words.put('message', { about: { noun: 'claim', id: claimId(2) }, field: 'Discussion', text: 'Why?' });
  words.put('empty', { about, field: 'Flag', text: '  ' });
  expect(words.about(about).map(({ text }) => text)).toEqual(['It says so']);
  words.put('reason', null);
  expect(words.about(about)).toEqual([]);
  expect(words.all()).toHaveLength(1);
});

test('a change that was refused gives back what was written in it, and a bare tag nothing', () => {
  expect(wordsIn({ do: 'judge', claim: 'c', kind: 'opinion', reason: ' So it seems. ' })).toBe(
    'So it seems.',
  );
  expect(wordsIn({ do: 'judge', claim: 'c', kind: 'opinion' })).toBeNull();
  const sources = [{ name: 'Ines Calder', type: 'named_person' as const }];
  const origin = { name: 'Coast guard', type: 'organisation' as const };
  expect(
    wordsIn({
      do: 'attribute',
      claim: 'c',
      attribution: { sources, mode: 'direct', chain: [{ name: null, type: 'document' }], origin },
    }),
  ).toBe('Ines Calder, Coast guard');
});
