import { database, pool } from './database';

/** Who is behind a request. The email is theirs alone: it never goes to other members. */
export type Account = { id: string; email: string; name: string; administrator: boolean; createdAt: string };

export type SessionView = {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  userAgent: string | null;
  current: boolean;
};

const DAY = 24 * 60 * 60 * 1000;
export const SESSION_DAYS = 30;
const TOUCHED_EVERY = 60_000;

/** Milliseconds at which a sign-in ends by itself, used or not. */
const expiry = (now: Date) => new Date(now.getTime() + SESSION_DAYS * DAY);

/** What is known of an account `a`. */
export const ACCOUNT_COLUMNS = 'a.id, a.email, a.name, a.administrator, a.created_at AS "createdAt"';
export type AccountRow = { id: string; email: string; name: string; administrator: boolean; createdAt: Date };
export const toAccount = (row: AccountRow): Account => ({
  id: row.id,
  email: row.email,
  name: row.name,
  administrator: row.administrator,
  createdAt: row.createdAt.toISOString(),
});

/** Starts a session for someone who has proven who they are. */
export async function startSession(input: {
  id: string;
  account: string;
  userAgent: string | null;
  now: Date;
}): Promise<void> {
  await database().session.create({
    data: {
      id: input.id,
      accountId: input.account,
      createdAt: input.now,
      lastSeenAt: input.now,
      expiresAt: expiry(input.now),
      userAgent: input.userAgent?.replaceAll('\u0000', '').slice(0, 300) ?? null,
    },
  });
}

/**
 * Whose session it is, or null when it was ended, has run out, or its account is gone. Asked on every request, so that
 * "sign out everywhere" holds at the next one. Notes that the session was seen, at most once a minute.
 */
export async function accountOfSession(session: string, now: Date): Promise<Account | null> {
  // One statement, because it is asked with every request; Prisma would ask for the account by a second.
  const { rows } = await pool().query<AccountRow & { lastSeenAt: Date }>(
    `SELECT ${ACCOUNT_COLUMNS}, s.last_seen_at AS "lastSeenAt" FROM session s JOIN account a ON a.id = s.account_id
     WHERE s.id = $1 AND s.revoked_at IS NULL AND s.expires_at > $2 AND a.deleted_at IS NULL`,
    [session, now],
  );
  const row = rows[0];
  if (!row) return null;
  const stale = new Date(now.getTime() - TOUCHED_EVERY);
  if (row.lastSeenAt < stale) {
    await database().session.updateMany({
      where: { id: session, lastSeenAt: { lt: stale } },
      data: { lastSeenAt: now },
    });
  }
  return toAccount(row);
}

/** The account's open sessions, last seen first. */
export async function sessionsOf(account: string, current: string | null, now: Date): Promise<SessionView[]> {
  const rows = await database().session.findMany({
    where: { accountId: account, revokedAt: null, expiresAt: { gt: now } },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    userAgent: row.userAgent,
    current: row.id === current,
  }));
}

/** Ends one session of the account. @returns false when it has no such open session */
export async function endSession(account: string, session: string, now: Date): Promise<boolean> {
  const { count } = await database().session.updateMany({
    where: { id: session, accountId: account, revokedAt: null },
    data: { revokedAt: now },
  });
  return count > 0;
}

/** Ends every session of the account, or every one but `except`. */
export async function endSessions(account: string, now: Date, except: string | null = null): Promise<void> {
  await database().session.updateMany({
    where: { accountId: account, revokedAt: null, ...(except ? { id: { not: except } } : {}) },
    data: { revokedAt: now },
  });
}
