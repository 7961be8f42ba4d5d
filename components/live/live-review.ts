import { v7 as newId } from 'uuid';
import { claimsOfIntent, type Intent, renamed, staysInSight } from '@/components/live/intent';
import { type Laid, Overlay } from '@/components/live/overlay';
import { OwnChanges } from '@/components/live/own-changes';
import { predict } from '@/components/live/predict';
import { Slice } from '@/components/live/slice';
import { claimTopic, LINE, nounTopic, Topics } from '@/components/live/topics';
import type { Waiting } from '@/components/live/waiting';
import type { ClaimRecord } from '@/domain/claim';
import type { Change, Noun, ReviewEvent, WithheldEvent } from '@/domain/review-event';
import type { ReviewRecords, ReviewState } from '@/domain/review-state';
import { allow, type Ruling } from '@/domain/ruling';

export type Incoming = ReviewEvent | WithheldEvent;
/** What a change makes that was named here before the server named it; a claim, where it is not said. */
const MADE_BY: Partial<Record<Intent['do'], Noun>> = { link: 'link', answer: 'link', joinNames: 'sameAs' };

type Renaming = { from: string; to: string };
/** What made claims change: which of them others changed, and in how many events. */
export type Cause = { others: ReadonlySet<string>; updates: number };
/** An event as it was applied; `own` when this page asked for it. */
export type Heard = { event: ReviewEvent; own: boolean };
/** A change of this reviewer that the server made; `predicted` when it was on screen before. */
export type Settled = { intent: Intent; changes: readonly Change[]; predicted: boolean };

export type LiveReviewOptions = {
  me: string;
  /** The tab's name in `event.tab`. */
  tab: string;
  records: ReviewRecords;
  /** Stored texts of the articles that may be split here, by article id. */
  texts: Readonly<Record<string, string>>;
  now?: () => string;
};

/**
 * A slice of a review as this reviewer sees it now: what the server said, and over it the changes still on their way.
 * Every change goes through `enact`; every event through `receive`. No network here: see `Sender` and `followReview`.
 */
export class LiveReview {
  readonly me: string;
  readonly tab: string;
  readonly topics = new Topics();
  readonly #slice: Slice;
  readonly #overlay: Overlay;
  readonly #own = new OwnChanges();
  readonly #held = new Map<number, Incoming>();
  readonly #texts: Readonly<Record<string, string>>;
  readonly #now: () => string;
  #moves = 0;
  /** Settled changes that nobody was told of yet: first the screen is made right. */
  #toTell: Settled[] = [];
  #heard: Heard[] = [];
  /** Records that this page was the last to change. */
  readonly #mine = new Set<string>();
  readonly #renamings = new Set<(renaming: Renaming) => void>();
  readonly #settled = new Set<(settled: Settled) => void>();
  readonly #changes = new Set<(claims: ReadonlySet<string>, cause: Cause) => void>();
  readonly #hearers = new Set<(heard: Heard) => void>();
  readonly #refusals = new Set<(refused: Waiting) => void>();

  constructor({ me, tab, records, texts, now }: LiveReviewOptions) {
    this.me = me;
    this.tab = tab;
    this.#texts = texts;
    this.#now = now ?? (() => new Date().toISOString());
    this.#slice = new Slice(records);
    this.#overlay = new Overlay(this.#slice, (laid) => this.#decide(laid));
    this.#slice.takeTouched();
  }

  /** The records as shown. Read, do not keep: they change in place; subscribe to `topics` instead. */
  get state(): ReviewState {
    return this.#slice.state;
  }

  /** The version of the last event applied. */
  get version(): number {
    return this.#slice.version;
  }

  /** Grows with every change of what is shown: what was counted at the same number still holds. */
  get moves(): number {
    return this.#moves;
  }

  /** True while an event is held back because an earlier one is missing. */
  get hasGap(): boolean {
    return this.#held.size > 0 || this.#overlay.entries.some((entry) => entry.status === 'sent');
  }

  get waiting(): readonly Waiting[] {
    return this.#overlay.entries;
  }

  /** The state with one claim's judgements, flags and links only. Read it at once: the next call changes it. */
  around(claim: string): ReviewState {
    return this.#slice.around(claim);
  }

  /** The waiting change that went wrong on this claim, or null. */
  troubleOn(claim: string): Waiting | null {
    return (
      this.#overlay.entries.find(
        (entry) =>
          (entry.status === 'failed' || entry.status === 'refused') &&
          claimsOfIntent(entry.intent).includes(claim),
      ) ?? null
    );
  }

  /** Called, before anybody is told, with the claims that a change touched. Returns the way to stop. */
  onChange(listener: (claims: ReadonlySet<string>, cause: Cause) => void): () => void {
    this.#changes.add(listener);
    return () => this.#changes.delete(listener);
  }

  /** Called with every event, once, before the screen shows it. Returns the way to stop. */
  onHeard(listener: (heard: Heard) => void): () => void {
    this.#hearers.add(listener);
    return () => this.#hearers.delete(listener);
  }

  /** Called when the server would not make a change of this page, while its words are still here. */
  onRefusal(listener: (refused: Waiting) => void): () => void {
    this.#refusals.add(listener);
    return () => this.#refusals.delete(listener);
  }

  /** Was this page the last to change the record with this id? What one does oneself may move things on screen. */
  isMine(id: string): boolean {
    return this.#mine.has(id);
  }

  /** Called when a record that was named here has got its real name. */
  onRename(listener: (renaming: Renaming) => void): () => void {
    this.#renamings.add(listener);
    return () => this.#renamings.delete(listener);
  }

  /** Called when the server made a change of this page. */
  onSettled(listener: (settled: Settled) => void): () => void {
    this.#settled.add(listener);
    return () => this.#settled.delete(listener);
  }

  /** Does it here at once and puts it in the line. What the decision refuses is not put there: the answer says why. */
  enact(intent: Intent): Ruling {
    const laid = this.#laidOf({
      key: newId(),
      intent,
      at: this.#now(),
      ifMatch: this.#versionSeen(intent),
      bounds: this.#boundsSeen(intent),
      status: 'waiting',
      detail: null,
      code: null,
    });
    if (intent.do === 'undo' || intent.do === 'redo') laid.target = this.#own.take(intent.do);
    const ruling = this.#overlay.add(laid);
    for (const { id } of laid.changes) this.#mine.add(id);
    if (!ruling.ok) this.#overlay.drop(laid.key);
    else if (intent.do !== 'undo' && intent.do !== 'redo') this.#own.add(laid.key, laid.changes);
    this.#tell(true);
    return ruling;
  }

  /** Takes up changes that an earlier page left waiting. */
  resume(waiting: readonly Waiting[]): void {
    for (const one of waiting) {
      if (this.#overlay.find(one.key)) continue;
      const laid = this.#laidOf({ ...one, status: one.status === 'refused' ? 'refused' : 'waiting' });
      this.#overlay.add(laid);
      this.#own.add(laid.key, laid.changes);
    }
    this.#tell(true);
  }

  /** An event from the stream, from an answer or from the activity list; in any order, any number of times. */
  receive(event: Incoming): void {
    if (event.version > this.version) this.#held.set(event.version, event);
    this.#applyHeld();
    this.#tell(false);
  }

  sending(key: string): void {
    this.#mark(key, 'sending', null, null);
  }

  /** The server made the change; `event` where the answer carried it. */
  settle(key: string, reviewVersion: number, event: ReviewEvent | null): void {
    const laid = this.#overlay.find(key);
    if (laid) {
      laid.status = 'sent';
      laid.committed = reviewVersion;
    }
    if (event && event.version > this.version) this.#held.set(event.version, event);
    this.#applyHeld();
    this.#dropCommitted();
    this.#tell(true);
  }

  /** No answer, or the server stumbled: it stays first in the line. */
  fail(key: string, code: string, detail: string): void {
    this.#mark(key, 'failed', code, detail);
  }

  /** The server said no. Tags and words stay in sight, marked; other changes are taken off. */
  refuse(key: string, code: string, detail: string): void {
    const laid = this.#overlay.find(key);
    if (!laid) return;
    for (const listener of this.#refusals) listener({ ...laid, code, detail });
    if (laid.intent.do === 'undo' || laid.intent.do === 'redo') this.#own.forgetAll();
    else this.#own.forget(key);
    if (staysInSight(laid.intent)) this.#mark(key, 'refused', code, detail);
    else this.discard(key);
  }

  /** Puts a change that failed or was refused back into the line, on the records of now. */
  retry(key: string): void {
    const laid = this.#overlay.find(key);
    if (!laid) return;
    if (laid.status === 'refused') {
      this.#overlay.drop(key);
      // What was made on something seen is still to be compared with it.
      if (!('seen' in laid.intent)) laid.ifMatch = this.#versionSeen(laid.intent);
      this.#overlay.add(laid);
    }
    this.#mark(key, 'waiting', null, null);
  }

  /** Gives a change that came too late other words, made on what stands now, and puts it back into its place in the line. */
  remake(key: string, intent: Intent, ifMatch: number): void {
    const laid = this.#overlay.find(key);
    if (!laid) return;
    this.#overlay.beneath(() => {
      laid.intent = intent;
      laid.ifMatch = ifMatch;
    });
    this.#mark(key, 'waiting', null, null);
  }

  discard(key: string): void {
    const laid = this.#overlay.find(key);
    if (!laid) return;
    this.#own.forget(key);
    this.#overlay.drop(key);
    this.#tell(true, claimsOfIntent(laid.intent));
  }

  /** Records read again as a whole (after a pass that was blind, a corrected zone, a lost stream). */
  reload(records: ReviewRecords): void {
    if (records.version < this.version) return;
    this.#overlay.beneath(() => this.#slice.load(records));
    for (const version of this.#held.keys()) if (version <= records.version) this.#held.delete(version);
    this.#applyHeld();
    this.#dropCommitted();
    const claims = new Set(this.#slice.state.claim.keys());
    this.#slice.takeTouched();
    this.#moves += 1;
    for (const listener of this.#changes) listener(claims, { others: claims, updates: 1 });
    this.topics.touchAll();
  }

  /** Takes in a claim of another article that the server showed, so that it can be linked and named here. */
  learn(claim: ClaimRecord): void {
    if (this.state.claim.has(claim.id)) return;
    this.#slice.write('claim', claim.id, claim);
    this.#tell(false);
  }

  #laidOf(waiting: Waiting): Laid {
    return { ...waiting, was: [], changes: [], committed: null, target: null };
  }

  #decide(laid: Laid): Ruling {
    if (laid.status === 'sent' && laid.committed !== null && laid.committed <= this.version)
      return allow('claim.judged', []);
    return predict(laid.intent, {
      state: this.#slice.state,
      around: (claim) => this.#slice.around(claim),
      textOf: (article) => this.#texts[article],
      me: this.me,
      at: laid.at,
      newId,
      last: () => laid.target,
    });
  }

  /** The version of the shared thing an intent changes: what If-Match says. Own judgements and votes need none. */
  #versionSeen(intent: Intent): number | null {
    switch (intent.do) {
      case 'attribute':
      case 'unattribute':
        return intent.seen?.version ?? this.state.claim.get(intent.claim)?.version ?? null;
      case 'move':
      case 'split':
      case 'merge':
      case 'delete':
      case 'preferAlternative':
      case 'dropAlternative':
        return this.state.claim.get(intent.claim)?.version ?? null;
      case 'changeLink':
        return intent.seen?.version ?? this.state.link.get(intent.link)?.version ?? null;
      case 'removeLink':
      case 'overrideIndependence':
        return this.state.link.get(intent.link)?.version ?? null;
      default:
        return null;
    }
  }

  #boundsSeen(intent: Intent): Waiting['bounds'] {
    if (!['move', 'split', 'merge', 'delete'].includes(intent.do)) return undefined;
    const claim = this.state.claim.get('claim' in intent ? intent.claim : '');
    return claim && { start: claim.start, end: claim.end };
  }

  #applyHeld(): void {
    for (const version of this.#held.keys()) if (version <= this.version) this.#held.delete(version);
    for (let next = this.#held.get(this.version + 1); next; next = this.#held.get(this.version + 1)) {
      this.#held.delete(next.version);
      this.#apply(next);
    }
    this.#dropCommitted();
  }

  #apply(event: Incoming): void {
    this.#slice.version = event.version;
    if (event.type === 'withheld') return;
    const own = this.#ownOf(event);
    const here = own !== undefined || event.tab === this.tab;
    this.#heard.push({ event, own: here });
    for (const { id } of event.changes) {
      if (here) this.#mine.add(id);
      else this.#mine.delete(id);
    }
    if (!own) {
      this.#overlay.receive(event.changes);
      return;
    }
    const { intent } = own;
    const predicted = own.changes.length > 0;
    this.#overlay.settle(own.key, event.changes);
    this.#own.settle(own.key, event.changes);
    this.#rename(own, event);
    this.#toTell.push({ intent, changes: event.changes, predicted });
  }

  /** The change of this tab that made the event: the one answered with its version, or the one on its way. */
  #ownOf(event: ReviewEvent): Laid | undefined {
    const answered = this.#overlay.entries.find((entry) => entry.committed === event.version);
    if (answered || event.tab !== this.tab) return answered;
    return this.#overlay.entries.find((entry) => entry.status === 'sending');
  }

  /** Gives the server's id to what was named here, in everything that still waits and to whoever listens. */
  #rename(own: Laid, event: ReviewEvent): void {
    if (!('newId' in own.intent)) return;
    const from = own.intent.newId;
    const noun = MADE_BY[own.intent.do] ?? 'claim';
    const made = event.changes.find((change) => change.noun === noun && change.before === null);
    if (!made || made.id === from) return;
    this.#overlay.beneath(() => {
      for (const entry of this.#overlay.entries) entry.intent = renamed(entry.intent, from, made.id);
    });
    for (const listener of this.#renamings) listener({ from, to: made.id });
  }

  #dropCommitted(): void {
    for (const entry of [...this.#overlay.entries])
      if (entry.committed !== null && entry.committed <= this.version) this.#overlay.drop(entry.key);
  }

  #mark(key: string, status: Waiting['status'], code: string | null, detail: string | null): void {
    const laid = this.#overlay.find(key);
    if (!laid) return;
    const quiet = laid.code === null && code === null;
    Object.assign(laid, { status, code, detail });
    this.#tell(true, quiet ? [] : claimsOfIntent(laid.intent));
  }

  /** Tells those who listen what the last writes touched. */
  #tell(line: boolean, more: readonly string[] = []): void {
    const { claims, nouns } = this.#slice.takeTouched();
    for (const claim of more) claims.add(claim);
    const heard = this.#heard;
    this.#heard = [];
    for (const one of heard) for (const listener of this.#hearers) listener(one);
    const cause = causeOf(heard);
    if (claims.size > 0 || nouns.size > 0) this.#moves += 1;
    if (claims.size > 0) for (const listener of this.#changes) listener(claims, cause);
    const topics = [...claims].map(claimTopic);
    for (const noun of nouns) topics.push(nounTopic(noun));
    if (line) topics.push(LINE);
    this.topics.touch(topics);
    const settled = this.#toTell;
    this.#toTell = [];
    for (const one of settled) for (const listener of this.#settled) listener(one);
  }
}

function causeOf(heard: readonly Heard[]): Cause {
  const claims = heard
    .filter(({ own }) => !own)
    .map(({ event }) => event.changes.flatMap(({ noun, id }) => (noun === 'claim' ? [id] : [])));
  return { others: new Set(claims.flat()), updates: claims.filter((ids) => ids.length > 0).length };
}
