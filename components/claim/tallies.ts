import { readClaim } from '@/components/claim/claim-shown';
import type { Showing } from '@/components/claim/showing';
import type { LiveReview } from '@/components/live/live-review';
import type { JudgedKind } from '@/domain/kind';

export const TALLIES = 'tallies';

/** What is counted of one claim. */
export type Tallied = { kind: JudgedKind | null; needsMe: boolean };
export type Counts = { claims: number; tagged: number; needMe: number; kinds: Record<JudgedKind, number> };

const NOTHING: Counts = {
  claims: 0,
  tagged: 0,
  needMe: 0,
  kinds: { reported_fact: 0, attributed_quote: 0, opinion: 0, reader_comment: 0, excluded: 0 },
};

/**
 * The counts of one article, corrected claim by claim. A proposal that nobody took counts under no kind.
 */
export class Tallies {
  readonly #live: LiveReview;
  readonly #article: string;
  readonly #known = new Map<string, Tallied>();
  #counts: Counts = NOTHING;
  #countedAt = -1;
  #showing: Showing = 'mine';

  constructor(live: LiveReview, article: string) {
    this.#live = live;
    this.#article = article;
    this.#recount();
  }

  /** The counts of now; the same object until one changes. */
  get counts(): Counts {
    return this.#counts;
  }

  /** Counts the kinds as they are shown from now on. */
  show(showing: Showing): void {
    if (showing === this.#showing) return;
    this.#showing = showing;
    this.#recount();
    this.#live.topics.touch([TALLIES]);
  }

  of(claim: string): Tallied | undefined {
    return this.#known.get(claim);
  }

  /** Follows the live review. Returns the way to stop. */
  follow(): () => void {
    if (this.#countedAt !== this.#live.moves) this.#recount();
    return this.#live.onChange((claims) => {
      this.#countedAt = this.#live.moves;
      if (this.#update(claims)) this.#live.topics.touch([TALLIES]);
    });
  }

  #recount(): void {
    this.#known.clear();
    this.#counts = NOTHING;
    this.#update(this.#live.state.claim.keys());
    this.#countedAt = this.#live.moves;
  }

  #update(claims: Iterable<string>): boolean {
    const counts = { ...this.#counts, kinds: { ...this.#counts.kinds } };
    let changed = false;
    for (const id of claims) {
      const before = this.#known.get(id);
      const after = this.#read(id);
      if (before?.kind === after?.kind && before?.needsMe === after?.needsMe && !before === !after) continue;
      changed = true;
      if (before) count(counts, before, -1);
      if (after) count(counts, after, 1);
      if (after) this.#known.set(id, after);
      else this.#known.delete(id);
    }
    if (changed) this.#counts = counts;
    return changed;
  }

  #read(id: string): Tallied | undefined {
    if (this.#live.state.claim.get(id)?.article !== this.#article) return undefined;
    const shown = readClaim(this.#live, id, { showing: this.#showing });
    return shown ? { kind: shown.suggested ? null : shown.kind, needsMe: shown.needsMe } : undefined;
  }
}

function count(counts: Counts, { kind, needsMe }: Tallied, by: 1 | -1): void {
  counts.claims += by;
  if (needsMe) counts.needMe += by;
  if (!kind) return;
  counts.kinds[kind] += by;
  counts.tagged += by;
}
