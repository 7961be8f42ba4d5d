import { z } from 'zod';
import { endpoint } from './endpoint';
import { id, line, listOf, reviewVersion, speakerType, time } from './shapes';

export const entityView = z.object({
  id,
  name: z.string(),
  type: speakerType,
  article: id.nullable().describe('The article of this review that it is; null for a placeholder'),
  claims: z.int().describe('Claims that name it as speaker, step or origin, as the caller may know'),
});
const sameAs = z.object({
  id,
  a: id,
  b: id,
  grade: z.enum(['certain', 'likely']),
  by: id,
  at: time,
  shown: id.nullish().describe('Whose name both go by, where they are joined with certainty'),
});

export const listOrigins = endpoint({
  method: 'GET',
  path: '/reviews/{review}/origins',
  summary: 'The names of a review: speakers, carriers and origins',
  needs: 'read',
  answer: listOf(entityView),
  status: 200,
});

export const changeOrigin = endpoint({
  method: 'PATCH',
  path: '/reviews/{review}/origins/{origin}',
  summary: 'Correct a name or its type, or say which article it is',
  needs: 'attribute',
  body: z.object({ name: line(300), type: speakerType, article: id.nullable() }).partial(),
  answer: reviewVersion.extend({ event: z.unknown() }),
  status: 200,
});

export const listSameAs = endpoint({
  method: 'GET',
  path: '/reviews/{review}/same-as',
  summary: 'Which names are one entity, who said so and how surely',
  needs: 'read',
  answer: listOf(sameAs),
  status: 200,
});

export const joinNames = endpoint({
  method: 'POST',
  path: '/reviews/{review}/same-as',
  summary: 'Say that two names are one entity; can be taken back',
  needs: 'attribute',
  body: z.object({
    a: id,
    b: id,
    grade: z.enum(['certain', 'likely']).default('certain'),
    shown: id.nullish().describe('One of the two: whose name both go by. The older one where nobody chooses'),
  }),
  answer: sameAs.extend(reviewVersion.shape).extend({ event: z.unknown() }),
  status: 201,
});

export const partNames = endpoint({
  method: 'DELETE',
  path: '/reviews/{review}/same-as/{sameAs}',
  summary: 'Take a “same as” back',
  needs: 'attribute',
  answer: reviewVersion.extend({ event: z.unknown() }),
  status: 200,
});
