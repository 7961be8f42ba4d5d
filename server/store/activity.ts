import { type ActivityNames, type ActivitySubject, idsNamed, SUBJECT_TYPES } from '@/domain/activity';
import { articleName } from '@/domain/article';
import type { ReviewEvent, WithheldEvent } from '@/domain/review-event';
import type { ReviewRecords } from '@/domain/review-state';
import { namesOfClaims } from './claim-names';
import { pool } from './database';
import type { AuthorizedReview } from './membership';

export type ActivityFilter = {
  person?: string | undefined;
  article?: string | undefined;
  claim?: string | undefined;
  what?: ActivitySubject | undefined;
  since?: string | undefined;
  /** Only events after this checkpoint. */
  checkpoint?: string | undefined;
};

type Row = Omit<ReviewEvent, 'at'> & { at: Date };

/** Where a record names the claim or article it is about. Ids are UUIDs, so that `$id` stands for nothing else. */
const NAMES_CLAIM = `$[*] ? (@.id == $id || @.id starts with $id || @.after.claim == $id || @.before.claim == $id
  || @.after.a == $id || @.after.b == $id || @.before.a == $id || @.before.b == $id || @.after.target == $id)`;
const NAMES_ARTICLE = `$[*] ? (@.id == $id || @.after.article == $id || @.before.article == $id
  || @.after.articleA == $id || @.after.articleB == $id || @.before.articleA == $id || @.before.articleB == $id
  || @.after.articles[*] == $id || @.before.articles[*] == $id)`;

const WHERE = `review_id = $1
  AND ($2::uuid IS NULL OR actor = $2)
  AND ($3::text[] IS NULL OR type = ANY($3))
  AND ($4::timestamptz IS NULL OR at >= $4)
  AND ($5::uuid IS NULL OR jsonb_path_exists(changes, '${NAMES_CLAIM}', jsonb_build_object('id', $5::text)))
  AND ($6::uuid IS NULL OR jsonb_path_exists(changes, '${NAMES_ARTICLE}', jsonb_build_object('id', $6::text)))
  AND ($9::uuid IS NULL OR version > COALESCE(
    (SELECT k.review_version FROM checkpoint k WHERE k.review_id = $1 AND k.id = $9), 2147483647))`;

/** Events that pass a filter, newest first, at most `limit`; with `before` only those with a smaller version. */
export async function activityPage(
  review: AuthorizedReview,
  filter: ActivityFilter,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<ReviewEvent[]> {
  const { rows } = await pool().query<Row>(
    `SELECT review_id AS review, version, type, actor, at, undoes, tab, changes FROM review_event
     WHERE ${WHERE} AND ($7::int IS NULL OR version < $7) ORDER BY version DESC LIMIT $8`,
    [
      review,
      filter.person ?? null,
      filter.what ? SUBJECT_TYPES[filter.what] : null,
      filter.since ? new Date(filter.since).toISOString() : null,
      filter.claim ?? null,
      filter.article ?? null,
      before ?? null,
      limit,
      filter.checkpoint ?? null,
    ],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** One event of a review; null when there is none with that number. */
export async function eventOf(review: AuthorizedReview, version: number): Promise<ReviewEvent | null> {
  const { rows } = await pool().query<Row>(
    `SELECT review_id AS review, version, type, actor, at, undoes, tab, changes FROM review_event
     WHERE review_id = $1 AND version = $2`,
    [review, version],
  );
  return rows[0] ? { ...rows[0], at: rows[0].at.toISOString() } : null;
}

async function linkEnds(review: AuthorizedReview, links: readonly string[]) {
  if (links.length === 0) return new Map<string, { a: string; b: string }>();
  const { rows } = await pool().query<{ id: string; a: string; b: string }>(
    'SELECT id, a, b FROM claim_link WHERE review_id = $1 AND id = ANY($2)',
    [review, links],
  );
  return new Map(rows.map(({ id, a, b }) => [id, { a, b }]));
}

const UUID = /[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}/g;

/**
 * The names that these events need.
 * @param shown what the reader may see of the members, sources, articles and entities
 */
export async function activityNames(
  review: AuthorizedReview,
  events: readonly (ReviewEvent | WithheldEvent)[],
  shown: ReviewRecords,
): Promise<ActivityNames> {
  const links = await linkEnds(review, idsNamed(events).links);
  // Whatever of these ids is a claim gets its name; asking for the others costs nothing.
  const ids = new Set(JSON.stringify(events).match(UUID) ?? []);
  for (const { a, b } of links.values()) ids.add(a).add(b);
  const claims = await namesOfClaims(review, [...ids]);
  const articles = new Map(shown.article?.map((article) => [article.id, articleName(article)]));
  const sources = new Map(shown.source?.map(({ id, name }) => [id, name]));
  const entities = new Map(shown.entity?.map(({ id, name }) => [id, name]));
  return {
    claim: (id) => claims.get(id) ?? null,
    article: (id) => articles.get(id) ?? null,
    source: (id) => sources.get(id) ?? null,
    entity: (id) => entities.get(id) ?? null,
    link: (id) => links.get(id) ?? null,
  };
}
