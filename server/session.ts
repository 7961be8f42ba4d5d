import 'server-only';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { sessionCookieName, sessionIdOf } from '@/server/session-cookie';
import { type Account, accountOfSession } from '@/server/store/sessions';

export type { Account };

/** Who is signed in, or null. Looked up once for each page. */
export const currentAccount = cache(async (): Promise<Account | null> => {
  const cookie = (await cookies()).get(sessionCookieName())?.value;
  const session = await sessionIdOf(cookie);
  return session === null ? null : accountOfSession(session, new Date());
});

/** The page that was asked for, as the proxy noted it; the start page where it did not. */
const ASKED_FOR = 'lateral-path';

/** Who is signed in; anyone else is sent to sign in and comes back to the page first asked for. */
export async function requireAccount(): Promise<Account> {
  const account = await currentAccount();
  if (account) return account;
  const from = (await headers()).get(ASKED_FOR);
  redirect(from ? `/sign-in?from=${encodeURIComponent(from)}` : '/sign-in');
}
