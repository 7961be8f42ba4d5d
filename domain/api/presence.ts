import { z } from 'zod';
import { SCREENS } from '../presence';
import { endpoint } from './endpoint';
import { id } from './shapes';

/** Who is in the review right now. Kept in memory, in no table, in no report. */

export const presenceView = z.object({
  people: z.array(
    z.object({
      member: id,
      screen: z.enum(SCREENS),
      article: id.nullable(),
      articleNumber: z.int().nullable().describe('2 for A2'),
      claim: id.nullable().describe('Null also while a blind pass of either of you is not finished'),
      claimNumber: z.int().nullable().describe('Its place among the live claims of the article, from 1'),
      idle: z.int().describe('Whole seconds without pointer or key; 0 for who is not idle'),
    }),
  ),
  editing: z
    .array(
      z.object({
        claim: id,
        member: id.nullable().describe('Null where it is not told who; your own id where it is you'),
        free: z.boolean().describe('They did nothing for a minute: `takeOver` would be granted'),
      }),
    )
    .describe(
      'Claims whose boundaries somebody is editing. Advisory: the version of a claim is what guards it',
    ),
});

const tab = z
  .string()
  .regex(/^[\w-]{1,64}$/, 'is not 1 to 64 letters, digits, - or _')
  .describe('The caller’s own name for this tab');

export const sayPresence = endpoint({
  method: 'PUT',
  path: '/reviews/{review}/presence',
  summary: 'Say where you are, at least every 30 seconds; answers who else is here',
  needs: 'read',
  body: z.object({
    tab,
    screen: z.enum(SCREENS),
    article: id.nullish(),
    claim: id.nullish(),
    editing: id.nullish().describe('The claim whose boundaries you are editing'),
    takeOver: z
      .boolean()
      .default(false)
      .describe('Edit them although somebody else does; granted once they did nothing for a minute'),
    idle: z.int().min(0).max(86_400).default(0).describe('Whole seconds since the last pointer or key'),
    leaving: z.boolean().default(false).describe('This tab closes'),
  }),
  answer: presenceView,
  status: 200,
});

export const presence = endpoint({
  method: 'GET',
  path: '/reviews/{review}/presence',
  summary: 'Who else is in the review; the event stream tells the same as `presence` frames without an id',
  needs: 'read',
  answer: presenceView,
  status: 200,
});
