import { pool } from './database';
import { hashOf, newSecret } from './tokens';

/** `reset`: a new password, by mail. `reset-here`: the same, printed on the server's machine. `verify`: an address, by mail. */
export type Purpose = 'reset' | 'reset-here' | 'verify';

const HOUR = 60 * 60 * 1000;
const WORKS_FOR: Record<Purpose, number> = {
  reset: HOUR,
  'reset-here': HOUR,
  verify: 7 * 24 * HOUR,
};
const RESETS: readonly Purpose[] = ['reset', 'reset-here'];

const OPEN = `k.used_at IS NULL AND k.expires_at > $3 AND a.id = k.account_id AND a.deleted_at IS NULL`;

/** Makes a way in that works once. The secret is in the answer and nowhere else; those that ran out are cleared away. */
export async function makeKey(account: string, purpose: Purpose, now: Date): Promise<string> {
  const secret = newSecret();
  await pool().query('DELETE FROM account_key WHERE account_id = $1 AND expires_at < $2', [account, now]);
  await pool().query(
    'INSERT INTO account_key (hash, account_id, purpose, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)',
    [hashOf(secret), account, purpose, now, new Date(now.getTime() + WORKS_FOR[purpose])],
  );
  return secret;
}

/** Whose new password a secret lets be chosen; null when it was used, has run out or never was. */
export async function emailOfReset(secret: string, now: Date): Promise<string | null> {
  const { rows } = await pool().query<{ email: string }>(
    `SELECT a.email FROM account_key k, account a WHERE k.hash = $1 AND k.purpose = ANY($2) AND ${OPEN}`,
    [hashOf(secret), RESETS, now],
  );
  return rows[0]?.email ?? null;
}

/**
 * Uses a secret up and sets the password. Whoever had got in before is out: every session ends, every API token stops
 * working, every other link of the kind is void. A link that came by mail proves the address too. Of two at once one
 * succeeds.
 *
 * @returns the account's email, or null when the secret does not work any more
 */
export async function resetPassword(secret: string, passwordHash: string, now: Date): Promise<string | null> {
  const { rows } = await pool().query<{ email: string }>(
    `WITH used AS (
       UPDATE account_key k SET used_at = $3 FROM account a
       WHERE k.hash = $1 AND k.purpose = ANY($2) AND ${OPEN} RETURNING k.account_id, k.purpose),
     others AS (
       UPDATE account_key k SET used_at = $3 FROM used
       WHERE k.account_id = used.account_id AND k.purpose = ANY($2) AND k.used_at IS NULL AND k.hash <> $1),
     sessions AS (
       UPDATE session s SET revoked_at = $3 FROM used WHERE s.account_id = used.account_id AND s.revoked_at IS NULL),
     tokens AS (
       UPDATE token t SET revoked_at = $3 FROM used WHERE t.account_id = used.account_id AND t.revoked_at IS NULL)
     UPDATE account a SET password_hash = $4, email_verified_at =
       CASE WHEN used.purpose = 'reset' THEN COALESCE(a.email_verified_at, $3) ELSE a.email_verified_at END
     FROM used WHERE a.id = used.account_id RETURNING a.email`,
    [hashOf(secret), RESETS, now, passwordHash],
  );
  return rows[0]?.email ?? null;
}

/** Whose address a secret proves; null when it does not work any more. */
export async function emailOfVerification(secret: string, now: Date): Promise<string | null> {
  const { rows } = await pool().query<{ email: string }>(
    `SELECT a.email FROM account_key k, account a WHERE k.hash = $1 AND k.purpose = ANY($2) AND ${OPEN}`,
    [hashOf(secret), ['verify'], now],
  );
  return rows[0]?.email ?? null;
}

/** Uses a secret up: the account's address is proven. @returns false when it does not work any more */
export async function verifyEmail(secret: string, now: Date): Promise<boolean> {
  const { rowCount } = await pool().query(
    `WITH used AS (
       UPDATE account_key k SET used_at = $3 FROM account a
       WHERE k.hash = $1 AND k.purpose = ANY($2) AND ${OPEN} RETURNING k.account_id)
     UPDATE account a SET email_verified_at = COALESCE(a.email_verified_at, $3) FROM used WHERE a.id = used.account_id`,
    [hashOf(secret), ['verify'], now],
  );
  return rowCount === 1;
}

/** Where a letter to an account goes, and whether that address is proven; null for one that is gone. */
export async function addressOfAccount(
  account: string,
): Promise<{ email: string; isVerified: boolean } | null> {
  const { rows } = await pool().query<{ email: string; isVerified: boolean }>(
    `SELECT email, email_verified_at IS NOT NULL AS "isVerified" FROM account WHERE id = $1 AND deleted_at IS NULL`,
    [account],
  );
  return rows[0] ?? null;
}
