import { z } from 'zod';
import { CANDIDATE_ANSWERS } from '../answering';
import { candidateReason } from './claims';
import { endpoint } from './endpoint';
import { claimView, facets, id, page, relation, reviewVersion } from './shapes';

const STATUSES = ['open', 'accepted', 'rejected'] as const;
const status = z.enum(STATUSES);

export const listCandidates = endpoint({
  method: 'GET',
  path: '/reviews/{review}/candidates',
  summary: 'Pairs of claims that the machine proposes to link: the same queue as the screen, best first',
  needs: 'read',
  query: z.object({ ...page, status: status.default('open') }),
  answer: z.object({
    items: z.array(
      z.object({
        id,
        a: claimView,
        b: claimView,
        relation: relation.describe('What the wording suggests; people are not shown it before they answer'),
        reasons: z.array(z.string()),
        because: z.array(candidateReason),
        status,
        answeredBy: id.nullable(),
      }),
    ),
    nextCursor: z.string().nullable(),
    counts: z.object({ open: z.int(), accepted: z.int(), rejected: z.int() }),
  }),
  status: 200,
});

export const answerCandidate = endpoint({
  method: 'PUT',
  path: '/reviews/{review}/candidates/{candidate}',
  summary: "Answer a proposed pair: a link with the caller's yes, or unrelated, and it is not proposed again",
  needs: 'link',
  body: z.object({ answer: z.enum(CANDIDATE_ANSWERS), differs: facets.optional() }),
  answer: reviewVersion.extend({
    id,
    status,
    link: id.nullable().describe('The link between the two; null when they are unrelated'),
    event: z.unknown(),
  }),
  status: 200,
});
