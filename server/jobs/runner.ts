import { setTimeout as sleep } from 'node:timers/promises';
import { log } from '@/server/log';
import { desk, openQueue } from './desk';
import type { Queue } from './queue';

/** How often Postgres is asked for work: one look at a short index for each queue. */
const LOOK_MS = 2_000;
/** How often jobs whose process was killed are given back, and old ones cleared away. */
const TIDY_MS = 60_000;
/** What is under way may finish in this time when the process is told to end. */
const GRACE_MS = 500;

const NOTED_WITHIN_MS = 2_000;
const STOPPED = 'the server was stopped';

/** Does one job. Throwing means: try again later. `signal` says that its time is over. */
export type Handler<Data> = (data: Data, signal: AbortSignal) => Promise<void>;
type Work = { queue: Queue<object>; handler: Handler<object>; atOnce: number };
type Job = { id: string; name: string; data: object };
type UnderWay = { stop: AbortController; done: Promise<void> };

const kept = globalThis as typeof globalThis & { lateralJobRunner?: JobRunner };

/** Tells the runner of this process, where there is one, that there is something to do. */
export const wakeRunner = () => kept.lateralJobRunner?.wake();

/** Does the jobs of one process. Others beside it share the work: Postgres gives each job to one. */
export class JobRunner {
  private readonly all: Work[] = [];
  private readonly underWay = new Map<string, UnderWay>();
  private readonly sleepers = new Set<AbortController>();
  private readonly stopping = new AbortController();
  private tidying: NodeJS.Timeout | null = null;
  private calls = 0;
  private loops: Promise<void>[] = [];

  /** Says who does the jobs of a queue, `atOnce` of them at a time. Before `start`. */
  work<Data extends object>(queue: Queue<Data>, handler: Handler<Data>, { atOnce = 1 } = {}): this {
    // What comes out of a queue is what was handed in to it: both sides name the same declaration.
    this.all.push({ queue, handler: handler as Handler<object>, atOnce });
    return this;
  }

  /** Begins, at once and in the background: a server answers whether or not its queue can be reached yet. */
  start(): this {
    kept.lateralJobRunner = this;
    this.loops = this.all.map((work) => this.loop(work));
    this.tidying = setInterval(() => void this.tidy(), TIDY_MS);
    this.tidying.unref();
    return this;
  }

  wake(): void {
    this.calls += 1;
    for (const sleeper of this.sleepers) sleeper.abort();
  }

  /**
   * Ends: what is not done within half a second is broken off and given back, to be tried again by whoever comes next.
   * Returns when that is noted; a database that does not answer is not waited for long.
   */
  async stop(): Promise<void> {
    if (kept.lateralJobRunner === this) delete kept.lateralJobRunner;
    this.stopping.abort();
    if (this.tidying) clearInterval(this.tidying);
    this.wake();
    const stopped = Promise.all(this.loops).then(() =>
      Promise.all([...this.underWay.values()].map(({ done }) => done)),
    );
    await Promise.race([stopped, sleep(GRACE_MS, undefined, { ref: false })]);
    for (const { stop } of this.underWay.values()) stop.abort(new Error(STOPPED));
    await Promise.race([stopped, sleep(NOTED_WITHIN_MS, undefined, { ref: false })]);
  }

  /** Gives back what a killed process had taken, and clears away what was done long ago. */
  async tidy(): Promise<void> {
    try {
      await (await desk()).boss.maintain();
    } catch (error) {
      log.warn(described(error), 'jobs were not tidied');
    }
  }

  private async loop(work: Work): Promise<void> {
    let running = 0;
    while (!this.stopping.signal.aborted) {
      const heard = this.calls;
      const free = work.atOnce - running;
      const jobs = free > 0 ? await this.take(work.queue, free) : [];
      for (const job of jobs) {
        if (this.stopping.signal.aborted) {
          await this.settle(job, new Error(STOPPED)); // it came while this process was told to end
          continue;
        }
        running += 1;
        void this.do(work, job).finally(() => {
          running -= 1;
          this.wake(); // there is a free hand, and perhaps more to do
        });
      }
      // Whoever called while Postgres was asked is not slept over.
      if ((jobs.length < free || free === 0) && heard === this.calls) await this.rest();
    }
  }

  private async take(queue: Queue<object>, most: number): Promise<Job[]> {
    try {
      const open = await desk();
      await openQueue(open, queue.name);
      return await open.boss.fetch<object>(queue.name, { batchSize: most });
    } catch (error) {
      log.warn(described(error), 'no jobs could be taken');
      return [];
    }
  }

  private async rest(): Promise<void> {
    if (this.stopping.signal.aborted) return;
    const sleeper = new AbortController();
    this.sleepers.add(sleeper);
    await sleep(LOOK_MS, undefined, { signal: sleeper.signal, ref: false }).catch(() => {});
    this.sleepers.delete(sleeper);
  }

  private async do({ queue, handler }: Work, job: Job): Promise<void> {
    const stop = new AbortController();
    const late = setTimeout(() => stop.abort(new Error('it took too long')), queue.within * 1_000);
    late.unref();
    const over = new Promise<never>((_, reject) => {
      stop.signal.addEventListener('abort', () => reject(stop.signal.reason), { once: true });
    });
    const done = Promise.race([handler(job.data, stop.signal), over])
      .then(
        () => this.settle(job, null),
        (error: unknown) => this.settle(job, error),
      )
      .finally(() => clearTimeout(late));
    over.catch(() => {});
    this.underWay.set(job.id, { stop, done });
    await done;
    this.underWay.delete(job.id);
  }

  /** What cannot be noted is found by `tidy` when its time is over, and tried again: a handler may run twice. */
  private async settle({ id, name }: Job, error: unknown): Promise<void> {
    if (error !== null) log.warn({ job: id, queue: name, ...described(error) }, 'a job failed');
    try {
      const { boss } = await desk();
      if (error === null) await boss.complete(name, id);
      else await boss.fail(name, id, described(error));
    } catch (lost) {
      log.warn({ job: id, queue: name, ...described(lost) }, 'a job was not settled');
    }
  }
}

/** What may be kept of an error: messages of mail servers name addresses, so never those. */
function described(error: unknown): { error: string; code: string | null } {
  const { name, code } = error instanceof Error ? (error as Error & { code?: unknown }) : {};
  return { error: name ?? typeof error, code: code === undefined ? null : String(code) };
}
