/** People with tokens and reviews with text, put straight into the tables: how they come to be is not what is measured. */
import { createHash, randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { longArticle } from '../long-article.mjs';
import { ask } from './streams.mjs';

/** @returns {Promise<{ id: string, headers: Record<string, string> }[]>} */
export async function makePeople(pool, count) {
  const people = [];
  for (let n = 0; n < count; n++) {
    const id = newId();
    const secret = `lat_${randomBytes(32).toString('base64url')}`;
    await pool.query('INSERT INTO account (id, email, name, created_at) VALUES ($1, $2, $3, now())', [
      id,
      `${id}@example.org`,
      `Reviewer ${n}`,
    ]);
    await pool.query(
      `INSERT INTO token (id, account_id, name, scope, hash, created_at, expires_at)
       VALUES ($1, $2, 'bench', 'write', $3, now(), now() + interval '1 day')`,
      [newId(), id, createHash('sha256').update(secret).digest('hex')],
    );
    people.push({ id, headers: { authorization: `Bearer ${secret}` } });
  }
  return people;
}

/** A review with an article of so many claims, of which everybody is a member. */
export async function makeReview(pool, base, [owner, ...others], { claims }) {
  const created = await said(
    ask('POST', `${base}/api/v1/reviews`, {
      headers: owner.headers,
      body: { question: 'How soon does everybody know of it?' },
    }),
  );
  for (const [n, { id }] of others.entries())
    await pool.query(
      `INSERT INTO member (review_id, id, account_id, name, role, colour, joined_at)
       VALUES ($1, $2, $2, $3, 'reviewer', $4, now())`,
      [created.id, id, `Reviewer ${n}`, n % 8],
    );
  const article = await said(
    ask('POST', `${base}/api/v1/reviews/${created.id}/articles`, {
      headers: owner.headers,
      body: {
        text: longArticle({ words: claims * 12, claims }).text,
        source: { name: 'A long paper' },
        language: 'en',
      },
    }),
  );
  return { id: created.id, article: article.id, claims: article.claims.map((claim) => claim.id) };
}

export async function said(asked) {
  const { status, value } = await asked;
  if (status >= 400) throw new Error(`answered ${status}: ${JSON.stringify(value).slice(0, 300)}`);
  return value;
}

const KINDS = ['opinion', 'excluded'];

/** The n-th judgement of somebody: another claim each time, and each time another kind. */
export function judgement(review, person, n, base) {
  const claim = review.claims[n % review.claims.length];
  const kind = KINDS[Math.floor(n / review.claims.length) % 2];
  return {
    claim,
    kind,
    send: () =>
      ask('PUT', `${base}/api/v1/reviews/${review.id}/claims/${claim}/judgement`, {
        headers: person.headers,
        body: { kind },
      }),
  };
}
