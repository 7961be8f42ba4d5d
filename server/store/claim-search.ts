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

/**
 * The parts of a statement that goes from article to article, so that the first rows of a large review need no more than
 * the first articles, and what hangs on their claims is read an article at a time.
 */
type Parts = {
  /** What an index finds at once, as tables of `id` and `article_id`: where they are few, only they are looked at. */
  hits: ((values: Values) => string)[];
  /** Joined to the claims `c` of the article `a`. */
  joins: string[];
  /** Of the articles; of their claims. */
  articles: string[];
  claims: string[];
  values: Values;
};

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
  const mayBe = (table: string, by: string, sees = `a.id = ANY(${finished})`) =>
    visible(values, search, table, by, sees);
  return `
    LEFT JOIN (SELECT j.claim_id, count(*) AS judged, count(*) FILTER (WHERE NOT j.recheck) AS given,
        min(j.kind) FILTER (WHERE NOT j.recheck) AS low, max(j.kind) FILTER (WHERE NOT j.recheck) AS high
      FROM judgement j WHERE j.review_id = ${review} AND j.article_id = a.id ${mayBe('j', 'reviewer_id')}
      GROUP BY j.claim_id) j ON j.claim_id = c.id
    LEFT JOIN decision d ON d.review_id = ${review} AND d.article_id = a.id AND d.claim_id = c.id ${mayBe('d', 'by')}
    CROSS JOIN LATERAL (SELECT d.claim_id IS NOT NULL OR j.claim_id IS NOT NULL AS tagged, CASE
      WHEN d.kind IS NOT NULL THEN 'decided'
      WHEN d.claim_id IS NOT NULL THEN 'unresolved'
      WHEN j.low <> j.high OR c.id IN (SELECT f.claim_id FROM flag f WHERE f.review_id = ${review}
        AND f.claim_id IS NOT NULL AND f.resolved_at IS NULL ${mayBe('f', 'by', `f.articles <@ ${finished}`)}) THEN 'disagreement'
      WHEN j.given < j.judged THEN 'recheck'
      WHEN j.given IS NULL AND c.suggestion IS NOT NULL THEN 'suggested'
      WHEN j.given IS NULL OR j.given < ${values.at(search.needed)}::int THEN 'waiting'
      ELSE 'agreed' END AS state) s
    CROSS JOIN LATERAL (SELECT CASE s.state WHEN 'decided' THEN d.kind WHEN 'agreed' THEN j.low END AS kind) k`;
}

/** The attribution that counts: everybody’s, or in a blind pass the viewer’s own answer, wherever it is kept. */
function attribution(values: Values, { viewer }: Search, review: string): string {
  const there = `t.review_id = ${review} AND t.article_id = a.id`;
  if (!viewer.blindFirst) return `LEFT JOIN attribution t ON ${there} AND t.claim_id = c.id`;
  const open = `(a.id = ANY(${values.at([...viewer.finished])}::uuid[]) OR t.by = ${values.at(viewer.id)}::uuid)`;
  const own = `(one.answer->>'by')::uuid = ${values.at(viewer.id)}::uuid`;
  return `LEFT JOIN (SELECT DISTINCT ON (claim_id) * FROM (
      SELECT t.claim_id, t.sources, t.origin, t.refers_to, 0 AS place FROM attribution t WHERE ${there} AND ${open}
      UNION ALL
      SELECT t.claim_id, one.answer->'sources', NULLIF(one.answer->'origin', 'null'), NULLIF(one.answer->'refersTo', 'null'), one.place
      FROM attribution t, jsonb_array_elements(t.alternatives) WITH ORDINALITY AS one(answer, place)
      WHERE ${there} AND NOT ${open} AND ${own}) answers
    ORDER BY claim_id, place) t ON t.claim_id = c.id`;
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

/** Words and phrases by their index; what no index knows is looked for in each text. */
function addWords({ hits, claims, values }: Parts, review: string, q: string): void {
  const wanted = wantedIn(q);
  const query = tsqueryOf(wanted);
  if (query !== null) {
    const has = (own: Values) => `words @@ to_tsquery('simple', ${own.at(query)})`;
    claims.push(`c.${has(values)}`);
    hits.push(
      (own) => `SELECT id, article_id FROM claim
        WHERE review_id = ${own.at(review)}::uuid AND deleted_at IS NULL AND ${has(own)}`,
    );
  }
  for (const piece of wanted.pieces)
    claims.push(`strpos(fold_words(c.text), ${values.at(foldWords(piece))}) > 0`);
}

type Called = { speakers: string[] | null; origins: string[] | null };

/** Who it is credited to, and where it started; the latter may be said of the whole article. */
function addNames(
  { hits, claims, values }: Parts,
  review: string,
  { speakers, origins }: Called,
  isBlind: boolean,
): void {
  const found: Parts['hits'] = [];
  const of = (own: Values) => `FROM attribution t WHERE t.review_id = ${own.at(review)}::uuid`;
  if (speakers) {
    const steps = speakers.map((entity) => JSON.stringify([{ entity }]));
    const says = (own: Values) => `t.sources @> ANY(${own.at(steps)}::jsonb[])`;
    claims.push(says(values));
    found.push((own) => `SELECT t.claim_id AS id, t.article_id ${of(own)} AND ${says(own)}`);
  }
  if (origins) {
    const steps = origins.map((entity) => JSON.stringify({ entity }));
    const says = (own: Values) => `t.origin @> ANY(${own.at(steps)}::jsonb[])`;
    const page = (own: Values) => `origin_id = ANY(${own.at(origins)}::uuid[])`;
    claims.push(`(${says(values)} OR (t.origin->>'entity' IS NULL AND a.${page(values)}))`);
    found.push(
      (own) => `SELECT t.claim_id AS id, t.article_id ${of(own)} AND ${says(own)}
        UNION SELECT c.id, c.article_id FROM claim c JOIN article w ON w.review_id = c.review_id AND w.id = c.article_id
        WHERE c.review_id = ${own.at(review)}::uuid AND w.${page(own)}`,
    );
  }
  // What the index says is everybody’s: in a blind pass each row says whether it is for the viewer.
  if (!isBlind) hits.push(...found);
}

/** So many of what an index finds are looked up one by one; where it finds more, the first rows are not far to seek. */
const FEW = 5_000;

async function few(hits: Parts['hits']): Promise<Parts['hits']> {
  const counts = await Promise.all(
    hits.map(async (hit) => {
      const values = new Values();
      const { rows } = await pool().query<{ n: number }>(
        `SELECT count(*)::int AS n FROM (SELECT 1 FROM (${hit(values)}) hit LIMIT ${values.at(FEW + 1)}) seen`,
        values.all,
      );
      return rows[0]?.n ?? 0;
    }),
  );
  return hits.filter((_, at) => (counts[at] ?? 0) <= FEW);
}

async function partsOf(review: AuthorizedReview, search: Search): Promise<Parts> {
  const { filter, viewer, among } = search;
  const values = new Values();
  const here = `${values.at(review)}::uuid`;
  const parts: Parts = {
    hits: [],
    joins: [],
    articles: [`a.review_id = ${here} AND a.removed_at IS NULL`],
    claims: [`c.review_id = ${here} AND c.article_id = a.id AND c.deleted_at IS NULL`],
    values,
  };
  const { joins, articles, claims } = parts;
  const [speakers, origins] = await Promise.all([
    filter.speaker ? entitiesCalled(review, foldName(filter.speaker), viewer) : null,
    filter.origin ? entitiesCalled(review, foldName(filter.origin), viewer) : null,
  ]);
  const dates = filter.from || filter.to ? within(values, filter) : [];
  const byArticle = filter.dated === 'published';
  if (filter.kind || filter.state || filter.open || filter.withoutSpeaker || filter.tagged !== undefined)
    joins.push(standing(values, search, here));
  if (filter.withoutSpeaker || speakers || origins || (dates.length > 0 && !byArticle))
    joins.push(attribution(values, search, here));
  if (search.confirmedOnly) articles.push(`a.status = 'ready'`);
  if (filter.article) articles.push(`a.id = ${values.at(filter.article)}::uuid`);
  if (filter.source) articles.push(`a.source_id = ${values.at(filter.source)}::uuid`);
  (byArticle ? articles : claims).push(...dates);
  if (among) claims.push(`c.id = ANY(${values.at(among)}::uuid[])`);
  if (filter.q) addWords(parts, review, filter.q);
  addNames(parts, review, { speakers, origins }, viewer.blindFirst);
  if (filter.kind) claims.push(`k.kind = ${values.at(filter.kind)}`);
  if (filter.state) claims.push(`s.state = ${values.at(filter.state)}`);
  if (filter.tagged !== undefined) claims.push(filter.tagged ? 's.tagged' : 'NOT s.tagged');
  if (filter.open) claims.push('s.tagged AND k.kind IS NULL');
  if (filter.withoutSpeaker)
    claims.push(`k.kind = 'attributed_quote' AND COALESCE(jsonb_array_length(t.sources), 0) = 0`);
  return { ...parts, hits: await few(parts.hits) };
}

/**
 * `OFFSET 0` has Postgres keep to the order of the articles: it cannot know how few claims a filter leaves. `IS TRUE` has it
 * look things up in a table made once, and not join that again for each article.
 */
function statement({ hits, joins, articles, claims, values }: Parts, wanted: string): string {
  const tables = hits.map((hit, at) => `hit${at} AS MATERIALIZED (${hit(values)})`);
  const inHits = (column: string, of: string) =>
    hits.map((_, at) => `(${of} IN (SELECT ${column} FROM hit${at})) IS TRUE`);
  return `${tables.length > 0 ? `WITH ${tables.join(', ')}` : ''}
    SELECT ${wanted}
    FROM (SELECT * FROM article a WHERE ${[...articles, ...inHits('article_id', 'a.id')].join(' AND ')}
      ORDER BY a.number OFFSET 0) a
    CROSS JOIN LATERAL (SELECT c.id, c.start FROM claim c ${joins.join('\n')}
      WHERE ${[...claims, ...inHits('id', 'c.id')].join(' AND ')} OFFSET 0) c`;
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
  const parts = await partsOf(review, search);
  const { values } = parts;
  if (place) {
    const [number, start] = [values.at(place.number), values.at(place.start)];
    parts.articles.push(`a.number >= ${number}::int`);
    parts.claims.push(`(a.number > ${number}::int OR c.start > ${start}::int)`);
  }
  const { rows } = await pool().query<FoundClaim>(
    `${statement(parts, 'c.id, a.number, c.start')} ORDER BY a.number, c.start LIMIT ${values.at(limit + 1)}`,
    values.all,
  );
  const found = rows.slice(0, limit);
  const end = found.at(-1);
  return { found, nextCursor: rows.length > limit && end ? `${end.number}.${end.start}` : null };
}

/** How many claims pass a filter. (Their ids are counted, because the index of their ranges has none and is slow to be read.) */
export async function countClaims(review: AuthorizedReview, search: Search): Promise<number> {
  const parts = await partsOf(review, search);
  const { rows } = await pool().query<{ n: number }>(
    statement(parts, 'count(c.id)::int AS n'),
    parts.values.all,
  );
  return rows[0]?.n ?? 0;
}
