import { z } from 'zod';
import { REVIEW_TEMPLATES } from '../review';
import { ROLES } from '../reviewer';
import { endpoint } from './endpoint';
import { id, line, listOf, page, reviewVersion, storable, time } from './shapes';

export const requiredJudgements = z.union([z.int().min(1).max(5), z.literal('everyone')]);

const settings = {
  eventDate: storable(0, 100).nullish(),
  place: storable(0, 200).nullish(),
  contentNote: storable(0, 500).nullish(),
};

export const reviewView = z.object({
  id,
  question: z.string(),
  eventDate: z.string().nullable(),
  place: z.string().nullable(),
  template: z.enum(REVIEW_TEMPLATES),
  requiredJudgements,
  blindFirst: z.boolean(),
  hideSuggestions: z.boolean(),
  grades: z.boolean().describe('People may grade sources and statements'),
  learns: z.boolean().describe('Proposals follow what reviewers accept and correct'),
  collapseComments: z.boolean(),
  contentNote: z.string().nullable(),
  codebookVersion: z.int().describe('Raised by every change of the notes in the codebook'),
  isSample: z.boolean(),
  role: z.enum(ROLES),
  version: z.int(),
  createdAt: time,
  /** Of the last event. */
  changedAt: time,
  archivedAt: time.nullable(),
  /** In a class: when the teachers' own judgements were shown to everyone. */
  releasedAt: time.nullable(),
  /** Of live articles and claims; `tagged` counts as the caller may know it. */
  counts: z.object({
    articles: z.int(),
    claims: z.int(),
    tagged: z.int(),
    excluded: z.int(),
    links: z.int(),
    conflicts: z.int(),
  }),
});
export type ReviewView = z.output<typeof reviewView>;

export const createReview = endpoint({
  method: 'POST',
  path: '/reviews',
  summary: 'Start a review with a question',
  needs: 'account',
  body: z.object({
    question: line(200).refine((s) => s.length >= 10, 'Write the question in at least 10 characters.'),
    ...settings,
    template: z.enum(REVIEW_TEMPLATES).default('solo'),
    /** What is not said follows from the template. */
    requiredJudgements: requiredJudgements.optional(),
    blindFirst: z.boolean().optional(),
    hideSuggestions: z.boolean().optional(),
    collapseComments: z.boolean().optional(),
  }),
  answer: reviewView.extend(reviewVersion.shape),
  status: 201,
});

export const openSample = endpoint({
  method: 'POST',
  path: '/reviews/sample',
  summary: "Open the caller's own private copy of the sample review (made on the first call)",
  needs: 'account',
  body: z.object({ reset: z.boolean().default(false) }),
  answer: reviewView.extend(reviewVersion.shape),
  status: 201,
});

export const listReviews = endpoint({
  method: 'GET',
  path: '/reviews',
  summary: "The caller's reviews, last changed first",
  needs: 'account',
  query: z.object({ ...page, archived: z.enum(['true', 'false']).optional() }),
  answer: listOf(reviewView),
  status: 200,
});

export const getReview = endpoint({
  method: 'GET',
  path: '/reviews/{review}',
  summary: 'One review with counts, role and version',
  needs: 'read',
  answer: reviewView,
  status: 200,
});

export const changeReview = endpoint({
  method: 'PATCH',
  path: '/reviews/{review}',
  summary: 'Change settings, archive or bring back',
  needs: 'edit_settings',
  body: z
    .object({
      question: line(200).refine((s) => s.length >= 10, 'Write the question in at least 10 characters.'),
      ...settings,
      requiredJudgements,
      blindFirst: z.boolean(),
      hideSuggestions: z.boolean(),
      grades: z.boolean(),
      learns: z.boolean(),
      collapseComments: z.boolean(),
      archived: z.boolean(),
      /** In a class: shows the teachers' own judgements to everyone, for good. */
      released: z.literal(true),
    })
    .partial(),
  answer: reviewView.extend(reviewVersion.shape),
  status: 200,
});

export const deleteReview = endpoint({
  method: 'DELETE',
  path: '/reviews/{review}',
  summary: 'Delete a review for all its members',
  needs: 'delete_review',
  status: 204,
});

export const undo = endpoint({
  method: 'POST',
  path: '/reviews/{review}/undo',
  summary: "Take back the caller's own last change",
  needs: 'undo',
  body: z.object({
    /** Undo even though someone has changed the same thing since. */
    force: z.boolean().default(false),
  }),
  answer: reviewVersion.extend({
    undone: z.int().describe('The version of the event that was taken back'),
    event: z.unknown(),
  }),
  status: 200,
});

export const redo = endpoint({
  method: 'POST',
  path: '/reviews/{review}/redo',
  summary: "Bring back the caller's own last undone change",
  needs: 'undo',
  body: z.object({ force: z.boolean().default(false) }),
  answer: reviewVersion.extend({ redone: z.int(), event: z.unknown() }),
  status: 200,
});

export const activity = endpoint({
  method: 'GET',
  path: '/reviews/{review}/activity',
  summary: 'The events after a version, in order; blind rules hold',
  needs: 'read',
  query: z.object({ after: z.coerce.number().int().min(0).default(0), limit: page.limit }),
  answer: z.object({ items: z.array(z.unknown()), nextCursor: z.string().nullable(), version: z.int() }),
  status: 200,
});
