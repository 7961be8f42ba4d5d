import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { requireAccount } from '@/server/session';
import { sessionCookieName, sessionIdOf } from '@/server/session-cookie';
import { isLastAdministrator, leavingOf } from '@/server/store/account-deletion';
import { passwordHashOf } from '@/server/store/accounts';
import { sessionsOf } from '@/server/store/sessions';
import { serverSettingsView } from '@/server/store/settings';
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

/** What deleting the reader's account would mean. */
export async function loadDeletion() {
  const { id } = await requireAccount();
  const [{ blockedBy, deletes, leaves }, hash, lastAdministrator] = await Promise.all([
    leavingOf(id),
    passwordHashOf(id),
    isLastAdministrator(id),
  ]);
  return { blockedBy, deletes, staysIn: leaves.length, hasPassword: hash !== null, lastAdministrator };
}

/** The settings of this server; for anyone but its administrators there is no such page. */
export async function loadServerSettings() {
  const { administrator } = await requireAccount();
  return administrator ? serverSettingsView() : notFound();
}
