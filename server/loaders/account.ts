import { cookies } from 'next/headers';
import { requireAccount } from '@/server/session';
import { sessionCookieName, sessionIdOf } from '@/server/session-cookie';
import { sessionsOf } from '@/server/store/sessions';
import { tokensOf } from '@/server/store/tokens';

/** Where the reader is signed in, and what acts in their name, without the secrets. */
export async function loadSessions() {
  const account = await requireAccount();
  const current = await sessionIdOf((await cookies()).get(sessionCookieName())?.value);
  const now = new Date();
  const [sessions, tokens] = await Promise.all([
    sessionsOf(account.id, current, now),
    tokensOf(account.id, now),
  ]);
  return { sessions, tokens };
}
