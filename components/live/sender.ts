import type { Outcome } from '@/components/api/client';
import { codeOf } from '@/components/api/client';
import type { LiveReview } from '@/components/live/live-review';
import type { Changed } from '@/components/live/request';
import { LINE } from '@/components/live/topics';
import type { Waiting } from '@/components/live/waiting';
import type { ReviewEvent } from '@/domain/review-event';

/** Waits between tries, in milliseconds; the last one stays. */
const PAUSES = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

export type LineState = {
  /** How many changes the server has not answered yet. */
  unsent: number;
  /** Of these, what the server said no to: it goes nowhere before the reviewer decides. */
  refused: number;
  offline: boolean;
  /** The last try failed; the next one comes by itself. */
  failing: boolean;
  /** Nobody is signed in any more: everything waits. */
  signedOut: boolean;
};

export type SenderOptions = {
  live: LiveReview;
  send: (waiting: Waiting) => Promise<Outcome<Changed>>;
  /** Called when somebody else was first (412), before it is refused; true when the change has been seen to. */
  onTooLate?: (waiting: Waiting, current: unknown) => boolean;
  /** Called after a refusal, with the sentence that says why. */
  onRefused: (waiting: Waiting, outcome: Outcome<Changed> & { ok: false }) => void;
  /** Called when the records here may be behind (409, 412, or an answer whose event has not come). */
  catchUp: () => void;
  isOnline?: () => boolean;
  later?: (work: () => void, ms: number) => () => void;
};

const laterByTimer = (work: () => void, ms: number) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};

/**
 * Sends what waits, strictly in order and one at a time, so that the server sees the changes as the reviewer made them.
 * What fails stays first and is tried again, later and later; what is refused steps out of the line.
 */
export class Sender {
  readonly #options: SenderOptions;
  readonly #later: (work: () => void, ms: number) => () => void;
  #busy = false;
  #stopped = false;
  #offline = false;
  #signedOut = false;
  #tries = 0;
  #cancelRetry: (() => void) | null = null;

  constructor(options: SenderOptions) {
    this.#options = options;
    this.#later = options.later ?? laterByTimer;
  }

  get state(): LineState {
    const { waiting } = this.#options.live;
    const unsent = waiting.filter((one) => one.status !== 'sent').length;
    const refused = waiting.filter((one) => one.status === 'refused').length;
    return { unsent, refused, offline: this.#offline, failing: this.#tries > 0, signedOut: this.#signedOut };
  }

  /** Begins to send whenever something waits. Returns the way to stop. */
  start(): () => void {
    this.#stopped = false;
    const stop = this.#options.live.topics.subscribe([LINE], () => this.#pump());
    this.#pump();
    return () => {
      this.#stopped = true;
      stop();
      this.#cancelRetry?.();
      this.#cancelRetry = null;
    };
  }

  /** Tries now, whatever pause was due: the network is back, someone signed in, or "Retry" was pressed. */
  now(): void {
    this.#signedOut = false;
    this.#offline = false;
    this.#cancelRetry?.();
    this.#cancelRetry = null;
    this.#pump();
    this.#told();
  }

  /** The browser says that the network is gone. */
  goOffline(): void {
    this.#offline = true;
    this.#told();
  }

  #told(): void {
    this.#options.live.topics.touch([LINE]);
  }

  #next(): Waiting | undefined {
    return this.#options.live.waiting.find((one) => one.status === 'waiting' || one.status === 'failed');
  }

  #pump(): void {
    if (this.#busy || this.#stopped || this.#signedOut || this.#offline || this.#cancelRetry) return;
    const next = this.#next();
    if (next) void this.#send(next);
  }

  async #send(waiting: Waiting): Promise<void> {
    const { live, send } = this.#options;
    this.#busy = true;
    live.sending(waiting.key);
    const outcome = await send(waiting);
    if (outcome.ok) this.#settled(waiting, outcome.value);
    else this.#unsettled(waiting, outcome);
    this.#busy = false;
    this.#pump();
  }

  #settled(waiting: Waiting, { reviewVersion, event }: Changed): void {
    const { live, catchUp } = this.#options;
    const wasOffline = this.#offline;
    this.#tries = 0;
    this.#offline = false;
    live.settle(waiting.key, reviewVersion, (event as ReviewEvent | null | undefined) ?? null);
    if (live.hasGap || wasOffline) catchUp();
  }

  #unsettled(waiting: Waiting, outcome: Outcome<Changed> & { ok: false }): void {
    const { live, catchUp, onRefused } = this.#options;
    const { status, problem, retryAfter } = outcome;
    if (status === 401) {
      this.#signedOut = true;
      live.fail(waiting.key, 'signed-out', problem.detail);
      return;
    }
    const passing = status === 0 || status >= 500 || status === 429 || status === 408;
    if (passing) {
      this.#offline = status === 0 && !(this.#options.isOnline?.() ?? true);
      live.fail(waiting.key, codeOf(problem), problem.detail);
      this.#retryIn(
        retryAfter ? retryAfter * 1000 : (PAUSES[Math.min(this.#tries, PAUSES.length - 1)] ?? 500),
      );
      this.#tries += 1;
      return;
    }
    this.#tries = 0;
    if (status === 412 && this.#options.onTooLate?.(waiting, problem.current)) {
      catchUp();
      return;
    }
    live.refuse(waiting.key, codeOf(problem), problem.detail);
    onRefused(waiting, outcome);
    if (status === 409 || status === 412 || status === 404) catchUp();
  }

  #retryIn(ms: number): void {
    this.#cancelRetry?.();
    this.#cancelRetry = this.#later(() => {
      this.#cancelRetry = null;
      this.#offline = false;
      this.#pump();
    }, ms);
  }
}
