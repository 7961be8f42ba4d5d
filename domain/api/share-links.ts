import { z } from 'zod';
import { endpoint } from './endpoint';
import { id, time } from './shapes';

/** Frozen reports that anyone with the address may read. */

export const shareLink = z.object({
  id,
  snapshot: id,
  number: z.int().describe('Of the snapshot: R1, R2 …'),
  by: z.string().describe('Who made it, as the caller knows them'),
  at: time,
});
export type ShareLink = z.output<typeof shareLink>;

export const makeShareLink = endpoint({
  method: 'POST',
  path: '/reviews/{review}/snapshots/{snapshot}/share-links',
  summary: 'Let anyone with the address read this frozen report; the address is shown this once',
  needs: 'snapshot',
  body: z.object({}),
  answer: shareLink.extend({ path: z.string().describe('Of the page, on this server: /r/…') }),
  status: 201,
});

export const listShareLinks = endpoint({
  method: 'GET',
  path: '/reviews/{review}/share-links',
  summary: 'The links that work now, newest first',
  needs: 'snapshot',
  answer: z.object({ items: z.array(shareLink), nextCursor: z.null() }),
  status: 200,
});

export const revokeShareLink = endpoint({
  method: 'DELETE',
  path: '/reviews/{review}/share-links/{link}',
  summary: 'Have a link work no more',
  needs: 'snapshot',
  status: 204,
});
