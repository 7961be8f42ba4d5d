import { pool } from '@/server/store/database';
import { lastVersion } from '@/server/store/events';
import type { AuthorizedReview } from '@/server/store/membership';
import { presenceFacts } from '@/server/store/presence-facts';
import { Doorbell } from './doorbell';
import { Feed } from './feed';
import { Presence } from './presence';

/** How often the table is asked although nobody rang: the safety net under the notifications. */
const POLL_MS = 5_000;
/** Where processes tell each other who is here: of its own, so that nobody takes a heartbeat for a ring. */
const PRESENCE_CHANNEL = 'lateral_presence';

/** The live side of one process: its doorbell, a feed for each review that someone here is reading, and who is where. */
class Hub {
  private readonly feeds = new Map<string, Feed>();
  private readonly doorbell: Doorbell;
  private readonly poll: NodeJS.Timeout;
  /** How to end each open stream. */
  readonly streams = new Set<() => void>();
  readonly presence = new Presence({
    facts: presenceFacts,
    notify: (payload) => pool().query('SELECT pg_notify($1, $2)', [PRESENCE_CHANNEL, payload]),
  });

  constructor(url: string) {
    this.doorbell = new Doorbell(
      url,
      (review, version) => this.feeds.get(review)?.ring(version),
      () => {
        void this.ask();
        this.presence.hello();
      },
      { [PRESENCE_CHANNEL]: (payload) => this.presence.hear(payload) },
    );
    this.poll = setInterval(() => void this.ask(), POLL_MS);
    this.poll.unref();
  }

  private async ask(): Promise<void> {
    for (const [review, feed] of this.feeds) {
      const version = await lastVersion(review).catch(() => null);
      if (version !== null) feed.ring(version);
    }
  }

  /** The feed of a review, with `wake` called whenever there is more. Returns it with how to leave. */
  async join(review: AuthorizedReview, wake: () => void): Promise<{ feed: Feed; leave: () => void }> {
    let feed = this.feeds.get(review);
    if (!feed) {
      feed = new Feed(review, (await lastVersion(review)) ?? 0);
      // Two first readers may have come at once: the one that was stored first is the one that is rung.
      const there = this.feeds.get(review);
      if (there) feed = there;
      else this.feeds.set(review, feed);
    }
    const joined = feed;
    const isNew = joined.readers.size === 0;
    joined.readers.add(wake);
    // What was committed between the first look and now rang for nobody.
    if (isNew) joined.ring((await lastVersion(review)) ?? 0);
    return {
      feed: joined,
      leave: () => {
        joined.readers.delete(wake);
        if (joined.readers.size === 0 && this.feeds.get(review) === joined) this.feeds.delete(review);
      },
    };
  }

  async stop(): Promise<void> {
    clearInterval(this.poll);
    this.presence.stop();
    for (const end of this.streams) end();
    await this.doorbell.stop();
  }
}

const kept = globalThis as typeof globalThis & { lateralHub?: Hub };

/** The hub of this process, started when first needed. A direct address for LISTEN can be given where a pooler stands before the database. */
export function hub(): Hub {
  kept.lateralHub ??= new Hub(process.env.DIRECT_DATABASE_URL || process.env.DATABASE_URL || '');
  return kept.lateralHub;
}

/** Ends every stream and the LISTEN connection: open ones would keep the process alive. */
export async function stopHub(): Promise<void> {
  const running = kept.lateralHub;
  delete kept.lateralHub;
  await running?.stop();
}
