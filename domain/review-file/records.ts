import { z } from 'zod';
import { facets, id, judgedKind, refersTo, relation, storable, time, zoneType } from '../api/shapes';
import { ARTICLE_STATUSES, IMPORT_METHODS, MAX_ARTICLE_LENGTH } from '../article';
import { MODES, SPEAKER_TYPES, STAKES } from '../attribution';
import { INDEPENDENCES, RESOLUTIONS, VOTE_ANSWERS } from '../claim-link';
import { LONGEST_EXAMPLE, LONGEST_NOTE, MOST_EXAMPLES } from '../codebook';
import { DISCUSSION_TARGETS } from '../discussion';
import { SOURCE_GRADES, STATEMENT_GRADES } from '../grade';
import { FLAG_SUBJECTS } from '../judgement';
import { DATE_BASES } from '../resolving';
import { REVIEW_TEMPLATES } from '../review';
import type { Noun } from '../review-event';
import { PASS_STATUSES, ROLES } from '../reviewer';
import { SOURCE_TYPES } from '../source';

/*
 * The shape of every record as a file carries it. A record gets a field only together with its field here: the types
 * of the domain are checked against these shapes.
 */

const text = (max: number) => storable(0, max);
const version = z.int().min(0).max(2_000_000_000);
const offset = z.int().min(0).max(MAX_ARTICLE_LENGTH);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'is no SHA-256 in hexadecimal');
const members = z.array(id).max(1_000);
const sideDate = z.strictObject({ date: text(40).nullable(), basis: z.enum(DATE_BASES) });
const step = z.strictObject({ entity: id.nullable(), type: z.enum(SPEAKER_TYPES) });
const steps = z.array(step).max(50);
const named = z.strictObject({ name: text(1_000).nullable(), type: z.enum(SPEAKER_TYPES) });
const answer = z.strictObject({
  sources: steps,
  mode: z.enum(MODES),
  cue: text(1_000).nullable(),
  chain: steps,
  origin: step.nullable(),
  refersTo: refersTo.nullable(),
  hedged: z.boolean(),
  stake: z.enum(STAKES).nullable(),
  by: id,
  at: time,
});
const pair = { a: id, b: id, articleA: id, articleB: id };
const suggestion = z.strictObject({
  kind: judgedKind,
  hedged: z.boolean(),
  attribution: z
    .object({
      sources: z.array(named).max(50),
      mode: z.enum(MODES),
      cue: text(1_000).nullable(),
      chain: z.array(named).max(50),
      origin: named.nullable(),
      hedged: z.boolean(),
    })
    .nullable(),
  because: z.array(text(1_000)).max(50),
});
const kindNotes = z.strictObject({
  note: text(LONGEST_NOTE),
  examples: z.array(text(LONGEST_EXAMPLE)).max(MOST_EXAMPLES),
});
const reason = z.strictObject({ code: text(100), words: z.array(text(1_000)).max(100) });

const reportText = z.strictObject({ text: text(4_000), by: id, at: time });
const gradeOf = <const G extends readonly string[]>(grades: G) =>
  z.strictObject({ grade: z.enum(grades), reason: text(1_000), by: id, at: time }).nullish();

/** The shape of each noun's records. */
export const RECORDS = {
  review: z.strictObject({
    id,
    question: text(1_000),
    eventDate: text(200).nullable(),
    place: text(500).nullable(),
    template: z.enum(REVIEW_TEMPLATES),
    requiredJudgements: z.union([z.int().min(1).max(5), z.literal('everyone')]),
    blindFirst: z.boolean(),
    hideSuggestions: z.boolean(),
    collapseComments: z.boolean(),
    contentNote: text(2_000).nullable(),
    releasedAt: time.nullable(),
    codebook: z.strictObject({ version, notes: z.partialRecord(judgedKind, kindNotes) }).nullish(),
    summary: reportText.nullish(),
    limits: reportText.nullish(),
    grades: z.boolean().optional(),
    learns: z.boolean().optional(),
    isSample: z.boolean(),
    createdAt: time,
    archivedAt: time.nullable(),
    deletedAt: time.nullable(),
  }),
  member: z.strictObject({
    id,
    name: text(200),
    role: z.enum(ROLES),
    pseudonym: text(200).nullable(),
    colour: z.int().min(0).max(100),
    joinedAt: time,
    removedAt: time.nullable(),
  }),
  source: z.strictObject({
    id,
    name: text(500),
    type: z.enum(SOURCE_TYPES),
    url: text(4_000).nullable(),
    version,
    grade: gradeOf(SOURCE_GRADES),
  }),
  article: z.strictObject({
    id,
    number: z.int().min(1).max(1_000_000),
    source: id,
    title: text(2_000).nullable(),
    author: text(1_000).nullable(),
    url: text(4_000).nullable(),
    language: text(100).nullable(),
    direction: z.enum(['ltr', 'rtl']),
    publishedAt: text(200).nullable(),
    capturedAt: time,
    inferredDate: z.strictObject({ date: text(100), basis: text(1_000) }).nullable(),
    status: z.enum(ARTICLE_STATUSES),
    warnings: z.array(text(2_000)).max(100),
    sha256: z.union([sha256, z.literal('')]),
    length: offset,
    textVersion: version,
    importMethod: z.enum(IMPORT_METHODS),
    importedBy: id.nullable(),
    confirmedAt: time.nullable(),
    splitLockedAt: time.nullable(),
    splitLockedBy: id.nullable(),
    origin: id.nullable(),
    declaredComments: z.int().min(0).max(10_000_000).nullish(),
    removedAt: time.nullable(),
    version,
  }),
  zones: z.strictObject({
    article: id,
    zones: z.array(
      z.strictObject({
        start: offset,
        end: offset,
        type: zoneType,
        commenter: text(500).nullish(),
        depth: z.int().min(0).max(1_000).optional(),
      }),
    ),
  }),
  claim: z.strictObject({
    id,
    article: id,
    textVersion: version,
    start: offset,
    end: offset,
    text: storable(1, MAX_ARTICLE_LENGTH),
    zone: zoneType,
    suggestion: suggestion.nullable(),
    createdBy: id.nullable(),
    version,
    deletedAt: time.nullable(),
  }),
  judgement: z.strictObject({
    claim: id,
    article: id,
    reviewer: id,
    kind: judgedKind,
    reason: text(4_000).nullable(),
    at: time,
    recheck: z.boolean(),
    afterReveal: z.boolean(),
    accepted: z.enum(['single', 'bulk']).nullable(),
  }),
  pass: z.strictObject({
    article: id,
    reviewer: id,
    status: z.enum(PASS_STATUSES),
    startedAt: time.nullable(),
    finishedAt: time.nullable(),
  }),
  decision: z.strictObject({
    claim: id,
    article: id,
    kind: judgedKind.nullable(),
    reason: text(4_000).nullable(),
    by: id,
    at: time,
  }),
  flag: z.strictObject({
    id,
    claim: id.nullable(),
    link: id.nullable(),
    articles: z.array(id).max(10),
    about: z.enum(FLAG_SUBJECTS),
    sentence: text(4_000),
    by: id,
    at: time,
    resolvedAt: time.nullable(),
    resolvedBy: id.nullable(),
  }),
  attribution: answer.extend({
    claim: id,
    article: id,
    alternatives: z.array(answer.extend({ id })).max(100).optional(),
  }),
  entity: z.strictObject({
    id,
    name: storable(1, 1_000),
    type: z.enum(SPEAKER_TYPES),
    article: id.nullable(),
    createdBy: id.nullable(),
    at: time,
  }),
  sameAs: z.strictObject({
    id,
    a: id,
    b: id,
    grade: z.enum(['certain', 'likely']),
    by: id,
    at: time,
    shown: id.nullable().optional(),
  }),
  link: z.strictObject({
    id,
    ...pair,
    relation,
    state: z.enum(['suggested', 'confirmed', 'rejected']),
    differs: facets,
    note: text(4_000).nullable(),
    resolution: z.enum(RESOLUTIONS),
    resolutionReason: text(4_000).nullable(),
    resolutionDates: z.object({ a: sideDate, b: sideDate }).nullable().optional(),
    independence: z
      .object({ value: z.enum(INDEPENDENCES), reason: text(4_000), by: id, at: time })
      .nullable(),
    createdBy: id,
    at: time,
    version,
    deletedAt: time.nullable(),
  }),
  vote: z.strictObject({
    link: id,
    articleA: id,
    articleB: id,
    reviewer: id,
    answer: z.enum(VOTE_ANSWERS),
    at: time,
  }),
  linkDecision: z.strictObject({
    link: id,
    articleA: id,
    articleB: id,
    outcome: z.enum(['suggested', 'confirmed', 'rejected', 'unresolved']),
    reason: text(4_000).nullable(),
    by: id,
    at: time,
  }),
  candidate: z.strictObject({
    id,
    ...pair,
    relation,
    reasons: z.array(reason).max(100),
    score: z.number(),
    status: z.enum(['open', 'accepted', 'rejected']),
    answeredBy: id.nullable(),
  }),
  statement: z.strictObject({
    id,
    name: text(1_000),
    claims: z.array(z.strictObject({ claim: id, gist: text(1_000).nullable() })).max(100_000),
    version,
    deletedAt: time.nullable(),
    conclusion: z.strictObject({ text: text(2_000), label: text(200), by: id, at: time }).nullish(),
    grade: gradeOf(STATEMENT_GRADES),
  }),
  discussion: z.strictObject({
    id,
    on: z.enum(DISCUSSION_TARGETS),
    target: id.nullable(),
    articles: z.array(id).max(100),
    by: id,
    at: time,
    resolvedAt: time.nullable(),
    resolvedBy: id.nullable(),
  }),
  message: z.strictObject({
    id,
    discussion: id,
    articles: z.array(id).max(100),
    by: id,
    at: time,
    text: text(20_000),
    mentions: members,
    editedAt: time.nullable(),
    removedAt: time.nullable(),
  }),
  snapshot: z.strictObject({
    id,
    number: z.int().min(1).max(1_000_000),
    sha256,
    reviewVersion: version,
    by: id,
    at: time,
    withdrawnAt: time.nullable(),
    withdrawnReason: text(4_000).nullable(),
  }),
  checkpoint: z.strictObject({
    id,
    name: storable(1, 1_000),
    reviewVersion: version,
    snapshot: id.nullable(),
    by: id,
    at: time,
  }),
} satisfies { [N in Noun]: z.ZodType };
