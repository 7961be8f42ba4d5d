import { z } from 'zod';
import { INDEPENDENCES, RESOLUTIONS, VOTE_ANSWERS } from '../claim-link';
import { DATE_BASES } from '../resolving';
import { endpoint } from './endpoint';
import { facets, id, line, listOf, page, relation, reviewVersion, someDate, storable, time } from './shapes';

const sideDate = z.object({ date: z.string().nullable(), basis: z.enum(DATE_BASES) });

export const linkView = z.object({
  id,
  a: id,
  b: id,
  articleA: id,
  articleB: id,
  relation,
  state: z.enum(['suggested', 'confirmed', 'rejected']),
  differs: facets,
  note: z.string().nullable(),
  resolution: z.enum(RESOLUTIONS),
  resolutionReason: z.string().nullable(),
  resolutionDates: z.object({ a: sideDate, b: sideDate }).nullable(),
  independence: z
    .object({ value: z.enum(INDEPENDENCES), why: z.string(), overridden: z.boolean() })
    .nullable(),
  votes: z.array(z.object({ reviewer: id, answer: z.enum(VOTE_ANSWERS), at: time })),
  version: z.int(),
  deletedAt: time.nullable(),
});
export type LinkView = z.output<typeof linkView>;
const changedLink = linkView.extend(reviewVersion.shape).extend({ event: z.unknown() });

export const createLink = endpoint({
  method: 'POST',
  path: '/reviews/{review}/links',
  summary: "Link two claims of different articles: the caller's yes. 200 when the link was there already",
  needs: 'link',
  body: z.object({ a: id, b: id, relation, differs: facets.optional(), note: storable(0, 1000).nullish() }),
  answer: changedLink,
  status: 201,
});

export const listLinks = endpoint({
  method: 'GET',
  path: '/reviews/{review}/links',
  summary: 'The links of a review',
  needs: 'read',
  query: z.object({ ...page, article: id.optional(), relation: relation.optional() }),
  answer: listOf(linkView),
  status: 200,
});

export const changeLink = endpoint({
  method: 'PATCH',
  path: '/reviews/{review}/links/{link}',
  summary: 'Change what differs, the note, or how a conflict was resolved',
  needs: 'link',
  body: z
    .object({
      relation,
      differs: facets,
      note: storable(0, 1000).nullable(),
      resolution: z.enum(RESOLUTIONS),
      resolutionReason: storable(0, 1000).nullable(),
      resolutionDates: z
        .strictObject({ a: someDate.nullable(), b: someDate.nullable() })
        .partial()
        .describe(
          'When each side speaks of; null where it is not known. A side left out is read from the records',
        ),
    })
    .partial(),
  answer: changedLink,
  status: 200,
});

export const overrideIndependence = endpoint({
  method: 'PUT',
  path: '/reviews/{review}/links/{link}/independence',
  summary: 'Override the derived independence, with a reason; value null takes the override back',
  needs: 'override_independence',
  body: z.union([
    z.object({ value: z.enum(INDEPENDENCES), reason: line(1000) }),
    z.object({ value: z.null() }),
  ]),
  answer: changedLink,
  status: 200,
});

export const removeLink = endpoint({
  method: 'DELETE',
  path: '/reviews/{review}/links/{link}',
  summary: 'Remove a link (kept in the history)',
  needs: 'link',
  answer: reviewVersion.extend({ event: z.unknown() }),
  status: 200,
});

export const voteLink = endpoint({
  method: 'PUT',
  path: '/reviews/{review}/links/{link}/vote',
  summary: "The caller's own vote",
  needs: 'vote',
  body: z.object({ answer: z.enum(VOTE_ANSWERS) }),
  answer: changedLink,
  status: 200,
});

export const unvoteLink = endpoint({
  method: 'DELETE',
  path: '/reviews/{review}/links/{link}/vote',
  summary: "Take the caller's own vote away",
  needs: 'vote',
  answer: changedLink,
  status: 200,
});

export const decideLink = endpoint({
  method: 'PUT',
  path: '/reviews/{review}/links/{link}/decision',
  summary: 'Settle a link: confirmed, rejected, or left unresolved',
  needs: 'decide',
  body: z.object({
    outcome: z.enum(['confirmed', 'rejected', 'unresolved']),
    reason: storable(0, 1000).nullish(),
  }),
  answer: changedLink,
  status: 200,
});

export const reopenLink = endpoint({
  method: 'DELETE',
  path: '/reviews/{review}/links/{link}/decision',
  summary: 'Open a settled link again',
  needs: 'decide',
  answer: changedLink,
  status: 200,
});
