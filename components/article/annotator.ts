import type { ArticleLayout } from '@/components/article/article-layout';
import { type ClaimShown, readClaim } from '@/components/claim/claim-shown';
import { mayShowOthers, type Showing, usualShowing } from '@/components/claim/showing';
import type { Tallies } from '@/components/claim/tallies';
import type { LiveReview } from '@/components/live/live-review';
import { claimTopic, nounTopic, ORDER } from '@/components/live/topics';
import type { Change } from '@/domain/review-event';

/** What is pointed at: the active claim, a selection. */
export const ACTIVE = 'active';
/** A cut or bounds that are being moved. */
export const DRAFT = 'draft';
/** Split or Tag, highlights, spoken markers. */
export const MODE = 'mode';
/** Whose judgements the badges show. */
export const SHOWING = 'showing';
/** Spoken markers alone: every claim of the article has to be drawn anew for them, and for nothing else. */
export const SPOKEN = 'spoken';

export type Mode = 'split' | 'tag';

/** A change of bounds that is being made: nothing is sent before Enter. */
export type Draft =
  | { do: 'split'; claim: string; at: number }
  | { do: 'bounds'; claim: string; start: number; end: number };

export type AnnotatorOptions = {
  live: LiveReview;
  layout: ArticleLayout;
  tallies: Tallies;
  article: string;
  /** The claim to begin with. */
  active?: string | null | undefined;
  mode?: Mode;
  /** Whose judgements to show; null for what is usual. */
  showing?: Showing | null;
  /** Do screen readers hear where claims start and end? */
  spoken?: boolean;
};

/**
 * Where the reviewer is in an article: which claim is active, which are selected, what is drafted. Moving changes two
 * claims on screen, whatever the length of the article.
 */
export class Annotator {
  readonly live: LiveReview;
  readonly layout: ArticleLayout;
  readonly tallies: Tallies;
  readonly article: string;
  #active: string | null;
  #anchor: string | null = null;
  #picked: ReadonlySet<string> = new Set();
  #mode: Mode;
  #draft: Draft | null = null;
  #highlights = true;
  #foldsExcluded = false;
  #spoken = false;
  #recent: readonly string[] = [];
  #chosenShowing: Showing | null;
  #showing: Showing;

  /** Does `act` while what the reviewer looks at stays where it is on screen. The screen puts in how. */
  inPlace: (act: () => void) => void = (act) => act();

  constructor({ live, layout, tallies, article, active, mode, showing, spoken }: AnnotatorOptions) {
    this.live = live;
    this.layout = layout;
    this.tallies = tallies;
    this.article = article;
    this.#mode = mode ?? 'tag';
    this.#spoken = spoken ?? false;
    this.#chosenShowing = showing ?? null;
    this.#showing = this.#allowedShowing();
    tallies.show(this.#showing);
    this.#recent = [...live.state.judgement.values()]
      .filter((judgement) => judgement.article === article && judgement.reviewer === live.me)
      .sort((a, b) => b.at.localeCompare(a.at))
      .slice(0, 10)
      .map((judgement) => judgement.claim);
    const wanted = active && layout.indexOf(active) >= 0 ? active : null;
    this.#active = wanted ?? this.#nextNeedingMe(-1, 1) ?? layout.ids[0] ?? null;
  }

  /** Follows renamings, and moves on when the active claim goes away. Returns the way to stop. */
  follow(): () => void {
    const stopRename = this.live.onRename(({ from, to }) => {
      this.#recent = this.#recent.map((id) => (id === from ? to : id));
      if (this.#active === from) this.activate(to);
    });
    const stopSettled = this.live.onSettled(({ intent, changes, predicted }) => {
      const takesBack = intent.do === 'undo' || intent.do === 'redo';
      if (takesBack && !predicted) this.activateChanged(changes);
    });
    let index = this.activeIndex;
    const stopMove = this.live.topics.subscribe([ACTIVE, ORDER], () => {
      const now = this.activeIndex;
      if (now >= 0 || this.#active === null) index = now;
      else this.activate(this.layout.ids[Math.min(Math.max(index, 0), this.layout.ids.length - 1)] ?? null);
    });
    const stopShowing = this.live.topics.subscribe(['pass', 'review', 'member'].map(nounTopic), () =>
      this.#reshow(),
    );
    return () => {
      stopShowing();
      stopRename();
      stopSettled();
      stopMove();
    };
  }

  get active(): string | null {
    return this.#active;
  }

  /** The place of the active claim from 0; -1 without one. */
  get activeIndex(): number {
    return this.#active === null ? -1 : this.layout.indexOf(this.#active);
  }

  get mode(): Mode {
    return this.#mode;
  }

  /** Whose judgements the badges show. */
  get showing(): Showing {
    return this.#showing;
  }

  /** A claim as it is shown here, which may be behind what stands; null when it is gone. */
  read(id: string): ClaimShown | null {
    return readClaim(this.live, id, { showing: this.#showing, laid: this.layout.laidBehind(id) });
  }

  get draft(): Draft | null {
    return this.#draft;
  }

  /** Are runs of excluded claims folded to one line? */
  get foldsExcluded(): boolean {
    return this.#foldsExcluded;
  }

  get highlights(): boolean {
    return this.#highlights;
  }

  get spoken(): boolean {
    return this.#spoken;
  }

  /** The claims of the reviewer's last ten tags, newest first. */
  get recent(): readonly string[] {
    return this.#recent;
  }

  /** Remembers that these claims were tagged. Call before the tag is made, so that one render shows both. */
  tagged(claims: readonly string[]): void {
    this.#recent = [...new Set([...claims.toReversed(), ...this.#recent])].slice(0, 10);
  }

  /** Several claims at once, or the active one alone; in order of place. */
  get chosen(): string[] {
    if (this.#picked.size === 0) return this.#active === null ? [] : [this.#active];
    return this.layout.ids.filter((id) => this.#picked.has(id));
  }

  /** How many are selected together; 0 while only one is active. */
  get pickedCount(): number {
    return this.#picked.size;
  }

  isPicked(claim: string): boolean {
    return this.#picked.has(claim);
  }

  activate(claim: string | null): void {
    const touched = new Set([this.#active, claim, ...this.#picked]);
    this.#active = claim;
    this.#anchor = null;
    this.#picked = new Set();
    if (this.#draft && this.#draft.claim !== claim) this.setDraft(null);
    this.#touch(touched);
  }

  /** Goes to the claim that some changes are about: what was taken back has to be seen. */
  activateChanged(changes: readonly Change[]): void {
    const places = changes.flatMap((change) => {
      const record = change.after ?? change.before;
      const id = change.noun === 'claim' ? change.id : record && 'claim' in record ? record.claim : null;
      const place = id ? this.layout.indexOf(id) : -1;
      return place < 0 ? [] : [place];
    });
    // Of several, the first in the text: what is turned round lists them from the last.
    const first = this.layout.at(Math.min(...places));
    if (places.length > 0 && first) this.activate(first.id);
  }

  /** One claim on or back. Answers false at the end of the article. */
  step(by: 1 | -1): boolean {
    const next = this.layout.ids[this.activeIndex + by];
    if (next === undefined) return false;
    this.activate(next);
    return true;
  }

  toEdge(edge: 'first' | 'last'): void {
    const claim = edge === 'first' ? this.layout.ids[0] : this.layout.ids.at(-1);
    if (claim !== undefined) this.activate(claim);
  }

  /** The next (or previous) claim that needs me, from the active one round to it again. Answers false when none does. */
  stepToNeedingMe(by: 1 | -1): boolean {
    const next = this.#nextNeedingMe(this.activeIndex, by);
    if (next === null) return false;
    this.activate(next);
    return true;
  }

  /** Takes one more claim into the selection, or lets the last one go. */
  extend(by: 1 | -1): void {
    const { ids } = this.layout;
    const next = ids[this.activeIndex + by];
    if (next === undefined || this.#active === null) return;
    this.extendTo(next);
  }

  /** Everything between where the selection began and `claim`. */
  extendTo(claim: string): void {
    const anchor = this.#anchor ?? this.#active ?? claim;
    const from = this.layout.indexOf(anchor);
    const to = this.layout.indexOf(claim);
    const range = this.layout.ids.slice(Math.min(from, to), Math.max(from, to) + 1);
    const touched = new Set([...this.#picked, ...range, this.#active]);
    this.#anchor = anchor;
    this.#active = claim;
    this.#picked = new Set(range);
    this.#touch(touched);
  }

  /** Takes a claim into the selection by itself, or out of it. */
  togglePick(claim: string): void {
    const picked = new Set(this.#picked);
    if (!picked.delete(claim)) picked.add(claim);
    this.#picked = picked;
    this.#touch([claim]);
  }

  /** Lets a draft, then a selection go. Answers false when there was neither. */
  letGo(): boolean {
    if (this.#draft) {
      this.setDraft(null);
      return true;
    }
    if (this.#picked.size === 0) return false;
    this.activate(this.#active);
    return true;
  }

  setShowing(showing: Showing): void {
    this.#chosenShowing = showing;
    this.#reshow();
  }

  /** Lays out what others did to the split. Where the active claim is gone, what now holds its first words is active. */
  showHeld(): void {
    const { active } = this;
    const start = this.layout.at(this.activeIndex)?.start ?? 0;
    this.inPlace(() => {
      if (this.#draft && this.layout.laidBehind(this.#draft.claim)) this.setDraft(null);
      this.layout.release();
      if (active !== null && this.layout.indexOf(active) < 0) {
        const heir = this.layout.claimAt(start);
        if (heir) this.activate(heir.id);
      }
    });
  }

  setMode(mode: Mode): void {
    this.#mode = mode;
    this.live.topics.touch([MODE]);
  }

  setDraft(draft: Draft | null): void {
    this.#draft = draft;
    this.live.topics.touch([DRAFT]);
  }

  toggleExcluded(): void {
    this.#foldsExcluded = !this.#foldsExcluded;
    this.live.topics.touch([MODE]);
  }

  toggleHighlights(): void {
    this.#highlights = !this.#highlights;
    this.live.topics.touch([MODE]);
  }

  toggleSpoken(): void {
    this.#spoken = !this.#spoken;
    this.live.topics.touch([MODE, SPOKEN]);
  }

  #nextNeedingMe(from: number, by: 1 | -1): string | null {
    const { ids } = this.layout;
    for (let n = 1; n <= ids.length; n++) {
      const id = ids[(from + by * n + ids.length * 2) % ids.length];
      if (id !== undefined && this.tallies.of(id)?.needsMe) return id;
    }
    return null;
  }

  #allowedShowing(): Showing {
    const { state, me } = this.live;
    const usual = usualShowing(state, this.article, me);
    return mayShowOthers(state, this.article, me) ? (this.#chosenShowing ?? usual) : usual;
  }

  #reshow(): void {
    const showing = this.#allowedShowing();
    if (showing === this.#showing) return;
    this.#showing = showing;
    this.tallies.show(showing);
    this.live.topics.touch([SHOWING, ...this.layout.ids.map(claimTopic)]);
  }

  #touch(claims: Iterable<string | null>): void {
    const topics = [ACTIVE];
    for (const claim of claims) if (claim !== null) topics.push(claimTopic(claim));
    this.live.topics.touch(topics);
  }
}
