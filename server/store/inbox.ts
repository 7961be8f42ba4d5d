import type { InboxEntry } from '@/domain/api/inbox';
import type { DiscussionTarget } from '@/domain/discussion';
import { inOneLine } from '@/domain/message-text';
import { namesOfClaims } from './claim-names';
import { pool } from './database';
import { unsafeReview } from './membership';
import { membersSeenBy } from './viewing';

/** UTF-16 code units of a message that an entry shows. */
const SHOWN = 240;

/**
 * What stands in an account's inbox: of the reviews it belongs to now, messages by others that mention it, and those
 * that came after its own in a thread. In a blind review only about articles whose pass is finished: before, not even
 * that there is a message is told.
 */
export const ADDRESSED = `
  FROM member me
  JOIN review r ON r.id = me.review_id AND r.deleted_at IS NULL
  JOIN message m ON m.review_id = me.review_id AND m.by <> me.id AND m.removed_at IS NULL
  JOIN discussion d ON d.review_id = m.review_id AND d.id = m.discussion_id
  LEFT JOIN inbox_read i ON i.review_id = m.review_id AND i.message_id = m.id AND i.account_id = $1
  WHERE me.account_id = $1 AND me.removed_at IS NULL
    AND (m.mentions @> ARRAY[me.id] OR EXISTS (SELECT 1 FROM message mine WHERE mine.review_id = m.review_id
      AND mine.discussion_id = m.discussion_id AND mine.by = me.id AND mine.removed_at IS NULL AND mine.at < m.at))
    AND (NOT r.blind_first OR m.articles <@ ARRAY(SELECT article_id FROM pass p
      WHERE p.review_id = m.review_id AND p.reviewer_id = me.id AND p.status = 'finished'))`;

type Row = {
  review: string;
  question: string;
  message: string;
  discussion: string;
  mentioned: boolean;
  on: DiscussionTarget;
  target: string | null;
  articles: string[];
  by: string;
  at: Date;
  text: string;
  read: boolean;
  number: number | null;
};

/** The newest entries of an account's inbox; with `messages`, of these alone. */
export async function inboxOf(
  account: string,
  limit: number,
  messages: readonly string[] | null = null,
): Promise<InboxEntry[]> {
  const { rows } = await pool().query<Row>(
    `SELECT r.id AS review, r.question, m.id AS message, d.id AS discussion, m.mentions @> ARRAY[me.id] AS mentioned,
       d."on", d.target, m.articles, m.by, m.at, m.text, i.at IS NOT NULL AS read,
       (SELECT a.number FROM article a WHERE a.review_id = m.review_id AND a.id = d.target) AS number
     ${ADDRESSED} AND ($3::uuid[] IS NULL OR m.id = ANY($3)) ORDER BY m.at DESC, m.id DESC LIMIT $2`,
    [account, limit, messages],
  );
  const [names, authors] = [await claimNames(rows), await authorNames(account, rows)];
  return rows.map((row) => ({
    review: { id: row.review, question: row.question },
    message: row.message,
    discussion: row.discussion,
    why: row.mentioned ? 'mention' : 'reply',
    on: row.on,
    target: row.target,
    targetName: names.get(row.target ?? '') ?? (row.number === null ? null : `A${row.number}`),
    articles: row.articles,
    by: { id: row.by, name: authors.get(`${row.review} ${row.by}`) ?? '' },
    at: row.at.toISOString(),
    text: inOneLine(row.text, SHOWN),
    read: row.read,
  }));
}

/** Who wrote, by review and member, as the account knows them there. */
async function authorNames(account: string, rows: readonly Row[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const review of new Set(rows.map((row) => row.review)))
    for (const { id, name } of await membersSeenBy(unsafeReview(review), account))
      names.set(`${review} ${id}`, name);
  return names;
}

async function claimNames(rows: readonly Row[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const review of new Set(rows.map((row) => row.review))) {
    const claims = rows.flatMap((row) =>
      row.review === review && row.on === 'claim' && row.target ? [row.target] : [],
    );
    // The rows were read through the account's own membership.
    for (const [id, name] of await namesOfClaims(unsafeReview(review), claims)) names.set(id, name);
  }
  return names;
}

export async function unreadOf(account: string): Promise<number> {
  const { rows } = await pool().query<{ n: number }>(
    `SELECT count(*)::int AS n ${ADDRESSED} AND i.at IS NULL`,
    [account],
  );
  return rows[0]?.n ?? 0;
}

/** Marks what stands in the inbox as read: the messages named, or all. What is not addressed to the account stays as it is. */
export async function markRead(
  account: string,
  messages: readonly { review: string; message: string }[] | null,
  at: string,
): Promise<void> {
  await pool().query(
    `INSERT INTO inbox_read (review_id, account_id, message_id, at)
     SELECT m.review_id, $1, m.id, $2 ${ADDRESSED} AND i.at IS NULL
       AND ($3::jsonb IS NULL OR (m.review_id, m.id) IN
         (SELECT review, message FROM jsonb_to_recordset($3::jsonb) AS named(review uuid, message uuid)))
     ON CONFLICT DO NOTHING`,
    [account, at, messages && JSON.stringify(messages)],
  );
}
