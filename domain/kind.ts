/** The four kinds a claim can have, in the order of their keys `1`–`4`. */
export const KINDS = ['reported_fact', 'attributed_quote', 'opinion', 'reader_comment'] as const;
export type Kind = (typeof KINDS)[number];

/** What a reviewer can judge a claim to be: a kind, or not a claim at all. */
export const JUDGED_KINDS = [...KINDS, 'excluded'] as const;
export type JudgedKind = (typeof JUDGED_KINDS)[number];

/** The letter that stands for a kind wherever colour may not be seen. */
export const KIND_LETTER: Record<JudgedKind, string> = {
  reported_fact: 'F',
  attributed_quote: 'Q',
  opinion: 'O',
  reader_comment: 'C',
  excluded: 'X',
};

export function isJudgedKind(value: unknown): value is JudgedKind {
  return JUDGED_KINDS.includes(value as JudgedKind);
}
