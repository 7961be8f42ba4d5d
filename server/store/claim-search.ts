import { foldName } from '@/domain/attributing';
import type { Viewer } from '@/domain/blind';
import type { ClaimListFilter } from '@/domain/metrics/claim-filter';
import { foldWords, tsqueryOf, wantedIn } from '@/domain/search-words';
import { pool } from './database';
import { entitiesCalled } from './entities-called';
import type { AuthorizedReview } from './membership';
import { unknownCursor } from './refusals';

/** Where a claim stands in the order of a list: the number of its article, then its first character. */
export type FoundClaim = { id: string; number: number; start: number };

export type Search = {
  filter: ClaimListFilter;
  viewer: Viewer;
  /** How many equal judgements settle a claim in this review. */
  needed: number;
  /** Only of articles whose text is confirmed. */
  confirmedOnly: boolean;
  /** Of these claims alone. */
  among: readonly string[] | null;
};

/** The values of one statement, and their places in it. */
class Values {
  readonly all: unknown[] = [];
  /** The place of a value: `$1`. */
  at(value: unknown): string {
    this.all.push(value);
    return `$${this.all.length}`;
  }
}

type Parts = { from: string; where: string[]; values: Values };

/** What the viewer may see of what a row of `table` says: their own, and of articles that are open to them the others’ too. */
function visible(values: Values, { viewer }: Search, table: string, by: string, sees: string): string {
  const kept = viewer.pupilOf && !viewer.pupilOf.released ? [...viewer.pupilOf.teachers] : [];
  const parts: string[] = [];
  if (viewer.blindFirst) parts.push(`(${sees} OR ${table}.${by} = ${values.at(viewer.id)}::uuid)`);
  if (kept.length > 0) parts.push(`${table}.${by} <> ALL(${values.at(kept)}::uuid[])`);
  return parts.length > 0 ? `AND ${parts.join(' AND ')}` : '';
}

/** Kind and state of each claim as `domain/standing.ts` says, from what the viewer may see. */
function standing(values: Values, search: Search, review: string): string {
  const finished = search.viewer.blindFirst ? `${values.at([...search.viewer.finished])}::uuid[]` : '';
  const mayBe = (table: string, by: string, sees = `c.article_id = ANY(${finished})`) =>
    visible(values, search, table, by, sees);
  return `
    LEFT JOIN decision d ON d.review_id = ${review} AND d.claim_id = c.id ${mayBe('d', 'by')}
    CROSS JOIN LATERAL (
      SELECT count(*) AS judged, count(*) FILTER (WHERE NOT j.recheck) AS given,
        min(j.kind) FILTER (WHERE NOT j.recheck) AS low, max(j.kind) FILTER (WHERE NOT j.recheck) AS high
      FROM judgement j WHERE j.review_id = ${review} AND j.claim_id = c.id ${mayBe('j', 'reviewer_id')}) j
    CROSS JOIN LATERAL (SELECT d.claim_id IS NOT NULL OR j.judged > 0 AS tagged, CASE
      WHEN d.kind IS NOT NULL THEN 'decided'
      WHEN d.claim_id IS NOT NULL THEN 'unresolved'
      WHEN j.low <> j.high OR EXISTS (SELECT 1 FROM flag f WHERE f.review_id = ${review} AND f.claim_id = c.id
        AND f.resolved_at IS NULL ${mayBe('f', 'by', `f.articles <@ ${finished}`)}) THEN 'disagreement'
      WHEN j.given < j.judged THEN 'recheck'
      WHEN j.given = 0 AND c.suggestion IS NOT NULL THEN 'suggested'
      WHEN j.given < ${values.at(search.needed)}::int OR j.given = 0 THEN 'waiting'
      ELSE 'agreed' END AS state) s
    CROSS JOIN LATERAL (SELECT CASE s.state WHEN 'decided' THEN d.kind WHEN 'agreed' THEN j.low END AS kind) k`;
}

/** The attribution that counts: everybody’s, or in a blind pass the viewer’s own answer, wherever it is kept. */
function attribution(values: Values, { viewer }: Search, review: string): string {
  const there = `t.review_id = ${review} AND t.claim_id = c.id`;
  if (!viewer.blindFirst) return `LEFT JOIN attribution t ON ${there}`;
  const open = `(c.article_id = ANY(${values.at([...viewer.finished])}::uuid[]) OR t.by = ${values.at(viewer.id)}::uuid)`;
  const own = `(one.answer->>'by')::uuid = ${values.at(viewer.id)}::uuid`;
  return `LEFT JOIN LATERAL (
      SELECT t.sources, t.origin, t.refers_to, 0 AS place FROM attribution t WHERE ${there} AND ${open}
      UNION ALL
      SELECT one.answer->'sources', NULLIF(one.answer->'origin', 'null'), NULLIF(one.answer->'refersTo', 'null'), one.place
      FROM attribution t, jsonb_array_elements(t.alternatives) WITH ORDINALITY AS one(answer, place)
      WHERE ${there} AND NOT ${open} AND ${own}
      ORDER BY place LIMIT 1) t ON true`;
}

/** A day, month or year lies in a span when any of its days does. `~` comes after every digit and dash. */
function within(values: Values, { dated, from, to }: ClaimListFilter): string[] {
  const first =
    dated === 'published' ? 'a.published_at' : `COALESCE(t.refers_to->>'from', t.refers_to->>'to')`;
  const last =
    dated === 'published' ? 'a.published_at' : `COALESCE(t.refers_to->>'to', t.refers_to->>'from')`;
  return [
    // What was typed as a date may be words.
    `${first} ~ '^\\d{4}'`,
    ...(to ? [`left(${first}, 10) COLLATE "C" <= ${values.at(`${to}~`)}`] : []),
    ...(from ? [`left(${last}, 10) || '~' COLLATE "C" >= ${values.at(from)}`] : []),
  ];
}

function words(values: Values, q: string): string[] {
  const wanted = wantedIn(q);
  const query = tsqueryOf(wanted);
  return [
    ...(query === null ? [] : [`c.words @@ to_tsquery('simple', ${values.at(query)})`]),
    ...wanted.pieces.map((piece) => `strpos(fold_words(c.text), ${values.at(foldWords(piece))}) > 0`),
  ];
}

async function partsOf(review: AuthorizedReview, search: Search): Promise<Parts> {
  const { filter, viewer } = search;
  const values = new Values();
  const here = `${values.at(review)}::uuid`;
  const [speakers, origins] = await Promise.all([
    filter.speaker ? entitiesCalled(review, foldName(filter.speaker), viewer) : null,
    filter.origin ? entitiesCalled(review, foldName(filter.origin), viewer) : null,
  ]);
  const asks = {
    standing:
      filter.kind || filter.state || filter.open || filter.withoutSpeaker || filter.tagged !== undefined,
    attribution:
      filter.withoutSpeaker ||
      speakers ||
      origins ||
      ((filter.from || filter.to) && filter.dated !== 'published'),
  };
  const from = `claim c JOIN article a ON a.review_id = c.review_id AND a.id = c.article_id
    ${asks.standing ? standing(values, search, here) : ''}
    ${asks.attribution ? attribution(values, search, here) : ''}`;
  const where = [
    `c.review_id = ${here} AND c.deleted_at IS NULL AND a.removed_at IS NULL`,
    ...(search.confirmedOnly ? [`a.status = 'ready'`] : []),
    ...(search.among ? [`c.id = ANY(${values.at(search.among)}::uuid[])`] : []),
    ...(filter.article ? [`c.article_id = ${values.at(filter.article)}::uuid`] : []),
    ...(filter.source ? [`a.source_id = ${values.at(filter.source)}::uuid`] : []),
    ...(filter.q ? words(values, filter.q) : []),
    ...(filter.kind ? [`k.kind = ${values.at(filter.kind)}`] : []),
    ...(filter.state ? [`s.state = ${values.at(filter.state)}`] : []),
    ...(filter.tagged === undefined ? [] : [filter.tagged ? 's.tagged' : 'NOT s.tagged']),
    ...(filter.open ? ['s.tagged AND k.kind IS NULL'] : []),
    ...(filter.withoutSpeaker
      ? [`k.kind = 'attributed_quote' AND COALESCE(jsonb_array_length(t.sources), 0) = 0`]
      : []),
    ...(speakers
      ? [`t.sources @> ANY(${values.at(speakers.map((entity) => JSON.stringify([{ entity }])))}::jsonb[])`]
      : []),
    ...(origins
      ? [
          `(t.origin @> ANY(${values.at(origins.map((entity) => JSON.stringify({ entity })))}::jsonb[])
            OR (t.origin->>'entity' IS NULL AND a.origin_id = ANY(${values.at(origins)}::uuid[])))`,
        ]
      : []),
    ...(filter.from || filter.to ? within(values, filter) : []),
  ];
  return { from, where, values };
}

/** The place after which a page begins: `2.310` is in article A2 at 310, whether or not a claim still begins there. */
function placeOf(cursor: string): { number: number; start: number } {
  const [, number, start] = /^(\d{1,9})\.(\d{1,9})$/.exec(cursor) ?? [];
  if (number === undefined || start === undefined) throw unknownCursor();
  return { number: Number(number), start: Number(start) };
}

/**
 * A page of the claims that pass a filter, by article and place. Everything is computed from what the viewer may see: what
 * others think of an article that is still blind to them neither finds a claim nor keeps it out.
 *
 * @param cursor as an earlier page answered it
 * @throws RefusedError where the cursor is none
 */
export async function findClaims(
  review: AuthorizedReview,
  search: Search,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ found: FoundClaim[]; nextCursor: string | null }> {
  const place = cursor === undefined ? null : placeOf(cursor);
  const { from, where, values } = await partsOf(review, search);
  if (place) {
    const [number, start] = [values.at(place.number), values.at(place.start)];
    where.push(`a.number >= ${number}::int AND (a.number > ${number}::int OR c.start > ${start}::int)`);
  }
  const { rows } = await pool().query<FoundClaim>(
    `SELECT c.id, a.number, c.start FROM ${from} WHERE ${where.join(' AND ')}
     ORDER BY a.number, c.start LIMIT ${values.at(limit + 1)}`,
    values.all,
  );
  const found = rows.slice(0, limit);
  const end = found.at(-1);
  return { found, nextCursor: rows.length > limit && end ? `${end.number}.${end.start}` : null };
}

/** How many claims pass a filter. */
export async function countClaims(review: AuthorizedReview, search: Search): Promise<number> {
  const { from, where, values } = await partsOf(review, search);
  const { rows } = await pool().query<{ n: number }>(
    `SELECT count(*)::int AS n FROM ${from} WHERE ${where.join(' AND ')}`,
    values.all,
  );
  return rows[0]?.n ?? 0;
}
