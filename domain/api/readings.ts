import { z } from 'zod';
import { INDEPENDENCES } from '../claim-link';
import { MATRIX_SHOWS } from '../matrix-table';
import { OPTIONAL_PARTS } from '../report/selection';
import { endpoint } from './endpoint';
import { matrixView } from './matrix-view';
import { claimState, facets, id, judgedKind, offset, relation } from './shapes';

/** Reads across articles: comparison, report, sources. */

const severalArticles = z
  .union([z.string(), z.array(z.string())])
  .transform((v) => (typeof v === 'string' ? [v] : v))
  .pipe(z.array(id).min(1).max(4));

const pieces = z
  .array(z.object({ text: z.string(), changed: z.boolean() }))
  .describe('The text of the claim in pieces, with the words marked that the other claim does not have');

export const comparisonView = z.object({
  version: z.int(),
  columns: z.array(
    z.object({
      article: id,
      name: z.string().describe('A1'),
      source: z.string(),
      claims: z.array(
        z.object({
          id,
          name: z.string().describe('A1·14'),
          start: offset,
          end: offset,
          text: z.string(),
          kind: judgedKind.nullable().describe('The settled kind; null while not settled'),
          state: claimState,
        }),
      ),
    }),
  ),
  pairs: z.array(
    z.object({
      id,
      a: id,
      b: id,
      relation,
      suggested: z.boolean(),
      differs: facets,
      independence: z.enum(INDEPENDENCES),
      words: z.object({ a: pieces, b: pieces }).nullable().describe('Null across languages'),
    }),
  ),
  counts: z
    .object({ corroborates: z.int(), same_origin: z.int(), conflicts: z.int() })
    .describe('Confirmed pairs: corroborations without the repeats of one origin, those repeats, conflicts'),
});

export const compare = endpoint({
  method: 'GET',
  path: '/reviews/{review}/compare',
  summary: 'Two to four articles side by side, with the pairs that link them',
  needs: 'read',
  query: z.object({ article: severalArticles }),
  answer: comparisonView,
  status: 200,
});

export const REPORT_FORMATS = [
  'html',
  'pdf',
  'docx',
  'markdown',
  'csv',
  'xlsx',
  'json',
  'web-annotation',
  'claim-review',
] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export const report = endpoint({
  method: 'GET',
  path: '/reviews/{review}/report',
  summary: 'The report of now, as a file',
  needs: 'export',
  query: z.object({
    format: z.enum(REPORT_FORMATS),
    texts: z.enum(['true', 'false']).optional().describe('With full texts (owners only)'),
    commenters: z.enum(['pseudonyms', 'names']).default('pseudonyms'),
    snapshot: id.optional().describe('A frozen report instead of the one of now'),
    bom: z.enum(['true', 'false']).default('true').describe('Begin CSV files with a byte order mark'),
    without: z
      .union([z.enum(OPTIONAL_PARTS), z.array(z.enum(OPTIONAL_PARTS))])
      .transform((parts) => [parts].flat())
      .default([])
      .describe('Parts to leave out of HTML, PDF, DOCX and Markdown; the file says which'),
  }),
  status: 200,
});

export const sources = endpoint({
  method: 'GET',
  path: '/reviews/{review}/sources',
  summary: 'Source profiles: the same numbers as the screens and the report',
  needs: 'read',
  answer: z.object({ items: z.array(z.unknown()), nextCursor: z.string().nullable() }),
  status: 200,
});

export const matrix = endpoint({
  method: 'GET',
  path: '/reviews/{review}/matrix',
  summary: 'Statements and linked claims × sources: the same numbers as the screen',
  needs: 'read',
  answer: matrixView,
  status: 200,
});

export const matrixFile = endpoint({
  method: 'GET',
  path: '/reviews/{review}/matrix/file',
  summary: 'The matrix as CSV: the rows that a filter leaves, in its order',
  needs: 'export',
  query: z.object({
    show: z.enum(MATRIX_SHOWS).default('conflicts_first'),
    kind: judgedKind.optional().describe('Rows in which some claim is of that kind'),
    bom: z.enum(['true', 'false']).default('true').describe('Begin with a byte order mark'),
  }),
  status: 200,
});

export const agreement = endpoint({
  method: 'GET',
  path: '/reviews/{review}/agreement',
  summary: 'How far reviewers agreed before they saw each other: counts, the kind × kind table, α and κ',
  needs: 'read',
  answer: z
    .object({
      claims: z.int(),
      judges: z.int(),
      same: z.int(),
      alpha: z.number().nullable(),
      kappa: z.number().nullable(),
    })
    .loose(),
  status: 200,
});

export const events = endpoint({
  method: 'GET',
  path: '/reviews/{review}/events',
  summary: 'The event stream (text/event-stream); Last-Event-ID resumes',
  needs: 'read',
  query: z.object({ after: z.coerce.number().int().min(0).optional() }),
  status: 200,
});
