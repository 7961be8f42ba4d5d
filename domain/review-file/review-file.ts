import { z } from 'zod';
import { id, storable, time } from '../api/shapes';
import { MAX_ARTICLE_LENGTH } from '../article';
import { JSON_FORMAT } from '../report/json';
import { type Change, EVENT_TYPES, NOUNS, type Noun, type ReviewEvent } from '../review-event';
import { RECORDS } from './records';

/*
 * A review as one file. Without texts it is for reading; with texts, history and frozen data (an owner asks for them)
 * it is the whole review, which a server can take in again.
 */

const version = z.int().min(0).max(2_000_000_000);
const MOST = 1_000_000;

const records = z.object({
  version,
  ...(Object.fromEntries(NOUNS.map((noun) => [noun, z.array(RECORDS[noun]).max(MOST)])) as {
    [N in Noun]: z.ZodArray<(typeof RECORDS)[N]>;
  }),
});

const change = z.union(
  NOUNS.map((noun) =>
    z.object({
      noun: z.literal(noun),
      id: z.string().max(100),
      before: RECORDS[noun].nullable(),
      after: RECORDS[noun].nullable(),
    }),
  ),
) as unknown as z.ZodType<Change>;

const event = z.object({
  version: z.int().min(1),
  type: z.enum([...EVENT_TYPES, 'withheld']),
  actor: id.nullable(),
  at: time,
  undoes: z.int().min(1).nullable(),
  changes: z.array(change).max(MOST),
});

const text = z.object({
  article: id,
  number: z.int().min(1),
  text: storable(0, MAX_ARTICLE_LENGTH),
  sha256: z.string().length(64),
  originalSha256: z.string().length(64),
  mediaType: z.string().max(200),
  encoding: z.string().max(100).nullable(),
  /** The bytes that the text came from. */
  original: z.base64().describe('Base64'),
});

/** A file that holds a whole review. */
export const wholeReviewFile = z.object({
  format: z.literal(JSON_FORMAT),
  generatedAt: time,
  offsets: z.string(),
  report: z.looseObject({ header: z.looseObject({ dataHash: z.string() }) }),
  records,
  texts: z.array(text).max(100_000),
  history: z.array(event).max(MOST),
  frozen: z
    .array(
      z.object({
        id,
        data: z.object({
          at: time,
          records: records.partial().extend({ version }),
          openThreads: z.int().min(0).optional(),
        }),
      }),
    )
    .max(10_000)
    .describe('The data of the snapshots'),
});
export type WholeReviewFile = z.output<typeof wholeReviewFile>;

/** A file for reading: the same, without texts, history and frozen data. */
const reviewFile = wholeReviewFile.extend({
  texts: z.null(),
  history: z.null(),
  frozen: z.null(),
});

/** The published JSON Schema (2020-12) of the JSON export, made from the shapes that an import is read with. */
export function reviewFileSchema(address: string): Record<string, unknown> {
  const schema = z.toJSONSchema(z.union([wholeReviewFile, reviewFile]), {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
  });
  return { ...schema, $id: address, title: `A review, as ${JSON_FORMAT}` };
}

/** An event as a file carries it: without the address of its review, which may be another after an import. */
export const eventInFile = ({ version: number, type, actor, at, undoes, changes }: ReviewEvent) => ({
  ...{ version: number, type, actor, at, undoes, changes },
});
