import { type Block, blockAt, blocksOf, type Section, sectionsOf } from '@/components/article/blocks';
import { partsOf, type Run, runsOf } from '@/components/article/parts';
import type { Cause, LiveReview } from '@/components/live/live-review';
import { claimTopic, ORDER } from '@/components/live/topics';
import type { ClaimRecord } from '@/domain/claim';
import { isLive } from '@/domain/claim-rules';
import type { Span } from '@/domain/span';

export const blockTopic = (index: number) => `block:${index}`;

/** What others did to the split and is not laid out yet. */
export const HELD = 'held';

/** Above so many moved claims everything is laid out anew rather than each one by itself. */
const MANY = 200;

type Move = { id: string; before: ClaimRecord | undefined; after: ClaimRecord | undefined };

/**
 * Where the claims of one article lie: in order, and cut into the paragraphs of the text. Kept up to date claim by
 * claim; blocks whose claims did not move keep their runs.
 */
export class ArticleLayout {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly #live: LiveReview;
  readonly #article: string;
  readonly #runs = new Map<number, readonly Run[]>();
  readonly #placed = new Map<string, ClaimRecord>();
  #order: ClaimRecord[] = [];
  #ids: readonly string[] = [];
  #placedAt = -1;
  /** Claims whose newer bounds wait, and in how many updates they came. */
  readonly #waiting = new Set<string>();
  #updates = 0;

  /** May what others did to the text from this offset on be laid out at once? Asked of the screen, which knows what is in sight. */
  isOutOfSight: (offset: number) => boolean = () => true;

  constructor(live: LiveReview, article: string, text: string) {
    this.text = text;
    this.#live = live;
    this.#article = article;
    this.blocks = blocksOf(text, live.state.zones.get(article)?.zones ?? []);
    this.sections = sectionsOf(this.blocks);
    this.#placeAll();
  }

  /** Follows the live review. Returns the way to stop. */
  follow(): () => void {
    if (this.#placedAt !== this.#live.moves) this.#placeAll();
    return this.#live.onChange((claims, cause) => this.#update(claims, cause));
  }

  /** How many updates of others wait to be laid out. */
  get held(): number {
    return this.#updates;
  }

  /** The claim as it is laid out, where newer bounds of it wait; undefined where what is shown is what stands. */
  laidBehind(id: string): ClaimRecord | undefined {
    return this.#waiting.has(id) ? this.#placed.get(id) : undefined;
  }

  /** Lays out what waits. */
  release(): void {
    if (this.#updates === 0) return;
    const waiting = new Set(this.#waiting);
    this.#forgetHeld();
    this.#lay([...waiting].flatMap((id) => this.#moveOf(id) ?? []));
    // Their notices go, also where nothing moved in the end.
    this.#live.topics.touch([HELD, ...[...waiting].map(claimTopic)]);
  }

  /** The ids of the article's claims in order of place; a new array after each change of the split. */
  get ids(): readonly string[] {
    return this.#ids;
  }

  /** The claim's place from 0, or -1. */
  indexOf(id: string): number {
    const claim = this.#placed.get(id);
    return claim ? this.#search(claim.start) : -1;
  }

  at(index: number): ClaimRecord | undefined {
    return this.#order[index];
  }

  /** The claim that holds `offset`, if one does. */
  claimAt(offset: number): ClaimRecord | undefined {
    const claim = this.#order[this.#search(offset)];
    return claim && claim.start <= offset && offset < claim.end ? claim : undefined;
  }

  /** The claims that touch `[start, end)`. */
  touching({ start, end }: Span): ClaimRecord[] {
    const found: ClaimRecord[] = [];
    for (let i = Math.max(0, this.#search(start)); i < this.#order.length; i++) {
      const claim = this.#order[i];
      if (!claim || claim.start >= end) break;
      if (claim.end > start) found.push(claim);
    }
    return found;
  }

  /** The runs of a block; the same array until a claim in it moves. */
  runs(index: number): readonly Run[] {
    const known = this.#runs.get(index);
    if (known) return known;
    const block = this.blocks[index];
    if (!block) return [];
    const runs = runsOf(partsOf(this.text, block, this.touching(block)));
    this.#runs.set(index, runs);
    return runs;
  }

  /** The index of the last claim that starts at or before `offset`; -1 when none does. */
  #search(offset: number): number {
    let low = -1;
    let high = this.#order.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#order[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #placeAll(): void {
    this.#placed.clear();
    for (const claim of this.#live.state.claim.values())
      if (claim.article === this.#article && isLive(claim)) this.#placed.set(claim.id, claim);
    this.#order = [...this.#placed.values()].sort((a, b) => a.start - b.start);
    this.#ids = this.#order.map((claim) => claim.id);
    this.#runs.clear();
    this.#waiting.clear();
    this.#updates = 0;
    this.#placedAt = this.#live.moves;
  }

  #update(claims: ReadonlySet<string>, { others, updates }: Cause): void {
    this.#placedAt = this.#live.moves;
    const moved: Move[] = [];
    for (const id of claims) {
      const move = this.#moveOf(id);
      if (move) moved.push(move);
      else this.#waiting.delete(id);
    }
    if (this.#updates > 0 && this.#waiting.size === 0 && moved.length === 0) {
      // What waited was taken back.
      this.#forgetHeld();
      this.#live.topics.touch([HELD]);
    }
    if (moved.length === 0) return;
    if (moved.every(({ id }) => others.has(id)) && this.#mustWait(moved)) {
      for (const { id } of moved) this.#waiting.add(id);
      this.#updates += Math.max(1, updates);
      this.#live.topics.touch([HELD, ...moved.map(({ id }) => claimTopic(id))]);
      return;
    }
    // What one does oneself may move the text: then all of it is laid out as it stands.
    const held = [...this.#waiting].filter((id) => !claims.has(id));
    if (this.#updates > 0) {
      this.#forgetHeld();
      this.#live.topics.touch([HELD, ...held.map(claimTopic)]);
    }
    this.#lay([...moved, ...held.flatMap((id) => this.#moveOf(id) ?? [])]);
  }

  /**
   * Others' changes are laid out at once only where all of them lie behind what is in sight; and once something waits,
   * everything after it does, so that the text always shows one split that was.
   */
  #mustWait(moved: readonly Move[]): boolean {
    return (
      this.#updates > 0 ||
      moved.some(({ before, after }) =>
        [before, after].some((span) => span !== undefined && !this.isOutOfSight(span.start)),
      )
    );
  }

  #forgetHeld(): void {
    this.#waiting.clear();
    this.#updates = 0;
  }

  /** How the claim lies now against how it is laid out; null where that is the same. A record that only changed is taken up. */
  #moveOf(id: string): Move | null {
    const before = this.#placed.get(id);
    const record = this.#live.state.claim.get(id);
    const after = record && record.article === this.#article && isLive(record) ? record : undefined;
    if (before?.start !== after?.start || before?.end !== after?.end) return { id, before, after };
    if (before && after && before !== after) this.#replace(before, after);
    return null;
  }

  #lay(moved: readonly Move[]): void {
    if (moved.length === 0) return;
    const touched = new Set<number>();
    if (moved.length > MANY) {
      this.#placeAll();
      for (const block of this.blocks) touched.add(block.index);
    } else {
      this.#move(moved);
      for (const { before, after } of moved)
        for (const span of [before, after]) if (span) this.#collect(span, touched);
      for (const index of touched) this.#layBlock(index);
    }
    this.#live.topics.touch([ORDER, ...[...touched].map(blockTopic)]);
  }

  #replace(before: ClaimRecord, after: ClaimRecord): void {
    this.#order[this.#search(before.start)] = after;
    this.#placed.set(after.id, after);
  }

  #move(moved: readonly Move[]): void {
    const gone = new Set(moved.flatMap(({ before }) => before?.id ?? []));
    for (const id of gone) this.#placed.delete(id);
    const order = gone.size > 0 ? this.#order.filter((claim) => !gone.has(claim.id)) : [...this.#order];
    for (const { after } of moved) {
      if (!after) continue;
      this.#placed.set(after.id, after);
      const place = order.findIndex((claim) => claim.start > after.start);
      order.splice(place < 0 ? order.length : place, 0, after);
    }
    this.#order = order;
    this.#ids = order.map((claim) => claim.id);
  }

  #collect(span: Span, touched: Set<number>): void {
    const first = blockAt(this.blocks, span.start);
    for (let i = first?.index ?? 0; i < this.blocks.length; i++) {
      const block = this.blocks[i];
      if (!block || block.start >= span.end) break;
      touched.add(i);
    }
  }

  #layBlock(index: number): void {
    const block = this.blocks[index];
    const before = this.#runs.get(index);
    if (block && before)
      this.#runs.set(index, runsOf(partsOf(this.text, block, this.touching(block)), before));
  }
}
