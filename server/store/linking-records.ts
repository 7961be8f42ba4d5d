import type { ReviewRecords } from '@/domain/review-state';
import { pool } from './database';
import { read } from './read-noun';
import { claimRecords, sharedRecords } from './records';

/**
 * Claims of a review among which pairs are looked for while a reader waits (2 s); of a larger review, those of its newest
 * articles.
 */
const MOST_CLAIMS = 5_000;

/** The newest articles that together have at most so many claims, and always the newest two. */
async function newestArticles(review: string): Promise<string[]> {
  const { rows } = await pool().query<{ id: string }>(
    `SELECT id FROM (
       SELECT a.id, row_number() OVER newest AS place, sum(count(c.id)) OVER newest AS claims
       FROM article a LEFT JOIN claim c ON c.review_id = a.review_id AND c.article_id = a.id AND c.deleted_at IS NULL
       WHERE a.review_id = $1 AND a.removed_at IS NULL AND a.status = 'ready'
       GROUP BY a.id, a.number WINDOW newest AS (ORDER BY a.number DESC)) counted
     WHERE claims <= $2 OR place <= 2`,
    [review, MOST_CLAIMS],
  );
  return rows.map(({ id }) => id);
}

/** What a proposal of pairs rests on: the claims and what people made of them, and every pair that was linked or proposed. */
export async function pairingRecords(review: string): Promise<ReviewRecords> {
  const [base, articles] = await Promise.all([sharedRecords(review), newestArticles(review)]);
  const [claim, judgement, decision, attribution, flag, link, candidate] = await Promise.all([
    read('claim', review, 'AND t.article_id = ANY($2) AND t.deleted_at IS NULL', [articles]),
    read('judgement', review, 'AND t.article_id = ANY($2)', [articles]),
    read('decision', review, 'AND t.article_id = ANY($2)', [articles]),
    read('attribution', review, 'AND t.article_id = ANY($2)', [articles]),
    read('flag', review, 'AND t.articles && $2::uuid[]', [articles]),
    read('link', review),
    read('candidate', review),
  ]);
  return { ...base, claim, judgement, decision, attribution, flag, link, candidate };
}

/**
 * What the screen of the links shows: every candidate and live link, with the claims at their ends and what hangs on
 * those. Those of claims and articles that were removed are left out.
 */
export async function linkingRecords(review: string): Promise<ReviewRecords> {
  const there = `AND NOT EXISTS (SELECT 1 FROM article a WHERE a.review_id = $1
    AND a.id IN (t.article_a, t.article_b) AND a.removed_at IS NOT NULL)`;
  const [base, link, candidate] = await Promise.all([
    sharedRecords(review),
    read('link', review, `AND t.deleted_at IS NULL ${there}`),
    read('candidate', review, there),
  ]);
  const ends = [...new Set([...link, ...candidate].flatMap(({ a, b }) => [a, b]))];
  const links = link.map(({ id }) => id);
  const [claim, judgement, decision, attribution, flag, vote, linkDecision] = await Promise.all([
    read('claim', review, 'AND t.id = ANY($2) AND t.deleted_at IS NULL', [ends]),
    read('judgement', review, 'AND t.claim_id = ANY($2)', [ends]),
    read('decision', review, 'AND t.claim_id = ANY($2)', [ends]),
    read('attribution', review, 'AND t.claim_id = ANY($2)', [ends]),
    read('flag', review, 'AND (t.claim_id = ANY($2) OR t.link_id = ANY($3))', [ends, links]),
    read('vote', review, 'AND t.link_id = ANY($2)', [links]),
    read('linkDecision', review, 'AND t.link_id = ANY($2)', [links]),
  ]);
  const live = new Set(claim.map(({ id }) => id));
  const both = ({ a, b }: { a: string; b: string }) => live.has(a) && live.has(b);
  return {
    ...base,
    link: link.filter(both),
    candidate: candidate.filter(both),
    claim,
    judgement,
    decision,
    attribution,
    flag,
    vote,
    linkDecision,
  };
}

/** What an answer is decided on: the candidate, both claims, what hangs on them and every link of theirs. */
export async function candidateRecords(review: string, id: string): Promise<ReviewRecords> {
  const candidate = await read('candidate', review, 'AND t.id = $2', [id]);
  const records = await claimRecords(
    review,
    candidate.flatMap(({ a, b }) => [a, b]),
  );
  return { ...records, candidate };
}
