import { z } from 'zod';
import { endpoint } from './endpoint';

export const health = endpoint({
  method: 'GET',
  path: '/health',
  summary: 'Is the server alive?',
  needs: 'public',
  answer: z.object({ status: z.literal('alive') }),
  status: 200,
});

export const ready = endpoint({
  method: 'GET',
  path: '/ready',
  summary: 'Does the database answer, with its migrations applied? 503 when not',
  needs: 'public',
  answer: z.object({ status: z.literal('ready') }),
  status: 200,
});

export const openApi = endpoint({
  method: 'GET',
  path: '/openapi.json',
  summary: 'This API as an OpenAPI 3.1 document',
  needs: 'public',
  answer: z.object({ openapi: z.string() }).loose(),
  status: 200,
});
