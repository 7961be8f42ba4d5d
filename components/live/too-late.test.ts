import { describe, expect, test } from 'vitest';
import type { Intent } from '@/components/live/intent';
import { tooLate } from '@/components/live/too-late';
import type { Waiting } from '@/components/live/waiting';
import type { ClaimView } from '@/domain/api/shapes';
import type { AttributionInput } from '@/domain/attributing';

const CLAIM = '018e0000-0000-7000-8000-000000000001';
const RAFAEL = '018e0000-0000-7000-8000-0000000000a2';
const agency = (name: string) => ({ name, type: 'agency' as const });
const base: AttributionInput = { sources: [], mode: 'indirect', cue: 'said' };

function current(attribution: AttributionInput | null, more: object = {}): ClaimView {
  const { origin, cue, ...rest } = attribution ?? base;
  const view = {
    ...{ chain: [], refersTo: null, hedged: false, stake: null, alternatives: [], by: RAFAEL },
    ...rest,
    at: '2026-03-14T10:00:00.000Z',
    cue: cue ?? null,
    origin: origin ? { id: null, ...origin } : null,
  };
  return {
    ...{ id: CLAIM, version: 7, start: 0, end: 15, attribution: attribution && view },
    ...more,
  } as ClaimView;
}

const waiting = (intent: Intent, bounds?: Waiting['bounds']): Waiting => ({
  ...{ key: 'k', intent, at: '', ifMatch: 3, status: 'sending', detail: null, code: null },
  bounds,
});
const late = (attribution: AttributionInput, theirs: AttributionInput | null) =>
  tooLate(
    waiting({ do: 'attribute', claim: CLAIM, attribution, seen: { version: 3, attribution: base } }),
    current(theirs),
  );

describe('an attribution that came second', () => {
  test('is made again with both changes, on what stands now', () => {
    const verdict = late({ ...base, origin: agency('Coast guard') }, { ...base, cue: 'told reporters' });
    expect(verdict).toMatchObject({
      outcome: 'again',
      ifMatch: 7,
      intent: {
        attribution: { cue: 'told reporters', origin: agency('Coast guard') },
        seen: { version: 7, attribution: { cue: 'told reporters', origin: null } },
      },
    });
  });

  test('is asked about where both changed the same field, with who was first', () => {
    const verdict = late(
      { ...base, origin: agency('Coast guard'), hedged: true },
      { ...base, origin: agency('Agency X') },
    );
    expect(verdict).toMatchObject({
      outcome: 'asked',
      conflict: { fields: ['origin'], by: RAFAEL, merged: { values: { hedged: true } } },
    });
  });

  test('is not sent again where it says what stands', () => {
    const both = { ...base, origin: agency('Agency X') };
    expect(late(both, both)).toEqual({ outcome: 'needless' });
  });

  test('is asked about where the attribution was taken away', () => {
    expect(late({ ...base, hedged: true }, null)).toMatchObject({
      outcome: 'asked',
      conflict: { theirs: null, fields: ['cue', 'hedged'] },
    });
  });

  test('to be taken away, is asked about where another wrote on it, and else taken away', () => {
    const intent: Intent = { do: 'unattribute', claim: CLAIM, seen: { version: 3, attribution: base } };
    expect(tooLate(waiting(intent), current({ ...base, hedged: true }))).toMatchObject({
      outcome: 'asked',
      conflict: { mine: null, fields: ['cue', 'hedged'] },
    });
    expect(tooLate(waiting(intent), current(base))).toMatchObject({ outcome: 'again', ifMatch: 7 });
    expect(tooLate(waiting(intent), current(null))).toEqual({ outcome: 'needless' });
  });

  test('without what was seen, or about something else, is not for us to say', () => {
    expect(tooLate(waiting({ do: 'attribute', claim: CLAIM, attribution: base }), current(base))).toBeNull();
    const intent: Intent = { do: 'unattribute', claim: 'other', seen: { version: 3, attribution: base } };
    expect(tooLate(waiting(intent), current(base))).toBeNull();
    expect(tooLate(waiting(intent), null)).toBeNull();
  });
});

describe('a change of bounds that came second', () => {
  const split: Intent = { do: 'split', claim: CLAIM, at: 4, newId: 'n' };

  test('is made again where the bounds are those it was made on', () => {
    expect(tooLate(waiting(split, { start: 0, end: 15 }), current(base))).toMatchObject({
      outcome: 'again',
      ifMatch: 7,
    });
  });

  test('is refused where they moved', () => {
    expect(tooLate(waiting(split, { start: 0, end: 12 }), current(base))).toBeNull();
  });
});
