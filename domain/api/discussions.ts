import { z } from 'zod';
import { DISCUSSION_TARGETS } from '../discussion';
import { endpoint } from './endpoint';
import { id, line, listOf, reviewVersion, time } from './shapes';

const message = z.object({
  id,
  by: id,
  at: time,
  text: z.string(),
  mentions: z.array(id),
  editedAt: time.nullable(),
  removedAt: time.nullable(),
});
export const discussionView = z.object({
  id,
  on: z.enum(DISCUSSION_TARGETS),
  target: id.nullable(),
  articles: z.array(id),
  by: id,
  at: time,
  resolvedAt: time.nullable(),
  resolvedBy: id.nullable(),
  messages: z.array(message),
});
export type DiscussionView = z.output<typeof discussionView>;
const changed = discussionView.extend(reviewVersion.shape).extend({ event: z.unknown() });
const words = { text: line(5000), mentions: z.array(id).max(50).default([]) };

export const startDiscussion = endpoint({
  method: 'POST',
  path: '/reviews/{review}/discussions',
  summary: 'Open a thread on a claim, a link, an article or the review',
  needs: 'discuss',
  body: z.object({ on: z.enum(DISCUSSION_TARGETS), target: id.nullable().default(null), ...words }),
  answer: changed,
  status: 201,
});

export const listDiscussions = endpoint({
  method: 'GET',
  path: '/reviews/{review}/discussions',
  summary: 'The threads of a review, oldest first',
  needs: 'read',
  query: z.object({ on: z.enum(DISCUSSION_TARGETS).optional(), target: id.optional() }),
  answer: listOf(discussionView),
  status: 200,
});

export const resolveDiscussion = endpoint({
  method: 'PATCH',
  path: '/reviews/{review}/discussions/{discussion}',
  summary: 'Resolve or reopen a thread',
  needs: 'discuss',
  body: z.object({ resolved: z.boolean() }),
  answer: changed,
  status: 200,
});

export const reply = endpoint({
  method: 'POST',
  path: '/reviews/{review}/discussions/{discussion}/messages',
  summary: 'Answer in a thread',
  needs: 'discuss',
  body: z.object(words),
  answer: changed,
  status: 201,
});

export const editMessage = endpoint({
  method: 'PATCH',
  path: '/reviews/{review}/messages/{message}',
  summary: "Change one's own message, for fifteen minutes",
  needs: 'discuss',
  body: z.object(words),
  answer: changed,
  status: 200,
});

export const removeMessage = endpoint({
  method: 'DELETE',
  path: '/reviews/{review}/messages/{message}',
  summary: 'Take the words of a message away',
  needs: 'discuss',
  answer: changed,
  status: 200,
});

export const claimsByName = endpoint({
  method: 'GET',
  path: '/reviews/{review}/claim-names',
  summary:
    'Claims by the name people call them, such as A2·14, or by its beginning: for references in messages',
  needs: 'read',
  query: z.object({
    name: z
      .string()
      .max(20)
      .regex(/^A\d{0,4}(·\d{0,6})?$/, 'is not a name such as A2·14, or its beginning'),
    limit: z.coerce.number().int().min(1).max(50).default(8),
  }),
  answer: listOf(z.object({ id, article: id, name: z.string(), text: z.string() })),
  status: 200,
});
