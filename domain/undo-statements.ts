import type { Change } from './review-event';
import { changeTo, type ReviewState } from './review-state';

/**
 * A claim makes one point. Where taking something back would put a claim into a statement again, and others have put it
 * into another one since: that one without it. Empty where nothing is in two places.
 * @param state every live statement, as it is now
 * @param turned the changes that take the event back
 */
export function withoutDoubles(state: ReviewState, turned: readonly Change[]): Change[] {
  const named = new Set(turned.map(({ noun, id }) => `${noun} ${id}`));
  const gained = new Set(
    turned.flatMap((change) => {
      if (change.noun !== 'statement' || !change.after || change.after.deletedAt) return [];
      const before = change.before?.deletedAt ? [] : (change.before?.claims ?? []);
      const held = new Set(before.map(({ claim }) => claim));
      return change.after.claims.map(({ claim }) => claim).filter((claim) => !held.has(claim));
    }),
  );
  if (gained.size === 0) return [];
  return [...state.statement.values()].flatMap((statement) => {
    const left = statement.claims.filter(({ claim }) => !gained.has(claim));
    if (statement.deletedAt || named.has(`statement ${statement.id}`)) return [];
    if (left.length === statement.claims.length) return [];
    const after = { ...statement, claims: left, version: statement.version + 1 };
    return [changeTo(state, 'statement', statement.id, after)];
  });
}
