import type { Slice, Was } from '@/components/live/slice';
import type { Waiting } from '@/components/live/waiting';
import type { Change } from '@/domain/review-event';
import type { Ruling } from '@/domain/ruling';

/** A waiting change as it lies over the server's records. */
export type Laid = Waiting & {
  /** What it replaced; empty when the decision would refuse it on the records of now. */
  was: Was[];
  changes: readonly Change[];
  /** The version of its event, once known. */
  committed: number | null;
  /** For undo and redo: what it takes back, as known when it was asked for. */
  target: readonly Change[] | null;
};

const keyOf = (noun: string, id: string) => `${noun} ${id}`;

/**
 * The changes that wait, in order, laid over a slice. Taking all of them off again leaves exactly what the server said;
 * what is written beneath them shows through only where none of them lies.
 */
export class Overlay {
  readonly #slice: Slice;
  readonly #decide: (laid: Laid) => Ruling;
  #entries: Laid[] = [];

  constructor(slice: Slice, decide: (laid: Laid) => Ruling) {
    this.#slice = slice;
    this.#decide = decide;
  }

  get entries(): readonly Laid[] {
    return this.#entries;
  }

  find(key: string): Laid | undefined {
    return this.#entries.find((entry) => entry.key === key);
  }

  /** Lays `laid` on top. A refusal leaves it in the line with nothing to show, unless the caller drops it. */
  add(laid: Laid): Ruling {
    const ruling = this.#lay(laid);
    this.#entries.push(laid);
    return ruling;
  }

  /** Runs `work` on the bare records and lays everything still in the line over the result. */
  beneath(work: () => void): void {
    for (const entry of this.#entries.toReversed()) this.#slice.revert(entry.was);
    work();
    for (const entry of this.#entries) this.#lay(entry);
  }

  drop(key: string): void {
    const last = this.#entries.at(-1);
    if (last?.key === key) {
      this.#slice.revert(last.was);
      this.#entries.pop();
    } else if (this.find(key)) {
      this.beneath(() => {
        this.#entries = this.#entries.filter((entry) => entry.key !== key);
      });
    }
  }

  /**
   * The event of the first entry has come: its records replace the predicted ones. Everything else stays as it is laid
   * when the event changes what was predicted and nothing more (times and a few ids differ); else all is laid anew.
   */
  settle(key: string, changes: readonly Change[]): void {
    const [head, ...rest] = this.#entries;
    const asPredicted =
      head?.key === key &&
      head.was.length === changes.length &&
      changes.every((change) => head.was.some((was) => was.noun === change.noun && was.id === change.id));
    if (!asPredicted) {
      this.beneath(() => {
        this.#entries = this.#entries.filter((entry) => entry.key !== key);
        this.#slice.apply(changes);
      });
      return;
    }
    this.#entries = rest;
    this.#slip(changes);
  }

  /** Somebody else's changes. */
  receive(changes: readonly Change[]): void {
    const covered = new Set(
      this.#entries.flatMap((entry) => entry.was.map((was) => keyOf(was.noun, was.id))),
    );
    if (changes.some((change) => covered.has(keyOf(change.noun, change.id))))
      this.beneath(() => this.#slice.apply(changes));
    else this.#slice.apply(changes);
  }

  /** Writes under the entries: what a later one has covered stays covered, and comes to light when that one goes. */
  #slip(changes: readonly Change[]): void {
    for (const { noun, id, after } of changes) {
      const covering = this.#entries
        .flatMap((entry) => entry.was)
        .find((was) => was.noun === noun && was.id === id);
      if (covering) covering.record = after;
      else this.#slice.write(noun, id, after);
    }
  }

  #lay(laid: Laid): Ruling {
    const ruling = this.#decide(laid);
    laid.changes = ruling.ok ? ruling.changes : [];
    laid.was = this.#slice.apply(laid.changes);
    return ruling;
  }
}
