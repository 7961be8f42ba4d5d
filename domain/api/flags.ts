import { z } from 'zod';
import { FLAG_SUBJECTS } from '../judgement';
import { endpoint } from './endpoint';
import { id, line, listOf, reviewVersion, time } from './shapes';

export const flagView = z.object({
  id,
  claim: id.nullable(),
  link: id.nullable(),
  articles: z.array(id),
  about: z.enum(FLAG_SUBJECTS),
  sentence: z.string(),
  by: id,
  at: time,
  resolvedAt: time.nullable(),
  resolvedBy: id.nullable(),
});
const changed = flagView.extend(reviewVersion.shape).extend({ event: z.unknown() });

export const raiseFlag = endpoint({
  method: 'POST',
  path: '/reviews/{review}/flags',
  summary: 'Object to a claim or a link, in one sentence',
  needs: 'flag',
  body: z.object({
    claim: id.nullish(),
    link: id.nullish(),
    about: z.enum(FLAG_SUBJECTS),
    sentence: line(500),
  }),
  answer: changed,
  status: 201,
});

export const listFlags = endpoint({
  method: 'GET',
  path: '/reviews/{review}/flags',
  summary: 'The flags of a review, open ones or all',
  needs: 'read',
  query: z.object({ claim: id.optional(), link: id.optional(), open: z.enum(['true', 'false']).optional() }),
  answer: listOf(flagView),
  status: 200,
});

export const resolveFlag = endpoint({
  method: 'PATCH',
  path: '/reviews/{review}/flags/{flag}',
  summary: 'Resolve a flag, or open it again',
  needs: 'flag',
  body: z.object({ resolved: z.boolean() }),
  answer: changed,
  status: 200,
});
