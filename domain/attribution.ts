import { canonical } from './canonical';

export const SPEAKER_TYPES = [
  'named_person',
  'organisation',
  'described_person',
  'anonymous_person',
  'group',
  'document',
  'video',
  'outlet',
  'agency',
] as const;
export type SpeakerType = (typeof SPEAKER_TYPES)[number];

export const MODES = ['direct', 'indirect', 'mixed'] as const;
export type Mode = (typeof MODES)[number];

export const STAKES = ['about_itself', 'about_its_enemy', 'against_own_interest', 'none'] as const;
export type Stake = (typeof STAKES)[number];

/** Someone or something that speaks, carries or originates: shared by all claims of the review. */
export type EntityRecord = {
  id: string;
  name: string;
  type: SpeakerType;
  /** The article of this review that is this document; null while it is a placeholder. */
  article: string | null;
  createdBy: string | null;
  at: string;
};

/** One step of who said it; a null entity is a step not known (or a source deliberately unnamed). */
export type AttributionStep = { entity: string | null; type: SpeakerType };

export const DATE_PRECISIONS = ['exact', 'day', 'month', 'year', 'about', 'unknown'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];
export type RefersTo = { from: string | null; to: string | null; precision: DatePrecision };

/** One answer to who a claim is credited to (PARC / PolNeAR: source, cue, content), through whom, and where it started. */
export type AttributionAnswer = {
  sources: AttributionStep[];
  mode: Mode;
  cue: string | null;
  /** Nearest to the speaker first. */
  chain: AttributionStep[];
  origin: AttributionStep | null;
  refersTo: RefersTo | null;
  hedged: boolean;
  stake: Stake | null;
  by: string;
  at: string;
};

/** Another answer to the same question, kept beside the one that counts. */
export type AttributionAlternative = AttributionAnswer & { id: string };

/** The answer that counts, and those kept beside it. Keyed by the claim. */
export type AttributionRecord = AttributionAnswer & {
  claim: string;
  article: string;
  /** Absent in records from before answers could be kept beside each other: read it with `alternativesOf`. */
  alternatives?: AttributionAlternative[];
};

export const alternativesOf = (record: AttributionRecord | null | undefined): AttributionAlternative[] =>
  record?.alternatives ?? [];

/** What of an attribution somebody answers, field by field; `by` and `at` only say who and when. */
export const ATTRIBUTION_FIELDS = [
  'sources',
  'mode',
  'cue',
  'chain',
  'origin',
  'refersTo',
  'hedged',
  'stake',
] as const satisfies readonly (keyof AttributionAnswer)[];
export type AttributionField = (typeof ATTRIBUTION_FIELDS)[number];

/** The answer alone, without the claim it is about. */
export function answerOf(answer: AttributionAnswer): AttributionAnswer {
  const { sources, mode, cue, chain, origin, refersTo, hedged, stake, by, at } = answer;
  return { sources, mode, cue, chain, origin, refersTo, hedged, stake, by, at };
}

/** Do two answers say the same, whoever gave them? */
export const sayTheSame = (one: AttributionAnswer, other: AttributionAnswer) =>
  ATTRIBUTION_FIELDS.every(
    (field) => JSON.stringify(canonical(one[field])) === JSON.stringify(canonical(other[field])),
  );

/**
 * The attribution of two claims that become one: the first one's counts, the other's is kept beside it where it says
 * something else.
 */
export function unitedAttributions(first: AttributionRecord, second: AttributionRecord): AttributionRecord {
  // A claim has one attribution: its id names the answer that came from it.
  const others = [{ ...answerOf(second), id: second.claim }, ...alternativesOf(second)];
  const kept = others.filter((one) => !sayTheSame(first, one));
  return kept.length === 0 ? first : { ...first, alternatives: [...alternativesOf(first), ...kept] };
}

/** The record without the answer that counted: the first one beside it takes its place; null where there is none. */
export function withoutMain(record: AttributionRecord): AttributionRecord | null {
  const [next, ...rest] = alternativesOf(record);
  if (!next) return null;
  return { ...answerOf(next), claim: record.claim, article: record.article, alternatives: rest };
}

/** "Same as" between two names of one entity: authored, graded, reversible. */
export type SameAsRecord = {
  id: string;
  a: string;
  b: string;
  grade: 'certain' | 'likely';
  by: string;
  at: string;
  /** Which of the two gives both its name, where they are joined with certainty; absent or null where nobody chose. */
  shown?: string | null;
};
