import { z } from 'zod';
import { endpoint } from './endpoint';
import { id, line, storable, time } from './shapes';

/** Searches over the claims of a review that somebody keeps under a name. */

export const savedView = z.object({
  id,
  name: z.string(),
  query: z.string().describe('As it stands in the address of the list of claims'),
  shared: z.boolean().describe('Every member has it in their list'),
  mine: z.boolean(),
  by: z.string().describe('Whose it is, as the caller knows them'),
  at: time,
});
export type SavedView = z.output<typeof savedView>;

const name = line(100);
const query = storable(1, 2000).describe('What of it is no filter is left out; something has to be left');

export const listViews = endpoint({
  method: 'GET',
  path: '/reviews/{review}/views',
  summary: "The caller's own saved searches, and those that members share; by name",
  needs: 'read',
  answer: z.object({ items: z.array(savedView), nextCursor: z.null() }),
  status: 200,
});

export const saveView = endpoint({
  method: 'POST',
  path: '/reviews/{review}/views',
  summary: 'Keep a search under a name; shared, every member has it',
  needs: 'read',
  body: z.object({ name, query, shared: z.boolean().default(false) }),
  answer: savedView,
  status: 201,
});

export const changeView = endpoint({
  method: 'PATCH',
  path: '/reviews/{review}/views/{view}',
  summary: 'Rename a search of one’s own, share it, or keep it to oneself',
  needs: 'read',
  body: z.object({ name: name.optional(), query: query.optional(), shared: z.boolean().optional() }),
  answer: savedView,
  status: 200,
});

export const deleteView = endpoint({
  method: 'DELETE',
  path: '/reviews/{review}/views/{view}',
  summary: 'Delete a search of one’s own; an owner also one that somebody shares',
  needs: 'read',
  status: 204,
});
