import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { z } from 'zod';
import { addressOf } from '@/server/caller-address';
import { env, isSecure, oidcSettings } from '@/server/env';
import { signInByIdentity } from '@/server/identity-sign-in';
import { log } from '@/server/log';
import { OIDC, oidcProvider, type Profile } from '@/server/oidc';
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

/** The page that someone who signs in elsewhere comes back to, as next-auth remembers it meanwhile. */
function pageAfter(headers: Headers): string {
  const name = `${isSecure() ? '__Secure-' : ''}next-auth.callback-url=`;
  const cookie = (headers.get('cookie') ?? '').split(/; */).find((pair) => pair.startsWith(name));
  try {
    const url = new URL(decodeURIComponent(cookie?.slice(name.length) ?? ''), env().NEXTAUTH_URL);
    return url.origin === new URL(env().NEXTAUTH_URL).origin ? url.pathname + url.search : '/';
  } catch {
    return '/';
  }
}

/** Someone comes back from the provider: who they are here, or the page that says why they are not let in. */
async function comeBack(profile: Profile, headers: Headers) {
  const from = pageAfter(headers);
  const { iss: issuer, sub: subject, email, email_verified: emailVerified, name } = profile;
  const outcome = await signInByIdentity(
    { issuer, subject, email, emailVerified, name },
    {
      invitation: /^\/invite\/([\w-]{1,200})$/.exec(from)?.[1] ?? null,
      userAgent: headers.get('user-agent'),
    },
  );
  if ('refused' in outcome) return `/sign-in?${new URLSearchParams({ error: outcome.refused, from })}`;
  return outcome;
}

/**
 * next-auth carries the cookie; whether the session behind it still holds is our own row's to say, on every request.
 * Made when asked for: a build has no environment.
 *
 * @param headers of the request that is answered
 */
export function authOptions(headers: Headers): NextAuthOptions {
  const { NEXTAUTH_SECRET } = env();
  const oidc = oidcSettings();
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
      ...(oidc ? [oidcProvider(oidc)] : []),
      Credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: (given, { headers }) => authorize(given, new Headers(headers as Record<string, string>)),
      }),
    ],
    callbacks: {
      async signIn({ user, account, profile }) {
        if (account?.provider !== OIDC) return true;
        const outcome = await comeBack(profile as unknown as Profile, headers);
        if (typeof outcome === 'string') return outcome;
        // From here on it is one way for everyone: a row of ours, named in the cookie.
        Object.assign(user, { id: outcome.account, session: outcome.session });
        return true;
      },
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
