import type { ClientBase } from 'pg';
import type { ArticleText } from '@/domain/article';

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
