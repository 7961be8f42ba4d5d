import { z } from 'zod';
import { DATE_PRECISIONS, MODES, SPEAKER_TYPES, STAKES } from '../attribution';
import { FACETS, INDEPENDENCES, RELATIONS } from '../claim-link';
import { JUDGED_KINDS } from '../kind';
import { loneSurrogate } from '../span';
import { ZONE_TYPES } from '../zone';

/** The small shapes that many endpoints share. */

export const id = z.uuid().describe('UUIDv7');
export const time = z.iso.datetime().describe('RFC 3339, UTC');

/** Text that Postgres can keep as it is: no NUL, no lone surrogate. Lengths in UTF-16 code units. */
export const storable = (min: number, max: number) =>
  z
    .string()
    .min(min)
    .max(max)
    .refine((s) => !s.includes('\u0000'), 'holds a NUL character, which cannot be stored')
    .refine(
      (s) => loneSurrogate(s) < 0,
      'holds half of a character (a lone surrogate), which cannot be stored',
    );

/** A short line for people: trimmed, not empty. */
export const line = (max: number) =>
  storable(0, max)
    .transform((s) => s.trim())
    .refine((s) => s.length > 0, 'is empty');

export const judgedKind = z.enum(JUDGED_KINDS);
export const zoneType = z.enum(ZONE_TYPES);
export const speakerType = z.enum(SPEAKER_TYPES);
export const relation = z.enum(RELATIONS);
export const facets = z.array(z.enum(FACETS)).max(FACETS.length);
export const offset = z.int().min(0).max(2_000_000).describe('UTF-16 code units');

export const step = z.object({ name: line(300).nullable(), type: speakerType });
export const proposedAttribution = z.object({
  sources: z.array(z.object({ name: z.string().nullable(), type: speakerType })),
  mode: z.enum(MODES),
  cue: z.string().nullable(),
  chain: z.array(z.object({ name: z.string().nullable(), type: speakerType })),
  origin: z.object({ name: z.string().nullable(), type: speakerType }).nullable(),
  hedged: z.boolean(),
});

/** A date (`2026-03-14`), a month, a year, or a full time. */
export const someDate = z
  .string()
  .max(40)
  .regex(/^\d{4}(-\d{2}(-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?)?)?$/, 'is not a date such as 2026-03-14');

export const refersTo = z.object({
  from: someDate.nullable(),
  to: someDate.nullable(),
  precision: z.enum(DATE_PRECISIONS),
});

export const attributionInput = z.object({
  sources: z.array(step).max(20),
  mode: z.enum(MODES),
  cue: storable(0, 500).nullish(),
  chain: z.array(step).max(20).default([]),
  origin: z.object({ name: line(300), type: speakerType }).nullish(),
  refersTo: refersTo.nullish(),
  hedged: z.boolean().default(false),
  stake: z.enum(STAKES).nullish(),
});

const namedStep = z.object({ id: id.nullable(), name: z.string().nullable(), type: speakerType });
const attributionAnswer = z.object({
  sources: z.array(namedStep),
  mode: z.enum(MODES),
  cue: z.string().nullable(),
  chain: z.array(namedStep),
  origin: namedStep.nullable(),
  refersTo: refersTo.nullable(),
  hedged: z.boolean(),
  stake: z.enum(STAKES).nullable(),
  by: id.describe('Who wrote it last'),
  at: time,
});
export const attributionView = attributionAnswer.extend({
  alternatives: z
    .array(attributionAnswer.extend({ id }))
    .describe('Other answers, kept beside this one; nothing counts them'),
});

export const claimState = z.enum([
  'suggested',
  'waiting',
  'agreed',
  'disagreement',
  'decided',
  'unresolved',
  'recheck',
]);

/** A claim as everyone outside sees it; computed for one viewer, blind rules applied. */
export const claimView = z.object({
  id,
  article: id,
  start: offset,
  end: offset,
  text: z.string(),
  zone: zoneType,
  version: z.int(),
  kind: judgedKind.nullable(),
  state: claimState,
  excluded: z.boolean(),
  suggested: z
    .object({
      kind: judgedKind,
      hedged: z.boolean(),
      attribution: proposedAttribution.nullable(),
      because: z.array(z.string()),
    })
    .nullable(),
  judgements: z.array(
    z.object({
      reviewer: id,
      kind: judgedKind,
      reason: z.string().nullable(),
      at: time,
      recheck: z.boolean(),
      afterReveal: z.boolean(),
    }),
  ),
  decision: z
    .object({ kind: judgedKind.nullable(), reason: z.string().nullable(), by: id, at: time })
    .nullable(),
  attribution: attributionView.nullable(),
  links: z.array(
    z.object({
      id,
      claim: id,
      relation,
      state: z.enum(['suggested', 'confirmed', 'rejected']),
      differs: facets,
      independence: z.enum(INDEPENDENCES).nullable(),
    }),
  ),
});
export type ClaimView = z.output<typeof claimView>;

export const reviewVersion = z.object({
  reviewVersion: z.int().describe('The number of the event this change made'),
});

/** What every list takes and answers. */
export const page = {
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.string().max(200).optional(),
};
export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

/** RFC 9457 problem document. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  current: z.unknown().optional(),
  other: z.string().optional().describe('The id of what stands in the way'),
});
export type Problem = z.output<typeof problem>;
