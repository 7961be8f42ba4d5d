import { z } from 'zod';
import { endpoint } from '@/domain/api/endpoint';
import { pool } from '@/server/store/database';
import { RefusedError, StaleError } from '@/server/store/refusals';
import { Overtaken } from '@/server/store/rows';
import { answer, publicRecipe, recipe } from './recipe';
import { type Ask, openDoor, type Person } from './test-door';

/** How often a note was cooked, and what its cook waits for. */
export const kitchen: { cooked: number; unfinished: Promise<void> | null } = { cooked: 0, unfinished: null };

const body = z.object({
  note: z.string().max(20),
  items: z.array(z.object({ kind: z.enum(['a', 'b']) })).optional(),
});
const note = endpoint({
  method: 'POST',
  path: '/reviews/{review}/notes',
  summary: 'A note',
  needs: 'discuss',
  query: z.object({ limit: z.coerce.number().int().max(5).optional(), q: z.string().optional() }),
  body,
  answer: z.object({ note: z.string(), cooked: z.int() }),
  status: 201,
});
const secret = endpoint({
  method: 'POST',
  path: '/secrets',
  summary: 'A secret',
  needs: 'account',
  answer: z.object({ secret: z.string() }),
  status: 201,
});
const open = endpoint({ method: 'GET', path: '/open', summary: 'Open', needs: 'public', status: 200 });

/** Recipes to try the door with: what is noted decides what happens. */
export const noteRecipes = [
  recipe(note, async (c) => {
    kitchen.cooked++;
    await kitchen.unfinished;
    if (c.body.note === 'refuse') {
      return {
        ok: false,
        refusal: { status: 409, code: 'overlap', detail: 'No.', path: 'note', other: 'x' },
      };
    }
    if (c.body.note === 'throw refusal') {
      throw new RefusedError({ status: 422, code: 'outside-text', detail: 'No.' });
    }
    if (c.body.note === 'stale') throw new StaleError({ version: 7, saw: c.ifMatch });
    if (c.body.note === 'overtaken once' && kitchen.cooked === 1) throw new Overtaken('claim');
    if (c.body.note === 'overlaps once' && kitchen.cooked === 1) {
      await pool().query("INSERT INTO template VALUES ('x', 'y', '{}'), ('x', 'y', '{}')");
    }
    if (c.body.note === 'unstorable') await pool().query('SELECT $1::text', ['\u0000']);
    if (c.body.note === 'overtaken') throw new Overtaken('claim');
    if (c.body.note === 'surprise') throw new Error('the secret words of an article');
    return answer(
      201,
      { note: `${c.body.note} ${c.member.role} ${c.tab}`, cooked: kitchen.cooked },
      { location: '/somewhere' },
    );
  }),
  recipe(secret, async (c) => answer(201, { secret: c.newId() }), { once: true }),
  publicRecipe(open, async () => new Response('hello')),
];

/** The door with these recipes, two people and a review; `ada` asks unless someone else is named. */
export async function openNotes() {
  const door = await openDoor({}, noteRecipes);
  const ada = await door.person('Ada');
  const reader = await door.person('Reader', 'read');
  const review = await door.review(ada);
  await door.enrol(review, reader, 'reviewer');

  type Sent = Omit<Ask, 'as'> & { as?: Person | null; method?: string };
  const send = ({ as = ada, method = 'POST', ...sent }: Sent, path: string) =>
    door.ask<Noted>(method, path, { ...sent, ...(as ? { as } : {}) });
  const notes = (sent: Sent = {}, query = '') =>
    send({ body: { note: 'hello' }, ...sent }, `/reviews/${review}/notes${query}`);
  return { ...door, ada, reader, reviewId: review, send, notes };
}
export type Notes = Awaited<ReturnType<typeof openNotes>>;
type Noted = { note: string; cooked: number };
