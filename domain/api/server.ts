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

/**
 * Who may make an account: anyone; whoever was given an invitation or a class link; or the same without a word about it
 * on the sign-in page. The first account of a server needs nobody's leave.
 */
export const SIGN_UPS = ['open', 'invited', 'closed'] as const;
export type SignUp = (typeof SIGN_UPS)[number];

const settings = z.object({
  signUp: z.enum(SIGN_UPS),
  /** What the environment says, which holds where no administrator chose. */
  signUpDefault: z.enum(SIGN_UPS),
  isChosen: z.boolean(),
});

export const serverSettings = endpoint({
  method: 'GET',
  path: '/server/settings',
  summary: 'The settings of this server, for its administrators',
  needs: 'account',
  answer: settings,
  status: 200,
});

export const changeServerSettings = endpoint({
  method: 'PATCH',
  path: '/server/settings',
  summary: 'Change settings of this server; null goes back to what the environment says',
  needs: 'account',
  body: z.object({ signUp: z.enum(SIGN_UPS).nullable() }),
  answer: settings,
  status: 200,
});
