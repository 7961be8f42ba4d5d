import pg from 'pg';
import { log } from '@/server/log';
import { onCommit } from '@/server/store/commit';
import { pool } from '@/server/store/database';

const CHANNEL = 'lateral_versions';
/** The first ring goes out at once; those of this long after it are gathered, so that a burst of writes is one notification. */
const GATHER_MS = 20;
/** A connection that has not heard its own beat for this long is half open, or behind a pooler: it is made anew. */
const BEAT_MS = 15_000;
const MOST_BYTES = 7_000;

type Heard = (review: string, version: number) => void;

/**
 * Tells every process which reviews moved on, by NOTIFY; hears the same by one LISTEN connection outside the pool.
 * A ring says only that there is something to read: a lost or late one costs time, never data.
 */
export class Doorbell {
  private waiting = new Map<string, number>();
  private timer: NodeJS.Timeout | null = null;
  private client: pg.Client | null = null;
  private beat: NodeJS.Timeout | null = null;
  private lastHeard = 0;
  private beating = false;
  private stopped = false;
  private readonly stopHearingCommits: () => void;

  constructor(
    private readonly url: string,
    private readonly heard: Heard,
    private readonly missed: () => void,
    /** Other channels that are heard on the same connection, each with who takes its payloads. */
    private readonly others: Readonly<Record<string, (payload: string) => void>> = {},
  ) {
    this.stopHearingCommits = onCommit((review, version) => {
      heard(review, version); // this process need not wait for the round trip
      this.ring(review, version);
    });
    void this.connect();
  }

  private ring(review: string, version: number): void {
    this.waiting.set(review, Math.max(version, this.waiting.get(review) ?? 0));
    if (this.timer) return;
    this.timer = setTimeout(() => this.gathered(), GATHER_MS);
    void this.send();
  }

  /** Rings that came meanwhile go out together, and open the next while of gathering. */
  private gathered(): void {
    this.timer = null;
    if (this.waiting.size === 0 || this.stopped) return;
    this.timer = setTimeout(() => this.gathered(), GATHER_MS);
    void this.send();
  }

  private async send(): Promise<void> {
    const all = [...this.waiting];
    this.waiting.clear();
    while (all.length > 0) {
      const some: [string, number][] = [];
      while (all.length > 0 && JSON.stringify([...some, all[0]]).length < MOST_BYTES)
        some.push(...all.splice(0, 1));
      try {
        await pool().query('SELECT pg_notify($1, $2)', [CHANNEL, JSON.stringify(some)]);
      } catch (error) {
        log.warn(
          { code: (error as { code?: string }).code },
          'a notification was not sent; the poll will find it',
        );
      }
    }
  }

  private async connect(): Promise<void> {
    if (this.stopped) return;
    const client = new pg.Client({ connectionString: this.url, keepAlive: true });
    client.on('error', () => {}); // its end is what counts
    client.on('end', () => this.again(client));
    client.on('notification', ({ channel, payload }) => this.hear(channel, payload ?? ''));
    try {
      await client.connect();
      await client.query([CHANNEL, ...Object.keys(this.others)].map((name) => `LISTEN ${name}`).join('; '));
      if (this.stopped) return void client.end().catch(() => {});
      this.client = client;
      this.lastHeard = Date.now();
      this.beat = setInterval(() => this.check(client), BEAT_MS / 3);
      this.missed(); // whatever was rung while nobody listened
    } catch {
      this.again(client);
    }
  }

  private hear(channel: string, payload: string): void {
    this.lastHeard = Date.now();
    if (channel !== CHANNEL) {
      this.others[channel]?.(payload);
      return;
    }
    try {
      for (const [review, version] of JSON.parse(payload || '[]') as [string, number][])
        this.heard(review, version);
    } catch {
      log.warn('a notification that is not ours'); // anyone who may connect to the database can send one
    }
  }

  /** Sends itself an empty ring; when it does not come back, nothing else would either. */
  private check(client: pg.Client): void {
    if (Date.now() - this.lastHeard > BEAT_MS) {
      this.again(client); // a half-open connection would not say that it ended
      void client.end().catch(() => {});
    } else if (!this.beating) {
      this.beating = true;
      void client
        .query('SELECT pg_notify($1, $2)', [CHANNEL, '[]'])
        .catch(() => {})
        .finally(() => {
          this.beating = false;
        });
    }
  }

  private again(client: pg.Client): void {
    client.removeAllListeners('end');
    if (this.client === client) this.client = null;
    this.beating = false;
    if (this.beat) clearInterval(this.beat);
    this.beat = null;
    if (!this.stopped) setTimeout(() => void this.connect(), 1_000).unref();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.stopHearingCommits();
    if (this.timer) clearTimeout(this.timer);
    if (this.beat) clearInterval(this.beat);
    await this.client?.end().catch(() => {});
  }
}
