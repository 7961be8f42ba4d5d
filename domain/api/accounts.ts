import { z } from 'zod';
import { endpoint } from './endpoint';
import { id, line, storable, time } from './shapes';

export const email = z
  .email()
  .max(254)
  .transform((s) => s.trim().toLowerCase());
export const password = storable(10, 200);

export const account = z.object({
  id,
  email: z.string(),
  name: z.string(),
  administrator: z.boolean(),
  createdAt: time,
});

export const signUp = endpoint({
  method: 'POST',
  path: '/accounts',
  summary:
    'Make an account. The first becomes administrator; later ones need an invitation unless sign-up is open',
  needs: 'public',
  body: z.object({ email, name: line(100), password, invitation: z.string().max(200).optional() }),
  answer: account,
  status: 201,
});

export const me = endpoint({
  method: 'GET',
  path: '/account',
  summary: "The caller's account",
  needs: 'account',
  answer: account,
  status: 200,
});

export const changePassword = endpoint({
  method: 'PUT',
  path: '/account/password',
  summary: 'Change the password; every other session ends',
  needs: 'account',
  body: z.object({ current: z.string().max(200), password }),
  status: 204,
});

export const session = z.object({
  id,
  createdAt: time,
  lastSeenAt: time,
  userAgent: z.string().nullable(),
  current: z.boolean(),
});
export const listSessions = endpoint({
  method: 'GET',
  path: '/account/sessions',
  summary: 'Where the caller is signed in',
  needs: 'account',
  answer: z.object({ items: z.array(session), nextCursor: z.null() }),
  status: 200,
});
export const endSession = endpoint({
  method: 'DELETE',
  path: '/account/sessions/{session}',
  summary: 'End one session',
  needs: 'account',
  status: 204,
});
export const endSessions = endpoint({
  method: 'DELETE',
  path: '/account/sessions',
  summary: 'Sign out everywhere, here too',
  needs: 'account',
  status: 204,
});

export const token = z.object({
  id,
  name: z.string(),
  scope: z.enum(['read', 'write']),
  createdAt: time,
  expiresAt: time,
  lastUsedAt: time.nullable(),
});
export const listTokens = endpoint({
  method: 'GET',
  path: '/account/tokens',
  summary: "The caller's API tokens, without their secrets",
  needs: 'account',
  answer: z.object({ items: z.array(token), nextCursor: z.null() }),
  status: 200,
});
export const createToken = endpoint({
  method: 'POST',
  path: '/account/tokens',
  summary: 'Make an API token; its secret is shown this once',
  needs: 'account',
  body: z.object({
    name: line(100),
    scope: z.enum(['read', 'write']).default('write'),
    days: z.int().min(1).max(366).default(90),
  }),
  answer: token.extend({ secret: z.string() }),
  status: 201,
});
export const revokeToken = endpoint({
  method: 'DELETE',
  path: '/account/tokens/{token}',
  summary: 'Revoke an API token',
  needs: 'account',
  status: 204,
});
