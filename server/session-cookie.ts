import { decode } from 'next-auth/jwt';
import { env, isSecure } from '@/server/env';

/** The cookie a browser stays signed in by. `__Secure-` makes the browser refuse it over plain http. */
export const sessionCookieName = () => (isSecure() ? '__Secure-lateral.session' : 'lateral.session');

/** All that travels in the cookie, encrypted: whose session it is, by the id of our own row. */
export type SessionClaims = { sub: string; sid: string };

/** The session id in a cookie's value; null for none, a forged, a damaged or an outdated one. */
export async function sessionIdOf(cookie: string | undefined): Promise<string | null> {
  const secret = env().NEXTAUTH_SECRET;
  if (!cookie || !secret) return null;
  try {
    const claims = await decode({ token: cookie, secret });
    return typeof claims?.sid === 'string' ? claims.sid : null;
  } catch {
    return null;
  }
}
