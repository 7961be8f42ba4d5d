import { describe, expect, it } from 'vitest';
import type { ClaimRecord } from './claim';
import { applyChanges, stateOf } from './review-state';
import type { Ruling } from './ruling';
import type { StatementRecord } from './statement';
import { gatherClaim, releaseClaim } from './stating';

const claim = (id: string, more: Partial<ClaimRecord> = {}): ClaimRecord => ({
  ...{ id, article: 'a', start: 0, end: 1, text: 'x', zone: 'body', version: 1, textVersion: 1 },
  ...{ suggestion: null, createdBy: null, deletedAt: null },
  ...more,
});
const statement = (id: string, claims: StatementRecord['claims']): StatementRecord => ({
  ...{ id, name: id, claims, version: 1, deletedAt: null },
});
const state = stateOf({
  version: 1,
  claim: [claim('forty'), claim('fog'), claim('gone', { deletedAt: '2026-01-01T00:00:00.000Z' })],
  statement: [
    statement('number', [{ claim: 'forty', gist: '40' }]),
    statement('cause', [{ claim: 'fog', gist: null }]),
  ],
});
const outcome = (ruling: Ruling) => {
  if (!ruling.ok) throw new Error(ruling.refusal.detail);
  const { statement: all } = applyChanges(state, ruling.changes);
  return Object.fromEntries([...all.values()].map((s) => [s.id, [s.version, s.claims]]));
};

describe('a claim of a statement', () => {
  it('moves to another with its short value, as one change of both', () => {
    expect(outcome(gatherClaim(state, { statement: 'cause', claim: 'forty' }))).toEqual({
      number: [2, []],
      cause: [
        2,
        [
          { claim: 'fog', gist: null },
          { claim: 'forty', gist: '40' },
        ],
      ],
    });
  });

  it('gets another short value where it is, or none', () => {
    const changed = outcome(gatherClaim(state, { statement: 'number', claim: 'forty', gist: 'forty' }));
    expect(changed).toEqual({
      number: [2, [{ claim: 'forty', gist: 'forty' }]],
      cause: [1, [{ claim: 'fog', gist: null }]],
    });
    const emptied = outcome(gatherClaim(state, { statement: 'number', claim: 'forty', gist: '' }));
    expect(emptied.number).toEqual([2, [{ claim: 'forty', gist: null }]]);
    expect(gatherClaim(state, { statement: 'number', claim: 'forty', gist: '40' })).toMatchObject({
      changes: [],
    });
  });

  it('is let go; what is not there cannot be', () => {
    const left = outcome(releaseClaim(state, { statement: 'number', claim: 'forty' }));
    expect(left.number).toEqual([2, []]);
    for (const ruling of [
      releaseClaim(state, { statement: 'number', claim: 'fog' }),
      gatherClaim(state, { statement: 'number', claim: 'gone' }),
      gatherClaim(state, { statement: 'nowhere', claim: 'forty' }),
    ])
      expect(ruling).toMatchObject({ ok: false, refusal: { status: 404 } });
  });
});
