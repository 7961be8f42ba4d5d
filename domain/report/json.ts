import type { ArticleText } from '@/domain/article';
import { canonical } from '@/domain/canonical';
import type { FrozenData } from '@/domain/freezing';
import { order } from '@/domain/metrics/sourcing';
import { NOUNS, type Noun, type NounRecords, type ReviewEvent } from '@/domain/review-event';
import { keyOf, type ReviewState, stateOf } from '@/domain/review-state';
import { finishedPasses, telling } from './finished-passes';
import { memberName, type Names, namesOf } from './names';
import type { Report, ReportOptions } from './report';

export const JSON_FORMAT = 'lateral-review/1';

/** Every record of a review, noun by noun, in an order that depends on nothing but the records. */
export type ReviewData = { version: number } & { [N in Noun]: NounRecords[N][] };

/** The names that must not leave, replaced in the records themselves. */
function protectedRecord<N extends Noun>(
  noun: N,
  record: NounRecords[N],
  state: ReviewState,
  names: Names,
): NounRecords[Noun] {
  if (noun === 'member') {
    const member = record as NounRecords['member'];
    return { ...member, name: memberName(state, member.id) };
  }
  if (noun === 'entity') {
    const entity = record as NounRecords['entity'];
    return { ...entity, name: names.ownEntity(entity.id) ?? entity.name };
  }
  if (noun === 'zones') {
    const { article, zones } = record as NounRecords['zones'];
    return {
      article,
      zones: zones.map((zone) =>
        zone.commenter ? { ...zone, commenter: names.commenter(zone.commenter) } : zone,
      ),
    };
  }
  return record;
}

/** The records of a review as they may leave it: complete, ordered, without an unfinished blind pass. */
export function reviewData(records: ReviewState, commenters: ReportOptions['commenters']): ReviewData {
  const state = finishedPasses(records);
  const names = namesOf(state, commenters);
  const data: Record<string, unknown> = { version: state.version };
  for (const noun of NOUNS) {
    const table = state[noun] as ReadonlyMap<string, NounRecords[Noun]>;
    data[noun] = [...table.values()]
      .sort((x, y) => order(keyOf(noun, x), keyOf(noun, y)))
      .map((record) => canonical(protectedRecord(noun, record, state, names)));
  }
  return data as ReviewData;
}

/**
 * What the data hash is taken of: the records with pseudonyms, without white space. It depends on no option of an
 * export, so that every format of one state names the same hash.
 */
export function hashedData(records: ReviewState): string {
  // What people call places in the history is not what the report says.
  const { checkpoint: _, ...data } = reviewData(records, 'pseudonyms');
  return JSON.stringify(data);
}

/** What a whole review has beside its records: for an owner who asks for all of it. */
export type WholeParts = {
  /** Of every version, with the bytes they came from. */
  texts: readonly (ArticleText & { original: Uint8Array })[];
  events: readonly ReviewEvent[];
  /** The data of the snapshots. */
  frozen: readonly { id: string; data: FrozenData }[];
};

export type JsonOptions = {
  commenters: ReportOptions['commenters'];
  /** Texts, history and frozen data, with which a server can take the review in again; null leaves them out. */
  whole: WholeParts | null;
};

/** The history as it may leave: an event of which nothing may be told keeps its number and its moment. */
function history(events: readonly ReviewEvent[], state: ReviewState, names: Names) {
  const tell = telling(state);
  const side = <N extends Noun>(noun: N, record: NounRecords[N] | null) => {
    const told = record && (tell ? tell(noun, record) : record);
    return told && canonical(protectedRecord(noun, told, state, names));
  };
  return events.map(({ version, type, actor, at, undoes, changes }) => {
    const told = changes
      .map(({ noun, id, before, after }) => ({
        noun,
        id,
        before: side(noun, before as NounRecords[typeof noun] | null),
        after: side(noun, after as NounRecords[typeof noun] | null),
      }))
      .filter(({ before, after }) => before !== null || after !== null);
    return told.length === 0 && changes.length > 0
      ? { version, type: 'withheld', actor: null, at, undoes: null, changes: [] }
      : { version, type, actor, at, undoes, changes: told };
  });
}

function wholeParts(parts: WholeParts, state: ReviewState, names: Names) {
  const frozenData = ({ id, data: { at, records, openThreads } }: WholeParts['frozen'][number]) => {
    const then = stateOf(records);
    const lists = NOUNS.filter((noun) => records[noun]).map((noun) => [
      noun,
      (records[noun] ?? []).map((record) => canonical(protectedRecord(noun, record, then, names))),
    ]);
    const kept = { version: records.version, ...Object.fromEntries(lists) };
    return { id, data: { at, records: kept, ...(openThreads === undefined ? {} : { openThreads }) } };
  };
  return {
    texts: [...parts.texts]
      .sort((x, y) => order(x.article, y.article) || x.number - y.number)
      .map(({ original, ...text }) => ({ ...text, original: base64(original) })),
    history: history(parts.events, state, names),
    frozen: [...parts.frozen].sort((x, y) => order(x.id, y.id)).map(frozenData),
  };
}

/** Bytes in base64, in pieces that a call of a function can take. */
function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8_192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(binary);
}

/** The review as one JSON document: the records, every number of the report, and on request all that makes it whole. */
export function reportJson(report: Report, records: ReviewState, { commenters, whole }: JsonOptions): string {
  const { generatedAt, ...header } = report.header;
  const document = {
    format: JSON_FORMAT,
    generatedAt,
    offsets: 'UTF-16 code units, end excluded',
    report: { ...report, header },
    records: reviewData(records, commenters),
    ...(whole
      ? wholeParts(whole, records, namesOf(finishedPasses(records), commenters))
      : { texts: null, history: null, frozen: null }),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
