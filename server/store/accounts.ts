import type { ClientBase } from 'pg';
import type { Refusal } from '@/domain/ruling';
import { database, pool } from './database';
import { joinWithin, openInvitation } from './invitations';
import { RefusedError } from './refusals';
import { type Account, toAccount } from './sessions';

/** Two first sign-ups at once must not both become administrator: making accounts takes turns. */
const ACCOUNTS_LOCK = 5_283_114;

export type NewAccount = {
  id: string;
  email: string;
  name: string;
  passwordHash: string | null;
  now: string;
};

/** Has anyone signed up yet? */
export async function isEmpty(): Promise<boolean> {
  return (await database().account.findFirst({ where: { deletedAt: null }, select: { id: true } })) === null;
}

/** The account of an email with its password's hash, for sign-in only. */
export async function accountToSignIn(
  email: string,
): Promise<(Account & { passwordHash: string | null }) | null> {
  const row = await database().account.findFirst({ where: { email, deletedAt: null } });
  return row && { ...toAccount(row), passwordHash: row.passwordHash };
}

export async function passwordHashOf(account: string): Promise<string | null> {
  const row = await database().account.findUnique({
    where: { id: account },
    select: { passwordHash: true },
  });
  return row?.passwordHash ?? null;
}

/**
 * Makes an account. The first of a server becomes administrator; later ones need an invitation, unless `isOpen`. An
 * invitation that was given is accepted in the same transaction, whatever else would have let the account in.
 *
 * @throws RefusedError email-taken, invitation-needed, invitation-spent, invitation-for-another
 */
export async function createAccount(
  account: NewAccount,
  { invitation: secret, isOpen }: { invitation: string | null; isOpen: boolean },
): Promise<Account> {
  const invitation = secret === null ? null : await openInvitation(secret, account);
  if (invitation !== null && 'code' in invitation) throw new RefusedError(invitation);
  if (invitation) {
    return joinWithin(invitation, { ...account, tab: null }, (client) => insert(client, account, () => true));
  }
  const client = await pool().connect();
  try {
    await client.query('BEGIN');
    const made = await insert(client, account, (isFirst) => isFirst || isOpen);
    await client.query('COMMIT');
    return made;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

const UNINVITED: Refusal = {
  status: 403,
  code: 'invitation-needed',
  detail: 'On this server an account needs an invitation. Ask a member of a review for one.',
};
const TAKEN: Refusal = {
  status: 409,
  code: 'email-taken',
  detail: 'There is an account with this email. Sign in instead.',
  path: 'email',
};

async function insert(
  client: ClientBase,
  account: NewAccount,
  isLetIn: (isFirst: boolean) => boolean,
): Promise<Account> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [ACCOUNTS_LOCK]);
  const { rowCount } = await client.query('SELECT 1 FROM account WHERE deleted_at IS NULL LIMIT 1');
  const isFirst = rowCount === 0;
  if (!isLetIn(isFirst)) throw new RefusedError(UNINVITED);
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO account (id, email, name, password_hash, administrator, created_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (email) DO NOTHING RETURNING id`,
    [account.id, account.email, account.name, account.passwordHash, isFirst, account.now],
  );
  if (rows.length === 0) throw new RefusedError(TAKEN);
  const { id, email, name, now } = account;
  return { id, email, name, administrator: isFirst, createdAt: now };
}

/** Replaces the password and ends every session but `session`, in one transaction. */
export async function changePassword(input: {
  account: string;
  passwordHash: string;
  session: string | null;
  now: Date;
}): Promise<void> {
  await database().$transaction([
    database().account.update({
      where: { id: input.account },
      data: { passwordHash: input.passwordHash },
    }),
    database().session.updateMany({
      where: {
        accountId: input.account,
        revokedAt: null,
        ...(input.session ? { id: { not: input.session } } : {}),
      },
      data: { revokedAt: input.now },
    }),
  ]);
}
