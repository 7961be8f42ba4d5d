import { z } from 'zod';
import { STAKES } from '../attribution';
import { INDEPENDENCES, RESOLUTIONS } from '../claim-link';
import { id, judgedKind, speakerType } from './shapes';

/** The matrix as it travels. See `domain/matrix.ts` for what each number counts. */

const matrixClaim = z.object({
  id,
  name: z.string().describe('A1·14'),
  text: z.string(),
  article: id,
  language: z.string().nullable(),
  kind: judgedKind.nullable(),
  gist: z.string().nullable().describe('The short value of the cell'),
  origins: z.array(z.string()),
  conflicts: z.array(id).describe('Links: conflicts of this claim inside its row'),
  sameOrigin: z.boolean().describe('Another source of the row rests on an origin of this claim'),
  path: z
    .array(
      z.object({
        key: z.string(),
        role: z.enum(['origin', 'speaker', 'carrier', 'outlet']),
        name: z.string().nullable(),
        type: speakerType.nullable(),
        article: id.nullable(),
      }),
    )
    .describe('How it came here: origin, speakers, carriers, outlet'),
  stake: z.enum(STAKES).nullable(),
});

export const matrixRow = z.object({
  id: z.string().describe('The statement, or `links:` and the first claim of a group that nobody has named'),
  statement: id.nullable(),
  name: z.string(),
  cells: z.record(id, z.array(matrixClaim)).describe('By source; one that is silent has none'),
  conflicts: z.int(),
  openConflicts: z.int(),
  resolved: z.record(z.enum(RESOLUTIONS).exclude(['open']), z.int()).describe('How the others were settled'),
  corroborations: z.record(z.enum(INDEPENDENCES), z.int()),
  sources: z.int(),
  origins: z.array(z.string()),
  originsUnknown: z.int(),
  circular: z.boolean().describe('Several sources, one origin, none unknown'),
  repeated: z
    .array(z.object({ origin: z.string(), sources: z.int() }))
    .describe('Origins that more than one source rests on'),
  place: z.int(),
});

export const matrixView = z.object({
  columns: z.array(z.object({ id, name: z.string(), articles: z.array(z.object({ id, name: z.string() })) })),
  rows: z.array(matrixRow),
  counts: z.object({
    statements: z.int(),
    linkedClaims: z.int(),
    singleClaims: z.int(),
    conflicts: z.int(),
    openConflicts: z.int(),
    conflictsBetweenRows: z.int(),
  }),
});
