import type { ArticleRecord, Direction, InferredDate } from './article';
import { EntityBook } from './attributing';
import type { SpeakerType } from './attribution';
import { proposedClaims, type SourceInput, sourceChange } from './importing';
import { directionOf } from './language';
import type { Change } from './review-event';
import { changeTo, type ReviewState } from './review-state';
import { allow, type Ruling, refuse } from './ruling';
import { splitsPair } from './span';
import type { Proposal } from './suggest/proposal';
import type { Zone } from './zone';

export type Corrections = {
  title?: string | null;
  author?: string | null;
  publishedAt?: string | null;
  language?: string | null;
  url?: string | null;
  source?: SourceInput;
  zones?: Zone[];
  direction?: Direction;
  inferredDate?: InferredDate | null;
  declaredComments?: number | null;
  origin?: { name: string; type: SpeakerType } | null;
};

/** Zones in order, inside the text, apart from each other, and never through a character. */
function badZones(zones: readonly Zone[], text: string) {
  let last = 0;
  for (const [index, zone] of zones.entries()) {
    const path = `zones.${index}`;
    if (zone.start < last || zone.start >= zone.end || zone.end > text.length)
      return refuse(422, 'outside-text', 'Zones stand in order, do not overlap and lie inside the text.', {
        path,
      });
    if (splitsPair(text, zone.start) || splitsPair(text, zone.end))
      return refuse(422, 'splits-character', 'This zone begins or ends inside a character.', { path });
    last = zone.end;
  }
  return null;
}

/** Corrections of an article's card and zones, as changes of its records. */
function corrected(
  state: ReviewState,
  before: ArticleRecord,
  input: { corrections: Corrections; text: string; by: string; at: string; newId: () => string },
): (Ruling & { ok: false }) | { ok: true; record: ArticleRecord; changes: Change[] } {
  const { zones, source, origin, ...card } = input.corrections;
  if (zones) {
    const no = badZones(zones, input.text);
    if (no) return no;
  }
  const outlet = source ? sourceChange(state, source, input.newId) : null;
  const book = new EntityBook(state, input.by, input.at, input.newId);
  const given = Object.fromEntries(Object.entries(card).filter(([, value]) => value !== undefined));
  const record: ArticleRecord = {
    ...before,
    ...given,
    direction:
      input.corrections.direction ??
      (input.corrections.language ? directionOf(input.corrections.language) : before.direction),
    source: outlet?.id ?? before.source,
    title: card.title === undefined ? before.title : card.title || null,
    author: card.author === undefined ? before.author : card.author || null,
    publishedAt: card.publishedAt === undefined ? before.publishedAt : card.publishedAt || null,
    origin: origin === undefined ? before.origin : origin && book.step(origin).entity,
    version: before.version + 1,
  };
  const changes: Change[] = [...(outlet?.changes ?? []), ...book.changes];
  if (zones) changes.push(changeTo(state, 'zones', before.id, { article: before.id, zones }));
  return { ok: true, record, changes };
}

type ArticleInput = {
  article: string;
  corrections: Corrections;
  text: string;
  by: string;
  at: string;
  newId: () => string;
};

/** The text is right: from here on it is frozen, and its claims are proposed. */
export function confirmArticle(
  state: ReviewState,
  input: ArticleInput,
  propose: (zones: readonly Zone[] | null) => Proposal,
): (Ruling & { ok: false }) | (Ruling & { ok: true; unlisted: Change[] }) {
  const before = state.article.get(input.article);
  if (!before || before.removedAt) return refuse(404, 'not-found', 'There is no such article here.');
  if (before.status === 'ready')
    return refuse(409, 'not-ready', 'The text of this article is confirmed already.');
  if (before.status !== 'check')
    return refuse(409, 'not-ready', 'The text of this article is not there yet.');
  const done = corrected(state, before, input);
  if (!done.ok) return done;
  const record: ArticleRecord = { ...done.record, status: 'ready', confirmedAt: input.at };
  const zones = input.corrections.zones ?? state.zones.get(before.id)?.zones ?? null;
  const unlisted = proposedClaims(state, {
    article: before.id,
    textVersion: before.textVersion,
    text: input.text,
    proposal: propose(zones),
    newId: input.newId,
  });
  return {
    ...allow('article.confirmed', [...done.changes, changeTo(state, 'article', before.id, record)]),
    unlisted,
  };
}

/** Corrects the card or the zones of an article. Claims take over the type of the zone they lie in. */
export function changeArticle(state: ReviewState, input: ArticleInput): Ruling {
  const before = state.article.get(input.article);
  if (!before || before.removedAt) return refuse(404, 'not-found', 'There is no such article here.');
  const done = corrected(state, before, input);
  if (!done.ok) return done;
  const changes = [...done.changes, changeTo(state, 'article', before.id, done.record)];
  const { zones } = input.corrections;
  if (zones)
    for (const claim of state.claim.values()) {
      if (claim.article !== before.id || claim.deletedAt) continue;
      const type = zones.find((z) => z.start <= claim.start && claim.end <= z.end)?.type;
      if (type && type !== claim.zone)
        changes.push(
          changeTo(state, 'claim', claim.id, { ...claim, zone: type, version: claim.version + 1 }),
        );
    }
  return allow('article.changed', changes);
}

/** Removes an article from the review; everything about it is kept in the history. */
export function removeArticle(state: ReviewState, input: { article: string; at: string }): Ruling {
  const before = state.article.get(input.article);
  if (!before || before.removedAt) return refuse(404, 'not-found', 'There is no such article here.');
  return allow('article.removed', [
    changeTo(state, 'article', before.id, { ...before, removedAt: input.at, version: before.version + 1 }),
  ]);
}

/** Locks the split against accidental changes, or opens it again. */
export function lockSplit(
  state: ReviewState,
  input: { article: string; locked: boolean; by: string; at: string },
): Ruling {
  const before = state.article.get(input.article);
  if (!before || before.removedAt) return refuse(404, 'not-found', 'There is no such article here.');
  if (before.status !== 'ready') return refuse(409, 'not-ready', 'Confirm the text of this article first.');
  const type = input.locked ? 'split.locked' : 'split.reopened';
  if ((before.splitLockedAt !== null) === input.locked) return allow(type, []);
  return allow(type, [
    changeTo(state, 'article', before.id, {
      ...before,
      splitLockedAt: input.locked ? input.at : null,
      splitLockedBy: input.locked ? input.by : null,
      version: before.version + 1,
    }),
  ]);
}
