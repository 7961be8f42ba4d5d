import { type Block, blockAt, blocksOf, type Section, sectionsOf } from '@/components/article/blocks';
import { partsOf, type Run, runsOf } from '@/components/article/parts';
import type { LiveReview } from '@/components/live/live-review';
import { ORDER } from '@/components/live/topics';
import type { ClaimRecord } from '@/domain/claim';
import { isLive } from '@/domain/claim-rules';
import type { Span } from '@/domain/span';

export const blockTopic = (index: number) => `block:${index}`;

/** Above so many moved claims everything is laid out anew rather than each one by itself. */
const MANY = 200;

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
    return this.#live.onChange((claims) => this.#update(claims));
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
    this.#placedAt = this.#live.moves;
  }

  #update(claims: ReadonlySet<string>): void {
    this.#placedAt = this.#live.moves;
    const moved: { before: ClaimRecord | undefined; after: ClaimRecord | undefined }[] = [];
    for (const id of claims) {
      const before = this.#placed.get(id);
      const record = this.#live.state.claim.get(id);
      const after = record && record.article === this.#article && isLive(record) ? record : undefined;
      if (before?.start !== after?.start || before?.end !== after?.end) moved.push({ before, after });
      else if (before && after && before !== after) this.#replace(before, after);
    }
    if (moved.length === 0) return;
    const touched = new Set<number>();
    if (moved.length > MANY) {
      this.#placeAll();
      for (const block of this.blocks) touched.add(block.index);
    } else {
      this.#move(moved);
      for (const { before, after } of moved)
        for (const span of [before, after]) if (span) this.#collect(span, touched);
      for (const index of touched) this.#lay(index);
    }
    this.#live.topics.touch([ORDER, ...[...touched].map(blockTopic)]);
  }

  #replace(before: ClaimRecord, after: ClaimRecord): void {
    this.#order[this.#search(before.start)] = after;
    this.#placed.set(after.id, after);
  }

  #move(moved: readonly { before: ClaimRecord | undefined; after: ClaimRecord | undefined }[]): void {
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

  #lay(index: number): void {
    const block = this.blocks[index];
    const before = this.#runs.get(index);
    if (block && before)
      this.#runs.set(index, runsOf(partsOf(this.text, block, this.touching(block)), before));
  }
}
