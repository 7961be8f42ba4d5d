import type { ArticleText } from '@/domain/article';
import { canonical } from '@/domain/canonical';
import { order } from '@/domain/metrics/sourcing';
import { NOUNS, type Noun, type NounRecords } from '@/domain/review-event';
import { keyOf, type ReviewState } from '@/domain/review-state';
import { finishedPasses } from './finished-passes';
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
    return { ...entity, name: names.entity(entity.id) ?? entity.name };
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
export const hashedData = (records: ReviewState) => JSON.stringify(reviewData(records, 'pseudonyms'));

export type JsonOptions = {
  commenters: ReportOptions['commenters'];
  /** The full texts, for an owner who asked for them; null leaves the hashes alone. */
  texts: Readonly<Record<string, ArticleText>> | null;
};

/** The review as one JSON document: the records, on request the texts, and every number of the report. */
export function reportJson(report: Report, records: ReviewState, { commenters, texts }: JsonOptions): string {
  const { generatedAt, ...header } = report.header;
  const document = {
    format: JSON_FORMAT,
    generatedAt,
    offsets: 'UTF-16 code units, end excluded',
    report: { ...report, header },
    records: reviewData(records, commenters),
    texts: texts && Object.values(texts).sort((x, y) => order(x.article, y.article)),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
