import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { z } from 'zod';
import { addressOf } from '@/server/caller-address';
import { env, isSecure } from '@/server/env';
import { log } from '@/server/log';
import { sessionCookieName } from '@/server/session-cookie';
import { signIn } from '@/server/sign-in';
import { accountOfSession, endSession, SESSION_DAYS } from '@/server/store/sessions';

const credentials = z.object({ email: z.string().max(300), password: z.string().max(1000) });

/**
 * What the sign-in screen gets as `error` from `signIn('credentials', { redirect: false })`: `credentials`,
 * `rate-limited:<seconds>` or `unavailable`.
 */
async function authorize(given: unknown, headers: Headers) {
  const parsed = credentials.safeParse(given);
  if (!parsed.success) throw new Error('credentials');
  const outcome = await signIn({
    ...parsed.data,
    address: addressOf(headers),
    userAgent: headers.get('user-agent'),
  }).catch((error: unknown) => {
    log.error({ name: error instanceof Error ? error.name : typeof error }, 'sign-in failed');
    throw new Error('unavailable');
  });
  if (!('refused' in outcome)) return { id: outcome.account, session: outcome.session };
  throw new Error(outcome.refused === 'credentials' ? 'credentials' : `rate-limited:${outcome.seconds}`);
}

/**
 * next-auth carries the cookie; whether the session behind it still holds is our own row's to say, on every request.
 * Made when asked for: a build has no environment.
 */
export function authOptions(): NextAuthOptions {
  const { NEXTAUTH_SECRET } = env();
  return {
    ...(NEXTAUTH_SECRET ? { secret: NEXTAUTH_SECRET } : {}),
    session: { strategy: 'jwt', maxAge: SESSION_DAYS * 24 * 60 * 60 },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
    useSecureCookies: isSecure(),
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() },
      },
    },
    providers: [
      Credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: (given, { headers }) => authorize(given, new Headers(headers as Record<string, string>)),
      }),
    ],
    callbacks: {
      async jwt({ token, user }) {
        if (user) return { sub: user.id, sid: (user as { session?: string }).session };
        const account = await accountOfSession(String(token.sid), new Date());
        if (!account) throw new Error('the session was ended');
        return token;
      },
      async session({ session }) {
        return { expires: session.expires };
      },
    },
    events: {
      async signOut({ token }) {
        if (token?.sub && typeof token.sid === 'string') await endSession(token.sub, token.sid, new Date());
      },
    },
    logger: {
      error: (code) => log.info({ code }, 'sign-in'),
      warn: () => {},
      debug: () => {},
    },
  };
}
