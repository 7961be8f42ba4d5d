import type { PresenceView, Screen } from '@/domain/presence';
import { GONE_MS, HEARTBEAT_MS } from '@/domain/presence';

/** Where this tab is. */
export type Place = {
  screen: Screen;
  article: string | null;
  claim: string | null;
  /** The claim whose boundaries are edited here. */
  editing: string | null;
};
/** What a tab says to the server. `idle` in whole seconds. */
export type Saying = Place & { idle: number; takeOver?: true; leaving?: true };

/** A move is told once it has come to rest: who holds the key down passes by many claims. */
const REST_MS = 300;
/** Who was quiet for longer than this and moves again says so at once: their boundaries may be about to be taken over. */
const QUIET_MS = 20_000;

export type PresenceSenderOptions = {
  /** The answer, or null where none came; 'out' when this person is no member any more. */
  send: (saying: Saying) => Promise<PresenceView | 'out' | null>;
  answered: (view: PresenceView) => void;
};

/**
 * Says where this tab is: every fifteen seconds, when its person goes elsewhere, and when it closes. A tab at which
 * nobody did anything for five minutes says that it is gone, and nothing more until somebody does.
 */
export class PresenceSender {
  #place: Place = { screen: 'other', article: null, claim: null, editing: null };
  #activeAt = Date.now();
  #away = false;
  #out = false;
  #busy = false;
  #again = false;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #beat: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly options: PresenceSenderOptions) {}

  /** Begins to beat. Returns the way to stop, which says that this tab is gone. */
  start(): () => void {
    this.#away = false;
    this.#beat = setInterval(() => this.#tick(), HEARTBEAT_MS);
    this.#soon(0);
    return () => this.leave();
  }

  get place(): Place {
    return this.#place;
  }

  move(patch: Partial<Place>): void {
    const before = this.#place;
    const place = { ...before, ...patch };
    if (JSON.stringify(place) === JSON.stringify(before)) return;
    this.#place = place;
    // Others wait to be told of boundaries: their keys act on them.
    this.#soon(place.editing === before.editing ? REST_MS : 0);
  }

  /** A pointer or key did something. */
  active(): void {
    const quiet = Date.now() - this.#activeAt;
    this.#activeAt = Date.now();
    if (quiet < QUIET_MS) return;
    this.#away = false;
    this.#soon(0);
  }

  /** Asks for boundaries that somebody else edits. Resolves with what the server says of everyone then. */
  async takeOver(claim: string): Promise<PresenceView | null> {
    const before = this.#place.editing;
    // A heartbeat on its way meanwhile must not say that they were let go.
    this.#place = { ...this.#place, editing: claim };
    const view = await this.options.send({ ...this.#saying(), takeOver: true });
    if (view !== 'out' && view !== null) return view;
    this.move({ editing: before });
    return null;
  }

  /** This tab closes, or its page does. */
  leave(): void {
    clearTimeout(this.#rest);
    clearInterval(this.#beat);
    this.#rest = undefined;
    this.#beat = undefined;
    this.#sayGone();
  }

  #sayGone(): void {
    if (this.#away || this.#out) return;
    this.#away = true;
    void this.options.send({ ...this.#saying(), leaving: true });
  }

  #tick(): void {
    if (Date.now() - this.#activeAt >= GONE_MS) this.#sayGone();
    else void this.#say();
  }

  #soon(ms: number): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => void this.#say(), ms);
  }

  #saying(): Saying {
    return { ...this.#place, idle: Math.floor((Date.now() - this.#activeAt) / 1000) };
  }

  /** One at a time, so that an older place never overtakes a newer one. */
  async #say(): Promise<void> {
    if (this.#away || this.#out || this.#beat === undefined) return;
    if (this.#busy) {
      this.#again = true;
      return;
    }
    this.#busy = true;
    const view = await this.options.send(this.#saying());
    this.#busy = false;
    if (view === 'out') this.#out = true;
    else if (view) this.options.answered(view);
    if (this.#again) {
      this.#again = false;
      void this.#say();
    }
  }
}
