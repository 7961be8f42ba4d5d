import { createHash, randomBytes } from 'node:crypto';
import { database, pool } from './database';
import { ACCOUNT_COLUMNS, type Account, type AccountRow, toAccount } from './sessions';

export type Scope = 'read' | 'write';
export type TokenView = {
  id: string;
  name: string;
  scope: Scope;
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
};

/** Tells a token from other secrets, for people and for scanners of leaked ones. */
const PREFIX = 'lat_';
const DAY = 24 * 60 * 60 * 1000;
const TOUCHED_EVERY = 60_000;

/** A secret with 256 bits of chance: a plain hash of it cannot be turned round, unlike one of a password. */
export const newSecret = (prefix = '') => prefix + randomBytes(32).toString('base64url');
export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

type TokenRow = Omit<TokenView, 'scope' | 'createdAt' | 'expiresAt' | 'lastUsedAt'> & {
  scope: string;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
};
const toView = (row: TokenRow): TokenView => ({
  id: row.id,
  name: row.name,
  scope: row.scope === 'write' ? 'write' : 'read',
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
});

/** Makes a token. Its secret is in the answer and nowhere else: only the SHA-256 is kept. */
export async function createToken(input: {
  id: string;
  account: string;
  name: string;
  scope: Scope;
  days: number;
  now: Date;
}): Promise<TokenView & { secret: string }> {
  const secret = newSecret(PREFIX);
  const row = await database().token.create({
    data: {
      id: input.id,
      accountId: input.account,
      name: input.name,
      scope: input.scope,
      hash: hashOf(secret),
      createdAt: input.now,
      expiresAt: new Date(input.now.getTime() + input.days * DAY),
    },
  });
  return { ...toView(row), secret };
}

/** Whose token it is and what it may, or null when it is unknown, revoked or has run out. */
export async function accountOfToken(
  secret: string,
  now: Date,
): Promise<{ account: Account; scope: Scope } | null> {
  if (!secret.startsWith(PREFIX) || secret.length > 100) return null;
  const { rows } = await pool().query<AccountRow & { token: string; scope: string; lastUsedAt: Date | null }>(
    `SELECT ${ACCOUNT_COLUMNS}, t.id AS token, t.scope, t.last_used_at AS "lastUsedAt"
     FROM token t JOIN account a ON a.id = t.account_id
     WHERE t.hash = $1 AND t.revoked_at IS NULL AND t.expires_at > $2 AND a.deleted_at IS NULL`,
    [hashOf(secret), now],
  );
  const row = rows[0];
  if (!row) return null;
  const stale = new Date(now.getTime() - TOUCHED_EVERY);
  if (row.lastUsedAt === null || row.lastUsedAt < stale) {
    await database().token.updateMany({ where: { id: row.token }, data: { lastUsedAt: now } });
  }
  return { account: toAccount(row), scope: row.scope === 'write' ? 'write' : 'read' };
}

/** The account's tokens that still work, newest first. */
export async function tokensOf(account: string, now: Date): Promise<TokenView[]> {
  const rows = await database().token.findMany({
    where: { accountId: account, revokedAt: null, expiresAt: { gt: now } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map(toView);
}

/** @returns false when the account has no such token */
export async function revokeToken(account: string, token: string, now: Date): Promise<boolean> {
  const { count } = await database().token.updateMany({
    where: { id: token, accountId: account, revokedAt: null },
    data: { revokedAt: now },
  });
  return count > 0;
}
