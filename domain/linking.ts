import {
  type ClaimLinkRecord,
  type Facet,
  type Independence,
  orderedPair,
  type Relation,
  type Resolution,
  type VoteAnswer,
  voteKey,
} from './claim-link';
import { liveClaim } from './claim-rules';
import { type DatesSaid, NEEDS_DATES, resolutionDates } from './resolving';
import type { Change } from './review-event';
import { changeTo, type ReviewState } from './review-state';
import { allow, type Ruling, refuse } from './ruling';

export type LinkInput = {
  a: string;
  b: string;
  relation: Relation;
  differs?: Facet[];
  note?: string | null;
  by: string;
  at: string;
  newId: string;
};

export function linkBetween(
  state: ReviewState,
  x: string,
  y: string,
  relation: Relation,
): ClaimLinkRecord | null {
  const [a, b] = orderedPair(x, y);
  for (const link of state.link.values())
    if (link.a === a && link.b === b && link.relation === relation) return link;
  return null;
}

function voteChange(
  state: ReviewState,
  link: ClaimLinkRecord,
  reviewer: string,
  answer: VoteAnswer | null,
  at: string,
): Change {
  const { id, articleA, articleB } = link;
  const key = voteKey(id, reviewer);
  return changeTo(state, 'vote', key, answer && { link: id, articleA, articleB, reviewer, answer, at });
}

/**
 * Links two claims of different articles: the caller's yes. A link that is there already (also one that was removed)
 * gets the vote added, and what differs and the note where they are given.
 */
export function link(state: ReviewState, input: LinkInput): Ruling {
  const one = liveClaim(state, input.a);
  const two = liveClaim(state, input.b);
  if (!one) return refuse(404, 'not-found', 'There is no such claim here.', { path: 'a' });
  if (!two) return refuse(404, 'not-found', 'There is no such claim here.', { path: 'b' });
  if (one.article === two.article)
    return refuse(
      409,
      'same-article',
      'A link joins claims of two different articles. These two are from the same one.',
    );
  const there = linkBetween(state, one.id, two.id, input.relation);
  const differs = input.relation === 'conflicts' ? [...new Set(input.differs ?? [])] : [];
  if (there) {
    const record: ClaimLinkRecord = {
      ...there,
      state: 'confirmed',
      differs: input.differs ? differs : there.differs,
      note: input.note === undefined ? there.note : input.note || null,
      deletedAt: null,
      version: there.version + 1,
    };
    const changes: Change[] = sameLink(there, record) ? [] : [changeTo(state, 'link', there.id, record)];
    if (state.vote.get(voteKey(there.id, input.by))?.answer !== 'yes')
      changes.push(voteChange(state, record, input.by, 'yes', input.at));
    return allow('link.voted', changes);
  }
  const [a, b] = orderedPair(one.id, two.id);
  const record: ClaimLinkRecord = {
    id: input.newId,
    a,
    b,
    articleA: a === one.id ? one.article : two.article,
    articleB: b === one.id ? one.article : two.article,
    relation: input.relation,
    state: 'confirmed',
    differs,
    note: input.note || null,
    resolution: 'open',
    resolutionReason: null,
    independence: null,
    createdBy: input.by,
    at: input.at,
    version: 1,
    deletedAt: null,
  };
  return allow('link.confirmed', [
    changeTo(state, 'link', record.id, record),
    voteChange(state, record, input.by, 'yes', input.at),
  ]);
}

const sameLink = (x: ClaimLinkRecord, y: ClaimLinkRecord) =>
  x.state === y.state &&
  x.note === y.note &&
  x.deletedAt === y.deletedAt &&
  x.differs.join() === y.differs.join();

function liveLink(state: ReviewState, id: string): ClaimLinkRecord | null {
  const record = state.link.get(id);
  return record && !record.deletedAt ? record : null;
}
const NO_LINK = () => refuse(404, 'not-found', 'There is no such link here.');

export type LinkChange = {
  relation?: Relation;
  differs?: Facet[];
  note?: string | null;
  resolution?: Resolution;
  resolutionReason?: string | null;
  resolutionDates?: DatesSaid;
};

/**
 * Changes what a link says. A conflict is superseded, or of another time, by dates: those said, else those on record.
 * A change of relation refuses where the pair has that link already; with one that was removed
 * it changes places, because a pair has one record for each relation.
 */
export function changeLink(state: ReviewState, input: { link: string; change: LinkChange }): Ruling {
  const before = liveLink(state, input.link);
  if (!before) return NO_LINK();
  const { change } = input;
  const relation = change.relation ?? before.relation;
  const twin = relation === before.relation ? null : linkBetween(state, before.a, before.b, relation);
  if (twin && !twin.deletedAt)
    return refuse(409, 'overlap', 'These two claims are linked that way already.', { other: twin.id });
  const after: ClaimLinkRecord = {
    ...before,
    relation,
    differs: relation === 'conflicts' ? [...new Set(change.differs ?? before.differs)] : [],
    note: change.note === undefined ? before.note : change.note || null,
    resolution: change.resolution ?? before.resolution,
    resolutionReason:
      change.resolutionReason === undefined ? before.resolutionReason : change.resolutionReason || null,
    version: before.version + 1,
  };
  if (after.resolution === 'one_side_in_error' && !after.resolutionReason)
    return refuse(422, 'input', 'Say why one side is in error.', { path: 'resolutionReason' });
  const isNew = after.resolution !== before.resolution || change.resolutionDates !== undefined;
  if (!NEEDS_DATES.includes(after.resolution)) {
    if (after.resolutionDates) after.resolutionDates = null;
  } else if (isNew) {
    const dates = resolutionDates(state, before, change.resolutionDates);
    if ('missing' in dates)
      return refuse(422, 'input', 'Give the date of each side, or say that it is not known.', {
        path: `resolutionDates.${dates.missing}`,
      });
    after.resolutionDates = dates;
  }
  const changes: Change[] = [changeTo(state, 'link', before.id, after)];
  if (twin) {
    const aside = { ...twin, relation: before.relation, version: twin.version + 1 };
    changes.push(changeTo(state, 'link', twin.id, aside));
  }
  return allow('link.changed', changes);
}

/** A person's word on independence, with its reason; null takes it back. */
export function overrideIndependence(
  state: ReviewState,
  input: { link: string; value: Independence | null; reason: string | null; by: string; at: string },
): Ruling {
  const before = liveLink(state, input.link);
  if (!before) return NO_LINK();
  const { value, reason, by, at } = input;
  if (value && !reason) return refuse(422, 'input', 'Give a reason.', { path: 'reason' });
  const independence = value && reason ? { value, reason, by, at } : null;
  return allow('link.changed', [
    changeTo(state, 'link', before.id, { ...before, independence, version: before.version + 1 }),
  ]);
}

/** Removes a link; its record stays as a tombstone. */
export function removeLink(state: ReviewState, input: { link: string; at: string }): Ruling {
  const before = liveLink(state, input.link);
  if (!before) return NO_LINK();
  return allow('link.removed', [
    changeTo(state, 'link', before.id, { ...before, deletedAt: input.at, version: before.version + 1 }),
  ]);
}

/** A reviewer's own vote; null takes it away. Does not change the link's version. */
export function vote(
  state: ReviewState,
  input: { link: string; reviewer: string; answer: VoteAnswer | null; at: string },
): Ruling {
  const record = liveLink(state, input.link);
  if (!record) return NO_LINK();
  const before = state.vote.get(voteKey(record.id, input.reviewer));
  if ((before?.answer ?? null) === input.answer) return allow('link.voted', []);
  return allow('link.voted', [voteChange(state, record, input.reviewer, input.answer, input.at)]);
}
