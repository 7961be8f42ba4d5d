import type { ClaimRecord, Suggestion } from './claim';
import type { ReviewRecords } from './review-state';
import { ZONE_TYPES } from './zone';

/** A claim of the open article in a row: its text is a slice of the article's, its suggestion a number in a list. */
type Row = [
  id: string,
  start: number,
  end: number,
  zone: number,
  version: number,
  suggestion: number,
  createdBy?: string,
];

type Packed = {
  article: string;
  textVersion: number;
  suggestions: Suggestion[];
  rows: Row[];
  rest: ReviewRecords;
};

/**
 * Records as a page carries them to the browser. The claims of the open article are most of what it weighs, and most of
 * each is said already: by the article's text, by its id, and by a suggestion that hundreds of others share.
 */
export function packRecords(records: ReviewRecords, article: string, text: string): string {
  const numbers = new Map<string, number>();
  const suggestions: Suggestion[] = [];
  const numberOf = (suggestion: Suggestion | null) => {
    if (!suggestion) return -1;
    const key = JSON.stringify(suggestion);
    const known = numbers.get(key) ?? suggestions.push(suggestion) - 1;
    numbers.set(key, known);
    return known;
  };
  const rows: Row[] = [];
  const others: ClaimRecord[] = [];
  const textVersion = records.claim?.find((claim) => claim.article === article)?.textVersion ?? 1;
  for (const claim of records.claim ?? []) {
    const { id, start, end, zone, version, suggestion, createdBy } = claim;
    const said =
      claim.article === article &&
      claim.textVersion === textVersion &&
      claim.deletedAt === null &&
      claim.text === text.slice(start, end);
    if (!said) others.push(claim);
    else {
      const row: Row = [id, start, end, ZONE_TYPES.indexOf(zone), version, numberOf(suggestion)];
      if (createdBy !== null) row.push(createdBy);
      rows.push(row);
    }
  }
  const packed: Packed = { article, textVersion, suggestions, rows, rest: { ...records, claim: others } };
  return JSON.stringify(packed);
}

/** What `packRecords` packed, with the text it was packed by. The order of the claims is that of the article, then the rest. */
export function unpackRecords(packed: string, text: string): ReviewRecords {
  const { article, textVersion, suggestions, rows, rest } = JSON.parse(packed) as Packed;
  const claims = rows.map(
    ([id, start, end, zone, version, suggestion, createdBy]): ClaimRecord => ({
      id,
      article,
      textVersion,
      start,
      end,
      text: text.slice(start, end),
      zone: ZONE_TYPES[zone] ?? 'body',
      suggestion: suggestions[suggestion] ?? null,
      createdBy: createdBy ?? null,
      version,
      deletedAt: null,
    }),
  );
  return { ...rest, claim: [...claims, ...(rest.claim ?? [])] };
}
