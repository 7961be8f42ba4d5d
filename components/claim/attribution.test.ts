import { describe, expect, test } from 'vitest';
import { draftOf, hasDetails, inputFrom, sameInput, saysNothing } from '@/components/claim/attribution-draft';
import { nearName } from '@/components/claim/near-name';
import { LiveReview } from '@/components/live/live-review';
import { ARTICLE, AT, claimId, ME, recordsOf } from '@/components/live/test-review';
import type { AttributionInput } from '@/domain/attributing';
import { inputOf } from '@/domain/merging';

const recorded: AttributionInput = {
  sources: [
    { name: 'Ines Calder', type: 'named_person' },
    { name: null, type: 'anonymous_person' },
  ],
  mode: 'mixed',
  cue: 'said',
  chain: [
    { name: null, type: 'agency' },
    { name: 'Port Gazette', type: 'outlet' },
  ],
  origin: { name: 'Agency X', type: 'agency' },
  refersTo: { from: '2026-03-14', to: null, precision: 'day' },
  hedged: true,
  stake: 'about_itself',
};

describe('the attribution form', () => {
  test('shows its details where they hold more than a speaker', () => {
    const plain = { ...recorded, chain: [], origin: null, refersTo: null, hedged: false, stake: null };
    expect(hasDetails(draftOf(plain, null))).toBe(false);
    expect(hasDetails(draftOf({ ...plain, origin: recorded.origin }, null))).toBe(true);
    expect(hasDetails(draftOf({ ...plain, hedged: true }, null))).toBe(true);
  });

  test('gives back what was recorded, through names and ids', () => {
    const text = 'Forty were rescued, she said.';
    const live = new LiveReview({
      me: ME,
      tab: 't',
      records: recordsOf(text),
      texts: { [ARTICLE]: text },
      now: () => AT,
    });
    live.enact({ do: 'attribute', claim: claimId(1), attribution: recorded });
    const record = live.state.attribution.get(claimId(1));
    if (!record) throw new Error('no attribution');
    const input = inputOf(live.state, record);
    expect(input).toEqual(recorded);
    expect(sameInput(input, inputFrom(draftOf(input, null)))).toBe(true);
  });

  test('leaves out rows nobody filled in, keeps an unnamed source and a step not known', () => {
    const input = inputFrom({
      ...draftOf(null, null),
      sources: [
        { key: 0, name: ' ', type: 'named_person' },
        { key: 1, name: '', type: 'anonymous_person' },
      ],
      chain: [{ key: 0, name: '', type: 'agency' }],
      cue: '  ',
    });
    expect(input.sources).toEqual([{ name: null, type: 'anonymous_person' }]);
    expect(input.chain).toEqual([{ name: null, type: 'agency' }]);
    expect(input.cue).toBeNull();
  });

  test('begins with one empty speaker, and that says nothing', () => {
    const draft = draftOf(null, null);
    expect(draft.sources).toHaveLength(1);
    expect(saysNothing(inputFrom(draft))).toBe(true);
    expect(saysNothing(recorded)).toBe(false);
  });
});

describe('near names', () => {
  const known = ['Ines Calder', 'al-Qaida', 'Coast guard', 'خفر السواحل'];
  test.each([
    ['Calder', 'Ines Calder'],
    ['Ines Caldr', 'Ines Calder'],
    ['Calder, Ines', 'Ines Calder'],
    ['Al Qaeda', 'al-Qaida'],
    ['the coast guard', 'Coast guard'],
    ['خفر السواحلّ', null],
    ['ines calder', null],
    ['Petra Lindqvist', null],
    ['An', null],
  ])('of %s: %s', (name, expected) => {
    expect(nearName(name, known)).toBe(expected);
  });
});
