import { z } from 'zod';
import { endpoint } from './endpoint';
import { id, line, listOf, reviewVersion, storable } from './shapes';

const members = z
  .array(z.object({ claim: id, gist: storable(0, 60).nullable().default(null) }))
  .max(500)
  .describe('The claims it gathers, each with the short value of its cell');
export const statementView = z.object({
  id,
  name: z.string(),
  claims: z.array(z.object({ claim: id, gist: z.string().nullable() })),
  version: z.int(),
});
const changed = statementView.extend(reviewVersion.shape).extend({ event: z.unknown() });

export const createStatement = endpoint({
  method: 'POST',
  path: '/reviews/{review}/statements',
  summary: 'Gather claims about one point under a name',
  needs: 'edit_statements',
  body: z.object({ name: line(200), claims: members.default([]) }),
  answer: changed,
  status: 201,
});

export const listStatements = endpoint({
  method: 'GET',
  path: '/reviews/{review}/statements',
  summary: 'The statements of a review',
  needs: 'read',
  answer: listOf(statementView),
  status: 200,
});

export const changeStatement = endpoint({
  method: 'PATCH',
  path: '/reviews/{review}/statements/{statement}',
  summary: 'Rename a statement, or change what it gathers',
  needs: 'edit_statements',
  body: z.object({ name: line(200).optional(), claims: members.optional() }),
  answer: changed,
  status: 200,
});

export const gatherClaim = endpoint({
  method: 'PUT',
  path: '/reviews/{review}/statements/{statement}/claims/{claim}',
  summary: 'Put a claim into a statement, out of the one that held it; or give it another short value',
  needs: 'edit_statements',
  body: z.object({ gist: storable(0, 60).nullable().optional().describe('Left out: as it was') }),
  answer: changed,
  status: 200,
});

export const releaseClaim = endpoint({
  method: 'DELETE',
  path: '/reviews/{review}/statements/{statement}/claims/{claim}',
  summary: 'Take a claim out of a statement; its links stay',
  needs: 'edit_statements',
  answer: changed,
  status: 200,
});

export const removeStatement = endpoint({
  method: 'DELETE',
  path: '/reviews/{review}/statements/{statement}',
  summary: 'Remove a statement (kept in the history)',
  needs: 'edit_statements',
  answer: reviewVersion.extend({ event: z.unknown() }),
  status: 200,
});
