import type { ExportJob } from '@/domain/api/exports';
import type { ReportFormat } from '@/domain/api/readings';
import { pool } from './database';
import type { AuthorizedReview } from './membership';

/** The order of a file, and what its author could see when it was written; JSON. */
export type ExportOptions = Record<string, unknown>;

/** What was not done in this time never will be: the process that wrote it was killed each time it tried. */
const GIVEN_UP = `interval '1 hour'`;

type Row = Omit<ExportJob, 'review' | 'at' | 'readyAt' | 'expiresAt' | 'file'> & {
  review: string;
  question: string;
  at: Date;
  readyAt: Date | null;
  expiresAt: Date;
};

const JOB = `SELECT e.id, e.review_id AS review, r.question, e.format, e.progress, e.name, octet_length(e.bytes) AS bytes,
    CASE WHEN e.status IN ('waiting', 'writing') AND e.at < now() - ${GIVEN_UP} THEN 'failed' ELSE e.status END AS status,
    e.reference, e.at, e.ready_at AS "readyAt", e.expires_at AS "expiresAt", e.seen_at IS NOT NULL AS seen
  FROM export_file e JOIN review r ON r.id = e.review_id AND r.deleted_at IS NULL
  JOIN member m ON m.review_id = e.review_id AND m.account_id = e.account_id AND m.removed_at IS NULL
  WHERE e.account_id = $1 AND e.expires_at > now()`;

const toJob = ({ review, question, at, readyAt, expiresAt, ...row }: Row): ExportJob => ({
  ...row,
  review: { id: review, question },
  at: at.toISOString(),
  readyAt: readyAt?.toISOString() ?? null,
  expiresAt: expiresAt.toISOString(),
  file: row.status === 'ready' ? `/api/v1/reviews/${review}/jobs/${row.id}/file` : null,
});

/** The files of an account that are asked for or made, newest first; of the reviews it belongs to now. */
export async function exportsOf(account: string): Promise<ExportJob[]> {
  const { rows } = await pool().query<Row>(`${JOB} ORDER BY e.at DESC, e.id LIMIT 100`, [account]);
  return rows.map(toJob);
}

export async function exportOf(
  review: AuthorizedReview,
  account: string,
  id: string,
): Promise<ExportJob | null> {
  const { rows } = await pool().query<Row>(`${JOB} AND e.review_id = $2 AND e.id = $3`, [
    account,
    review,
    id,
  ]);
  return rows[0] ? toJob(rows[0]) : null;
}

export type NewExport = {
  id: string;
  account: string;
  format: ReportFormat;
  options: ExportOptions;
  at: string;
  expiresAt: string;
};

type Client = { query: (text: string, values: unknown[]) => Promise<{ rows: unknown[] }> };

/**
 * Notes that a file is wanted, and has `order` ordered in the same transaction: neither is there without the other.
 */
export async function insertExport(
  review: AuthorizedReview,
  made: NewExport,
  order: (client: Client) => Promise<unknown>,
): Promise<void> {
  const client = await pool().connect();
  try {
    await client.query('BEGIN');
    await client.query(
      `INSERT INTO export_file (review_id, id, account_id, format, options, status, at, expires_at)
       VALUES ($1, $2, $3, $4, $5, 'waiting', $6, $7)`,
      [review, made.id, made.account, made.format, JSON.stringify(made.options), made.at, made.expiresAt],
    );
    await order(client);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

/** The order of a file that is not made yet; null when it is, or nobody waits for it any more. */
export async function exportToWrite(
  review: string,
  id: string,
): Promise<{ account: string; options: ExportOptions } | null> {
  const { rows } = await pool().query<{ account: string; options: ExportOptions }>(
    `UPDATE export_file SET status = 'writing', progress = 5
     WHERE review_id = $1 AND id = $2 AND status IN ('waiting', 'writing') RETURNING account_id AS account, options`,
    [review, id],
  );
  return rows[0] ?? null;
}

export async function noteProgress(review: string, id: string, progress: number): Promise<void> {
  await pool().query(
    `UPDATE export_file SET progress = $3 WHERE review_id = $1 AND id = $2 AND status = 'writing'`,
    [review, id, progress],
  );
}

/** Keeps the file. `options` now also say what its author could see. */
export async function keepFile(
  review: string,
  id: string,
  file: { bytes: Uint8Array; mediaType: string; name: string; options: ExportOptions },
  at: string,
): Promise<void> {
  await pool().query(
    `UPDATE export_file SET status = 'ready', progress = 100, bytes = $3, media_type = $4, name = $5, options = $6, ready_at = $7
     WHERE review_id = $1 AND id = $2 AND status = 'writing'`,
    [review, id, Buffer.from(file.bytes), file.mediaType, file.name, JSON.stringify(file.options), at],
  );
}

/** @param reference what stands in the log beside it; null where there is nothing to look up there */
export async function noteFailure(
  review: string,
  id: string,
  reference: string | null,
  at: string,
): Promise<void> {
  await pool().query(
    `UPDATE export_file SET status = 'failed', reference = $3, ready_at = $4
     WHERE review_id = $1 AND id = $2 AND status IN ('waiting', 'writing')`,
    [review, id, reference, at],
  );
}

export async function removeExport(review: string, id: string): Promise<void> {
  await pool().query('DELETE FROM export_file WHERE review_id = $1 AND id = $2', [review, id]);
}

export type KeptFile = {
  bytes: Uint8Array<ArrayBuffer>;
  mediaType: string;
  name: string;
  options: ExportOptions;
};

/** The file itself, for the account that asked for it. */
export async function keptFile(
  review: AuthorizedReview,
  account: string,
  id: string,
): Promise<KeptFile | null> {
  const { rows } = await pool().query<KeptFile>(
    `SELECT bytes, media_type AS "mediaType", name, options FROM export_file
     WHERE review_id = $1 AND account_id = $2 AND id = $3 AND status = 'ready' AND expires_at > now()`,
    [review, account, id],
  );
  return rows[0] ?? null;
}

/** Marks what is ready or failed as seen: the files named, or all. */
export async function markSeen(
  account: string,
  files: readonly { review: string; job: string }[] | null,
  at: string,
): Promise<void> {
  await pool().query(
    `UPDATE export_file SET seen_at = $2 WHERE account_id = $1 AND seen_at IS NULL AND status IN ('ready', 'failed')
       AND ($3::jsonb IS NULL OR (review_id, id) IN
         (SELECT review, job FROM jsonb_to_recordset($3::jsonb) AS named(review uuid, job uuid)))`,
    [account, at, files && JSON.stringify(files)],
  );
}

/** Deletes the files whose time is over. */
export async function clearExpired(): Promise<void> {
  await pool().query('DELETE FROM export_file WHERE expires_at <= now()');
}

/** How many live claims a review has. */
export async function claimCountOf(review: AuthorizedReview): Promise<number> {
  const { rows } = await pool().query<{ n: number }>(
    'SELECT count(*)::int AS n FROM claim WHERE review_id = $1 AND deleted_at IS NULL',
    [review],
  );
  return rows[0]?.n ?? 0;
}
