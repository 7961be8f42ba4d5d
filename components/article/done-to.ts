import type { Change, ReviewEvent } from '@/domain/review-event';

/** What somebody did to a claim, as it is said aloud. */
export type Done =
  | 'linked'
  | 'unlinked'
  | 'moved'
  | 'removed'
  | 'attributed'
  | 'flagged'
  | 'decided'
  | 'talked';

/**
 * What an event does to this claim; null where it does nothing to it, or only says what somebody takes it to be: others'
 * tags and votes are not announced.
 */
export function doneTo(claim: string, { changes, type }: Pick<ReviewEvent, 'changes' | 'type'>): Done | null {
  const found = changes.flatMap((change) => deed(claim, change) ?? []);
  if (found.includes('removed')) return 'removed';
  return type.startsWith('claim.') && found.includes('moved') ? 'moved' : (found[0] ?? null);
}

function deed(claim: string, change: Change): Done | null {
  switch (change.noun) {
    case 'link': {
      const record = change.after ?? change.before;
      if (record?.a !== claim && record?.b !== claim) return null;
      const isThere = change.after !== null && change.after.deletedAt === null;
      const wasThere = change.before !== null && change.before.deletedAt === null;
      return isThere === wasThere ? null : isThere ? 'linked' : 'unlinked';
    }
    case 'claim': {
      const { before, after } = change;
      if (change.id !== claim || !before) return null;
      if (!after || after.deletedAt !== null) return 'removed';
      return before.start !== after.start || before.end !== after.end ? 'moved' : null;
    }
    case 'attribution':
      return change.id === claim ? 'attributed' : null;
    case 'decision':
      return change.id === claim ? 'decided' : null;
    case 'flag':
      return change.before === null && change.after?.claim === claim ? 'flagged' : null;
    case 'discussion':
      return change.before === null && change.after?.target === claim ? 'talked' : null;
    default:
      return null;
  }
}
