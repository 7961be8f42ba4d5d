import { foldName } from '@/domain/attributing';
import type { Noun, NounRecords } from '@/domain/review-event';
import { NOUNS } from '@/domain/review-event';
import type { ReviewRecords } from '@/domain/review-state';
import { pool } from './database';
import { TABLES } from './nouns';
import { read } from './read-noun';

async function versionOf(review: string): Promise<number> {
  const { rows } = await pool().query<{ version: number }>('SELECT version FROM review WHERE id = $1', [
    review,
  ]);
  return rows[0]?.version ?? 0;
}

/** What every screen of a review needs: settings, members, sources, articles (without texts), passes, names. */
export async function sharedRecords(review: string): Promise<ReviewRecords> {
  // Read first: whatever is committed after it is newer than the version says, and comes again as an event.
  const version = await versionOf(review);
  const [settings, member, source, article, pass, entity, sameAs, statement] = await Promise.all([
    read('review', review),
    read('member', review, 'ORDER BY t.joined_at, t.id'),
    read('source', review),
    read('article', review, 'AND t.removed_at IS NULL ORDER BY t.number'),
    read('pass', review),
    read('entity', review),
    read('sameAs', review),
    read('statement', review, 'AND t.deleted_at IS NULL'),
  ]);
  return { version, review: settings, member, source, article, pass, entity, sameAs, statement };
}

/**
 * The part of a review behind the screens of some articles: their claims and all that hangs on them, their links,
 * and the claims at the other ends.
 */
export async function articleRecords(review: string, articles: readonly string[]): Promise<ReviewRecords> {
  const [base, zones, claim, judgement, decision, attribution, link] = await Promise.all([
    sharedRecords(review),
    read('zones', review, 'AND t.article_id = ANY($2)', [articles]),
    read('claim', review, 'AND t.article_id = ANY($2) AND t.deleted_at IS NULL ORDER BY t.start', [articles]),
    read('judgement', review, 'AND t.article_id = ANY($2)', [articles]),
    read('decision', review, 'AND t.article_id = ANY($2)', [articles]),
    read('attribution', review, 'AND t.article_id = ANY($2)', [articles]),
    read(
      'link',
      review,
      `AND t.deleted_at IS NULL AND (t.article_a = ANY($2) OR t.article_b = ANY($2))
       AND NOT EXISTS (SELECT 1 FROM article a WHERE a.review_id = $1 AND a.id IN (t.article_a, t.article_b)
         AND a.removed_at IS NOT NULL)`,
      [articles],
    ),
  ]);
  const here = new Set(claim.map((c) => c.id));
  const far = [...new Set(link.flatMap((l) => [l.a, l.b]))].filter((id) => !here.has(id));
  const [
    farClaims,
    farJudgements,
    farDecisions,
    farAttributions,
    vote,
    linkDecision,
    flag,
    discussion,
    message,
  ] = await Promise.all([
    read('claim', review, 'AND t.id = ANY($2) AND t.deleted_at IS NULL', [far]),
    read('judgement', review, 'AND t.claim_id = ANY($2)', [far]),
    read('decision', review, 'AND t.claim_id = ANY($2)', [far]),
    read('attribution', review, 'AND t.claim_id = ANY($2)', [far]),
    read('vote', review, 'AND t.link_id = ANY($2)', [link.map((l) => l.id)]),
    read('linkDecision', review, 'AND t.link_id = ANY($2)', [link.map((l) => l.id)]),
    read('flag', review, 'AND t.articles && $2::uuid[]', [articles]),
    read('discussion', review, 'AND t.articles && $2::uuid[]', [articles]),
    read('message', review, 'AND t.articles && $2::uuid[]', [articles]),
  ]);
  return {
    ...base,
    zones,
    claim: [...claim, ...farClaims],
    judgement: [...judgement, ...farJudgements],
    decision: [...decision, ...farDecisions],
    attribution: [...attribution, ...farAttributions],
    link,
    vote,
    linkDecision,
    flag,
    discussion,
    message,
  };
}

/**
 * What a decision about some claims needs: the claims, all that hangs on them, their links with votes, and the
 * entities that `names` may already be. Tombstones are read too, so that a refusal can tell gone from never there.
 */
export async function claimRecords(
  review: string,
  claims: readonly string[],
  names: readonly string[] = [],
): Promise<ReviewRecords> {
  const keys = names.map(foldName);
  const [version, settings, member, claim, judgement, decision, attribution, link, flag] = await Promise.all([
    versionOf(review),
    read('review', review),
    read('member', review),
    read('claim', review, 'AND t.id = ANY($2)', [claims]),
    read('judgement', review, 'AND t.claim_id = ANY($2)', [claims]),
    read('decision', review, 'AND t.claim_id = ANY($2)', [claims]),
    read('attribution', review, 'AND t.claim_id = ANY($2)', [claims]),
    read('link', review, 'AND (t.a = ANY($2) OR t.b = ANY($2))', [claims]),
    read('flag', review, 'AND t.claim_id = ANY($2)', [claims]),
  ]);
  const articles = [
    ...new Set(claim.map((c) => c.article).concat(link.flatMap((l) => [l.articleA, l.articleB]))),
  ];
  const ends = [...new Set(link.flatMap((l) => [l.a, l.b]))];
  const [article, pass, entity, sameAs, vote, farAttributions] = await Promise.all([
    read('article', review, 'AND t.id = ANY($2)', [articles]),
    read('pass', review, 'AND t.article_id = ANY($2)', [articles]),
    read(
      'entity',
      review,
      `AND (t.key = ANY($2) OR t.id IN (
         SELECT (e #>> '{}')::uuid FROM attribution a,
           jsonb_path_query(jsonb_build_array(a.sources, a.chain, a.origin, a.alternatives), '$.**.entity') e
         WHERE a.review_id = $1 AND a.claim_id = ANY($3) AND jsonb_typeof(e) = 'string')
         OR t.id IN (SELECT origin_id FROM article WHERE review_id = $1)
         OR t.id IN (SELECT unnest(ARRAY[s.a, s.b]) FROM same_as s WHERE s.review_id = $1))`,
      [keys, [...claims, ...ends]],
    ),
    read('sameAs', review),
    read('vote', review, 'AND t.link_id = ANY($2)', [link.map((l) => l.id)]),
    read('attribution', review, 'AND t.claim_id = ANY($2)', [ends.filter((end) => !claims.includes(end))]),
  ]);
  return {
    version,
    review: settings,
    member,
    claim,
    judgement,
    decision,
    attribution: [...attribution, ...farAttributions],
    link,
    flag,
    article,
    pass,
    entity,
    sameAs,
    vote,
  };
}

export const readSnapshots = (review: string) => read('snapshot', review, 'ORDER BY t.number');

/** Everything of a review, for its report and export. */
export async function wholeReview(review: string): Promise<ReviewRecords> {
  const version = await versionOf(review);
  const lists = await Promise.all(
    NOUNS.map((noun) => {
      const live =
        noun === 'claim' || noun === 'link' || noun === 'statement' ? 'AND t.deleted_at IS NULL' : '';
      const order =
        noun === 'claim' ? 'ORDER BY t.article_id, t.start' : noun === 'article' ? 'ORDER BY t.number' : '';
      const there = noun === 'article' ? 'AND t.removed_at IS NULL' : '';
      return read(noun, review, `${live} ${there} ${order}`);
    }),
  );
  const whole = Object.fromEntries(NOUNS.map((noun, i) => [noun, lists[i]])) as unknown as ReviewRecords;
  return withoutOrphans({ ...whole, version });
}

/** What hangs on a removed article or claim is kept in the tables, and left out of what is shown. */
function withoutOrphans(records: ReviewRecords): ReviewRecords {
  const articles = new Set(records.article?.map((a) => a.id));
  const claim = records.claim?.filter((c) => articles.has(c.article)) ?? [];
  const claims = new Set(claim.map((c) => c.id));
  const onClaim = <T extends { claim: string }>(list: T[] | undefined) =>
    list?.filter((r) => claims.has(r.claim)) ?? [];
  const link = records.link?.filter((l) => claims.has(l.a) && claims.has(l.b)) ?? [];
  const links = new Set(link.map((l) => l.id));
  return {
    ...records,
    claim,
    link,
    judgement: onClaim(records.judgement),
    decision: onClaim(records.decision),
    attribution: onClaim(records.attribution),
    vote: records.vote?.filter((v) => links.has(v.link)) ?? [],
    pass: records.pass?.filter((p) => articles.has(p.article)) ?? [],
    zones: records.zones?.filter((z) => articles.has(z.article)) ?? [],
  };
}

/**
 * The records that an event names, as they stand now, and what hangs on its claims and links: what undo is decided on.
 */
export async function recordsNamed(
  review: string,
  keys: readonly { noun: Noun; id: string }[],
): Promise<ReviewRecords> {
  const ids = (noun: Noun) => keys.filter((k) => k.noun === noun).map((k) => k.id);
  const halves = (noun: Noun) => ids(noun).map((id) => id.split(':')[0] ?? id);
  const records: Record<string, unknown[]> = {};
  const version = await versionOf(review);
  const add = (noun: Noun, list: unknown[]) => {
    records[noun] = [...(records[noun] ?? []), ...list];
  };
  for (const noun of new Set(keys.map((k) => k.noun))) {
    const { key, columns } = TABLES[noun];
    const column = columns[key[0] ?? 'id']?.name ?? 'id';
    add(noun, await read(noun, review, `AND t."${column}" = ANY($2)`, [halves(noun)]));
  }
  const claims = ids('claim');
  if (claims.length > 0) {
    add('link', await read('link', review, 'AND (t.a = ANY($2) OR t.b = ANY($2))', [claims]));
    add('judgement', await read('judgement', review, 'AND t.claim_id = ANY($2)', [claims]));
    add('attribution', await read('attribution', review, 'AND t.claim_id = ANY($2)', [claims]));
  }
  const links = (records.link ?? []) as NounRecords['link'][];
  if (links.length > 0) {
    const [of, ends] = [links.map((l) => l.id), links.flatMap((l) => [l.a, l.b])];
    add('vote', await read('vote', review, 'AND t.link_id = ANY($2)', [of]));
    add('claim', await read('claim', review, 'AND t.id = ANY($2)', [ends]));
  }
  // A claim is in one statement: where it went since is to be known too.
  if (records.statement) records.statement = await read('statement', review);
  const articles = ((records.claim ?? []) as NounRecords['claim'][]).map((c) => c.article);
  if (articles.length > 0) add('article', await read('article', review, 'AND t.id = ANY($2)', [articles]));
  return { ...records, version } as ReviewRecords;
}

export const readArticle = async (review: string, id: string) =>
  (await read('article', review, 'AND t.id = $2', [id]))[0] ?? null;

export const readZones = async (review: string, article: string) =>
  (await read('zones', review, 'AND t.article_id = $2', [article]))[0]?.zones ?? [];

/** The live claims of an article and what a change of bounds touches. */
export async function splitRecords(review: string, article: string, claim?: string): Promise<ReviewRecords> {
  const all = await read('claim', review, 'AND t.article_id = $2 AND t.deleted_at IS NULL ORDER BY t.start', [
    article,
  ]);
  const at = all.findIndex((c) => c.id === claim);
  const near = all.slice(Math.max(0, at - 1), at + 2).map((c) => c.id);
  const rest = await claimRecords(review, claim === undefined ? [] : near);
  return { ...rest, claim: all, article: await read('article', review, 'AND t.id = $2', [article]) };
}

/** What a decision about one link needs: the link, every link of the same pair, both claims and what hangs on them. */
export async function linkRecords(review: string, link: string): Promise<ReviewRecords> {
  const [record] = await read('link', review, 'AND t.id = $2', [link]);
  const records = await claimRecords(review, record ? [record.a, record.b] : []);
  return { ...records, linkDecision: await read('linkDecision', review, 'AND t.link_id = $2', [link]) };
}

/** What an import is decided on: settings, sources, names and every article, removed ones too (numbers are never reused). */
export async function importRecords(review: string): Promise<ReviewRecords> {
  const [base, article] = await Promise.all([sharedRecords(review), read('article', review)]);
  return { ...base, article };
}

/** Ids of live claims of other articles that share a word with `words`, most shared first. At most `limit`. */
export async function searchClaims(
  review: string,
  { notIn, words, limit }: { notIn: string; words: string; limit: number },
): Promise<string[]> {
  const { rows } = await pool().query<{ id: string }>(
    `WITH wanted AS (
       SELECT string_agg(quote_literal(lexeme), ' | ')::tsquery AS query
       FROM unnest(to_tsvector('simple', fold_words(left($3, 20000)))) WHERE length(lexeme) > 2)
     SELECT c.id FROM claim c JOIN article a ON a.review_id = c.review_id AND a.id = c.article_id, wanted
     WHERE c.review_id = $1 AND c.article_id <> $2 AND c.deleted_at IS NULL AND a.removed_at IS NULL
       AND c.words @@ wanted.query
     ORDER BY ts_rank(c.words, wanted.query) DESC, c.id LIMIT $4`,
    [review, notIn, words, limit],
  );
  return rows.map((row) => row.id);
}

/** The threads of a review with their messages, and what a new one can be about. */
export async function discussionRecords(review: string): Promise<ReviewRecords> {
  const [base, discussion, message] = await Promise.all([
    sharedRecords(review),
    read('discussion', review, 'ORDER BY t.at, t.id'),
    read('message', review, 'ORDER BY t.at, t.id'),
  ]);
  return { ...base, discussion, message };
}

/** The flags of a review, with the claims and links they are on. */
export async function flagRecords(review: string): Promise<ReviewRecords> {
  const [base, flag] = await Promise.all([
    sharedRecords(review),
    read('flag', review, 'ORDER BY t.at, t.id'),
  ]);
  return { ...base, flag };
}

/** What names are decided on: entities, "same as", articles, and every attribution that names them. */
export async function nameRecords(review: string): Promise<ReviewRecords> {
  const [base, attribution] = await Promise.all([sharedRecords(review), read('attribution', review)]);
  return { ...base, attribution };
}

/** What statements are decided on: all of them, and the claims they name. */
export async function statementRecords(review: string, claims: readonly string[]): Promise<ReviewRecords> {
  const [base, claim] = await Promise.all([
    sharedRecords(review),
    read('claim', review, 'AND t.id = ANY($2)', [claims]),
  ]);
  return { ...base, claim };
}
