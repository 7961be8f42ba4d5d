import { Topics } from '@/components/live/topics';
import { type BoundariesHeld, NOBODY, type PersonHere, type PresenceView } from '@/domain/presence';

/** Who is here at all. */
export const PEOPLE = 'people';
/** Who is on one claim, and who edits its boundaries. */
export const onClaimTopic = (claim: string) => `on:${claim}`;
/** Which claims somebody else is on or edits. */
export const CLAIMS = 'claims';

/** Who else is in the review, as this screen was last told. Tells only those who look at what has changed. */
export class PresenceStore {
  readonly topics = new Topics();
  readonly #me: string;
  readonly #now: () => number;
  #view: PresenceView = NOBODY;
  #at = 0;
  #fed = false;

  constructor(me: string, now: () => number = () => Date.now()) {
    this.#me = me;
    this.#now = now;
  }

  /** From the stream; null when it breaks off: then the answers to heartbeats count. */
  hear(view: PresenceView | null): void {
    this.#fed = view !== null;
    if (view) this.#show(view);
  }

  /** From the answer to a heartbeat. It may be older than what the stream has told since. */
  answer(view: PresenceView): void {
    if (!this.#fed) this.#show(view);
  }

  /** From the answer to something that this person asked for: it counts at once. */
  asked(view: PresenceView): void {
    this.#show(view);
  }

  get people(): readonly PersonHere[] {
    return this.#view.people;
  }

  /** For how many whole seconds a person has been idle by now; 0 for who is not. */
  idleOf(person: PersonHere): number {
    return person.idle === 0 ? 0 : person.idle + Math.floor((this.#now() - this.#at) / 1000);
  }

  /** Who else is on this claim. */
  on(claim: string): readonly PersonHere[] {
    return this.#view.people.filter((person) => person.claim === claim);
  }

  /** Whoever else edits the boundaries of this claim; null when nobody does. */
  heldByOther(claim: string): BoundariesHeld | null {
    return this.#view.editing.find((held) => held.claim === claim && held.member !== this.#me) ?? null;
  }

  /** The claims that somebody else is on, or edits the boundaries of. */
  get claims(): string[] {
    const { people, editing } = this.#view;
    const on = people.flatMap(({ claim }) => claim ?? []);
    const held = editing.flatMap(({ claim, member }) => (member === this.#me ? [] : claim));
    return [...new Set([...on, ...held])];
  }

  #show(view: PresenceView): void {
    const before = this.#marks();
    const people = JSON.stringify(this.#view.people);
    this.#view = view;
    this.#at = this.#now();
    const after = this.#marks();
    const topics: string[] = [];
    if (JSON.stringify(view.people) !== people) topics.push(PEOPLE);
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
      (claim) => before.get(claim) !== after.get(claim),
    );
    topics.push(...changed.map(onClaimTopic));
    if (changed.some((claim) => before.has(claim) !== after.has(claim))) topics.push(CLAIMS);
    this.topics.touch(topics);
  }

  /** What is to be seen at each claim. */
  #marks(): Map<string, string> {
    return new Map(
      this.claims.map((claim) => [
        claim,
        JSON.stringify([this.on(claim).map(({ member }) => member), this.heldByOther(claim)]),
      ]),
    );
  }
}
