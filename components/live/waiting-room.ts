import { v7 as newId } from 'uuid';
import type { Waiting } from '@/components/live/waiting';

const PREFIX = 'lateral.waiting';

/** What `WaitingRoom` needs of `localStorage` and of the browser's locks, so that tests need neither. */
export type RoomStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
export type RoomLocks = Pick<LockManager, 'request'>;

/**
 * Keeps what waits over a reload or a crash: one entry of local storage for each change, so that keeping one more costs
 * the same however many wait. Each page owns a drawer and holds a lock with its name while it lives; a drawer whose
 * lock is free was left behind, and the next page of the same reviewer takes its changes up.
 */
export class WaitingRoom {
  readonly #storage: RoomStorage;
  readonly #shelf: string;
  readonly #drawer = newId();
  readonly #kept = new Map<string, string>();
  #count = 0;

  constructor(storage: RoomStorage, owner: { me: string; review: string }) {
    this.#storage = storage;
    this.#shelf = `${PREFIX}/${owner.me}/${owner.review}/`;
  }

  /** Makes the drawer equal to `waiting`. A full or forbidden storage loses the safety, never the change. */
  keep(waiting: readonly Waiting[]): void {
    const now = new Set(waiting.map((one) => one.key));
    for (const [key, name] of this.#kept) {
      if (now.has(key)) continue;
      this.#storage.removeItem(name);
      this.#kept.delete(key);
    }
    for (const one of waiting) {
      const known = this.#kept.get(one.key);
      const name = known ?? `${this.#shelf}${this.#drawer}/${String(this.#count++).padStart(9, '0')}`;
      const { key, intent, at, ifMatch, bounds, status, detail, code } = one;
      const text = JSON.stringify({ key, intent, at, ifMatch, bounds, status, detail, code });
      if (known && this.#storage.getItem(name) === text) continue;
      try {
        this.#storage.setItem(name, text);
        this.#kept.set(one.key, name);
      } catch {
        return;
      }
    }
  }

  /** Holds this page's drawer, and hands over the changes of every drawer whose page is gone, now or later. */
  open(locks: RoomLocks | undefined, signal: AbortSignal, found: (waiting: Waiting[]) => void): void {
    const forever = () => new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    const others = this.#drawers();
    const take = (drawer: string) => {
      const waiting = this.#empty(drawer);
      if (waiting.length > 0) found(waiting);
    };
    if (!locks) {
      // Without locks (plain http on another machine) no page can be known to live; a change sent twice does no harm.
      for (const drawer of others) take(drawer);
      return;
    }
    const quiet = () => {};
    locks.request(this.#shelf + this.#drawer, { signal }, forever).catch(quiet);
    for (const drawer of others)
      locks.request(this.#shelf + drawer, { signal }, async () => take(drawer)).catch(quiet);
  }

  #names(): string[] {
    const names: string[] = [];
    for (let i = 0; i < this.#storage.length; i++) {
      const name = this.#storage.key(i);
      if (name?.startsWith(this.#shelf)) names.push(name);
    }
    return names.sort((a, b) => a.localeCompare(b));
  }

  #drawers(): string[] {
    const drawers = new Set(this.#names().map((name) => name.slice(this.#shelf.length).split('/')[0] ?? ''));
    drawers.delete(this.#drawer);
    return [...drawers];
  }

  #empty(drawer: string): Waiting[] {
    const waiting: Waiting[] = [];
    for (const name of this.#names()) {
      if (!name.startsWith(`${this.#shelf}${drawer}/`)) continue;
      const one = read(this.#storage.getItem(name));
      this.#storage.removeItem(name);
      if (one) waiting.push(one);
    }
    return waiting;
  }
}

/** Null for what an older version, or somebody by hand, left there. */
function read(text: string | null): Waiting | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return typeof value === 'object' && value !== null && 'key' in value && 'intent' in value
      ? (value as Waiting)
      : null;
  } catch {
    return null;
  }
}
