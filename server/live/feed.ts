import type { ReviewEvent } from '@/domain/review-event';
import { eventsAfter } from '@/server/store/events';
import type { AuthorizedReview } from '@/server/store/membership';
import { Viewings } from './viewings';

/** Events kept for readers that are a little behind; older ones are read from the table again. */
const KEPT = 300;
const PAGE = 500;
/** Readers are woken at once, and then not again for so long: while many write, each reader gets what came meanwhile in one piece. */
const REST_MS = 25;

type Wake = () => void;

/** The latest events of one review in this process: read once from the table, handed to every stream of it. */
export class Feed {
  private recent: ReviewEvent[] = [];
  private last: number;
  private reading: Promise<void> | null = null;
  private wanted = 0;
  private resting: NodeJS.Timeout | null = null;
  private slept = false;
  readonly readers = new Set<Wake>();
  private readonly viewings: Viewings;

  constructor(
    private readonly review: AuthorizedReview,
    version: number,
  ) {
    this.last = version;
    this.viewings = new Viewings(review);
  }

  /** There is something up to `version`; reads it once, however many rang, and wakes the readers. */
  ring(version: number): void {
    if (version <= this.last) return;
    this.wanted = Math.max(this.wanted, version);
    this.reading ??= this.read().finally(() => {
      this.reading = null;
    });
  }

  private async read(): Promise<void> {
    while (this.last < this.wanted) {
      const events = await eventsAfter(this.review, this.last, PAGE).catch(() => []);
      if (events.length === 0) break;
      for (const event of events) this.viewings.note(event);
      this.recent = [...this.recent, ...events].slice(-KEPT);
      this.last = events.at(-1)?.version ?? this.last;
    }
    this.wake();
  }

  private wake(): void {
    if (this.resting) {
      this.slept = true;
      return;
    }
    for (const wake of this.readers) wake();
    this.resting = setTimeout(() => {
      this.resting = null;
      if (!this.slept) return;
      this.slept = false;
      this.wake();
    }, REST_MS);
  }

  /** The events after a version: from memory where they are kept, else from the table. */
  async after(version: number): Promise<ReviewEvent[]> {
    const first = this.recent[0];
    if (version >= this.last) return [];
    if (first && first.version <= version + 1) return this.recent.filter((event) => event.version > version);
    const stored = await eventsAfter(this.review, version, PAGE);
    // What came since is not noted yet, and may change what the reader may see: it comes with the next ring.
    return stored.filter((event) => event.version <= this.last);
  }

  /** As whom a member reads what `after` gave: asked once, and again when something has changed it. */
  viewingOf(member: string) {
    return this.viewings.of(member, this.last);
  }
}
