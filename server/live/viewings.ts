import type { ReviewEvent } from '@/domain/review-event';
import type { AuthorizedReview } from '@/server/store/membership';
import { viewingOf } from '@/server/store/viewing';

type Viewing = Awaited<ReturnType<typeof viewingOf>>;

/** Whose sight an event may have changed: everyone's, or that of some members. */
function changedBy(event: ReviewEvent): 'everyone' | string[] {
  const members: string[] = [];
  for (const change of event.changes) {
    if (change.noun === 'review' || change.noun === 'member' || change.noun === 'article') return 'everyone';
    if (change.noun === 'pass' || change.noun === 'vote')
      for (const record of [change.before, change.after]) if (record) members.push(record.reviewer);
  }
  return members;
}

/**
 * What the readers of one review may see. It is asked of the tables once for each member and again only after an event
 * that could have changed it, because two hundred readers would otherwise ask two hundred times for each event.
 *
 * It holds by version: what was asked when the events up to `last` were known is right for all events up to the next one
 * that changes it, and that one is `noted` before it is handed to anybody.
 */
export class Viewings {
  private readonly known = new Map<string, { last: number; asked: Promise<Viewing> }>();
  private everyone = 0;
  private readonly one = new Map<string, number>();

  constructor(private readonly review: AuthorizedReview) {}

  /** Takes notice of an event, before any reader is told of it. */
  note(event: ReviewEvent): void {
    const changed = changedBy(event);
    if (changed === 'everyone') this.everyone = Math.max(this.everyone, event.version);
    else for (const member of changed) this.one.set(member, event.version);
  }

  /** As whom a member reads the events up to `last`, all of which have been noted. */
  of(member: string, last: number): Promise<Viewing> {
    const known = this.known.get(member);
    if (known && known.last >= Math.max(this.everyone, this.one.get(member) ?? 0)) return known.asked;
    const asked = viewingOf(this.review, member);
    const entry = { last, asked };
    this.known.set(member, entry);
    asked.catch(() => {
      if (this.known.get(member) === entry) this.known.delete(member);
    });
    return asked;
  }
}
