import { z } from 'zod';
import { endpoint } from './endpoint';
import { id, line, listOf, reviewVersion, time } from './shapes';

export const snapshotView = z.object({
  id,
  number: z.int().describe('R1, R2 …'),
  sha256: z.string().describe('Of the frozen data'),
  reviewVersion: z.int().describe('The version of the review that it froze'),
  by: id,
  at: time,
  withdrawnAt: time.nullable(),
  withdrawnReason: z.string().nullable(),
});

export const freezeSnapshot = endpoint({
  method: 'POST',
  path: '/reviews/{review}/snapshots',
  summary: 'Freeze the report of now under the next number',
  needs: 'snapshot',
  body: z.object({}),
  answer: snapshotView.extend({ event: z.unknown() }),
  status: 201,
});

export const listSnapshots = endpoint({
  method: 'GET',
  path: '/reviews/{review}/snapshots',
  summary: 'The snapshots of a review, newest first, each with how many claims changed since',
  needs: 'read',
  answer: listOf(snapshotView.extend({ claimsChangedSince: z.int() })),
  status: 200,
});

export const withdrawSnapshot = endpoint({
  method: 'PATCH',
  path: '/reviews/{review}/snapshots/{snapshot}',
  summary: 'Withdraw a snapshot: it is kept, and says why',
  needs: 'snapshot',
  body: z.object({ withdrawn: z.literal(true), reason: line(500) }),
  answer: snapshotView
    .omit({ reviewVersion: true })
    .extend(reviewVersion.shape)
    .extend({ event: z.unknown() }),
  status: 200,
});
