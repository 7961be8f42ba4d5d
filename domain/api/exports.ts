import { z } from 'zod';
import { OPTIONAL_PARTS } from '../report/selection';
import { endpoint } from './endpoint';
import { REPORT_FORMATS } from './readings';
import { id, time } from './shapes';

/** Files that are made while one does something else. */

export const EXPORT_STATUSES = ['waiting', 'writing', 'ready', 'failed'] as const;

export const exportJob = z.object({
  id,
  review: z.object({ id, question: z.string() }),
  format: z.enum(REPORT_FORMATS),
  status: z.enum(EXPORT_STATUSES),
  progress: z.int().min(0).max(100).describe('Of 100; it counts the stages that are done'),
  name: z.string().nullable().describe('Of the file, once it is there'),
  bytes: z.int().nullable(),
  reference: z.string().nullable().describe('Of a failure: the number that stands in the log of the server'),
  at: time,
  readyAt: time.nullable(),
  expiresAt: time.describe('When the file is deleted'),
  seen: z.boolean(),
  file: z.string().nullable().describe('The address of the file; only whoever asked for it may have it'),
});
export type ExportJob = z.output<typeof exportJob>;

export const startExport = endpoint({
  method: 'POST',
  path: '/reviews/{review}/exports',
  summary: 'Have a file of the report made; Location is the address of the job',
  needs: 'export',
  body: z.object({
    format: z.enum(REPORT_FORMATS),
    commenters: z.enum(['pseudonyms', 'names']).default('pseudonyms'),
    texts: z.boolean().default(false).describe('With full texts (owners only, JSON only)'),
    snapshot: id.nullish().describe('A frozen report instead of the one of now'),
    bom: z.boolean().default(true).describe('Begin CSV files with a byte order mark'),
    without: z.array(z.enum(OPTIONAL_PARTS)).max(OPTIONAL_PARTS.length).default([]),
  }),
  answer: exportJob,
  status: 202,
});

export const getJob = endpoint({
  method: 'GET',
  path: '/reviews/{review}/jobs/{job}',
  summary: 'How far a job of the caller is',
  needs: 'read',
  answer: exportJob,
  status: 200,
});

export const jobFile = endpoint({
  method: 'GET',
  path: '/reviews/{review}/jobs/{job}/file',
  summary: 'The file that a job has made: for whoever asked for it, while they may still read what is in it',
  needs: 'export',
  status: 200,
});
