import type { ClientBase } from 'pg';
import type { ArticleRecord, ArticleText } from '@/domain/article';
import { pool } from './database';

/** A text to store with the change that brings it: the evidence and the bytes it came from. */
export type NewText = ArticleText & { original: Uint8Array };

/** Stores frozen texts with the bytes they came from, inside the caller's transaction. */
export async function insertTexts(
  client: ClientBase,
  review: string,
  texts: readonly NewText[],
): Promise<void> {
  for (const { article, number, text, sha256, original, originalSha256, mediaType, encoding } of texts)
    await client.query(
      `INSERT INTO article_text (review_id, article_id, number, text, sha256, original, original_sha256, media_type, encoding)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [review, article, number, text, sha256, Buffer.from(original), originalSha256, mediaType, encoding],
    );
}

const SELECT = `SELECT t.article_id AS article, t.number, t.text, t.sha256, t.original_sha256 AS "originalSha256",
            t.media_type AS "mediaType", t.encoding`;
const CURRENT = `FROM article_text t JOIN article a ON a.review_id = t.review_id AND a.id = t.article_id AND a.text_version = t.number`;

/** The frozen text of an article, without the original bytes. */
export async function readText(review: string, article: string): Promise<ArticleText | null> {
  const { rows } = await pool().query<ArticleText>(
    `${SELECT} ${CURRENT}
     WHERE t.review_id = $1 AND t.article_id = $2`,
    [review, article],
  );
  return rows[0] ?? null;
}

/** The current texts of some articles (of all, without a list), by article. */
export async function readTexts(
  review: string,
  articles?: readonly string[],
): Promise<Record<string, ArticleText>> {
  const { rows } = await pool().query<ArticleText>(
    `${SELECT} ${CURRENT}
     WHERE t.review_id = $1 AND a.removed_at IS NULL AND ($2::uuid[] IS NULL OR t.article_id = ANY($2))`,
    [review, articles ?? null],
  );
  return Object.fromEntries(rows.map((row) => [row.article, row]));
}

/** The texts that these articles name, by article: those of a frozen report, whatever was corrected or removed since. */
export async function readTextsOf(
  review: string,
  articles: readonly Pick<ArticleRecord, 'id' | 'textVersion'>[],
): Promise<Record<string, ArticleText>> {
  const { rows } = await pool().query<ArticleText>(
    `${SELECT}
     FROM article_text t JOIN unnest($2::uuid[], $3::int[]) AS named(article, number)
       ON named.article = t.article_id AND named.number = t.number
     WHERE t.review_id = $1`,
    [review, articles.map(({ id }) => id), articles.map(({ textVersion }) => textVersion)],
  );
  return Object.fromEntries(rows.map((row) => [row.article, row]));
}

/** The original bytes of an article with their media type. */
export async function readOriginal(review: string, article: string) {
  const { rows } = await pool().query<{ original: Buffer; mediaType: string; sha256: string }>(
    `SELECT t.original, t.media_type AS "mediaType", t.original_sha256 AS sha256
     ${CURRENT}
     WHERE t.review_id = $1 AND t.article_id = $2`,
    [review, article],
  );
  return rows[0] ?? null;
}

/** Every version of every text of a review, with the bytes it came from. */
export async function allTexts(review: string): Promise<NewText[]> {
  const { rows } = await pool().query<NewText>(
    `${SELECT}, t.original FROM article_text t WHERE t.review_id = $1 ORDER BY t.article_id, t.number`,
    [review],
  );
  return rows;
}
