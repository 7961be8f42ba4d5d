import { describe, expect, test } from 'vitest';
import { dropAlternative, keepBeside, preferAlternative } from './alternatives';
import { type AttributionInput, attribute, unattribute } from './attributing';
import { alternativesOf } from './attribution';
import { viewerOf, visibleEvent, visibleRecords } from './blind';
import { mergeClaims } from './claim-rules';
import { finishedPasses } from './report/finished-passes';
import { applyEvent, type ReviewState, recordsOf, stateOf } from './review-state';
import type { Ruling } from './ruling';
import {
  AT,
  blindReview,
  committed,
  eventOf,
  factsOf,
  forty,
  LATER,
  pass,
  refusalOf,
  sank,
  smallReview,
} from './test-review';
import { undoing } from './undo';

let made = 0;
const newId = () => `made${++made}`;
const claim = sank.id;
const says = (cue: string): AttributionInput => ({ sources: [], mode: 'direct', cue });
const asks = (by: string, cue: string) => ({ claim, by, at: LATER, newId, attribution: says(cue) });
const does = (state: ReviewState, ruling: Ruling) => committed(state, ruling);
const told = (state: ReviewState) => {
  const record = state.attribution.get(claim);
  return record && [record.by, record.cue, alternativesOf(record).map(({ by, cue }) => `${by} ${cue}`)];
};
const seenBy = (state: ReviewState, viewer: string) =>
  stateOf(visibleRecords(recordsOf(state), viewerOf(recordsOf(state), viewer)));
const besideId = (state: ReviewState, at = 0) =>
  alternativesOf(state.attribution.get(claim)).at(at)?.id ?? 'none';

describe('answers beside each other', () => {
  const first = does(smallReview(), attribute(smallReview(), asks('bo', 'said')));

  test('are kept, preferred and dropped; the main one alone is written over', () => {
    const both = does(first, keepBeside(first, asks('amira', 'told')));
    expect(told(both)).toEqual(['bo', 'said', ['amira told']]);
    const edited = does(both, attribute(both, asks('amira', 'shouted')));
    expect(told(edited)).toEqual(['amira', 'shouted', ['amira told']]);
    const swapped = does(
      both,
      preferAlternative(both, { claim, alternative: besideId(both), by: 'bo', newId }),
    );
    expect(told(swapped)).toEqual(['amira', 'told', ['bo said']]);
    const one = does(swapped, dropAlternative(swapped, { claim, alternative: besideId(swapped), by: 'bo' }));
    expect(told(one)).toEqual(['amira', 'told', []]);
  });

  test('are not doubled, and the first of them is the one that counts', () => {
    expect(keepBeside(first, asks('amira', 'said'))).toMatchObject({ ok: true, changes: [] });
    expect(told(does(smallReview(), keepBeside(smallReview(), asks('amira', 'told'))))).toEqual([
      'amira',
      'told',
      [],
    ]);
  });

  test('take the place of the one that is taken away', () => {
    const both = does(first, keepBeside(first, asks('amira', 'told')));
    const left = does(both, unattribute(both, { claim, by: 'bo' }));
    expect(told(left)).toEqual(['amira', 'told', []]);
    expect(told(does(left, unattribute(left, { claim, by: 'bo' })))).toBeUndefined();
  });

  test('of two claims that become one are both kept, and taking it back parts them again', () => {
    const both = does(first, attribute(first, { ...asks('amira', 'told'), claim: forty.id }));
    const event = eventOf(both, mergeClaims(factsOf(both, 'A1'), { claim: sank.id, at: LATER }), 'bo', LATER);
    const merged = applyEvent(both, event);
    expect(told(merged)).toEqual(['bo', 'said', ['amira told']]);
    const parted = does(merged, undoing(merged, event, { at: AT }));
    expect(told(parted)).toEqual(['bo', 'said', []]);
    expect(parted.attribution.get(forty.id)).toMatchObject({ by: 'amira', cue: 'told' });
  });

  test('that are gone are not there', () => {
    const gone = { claim, alternative: 'gone', by: 'bo' };
    for (const ruling of [preferAlternative(first, { ...gone, newId }), dropAlternative(first, gone)])
      expect(refusalOf(ruling)).toMatchObject({ status: 404, code: 'not-found' });
  });
});

describe('in a blind pass', () => {
  const start = blindReview({ attribution: [] });
  const bos = does(start, attribute(start, asks('bo', 'said')));
  const both = does(bos, attribute(bos, asks('amira', 'told')));

  test('nobody writes over what they cannot see, and each sees their own as the one that counts', () => {
    expect(told(both)).toEqual(['bo', 'said', ['amira told']]);
    expect(told(seenBy(both, 'bo'))).toEqual(['bo', 'said', []]);
    expect(told(seenBy(both, 'amira'))).toEqual(['amira', 'told', []]);
    expect(told(seenBy(both, 'ed'))).toBeUndefined();
    const again = does(both, attribute(both, asks('amira', 'shouted')));
    expect(told(again)).toEqual(['bo', 'said', ['amira shouted']]);
  });

  test('one’s own answer is taken away, never the other’s', () => {
    expect(told(does(both, unattribute(both, { claim, by: 'amira' })))).toEqual(['bo', 'said', []]);
    expect(told(does(both, unattribute(both, { claim, by: 'bo' })))).toEqual(['amira', 'told', []]);
    expect(unattribute(bos, { claim, by: 'amira' })).toMatchObject({ ok: true, changes: [] });
  });

  test('an answer that is hidden cannot be preferred or dropped', () => {
    const asked = { claim, alternative: besideId(both), by: 'bo' };
    expect(refusalOf(preferAlternative(both, { ...asked, newId }))).toMatchObject({ status: 404 });
    expect(refusalOf(dropAlternative(both, asked))).toMatchObject({ status: 404 });
  });

  test('after it both are there; who sees both leaves a blind author theirs', () => {
    const done = stateOf({ ...recordsOf(both), pass: [pass('A1', 'amira', 'finished')] });
    expect(told(seenBy(done, 'amira'))).toEqual(['bo', 'said', ['amira told']]);
    const edited = does(done, attribute(done, asks('amira', 'shouted')));
    expect(told(edited)).toEqual(['amira', 'shouted', ['amira told', 'bo said']]);
    expect(told(seenBy(edited, 'bo'))).toEqual(['bo', 'said', []]);
  });

  test('a report tells only the answers of finished passes', () => {
    expect(told(finishedPasses(both))).toBeUndefined();
    const done = stateOf({ ...recordsOf(both), pass: [pass('A1', 'amira', 'finished')] });
    expect(told(finishedPasses(done))).toEqual(['amira', 'told', []]);
  });

  test('the event tells each what is theirs, and that something happened to nobody else', () => {
    const event = eventOf(bos, attribute(bos, asks('amira', 'told')), 'amira', LATER);
    const seen = (viewer: string) => visibleEvent(event, viewerOf(recordsOf(bos), viewer));
    expect(seen('bo')).toEqual({ version: event.version, type: 'withheld' });
    const own = seen('amira');
    if (own.type === 'withheld') throw new Error('their own');
    const change = own.changes.find(({ noun }) => noun === 'attribution');
    expect(change).toMatchObject({ before: null, after: { by: 'amira', cue: 'told', alternatives: [] } });
    expect(JSON.stringify(own)).not.toContain('said');
  });

  test('undo takes back one’s own and asks nothing about what is hidden', () => {
    const event = eventOf(bos, attribute(bos, asks('amira', 'told')), 'amira', LATER);
    const since = does(applyEvent(bos, event), attribute(applyEvent(bos, event), asks('bo', 'shouted')));
    expect(told(does(since, undoing(since, event, { at: AT })))).toEqual(['bo', 'shouted', []]);
  });
});

describe('undo of an attribution is by field', () => {
  const first = does(smallReview(), attribute(smallReview(), asks('bo', 'said')));
  const mine = eventOf(
    first,
    attribute(first, { ...asks('bo', 'said'), attribution: { ...says('said'), hedged: true } }),
    'bo',
    LATER,
  );
  const hedged = applyEvent(first, mine);

  test('what another wrote into another field stays, without a question', () => {
    const since = does(
      hedged,
      attribute(hedged, { ...asks('amira', 'told'), attribution: { ...says('told'), hedged: true } }),
    );
    const back = does(since, undoing(since, mine, { at: AT }));
    expect(back.attribution.get(claim)).toMatchObject({ cue: 'told', hedged: false, by: 'amira' });
  });

  test('what another wrote into the same field is asked about', () => {
    const since = does(hedged, unattribute(hedged, { claim, by: 'amira' }));
    expect(refusalOf(undoing(since, mine, { at: AT }))).toMatchObject({ code: 'changed-since' });
    const back = does(since, undoing(since, mine, { at: AT, force: true }));
    expect(back.attribution.get(claim)).toMatchObject({ cue: 'said', hedged: false });
  });

  test('what another kept beside takes the place of what goes', () => {
    const event = eventOf(smallReview(), attribute(smallReview(), asks('bo', 'said')), 'bo', LATER);
    const one = applyEvent(smallReview(), event);
    const both = does(one, keepBeside(one, asks('amira', 'told')));
    expect(told(does(both, undoing(both, event, { at: AT })))).toEqual(['amira', 'told', []]);
  });

  test('of a preference both answers go back to their places', () => {
    const both = does(first, keepBeside(first, asks('amira', 'told')));
    const event = eventOf(
      both,
      preferAlternative(both, { claim, alternative: besideId(both), by: 'bo', newId }),
      'bo',
      LATER,
    );
    const swapped = applyEvent(both, event);
    expect(told(swapped)).toEqual(['amira', 'told', ['bo said']]);
    expect(told(does(swapped, undoing(swapped, event, { at: AT })))).toEqual(['bo', 'said', ['amira told']]);
  });
});
