import { z } from 'zod';
import { DISCUSSION_TARGETS } from '../discussion';
import { endpoint } from './endpoint';
import { exportJob } from './exports';
import { id, page, time } from './shapes';

export const inboxEntry = z.object({
  review: z.object({ id, question: z.string() }),
  message: id,
  discussion: id,
  why: z.enum(['mention', 'reply']),
  on: z.enum(DISCUSSION_TARGETS),
  target: id.nullable(),
  /** `A2·14` for a claim, `A2` for an article; null for a link, the review, and what is gone. */
  targetName: z.string().nullable(),
  articles: z.array(id),
  by: z.object({ id, name: z.string() }),
  at: time,
  text: z.string().describe('The beginning, in one line'),
  read: z.boolean(),
});
export type InboxEntry = z.output<typeof inboxEntry>;

export const listInbox = endpoint({
  method: 'GET',
  path: '/inbox',
  summary:
    'Messages that mention the caller, and answers in threads they wrote in, newest first; blind rules hold',
  needs: 'account',
  query: z.object({ limit: page.limit.default(50) }),
  answer: z.object({
    items: z.array(inboxEntry),
    nextCursor: z.string().nullable(),
    files: z.array(exportJob).describe('Files that are ready or could not be made; kept for a week'),
    preparing: z.array(exportJob).describe('Files that are being made'),
    unread: z.int().describe('Of all, not only of this page; files count'),
  }),
  status: 200,
});

export const readInbox = endpoint({
  method: 'POST',
  path: '/inbox/read',
  summary: 'Mark messages and files as read; without any list, all of them',
  needs: 'account',
  body: z.object({
    files: z
      .array(z.object({ review: id, job: id }))
      .max(100)
      .optional(),
    messages: z
      .array(z.object({ review: id, message: id }))
      .max(500)
      .optional(),
  }),
  answer: z.object({ unread: z.int() }),
  status: 200,
});
