import { z } from 'zod';
import { endpoint } from './endpoint';
import { id, line, reviewVersion, time } from './shapes';

const name = line(120).describe('Such as “Before second pass”');

export const checkpointView = z.object({
  id,
  name: z.string(),
  reviewVersion: z.int().describe('The last event before it'),
  snapshot: id.nullable().describe('The report that made it; null where a person did'),
  by: id,
  at: time,
  changes: z.int().describe('How many changes came after it'),
});
export type CheckpointView = z.output<typeof checkpointView>;

const changed = checkpointView
  .omit({ changes: true })
  .extend(reviewVersion.shape)
  .extend({ event: z.unknown() });

export const listCheckpoints = endpoint({
  method: 'GET',
  path: '/reviews/{review}/checkpoints',
  summary: 'The named places in the history of a review, newest first',
  needs: 'read',
  answer: z.object({ items: z.array(checkpointView), nextCursor: z.null() }),
  status: 200,
});

export const makeCheckpoint = endpoint({
  method: 'POST',
  path: '/reviews/{review}/checkpoints',
  summary: 'Name the place where the history stands now; nothing else changes',
  needs: 'snapshot',
  body: z.object({ name }),
  answer: changed,
  status: 201,
});

export const renameCheckpoint = endpoint({
  method: 'PATCH',
  path: '/reviews/{review}/checkpoints/{checkpoint}',
  summary: 'Give a checkpoint another name',
  needs: 'snapshot',
  body: z.object({ name }),
  answer: changed,
  status: 200,
});

export const removeCheckpoint = endpoint({
  method: 'DELETE',
  path: '/reviews/{review}/checkpoints/{checkpoint}',
  summary: 'Remove a checkpoint; the history stays',
  needs: 'snapshot',
  answer: reviewVersion.extend({ event: z.unknown() }),
  status: 200,
});
