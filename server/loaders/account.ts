import { cookies } from 'next/headers';
import { requireAccount } from '@/server/session';
import { sessionCookieName, sessionIdOf } from '@/server/session-cookie';
import { sessionsOf } from '@/server/store/sessions';
import { tokensOf } from '@/server/store/tokens';

/** The reader's account, where it is signed in, and its tokens without their secrets. */
export async function loadAccount() {
  const account = await requireAccount();
  const current = await sessionIdOf((await cookies()).get(sessionCookieName())?.value);
  const now = new Date();
  const [sessions, tokens] = await Promise.all([
    sessionsOf(account.id, current, now),
    tokensOf(account.id, now),
  ]);
  return { account, sessions, tokens };
}
