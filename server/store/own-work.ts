import { pool } from './database';
import { preferencesOf } from './preferences';
import { read } from './read-noun';
import { sessionsOf } from './sessions';
import { tokensOf } from './tokens';

type Rows = Record<string, unknown>[];
const rowsOf = async (sql: string, params: readonly unknown[]): Promise<Rows> =>
  (await pool().query<Record<string, unknown>>(sql, [...params])).rows;

/** What is kept about a person apart from any review. Never a hash or a secret. */
export async function ownProfile(account: string, now: Date) {
  const [[profile], preferences, sessions, tokens, identities] = await Promise.all([
    rowsOf(
      `SELECT id, email, name, administrator, created_at AS "createdAt", email_verified_at AS "emailVerifiedAt"
       FROM account WHERE id = $1`,
      [account],
    ),
    preferencesOf(account),
    sessionsOf(account, null, now),
    tokensOf(account, now),
    rowsOf('SELECT issuer, subject, at FROM identity WHERE account_id = $1', [account]),
  ]);
  return {
    ...profile,
    preferences,
    sessions: sessions.map(({ current: _, ...rest }) => rest),
    tokens,
    identities,
  };
}

/** The reviews a person is or was in, and as what. Those that were deleted are not there any more. */
export const ownMemberships = (account: string) =>
  rowsOf(
    `SELECT r.id AS review, r.question, m.name, m.pseudonym, m.role, m.joined_at AS "joinedAt", m.removed_at AS "removedAt"
     FROM member m JOIN review r ON r.id = m.review_id AND r.deleted_at IS NULL
     WHERE m.account_id = $1 ORDER BY m.joined_at, r.id`,
    [account],
  );

/** Of a claim, the words that were judged and where they stand. */
const CLAIM = `'A' || a.number AS article, c.text, c.start, c."end"`;
const OF_CLAIM = `JOIN claim c ON c.review_id = j.review_id AND c.id = j.claim_id
  JOIN article a ON a.review_id = j.review_id AND a.id = c.article_id WHERE j.review_id = $1`;

/** Everything a person made in one review. Of others only the claims, which are the outlets' words. */
export async function ownWork(review: string, me: string) {
  const by = [review, me] as const;
  const mine = (noun: 'vote' | 'pass') => read(noun, review, 'AND t.reviewer_id = $2', [me]);
  const [judgements, decisions, attributions, votes, passes, flags, messages] = await Promise.all([
    rowsOf(
      `SELECT j.claim_id AS claim, ${CLAIM}, j.kind, j.reason, j.at, j.recheck, j.after_reveal AS "afterReveal", j.accepted
       FROM judgement j ${OF_CLAIM} AND j.reviewer_id = $2 ORDER BY j.at, j.claim_id`,
      by,
    ),
    rowsOf(
      `SELECT j.claim_id AS claim, ${CLAIM}, j.kind, j.reason, j.at FROM decision j ${OF_CLAIM} AND j.by = $2
       ORDER BY j.at, j.claim_id`,
      by,
    ),
    read('attribution', review, 'AND t.by = $2 ORDER BY t.at', [me]),
    mine('vote'),
    mine('pass'),
    read('flag', review, 'AND t.by = $2 ORDER BY t.at', [me]),
    read('message', review, 'AND t.by = $2 AND t.removed_at IS NULL ORDER BY t.at', [me]),
  ]);
  const [entities, claims, links, linkDecisions, articles, snapshots, events] = await Promise.all([
    read('entity', review, 'AND t.created_by = $2', [me]),
    read('claim', review, 'AND t.created_by = $2', [me]),
    read('link', review, 'AND t.created_by = $2', [me]),
    read('linkDecision', review, 'AND t.by = $2', [me]),
    rowsOf(
      'SELECT id, number, title, url FROM article WHERE review_id = $1 AND imported_by = $2 ORDER BY number',
      by,
    ),
    read('snapshot', review, 'AND t.by = $2', [me]),
    // What an event changed can hold others' words: only that it was, and when.
    rowsOf(
      'SELECT version, type, at, undoes FROM review_event WHERE review_id = $1 AND actor = $2 ORDER BY version',
      by,
    ),
  ]);
  return {
    ...{ judgements, decisions, attributions, votes, passes, flags, messages },
    ...{ entities, claims, links, linkDecisions, articlesAdded: articles, snapshots, events },
  };
}
