import { expect, test } from 'vitest';
import { joinedRecords } from '@/components/live/read-again';
import { recordsOf } from '@/components/live/test-review';
import { stateOf } from '@/domain/review-state';

test('articles read anew stand beside each other, at the oldest version of them', () => {
  const one = recordsOf('The ferry left. Forty were rescued.');
  const [first, second] = one.claim ?? [];
  if (!first || !second) throw new Error('no claims');
  const far = { ...second, article: 'far' };
  const joined = joinedRecords([
    { ...one, version: 9, claim: [first] },
    { ...one, version: 7, claim: [first, far] },
  ]);
  expect(joined.version).toBe(7);
  const state = stateOf(joined);
  expect([...state.claim.values()]).toEqual([first, far]);
  expect(state.member.size).toBe(stateOf(one).member.size);
});
