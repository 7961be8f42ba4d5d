import { z } from 'zod';
import { endpoint } from './endpoint';
import { id } from './shapes';

/** Reads across articles: comparison, report, sources. */

const severalArticles = z
  .union([z.string(), z.array(z.string())])
  .transform((v) => (typeof v === 'string' ? [v] : v))
  .pipe(z.array(id).min(1).max(4));

export const compare = endpoint({
  method: 'GET',
  path: '/reviews/{review}/compare',
  summary: 'Two to four articles side by side, with the pairs that link them',
  needs: 'read',
  query: z.object({ article: severalArticles }),
  answer: z.object({ version: z.int() }).loose(),
  status: 200,
});

export const REPORT_FORMATS = ['html', 'markdown', 'csv', 'json'] as const;

export const report = endpoint({
  method: 'GET',
  path: '/reviews/{review}/report',
  summary: 'The report of now, as a file',
  needs: 'export',
  query: z.object({
    format: z.enum(REPORT_FORMATS),
    texts: z.enum(['true', 'false']).optional().describe('With full texts (owners only)'),
    commenters: z.enum(['pseudonyms', 'names']).default('pseudonyms'),
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

export const events = endpoint({
  method: 'GET',
  path: '/reviews/{review}/events',
  summary: 'The event stream (text/event-stream); Last-Event-ID resumes',
  needs: 'read',
  query: z.object({ after: z.coerce.number().int().min(0).optional() }),
  status: 200,
});
