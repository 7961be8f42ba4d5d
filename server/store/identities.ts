import type { ClientBase } from 'pg';
import { pool } from './database';
import { secretAgain } from './invitation-secret';

/** Who someone is at an OpenID Connect provider. */
export type Identity = { issuer: string; subject: string };

/** The account of an identity; null where there is none, or it was deleted. */
export async function accountOfIdentity({ issuer, subject }: Identity): Promise<string | null> {
  const { rows } = await pool().query<{ id: string }>(
    `SELECT a.id FROM identity i JOIN account a ON a.id = i.account_id AND a.deleted_at IS NULL
     WHERE i.issuer = $1 AND i.subject = $2`,
    [issuer, subject],
  );
  return rows[0]?.id ?? null;
}

/**
 * Gives an account an identity whose provider vouches for the account's email, and notes the email as proven.
 *
 * Where it was not proven before, whoever made the account may have been anyone who typed that address, and may be
 * waiting in it: the password goes, every session ends, every API token stops working. The owner of the address comes in
 * by the provider, and may choose a password anew.
 */
export async function joinIdentity(account: string, { issuer, subject }: Identity, now: Date): Promise<void> {
  const client = await pool().connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<{ isProven: boolean }>(
      'SELECT email_verified_at IS NOT NULL AS "isProven" FROM account WHERE id = $1 FOR UPDATE',
      [account],
    );
    if (rows[0]?.isProven === false) await putOut(client, account, now);
    await client.query(
      `INSERT INTO identity (issuer, subject, account_id, at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (issuer, subject) DO UPDATE SET account_id = excluded.account_id, at = excluded.at`,
      [issuer, subject, account, now],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

async function putOut(client: ClientBase, account: string, now: Date): Promise<void> {
  await client.query('UPDATE account SET email_verified_at = $2, password_hash = NULL WHERE id = $1', [
    account,
    now,
  ]);
  for (const table of ['session', 'token'])
    await client.query(`UPDATE ${table} SET revoked_at = $2 WHERE account_id = $1 AND revoked_at IS NULL`, [
      account,
      now,
    ]);
}

/** The secret of the newest invitation that is for this address and still works; null where there is none. */
export async function invitationWaitingFor(email: string, now: Date): Promise<string | null> {
  const { rows } = await pool().query<{ id: string; hash: string }>(
    `SELECT i.id, i.hash FROM invitation i JOIN review r ON r.id = i.review_id AND r.deleted_at IS NULL
     WHERE i.email = $1 AND i.used_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > $2
     ORDER BY i.created_at DESC, i.id DESC LIMIT 1`,
    [email, now],
  );
  return rows[0] ? secretAgain(rows[0]) : null;
}
