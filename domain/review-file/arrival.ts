import type { FrozenData } from '../freezing';
import type { EventType, ReviewEvent } from '../review-event';
import { NOUNS } from '../review-event';
import { keyOf, type ReviewRecords } from '../review-state';
import type { MemberRecord } from '../reviewer';
import type { WholeReviewFile } from './review-file';

/** Something in a file that contradicts something else in it. */
export type Contradiction = { path: string; message: string };

const MOST_TOLD = 20;

/** What the shapes cannot say: does the file agree with itself? At most twenty contradictions, first things first. */
export function contradictions({ records, texts, history }: WholeReviewFile): Contradiction[] {
  const found: Contradiction[] = [];
  const tell = (path: string, message: string) => {
    if (found.length < MOST_TOLD) found.push({ path, message });
  };
  if (records.review.length !== 1) tell('records.review', 'holds not exactly one review');
  for (const noun of NOUNS) {
    const seen = new Set<string>();
    for (const [at, record] of records[noun].entries()) {
      const key = keyOf(noun, record);
      if (seen.has(key)) tell(`records.${noun}.${at}`, 'stands there twice');
      seen.add(key);
    }
  }
  const stored = new Map(texts.map((text) => [`${text.article} ${text.number}`, text]));
  for (const [at, article] of records.article.entries()) {
    const text = stored.get(`${article.id} ${article.textVersion}`);
    if (!text) tell(`records.article.${at}`, 'has no text in the file');
    else if (text.sha256 !== article.sha256) tell(`records.article.${at}.sha256`, 'is not that of its text');
    else if (text.text.length !== article.length)
      tell(`records.article.${at}.length`, 'is not that of its text');
  }
  for (const [at, claim] of records.claim.entries()) {
    const text = stored.get(`${claim.article} ${claim.textVersion}`);
    if (text?.text.slice(claim.start, claim.end) !== claim.text)
      tell(`records.claim.${at}.text`, 'is not what stands at its place in the text');
  }
  for (const [at, event] of history.entries())
    if (event.version !== at + 1) tell(`history.${at}.version`, 'is not the number that follows');
  if (history.length !== records.version)
    tell('records.version', 'is not the number of the last event of the history');
  return found;
}

/** The member that the one who brings the file becomes: its owner, whoever else it names. */
function asOwner(members: readonly MemberRecord[], owner: { id: string; name: string }, at: string) {
  const own = members.find(({ id }) => id === owner.id);
  const rest = members.filter(({ id }) => id !== owner.id);
  const member: MemberRecord = own
    ? { ...own, name: owner.name, role: 'owner', removedAt: null }
    : {
        ...owner,
        role: 'owner',
        pseudonym: null,
        colour: members.length % 8,
        joinedAt: at,
        removedAt: null,
      };
  return [...rest, member];
}

/** A review that came as a file, as it is stored here: the same ids and history, under its own address or a new one. */
export type Arrival = {
  records: ReviewRecords;
  events: ReviewEvent[];
  frozen: { id: string; data: FrozenData }[];
};

/**
 * A file as a review of this server.
 * @param id of the review here: its own, or another when this server has a review of that id
 * @param owner who brings it
 */
export function arrivalOf(
  { records, history, frozen }: WholeReviewFile,
  { id, owner, at }: { id: string; owner: { id: string; name: string }; at: string },
): Arrival {
  const before = records.review[0]?.id;
  const moved = <R extends { id: string }>(record: R): R =>
    record.id === before ? { ...record, id } : record;
  return {
    records: {
      ...records,
      review: records.review.map((review) => ({
        ...moved(review),
        isSample: false,
        archivedAt: null,
        deletedAt: null,
      })),
      member: asOwner(records.member, owner, at),
    },
    events: history.map(({ type, ...event }) => ({
      ...event,
      review: id,
      tab: null,
      // What was withheld from the file stays withheld here: its number is all there is of it.
      type: type as EventType,
      changes: event.changes.map((change) =>
        change.noun === 'review'
          ? {
              ...moved(change),
              before: change.before && moved(change.before),
              after: change.after && moved(change.after),
            }
          : change,
      ),
    })),
    frozen,
  };
}
