import type { ClaimView } from './api/shapes';
import { type AttributionInput, foldName, type NamedStep } from './attributing';
import {
  ATTRIBUTION_FIELDS,
  type AttributionAnswer,
  type AttributionField,
  type AttributionStep,
} from './attribution';
import { canonical } from './canonical';
import { named } from './claim-view';
import type { ReviewState } from './review-state';

/** An attribution as the API takes it, every field said. */
export type AttributionValues = {
  sources: NamedStep[];
  mode: AttributionInput['mode'];
  cue: string | null;
  chain: NamedStep[];
  origin: NonNullable<AttributionInput['origin']> | null;
  refersTo: NonNullable<AttributionInput['refersTo']> | null;
  hedged: boolean;
  stake: NonNullable<AttributionInput['stake']> | null;
};

/** Where nothing is recorded: what the form begins with, and nobody has said. */
const NOTHING: AttributionValues = {
  sources: [],
  mode: 'indirect',
  cue: null,
  chain: [],
  origin: null,
  refersTo: null,
  hedged: false,
  stake: null,
};

/** Every field of an attribution, those left out by their defaults; of none recorded, the empty ones. */
export function valuesOf(input: AttributionInput | null): AttributionValues {
  if (!input) return NOTHING;
  const { sources, mode, cue, chain, origin, refersTo, hedged, stake } = input;
  return {
    sources: sources.map(nameAndType),
    mode,
    cue: cue || null,
    chain: (chain ?? []).map(nameAndType),
    origin: origin ?? null,
    refersTo: refersTo ?? null,
    hedged: hedged ?? false,
    stake: stake ?? null,
  };
}

const nameAndType = ({ name, type }: NamedStep): NamedStep => ({ name, type });

/** What is recorded, as the API takes it: names for ids. */
export function inputOf(state: ReviewState, answer: AttributionAnswer): AttributionInput {
  const step = (one: AttributionStep) => nameAndType(named(state, one));
  const origin = answer.origin && named(state, answer.origin);
  return {
    sources: answer.sources.map(step),
    mode: answer.mode,
    cue: answer.cue,
    chain: answer.chain.map(step),
    origin: origin?.name ? { name: origin.name, type: origin.type } : null,
    refersTo: answer.refersTo,
    hedged: answer.hedged,
    stake: answer.stake,
  };
}

/** The same of an attribution as the API shows it. */
export function inputOfView(view: NonNullable<ClaimView['attribution']>): AttributionInput {
  const { sources, mode, cue, chain, origin, refersTo, hedged, stake } = view;
  return {
    sources: sources.map(nameAndType),
    mode,
    cue,
    chain: chain.map(nameAndType),
    origin: origin?.name ? { name: origin.name, type: origin.type } : null,
    refersTo,
    hedged,
    stake,
  };
}

const folded = ({ name, type }: NamedStep) => ({ name: name === null ? null : foldName(name), type });

/** A field as it is compared: spellings that become one name are one value. */
function compared(values: AttributionValues, field: AttributionField): string {
  switch (field) {
    case 'sources':
    case 'chain':
      return JSON.stringify(values[field].map(folded));
    case 'origin':
      return JSON.stringify(values.origin && folded(values.origin));
    default:
      return JSON.stringify(canonical(values[field]));
  }
}

export type Merged = {
  /** What both changed, together; of the fields in `conflicts`, theirs. */
  values: AttributionValues;
  /** The fields that both gave another value, and not the same. */
  conflicts: AttributionField[];
};

/**
 * Three-way merge of an attribution, field by field: `base` is what both began with, null where nothing was recorded.
 * What one side changed alone stands; what both changed alike stands; what both changed apart is for people to say. An
 * attribution that they took away conflicts with whatever I still say.
 */
export function mergeAttributions(
  base: AttributionInput | null,
  mine: AttributionInput,
  theirs: AttributionInput | null,
): Merged {
  const [was, own, other] = [valuesOf(base), valuesOf(mine), valuesOf(theirs)];
  const differ = (x: AttributionValues, y: AttributionValues, field: AttributionField) =>
    compared(x, field) !== compared(y, field);
  const takenAway = base !== null && theirs === null;
  const values: Record<AttributionField, unknown> = { ...other };
  const conflicts: AttributionField[] = [];
  for (const field of ATTRIBUTION_FIELDS) {
    if (!differ(own, other, field)) continue;
    if (takenAway) conflicts.push(field);
    else if (!differ(was, own, field)) continue;
    else if (!differ(was, other, field)) values[field] = own[field];
    else conflicts.push(field);
  }
  return { values: values as AttributionValues, conflicts };
}

/** The merge with my values in the fields that conflict. */
export function withMine({ values, conflicts }: Merged, mine: AttributionInput): AttributionValues {
  const own = valuesOf(mine);
  return { ...values, ...Object.fromEntries(conflicts.map((field) => [field, own[field]])) };
}

/** Do these say the same? Spellings that become one name are one. */
export const sameValues = (x: AttributionInput | null, y: AttributionInput | null): boolean =>
  ATTRIBUTION_FIELDS.every((field) => compared(valuesOf(x), field) === compared(valuesOf(y), field));
