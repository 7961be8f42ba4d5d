import type { ClientBase } from 'pg';
import { articleName } from '@/domain/article';
import type { Change } from '@/domain/review-event';
import type { RefusalCode } from '@/domain/ruling';
import type { Commit } from './commit';
import { RefusedError } from './refusals';

type DatabaseError = { code?: string; constraint?: string };

const conflict = (code: RefusalCode, detail: string, other: string) =>
  new RefusedError({ status: 409, code, detail, other });

/**
 * The refusal that an error of the database amounts to, with what stands in the way; the error itself where deciding
 * again finds it out (`wasOvertaken`), or where nobody planned for it.
 * @param client after the rollback
 */
export async function explainCollision(error: unknown, client: ClientBase, change: Commit): Promise<unknown> {
  const { code, constraint } = error as DatabaseError;
  if (code === '23P01') return (await overlapping(client, change)) ?? error;
  if (code !== '23505') return error;
  if (constraint === 'article_identical_text') return (await identical(client, change)) ?? error;
  if (constraint === 'claim_link_pair_relation') return (await linkedAlready(client, change)) ?? error;
  return error;
}

const after = <N extends Change['noun']>(change: Commit, noun: N) =>
  change.changes.flatMap((c) =>
    c.noun === noun && c.after ? [c.after as Extract<Change, { noun: N }>['after']] : [],
  );

/** The live claim that one of the changed claims would lie over, by its place in the article. */
async function overlapping(client: ClientBase, change: Commit): Promise<RefusedError | null> {
  const { rows } = await client.query<{ id: string; number: number }>(
    `SELECT c.id, (SELECT count(*)::int FROM claim b WHERE b.review_id = c.review_id AND b.article_id = c.article_id
              AND b.deleted_at IS NULL AND b.start <= c.start) AS number
     FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, article uuid, start int, "end" int, "deletedAt" text)
     JOIN claim c ON c.review_id = $1 AND c.article_id = r.article AND c.deleted_at IS NULL
       AND c.start < r."end" AND r.start < c."end"
     WHERE r."deletedAt" IS NULL AND c.id <> ALL (SELECT id FROM jsonb_to_recordset($2::jsonb) AS own(id uuid))
     ORDER BY c.start LIMIT 1`,
    [change.review, JSON.stringify(after(change, 'claim'))],
  );
  const [found] = rows;
  return (
    (found &&
      conflict('overlap', `This would overlap claim ${found.number}. Claims cannot overlap.`, found.id)) ??
    null
  );
}

async function identical(client: ClientBase, change: Commit): Promise<RefusedError | null> {
  const { rows } = await client.query<{ id: string; number: number }>(
    `SELECT a.id, a.number FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, sha256 text)
     JOIN article a ON a.review_id = $1 AND a.sha256 = r.sha256 AND a.removed_at IS NULL AND a.id <> r.id LIMIT 1`,
    [change.review, JSON.stringify(after(change, 'article'))],
  );
  const [found] = rows;
  return found
    ? conflict('identical-text', `Already here as ${articleName(found)} (identical text).`, found.id)
    : null;
}

/** Only an undo brings a link back without looking for its like; whoever links finds it at the second look. */
async function linkedAlready(client: ClientBase, change: Commit): Promise<RefusedError | null> {
  if (change.type !== 'change.undone' && change.type !== 'change.redone') return null;
  const { rows } = await client.query<{ id: string }>(
    `SELECT l.id FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, a uuid, b uuid, relation text)
     JOIN claim_link l ON l.review_id = $1 AND l.a = r.a AND l.b = r.b AND l.relation = r.relation AND l.id <> r.id
     LIMIT 1`,
    [change.review, JSON.stringify(after(change, 'link'))],
  );
  const [found] = rows;
  return found ? conflict('overlap', 'These two claims are linked that way already.', found.id) : null;
}
