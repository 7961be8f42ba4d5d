import { describe, expect, test } from 'vitest';
import { FOLLOWED, followedAfter } from '@/components/live/followed';
import type { Incoming } from '@/components/live/live-review';
import { AT, ME, RAFAEL } from '@/components/live/test-review';
import type { MemberRecord, Role } from '@/domain/reviewer';

const member = (id: string, role: Role, removedAt: string | null = null) =>
  ({ id, role, removedAt }) as MemberRecord;

const event = (actor: string, id: string, before: MemberRecord, after: MemberRecord | null) =>
  ({
    type: 'member.changed',
    version: 9,
    actor,
    changes: [{ noun: 'member', id, before, after }],
  }) as Incoming;

describe('one’s own place in a review', () => {
  test('is lost when somebody removes one, and it is known who did', () => {
    const removed = event(RAFAEL, ME, member(ME, 'editor'), member(ME, 'editor', AT));
    expect(followedAfter(FOLLOWED, removed, ME)).toMatchObject({ state: 'removed', removedBy: RAFAEL });
  });

  test('is lost by leaving, which nobody else did', () => {
    const left = event(ME, ME, member(ME, 'editor'), member(ME, 'editor', AT));
    expect(followedAfter(FOLLOWED, left, ME)).toMatchObject({ state: 'removed', removedBy: null });
  });

  test('changes with one’s role', () => {
    const demoted = event(RAFAEL, ME, member(ME, 'editor'), member(ME, 'viewer'));
    expect(followedAfter(FOLLOWED, demoted, ME)).toEqual({
      ...FOLLOWED,
      role: { now: 'viewer', by: RAFAEL },
    });
  });

  test('is what it was after anything else', () => {
    const other = event(ME, RAFAEL, member(RAFAEL, 'editor'), member(RAFAEL, 'viewer', AT));
    const renamed = event(ME, ME, member(ME, 'editor'), member(ME, 'editor'));
    const withheld = { type: 'withheld', version: 9 } as Incoming;
    for (const one of [other, renamed, withheld]) expect(followedAfter(FOLLOWED, one, ME)).toBe(FOLLOWED);
  });
});
