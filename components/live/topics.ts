/**
 * Who wants to know about what. A topic is a short string such as `claim:<id>`; its version counts how often it was
 * touched, so that React can compare two numbers instead of two values.
 */
export class Topics {
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #versions = new Map<string, number>();

  version(topic: string): number {
    return this.#versions.get(topic) ?? 0;
  }

  /** Calls `listener` once for each touch of any of `topics`. Returns the way to stop. */
  subscribe(topics: readonly string[], listener: () => void): () => void {
    for (const topic of topics) {
      const listeners = this.#listeners.get(topic);
      if (listeners) listeners.add(listener);
      else this.#listeners.set(topic, new Set([listener]));
    }
    return () => {
      for (const topic of topics) {
        const listeners = this.#listeners.get(topic);
        listeners?.delete(listener);
        if (listeners?.size === 0) this.#listeners.delete(topic);
      }
    };
  }

  /** Raises the version of each topic and tells every listener once, however many of its topics were touched. */
  touch(topics: Iterable<string>): void {
    const told = new Set<() => void>();
    for (const topic of topics) {
      this.#versions.set(topic, this.version(topic) + 1);
      for (const listener of this.#listeners.get(topic) ?? []) told.add(listener);
    }
    for (const listener of told) listener();
  }

  /** Everything that anyone listens to. */
  touchAll(): void {
    this.touch([...this.#listeners.keys()]);
  }
}

export const claimTopic = (claim: string) => `claim:${claim}`;
export const nounTopic = (noun: string) => `noun:${noun}`;
/** Ids, order or bounds of the article's claims. */
export const ORDER = 'order';
/** What waits to be sent, and how the line is. */
export const LINE = 'line';
