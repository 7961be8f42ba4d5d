import { attributionInWords, type Saying, type Words } from '@/domain/activity-words';
import type { AttributionInput } from '@/domain/attributing';
import type { AttributionField } from '@/domain/attribution';
import type { LinkField, LinkValues } from '@/domain/link-merging';
import { valuesOf } from '@/domain/merging';

/** The fields of the history (`activity.fields`) that an attribution's fields are told in; names first, then what they are. */
const TOLD_IN: Readonly<Record<AttributionField, readonly [string, string?]>> = {
  sources: ['speaker', 'speakerType'],
  mode: ['mode'],
  cue: ['cue'],
  chain: ['via', 'viaType'],
  origin: ['origin', 'originType'],
  refersTo: ['refersTo'],
  hedged: ['hedged'],
  stake: ['stake'],
};

export type TwoValues = { field: string; theirs: Saying[]; mine: Saying[] };

const same = (x: readonly Saying[], y: readonly Saying[]) => JSON.stringify(x) === JSON.stringify(y);

/** Both values of each field in words; where the names are the same, with what they are said to be. */
export function bothAttributions(
  fields: readonly AttributionField[],
  theirs: AttributionInput | null,
  mine: AttributionInput | null,
): TwoValues[] {
  const [other, own] = [attributionInWords(valuesOf(theirs)), attributionInWords(valuesOf(mine))];
  return fields.map((each) => {
    const [field, type] = TOLD_IN[each];
    const told = (words: Words) => words[field] ?? [];
    const whole = (words: Words) => [...told(words), ...(type ? (words[type] ?? []) : [])];
    const say = same(told(other), told(own)) ? whole : told;
    return { field, theirs: theirs ? say(other) : [], mine: mine ? say(own) : [] };
  });
}

const words = (text: string | null | undefined): Saying[] => (text ? [{ text }] : []);

/** A field of a link in words. */
export function linkFieldInWords(field: LinkField, values: Partial<LinkValues>): Saying[] {
  switch (field) {
    case 'differs':
      return (values.differs ?? []).map((term) => ({ term }));
    case 'relation':
    case 'resolution': {
      const term = values[field];
      return term ? [{ term }] : [];
    }
    default:
      return words(values[field]);
  }
}
