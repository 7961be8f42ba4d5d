import { z } from 'zod';
import { DISAGREEMENT_REASONS, DISAGREEMENT_STATUSES } from '../disagreements';
import { endpoint } from './endpoint';
import { id, judgedKind } from './shapes';

export const listDisagreements = endpoint({
  method: 'GET',
  path: '/reviews/{review}/disagreements',
  summary: 'What reviewers do not see alike, and what was decided: the same queue as the screen',
  needs: 'read',
  query: z.object({
    status: z.enum(DISAGREEMENT_STATUSES).default('open'),
    why: z.enum(DISAGREEMENT_REASONS).optional(),
    article: id.optional(),
  }),
  answer: z.object({
    items: z.array(
      z.object({
        on: z.enum(['claim', 'link']),
        id,
        articles: z.array(id),
        status: z.enum(DISAGREEMENT_STATUSES),
        why: z.array(z.enum(DISAGREEMENT_REASONS)),
        tally: z
          .array(z.object({ kind: judgedKind, count: z.int() }))
          .describe('How often each kind was given, the most frequent first; empty for a link'),
      }),
    ),
    nextCursor: z.string().nullable(),
    counts: z.object({ open: z.int(), unresolved: z.int(), decided: z.int() }),
    waiting: z
      .array(z.object({ article: id, mine: z.boolean(), others: z.int() }))
      .describe('Articles of a blind review whose passes are not finished: the own one, and how many others'),
  }),
  status: 200,
});
