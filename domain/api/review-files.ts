import { z } from 'zod';
import { endpoint } from './endpoint';
import { reviewView } from './reviews';
import { reviewVersion } from './shapes';

/** A whole review as a file: what `GET …/report?format=json&texts=true` gives. */

export const importReview = endpoint({
  method: 'POST',
  path: '/reviews/import',
  summary: 'Take in a whole review from a JSON export with texts: the same ids, counts and history',
  needs: 'account',
  body: z
    .looseObject({ format: z.string() })
    .describe('As GET /review-file.schema.json says; the caller becomes its owner'),
  answer: reviewView.extend(reviewVersion.shape),
  status: 201,
});

export const reviewFileSchema = endpoint({
  method: 'GET',
  path: '/review-file.schema.json',
  summary: 'The JSON Schema of the JSON export',
  needs: 'public',
  answer: z.looseObject({ $schema: z.string() }),
  status: 200,
});
