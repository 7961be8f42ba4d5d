import type { Change } from '@/domain/review-event';

type Own = { key: string; changes: readonly Change[]; undone: boolean };

/** As many of the reviewer's own changes as undo can paint at once; the server remembers the rest. */
const REMEMBERED = 100;

/** What this reviewer changed from this page, so that undo is on screen before the server answers. */
export class OwnChanges {
  #own: Own[] = [];

  add(key: string, changes: readonly Change[]): void {
    if (changes.length === 0) return;
    this.#own = [...this.#own.filter((own) => !own.undone), { key, changes, undone: false }].slice(
      -REMEMBERED,
    );
  }

  /** The event is there: from now on its records count, not the predicted ones. */
  settle(key: string, changes: readonly Change[]): void {
    const own = this.#own.find((one) => one.key === key);
    if (own) own.changes = changes;
  }

  forget(key: string): void {
    this.#own = this.#own.filter((own) => own.key !== key);
  }

  /** The server would not take it back: what comes next is for the server to say. */
  forgetAll(): void {
    this.#own = [];
  }

  /** The change that undo or redo takes up next, marked as taken; null when this page knows none. */
  take(what: 'undo' | 'redo'): readonly Change[] | null {
    const own =
      what === 'undo' ? this.#own.findLast((one) => !one.undone) : this.#own.find((one) => one.undone);
    if (!own) return null;
    own.undone = what === 'undo';
    if (what === 'undo') return own.changes;
    // What undo wrote, it wrote the other way round.
    return own.changes.map(({ noun, id, before, after }) => ({
      noun,
      id,
      before: after,
      after: before,
    })) as Change[];
  }
}
