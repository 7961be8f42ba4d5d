import { z } from 'zod';
import { CLAIM_DATES, DATE } from '../metrics/claim-filter';
import { endpoint } from './endpoint';
import {
  attributionInput,
  claimState,
  claimView,
  id,
  judgedKind,
  listOf,
  offset,
  page,
  relation,
  reviewVersion,
  storable,
} from './shapes';

const changedClaim = claimView.extend(reviewVersion.shape).extend({ event: z.unknown() });

export const createClaim = endpoint({
  method: 'POST',
  path: '/reviews/{review}/articles/{article}/claims',
  summary: 'Make a claim of a free range of the text',
  needs: 'edit_claims',
  body: z.object({ start: offset, end: offset }),
  answer: changedClaim,
  status: 201,
});

const searchedDate = z.string().regex(DATE, 'is not a date such as 2026-03-14');

export const listClaims = endpoint({
  method: 'GET',
  path: '/reviews/{review}/claims',
  summary: 'Claims of a review, by article and place',
  needs: 'read',
  query: z.object({
    ...page,
    article: id.optional(),
    kind: judgedKind.optional(),
    state: claimState.optional(),
    speaker: storable(0, 300).optional().describe('A name, or part of one, of somebody it is credited to'),
    origin: storable(0, 300).optional().describe('A name, or part of one, of where it started'),
    source: id.optional().describe('The source whose article it stands in'),
    q: storable(0, 500)
      .optional()
      .describe('Words that begin words of the claim, in any order; in quotation marks a phrase'),
    tagged: z.enum(['true', 'false']).optional(),
    without: z.enum(['speaker']).optional().describe('speaker: quotes that name none'),
    dated: z
      .enum(CLAIM_DATES)
      .default('refers_to')
      .describe('What from and to are about: the time the claim speaks of, or its article’s'),
    from: searchedDate.optional().describe('The first day, month or year'),
    to: searchedDate.optional().describe('The last one, with all its days'),
  }),
  answer: listOf(claimView),
  status: 200,
});

export const getClaim = endpoint({
  method: 'GET',
  path: '/reviews/{review}/claims/{claim}',
  summary: 'One claim',
  needs: 'read',
  answer: claimView,
  status: 200,
});

export const moveClaim = endpoint({
  method: 'PATCH',
  path: '/reviews/{review}/claims/{claim}',
  summary: 'Move one or both bounds',
  needs: 'edit_claims',
  body: z.object({ start: offset.optional(), end: offset.optional() }),
  answer: changedClaim,
  status: 200,
});

export const deleteClaim = endpoint({
  method: 'DELETE',
  path: '/reviews/{review}/claims/{claim}',
  summary: 'Delete a claim (a tombstone: undo brings it back)',
  needs: 'edit_claims',
  answer: reviewVersion.extend({ event: z.unknown() }),
  status: 200,
});

const severalClaims = reviewVersion.extend({ claims: z.array(claimView), event: z.unknown() });

export const splitClaim = endpoint({
  method: 'POST',
  path: '/reviews/{review}/claims/{claim}/split',
  summary: 'Split at an offset of the article; the left part keeps the id',
  needs: 'edit_claims',
  body: z.object({ at: offset }),
  answer: severalClaims,
  status: 200,
});

export const mergeClaim = endpoint({
  method: 'POST',
  path: '/reviews/{review}/claims/{claim}/merge',
  summary: 'Merge with an adjacent claim of the same zone; the next one by default, the first id survives',
  needs: 'edit_claims',
  body: z.object({ with: id.optional() }),
  answer: severalClaims,
  status: 200,
});

const accepted = z
  .boolean()
  .optional()
  .describe('The proposal of the machine was accepted unchanged (checked by the server)');

export const judgeClaim = endpoint({
  method: 'PUT',
  path: '/reviews/{review}/claims/{claim}/judgement',
  summary: "The caller's own judgement",
  needs: 'judge',
  body: z.object({ kind: judgedKind, reason: storable(0, 1000).nullish(), accepted }),
  answer: changedClaim,
  status: 200,
});

export const unjudgeClaim = endpoint({
  method: 'DELETE',
  path: '/reviews/{review}/claims/{claim}/judgement',
  summary: "Take the caller's own judgement away",
  needs: 'judge',
  answer: changedClaim,
  status: 200,
});

export const judgeClaims = endpoint({
  method: 'POST',
  path: '/reviews/{review}/judgements',
  summary: 'Judge many claims at once: one event, one undo step',
  needs: 'judge',
  body: z.object({
    items: z
      .array(z.object({ claim: id, kind: judgedKind, accepted }))
      .min(1)
      .max(5000),
  }),
  answer: severalClaims,
  status: 200,
});

export const attributeClaim = endpoint({
  method: 'PUT',
  path: '/reviews/{review}/claims/{claim}/attribution',
  summary: 'Who a claim is credited to, through whom, and where it started',
  needs: 'attribute',
  body: attributionInput,
  answer: changedClaim,
  status: 200,
});

export const unattributeClaim = endpoint({
  method: 'DELETE',
  path: '/reviews/{review}/claims/{claim}/attribution',
  summary: 'Take the attribution away',
  needs: 'attribute',
  answer: changedClaim,
  status: 200,
});

export const keepAttributionBeside = endpoint({
  method: 'POST',
  path: '/reviews/{review}/claims/{claim}/attribution/alternatives',
  summary: 'Keep another answer beside the attribution that counts',
  needs: 'attribute',
  body: attributionInput,
  answer: changedClaim,
  status: 201,
});

export const preferAlternative = endpoint({
  method: 'POST',
  path: '/reviews/{review}/claims/{claim}/attribution/alternatives/{alternative}/use',
  summary: 'Make an answer that was kept beside the one that counts; the other one is kept beside it',
  needs: 'attribute',
  answer: changedClaim,
  status: 200,
});

export const dropAlternative = endpoint({
  method: 'DELETE',
  path: '/reviews/{review}/claims/{claim}/attribution/alternatives/{alternative}',
  summary: 'Remove an answer that was kept beside the attribution',
  needs: 'attribute',
  answer: changedClaim,
  status: 200,
});

export const decideClaim = endpoint({
  method: 'PUT',
  path: '/reviews/{review}/claims/{claim}/decision',
  summary: 'Settle a claim, or leave it unresolved',
  needs: 'decide',
  body: z.object({
    kind: z.union([judgedKind, z.literal('unresolved')]),
    reason: storable(0, 1000).nullish(),
  }),
  answer: changedClaim,
  status: 200,
});

export const reopenClaim = endpoint({
  method: 'DELETE',
  path: '/reviews/{review}/claims/{claim}/decision',
  summary: 'Reopen a settled claim',
  needs: 'decide',
  answer: changedClaim,
  status: 200,
});

export const candidateReason = z.object({ code: z.string(), words: z.array(z.string()) });

export const claimCandidates = endpoint({
  method: 'GET',
  path: '/reviews/{review}/claims/{claim}/candidates',
  summary: 'The best claims of other articles to link it with, best first',
  needs: 'read',
  query: z.object({
    limit: z.coerce.number().int().min(1).max(50).default(10),
    q: z.string().max(500).optional(),
  }),
  answer: z.object({
    items: z.array(
      z.object({
        claim: id,
        view: claimView.describe('The claim itself, so that it need not be asked for'),
        relation,
        reasons: z.array(z.string()),
        because: z.array(candidateReason),
        score: z.number().describe('For ordering only; never shown to people'),
      }),
    ),
    nextCursor: z.null(),
  }),
  status: 200,
});
