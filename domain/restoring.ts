import { type Action, may } from './policy';
import type { Change, ReviewEvent } from './review-event';
import type { ReviewState } from './review-state';
import type { MemberRecord } from './reviewer';
import { type Ruling, refuse } from './ruling';
import { undoing } from './undo';

type Actor = Pick<MemberRecord, 'id' | 'role'>;
type Fields = Readonly<Record<string, unknown>>;
const changed = ({ before, after }: Change, field: string) =>
  (before as Fields | null)?.[field] !== (after as Fields | null)?.[field];
const ownerOf = ({ before, after }: Change, field: string) =>
  ((before ?? after) as Fields | null)?.[field] ?? null;

/** What a member must be allowed to do to set one change back; `own` where only its owner may, null where nobody may. */
function needs(change: Change, event: ReviewEvent): readonly Action[] | 'own' | null {
  switch (change.noun) {
    case 'judgement':
      // What a split copied or a merge dropped comes back with the bounds.
      return event.changes.some((c) => c.noun === 'claim') ? ['edit_claims'] : 'own';
    case 'vote':
      return event.changes.some((c) => c.noun === 'link') ? ['link'] : 'own';
    case 'claim':
      return changed(change, 'start') ||
        changed(change, 'end') ||
        changed(change, 'deletedAt') ||
        !change.before
        ? ['edit_claims']
        : [];
    case 'decision':
    case 'linkDecision':
      return ['decide'];
    case 'attribution':
    case 'entity':
    case 'sameAs':
      return ['attribute'];
    case 'link':
      return changed(change, 'independence') && change.before ? ['link', 'override_independence'] : ['link'];
    case 'candidate':
      // An answer; what the machine proposed is nobody's to set back.
      return change.before === null ? null : ['link'];
    case 'statement':
      return ['edit_statements'];
    case 'article':
      if (change.before === null || change.after === null || changed(change, 'status')) return null;
      return [
        'edit_articles',
        ...(changed(change, 'splitLockedAt') ? (['lock_split'] as const) : []),
        ...(changed(change, 'removedAt') ? (['remove_articles'] as const) : []),
      ];
    case 'source':
      return ['edit_articles'];
    case 'review':
      // What a class was shown it has seen.
      return change.before === null || changed(change, 'deletedAt') || changed(change, 'releasedAt')
        ? null
        : ['edit_settings'];
    case 'pass':
      // Begun by the first tag: it stays, whatever else goes back.
      return event.changes.length > 1 ? [] : null;
    default:
      // Messages and flags have their own way back; members, snapshots and zones are never set back from here.
      return null;
  }
}

/** May this member set back what the event changed? The screen asks to show the control, the server asks again. */
export function mayRestore(event: ReviewEvent, by: Actor): boolean {
  return (
    event.changes.length > 0 &&
    event.changes.every((change) => {
      const needed = needs(change, event);
      if (needed === null) return false;
      if (needed === 'own') return ownerOf(change, 'reviewer') === by.id && may(by.role, 'judge');
      return needed.every((action) => may(by.role, action));
    })
  );
}

/** Settings of before a release come back without taking the release back. */
function stillReleased(state: ReviewState, change: Change): Change {
  if (change.noun !== 'review' || !change.after) return change;
  const releasedAt = state.review.get(change.id)?.releasedAt ?? null;
  return { ...change, after: { ...change.after, releasedAt } };
}

/**
 * Restoring what stood before an event: a new event, which names the one it sets back; nothing disappears. Refuses
 * (409 `changed-since`) when the same thing was changed since, unless `force`.
 * @param state at least the records that the event names, as they are now, and what hangs on its claims and links
 */
export function restoring(
  state: ReviewState,
  event: ReviewEvent,
  { by, at, force = false }: { by: Actor; at: string; force?: boolean },
): Ruling {
  if (!mayRestore(event, by))
    return refuse(403, 'role', 'You may not set this change back. Ask an editor, or whoever made it.');
  const ruling = undoing(state, event, { at, force });
  if (ruling.ok) {
    const changes = ruling.changes.map((change) => stillReleased(state, change));
    return { ...ruling, changes, type: 'change.restored' };
  }
  return ruling.refusal.detail.endsWith('Undo anyway?')
    ? refuse(409, 'changed-since', 'Someone has changed this since. Restore anyway?', {
        ...(ruling.refusal.other ? { other: ruling.refusal.other } : {}),
      })
    : ruling;
}
