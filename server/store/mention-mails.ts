import { pool } from './database';
import { ADDRESSED } from './inbox';

/**
 * Takes the mentions that are to be mailed to an account now, and notes them as mailed: of two that ask at once, each
 * gets different ones. What was read in the inbox, is withheld by a blind pass, was removed, or stands in a review that
 * the account does not belong to is not among them: the inbox would not tell it as new either.
 *
 * @returns ids of messages, newest first
 */
export async function takeMentionsToMail(account: string, at: string): Promise<string[]> {
  const { rows } = await pool().query<{ message: string }>(
    `INSERT INTO message_mail (review_id, account_id, message_id, at)
     SELECT m.review_id, $1, m.id, $2 ${ADDRESSED} AND m.mentions @> ARRAY[me.id] AND i.at IS NULL
       AND NOT EXISTS (SELECT 1 FROM message_mail mailed WHERE mailed.review_id = m.review_id
         AND mailed.message_id = m.id AND mailed.account_id = $1)
     ON CONFLICT DO NOTHING RETURNING message_id AS message`,
    [account, at],
  );
  // Ids carry the time they were made at (UUIDv7).
  return rows.map(({ message }) => message).sort((a, b) => (a < b ? 1 : -1));
}

/** The mail did not leave: what was taken for it may be taken again. */
export async function giveBackMentions(account: string, messages: readonly string[]): Promise<void> {
  await pool().query('DELETE FROM message_mail WHERE account_id = $1 AND message_id = ANY($2)', [
    account,
    messages,
  ]);
}

/** The accounts behind some members of a review, or all, where they have one and are members still. */
export async function accountsOf(review: string, members: readonly string[] | null): Promise<string[]> {
  const { rows } = await pool().query<{ account: string }>(
    `SELECT account_id AS account FROM member
     WHERE review_id = $1 AND ($2::uuid[] IS NULL OR id = ANY($2)) AND account_id IS NOT NULL AND removed_at IS NULL`,
    [review, members],
  );
  return rows.map(({ account }) => account);
}
