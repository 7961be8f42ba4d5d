/** What sixteen reviewers get written in a second, and what it costs them that others look on. */
import pg from 'pg';
import { perSecond, ratio } from './figures.mjs';
import { judgement, makeReview } from './people.mjs';
import { ask, openStreams } from './streams.mjs';

const WRITERS = 16;
const VIEWERS = 200;
const LISTENERS = 200;
const CLAIMS = 320;

/** Everyone writes as fast as they are answered. @returns {Promise<number>} writes in a second */
async function pace(write, { seconds, warmUp }) {
  let done = 0;
  let counting = false;
  let going = true;
  const one = async (writer) => {
    for (let n = 0; going; n++) {
      const { status, value } = await write(writer, n);
      if (status >= 400)
        throw new Error(`a write was answered ${status}: ${JSON.stringify(value).slice(0, 200)}`);
      if (counting) done += 1;
    }
  };
  const all = Promise.all(Array.from({ length: WRITERS }, (_, writer) => one(writer)));
  const wait = (s) => Promise.race([new Promise((next) => setTimeout(next, s * 1000)), all]);
  await wait(warmUp);
  counting = true;
  const begun = performance.now();
  await wait(seconds);
  const took = (performance.now() - begun) / 1000;
  going = false;
  const counted = done;
  await all;
  return counted / took;
}

/** The rows of a judgement in bare SQL: one statement for each table, one transaction. */
async function writeRows(pool, { review, claim, article, reviewer, kind, event }) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(
      `INSERT INTO judgement (review_id, claim_id, article_id, reviewer_id, kind, at, recheck, after_reveal)
       VALUES ($1, $2, $3, $4, $5, now(), false, false)
       ON CONFLICT (review_id, claim_id, reviewer_id) DO UPDATE SET kind = excluded.kind, at = excluded.at`,
      [review, claim, article, reviewer, kind],
    );
    await client.query(
      `WITH raised AS (UPDATE review SET version = version + 1, changed_at = now() WHERE id = $1 RETURNING version)
       INSERT INTO review_event (review_id, version, type, actor, at, changes)
       SELECT $1, version, 'claim.judged', $2, now(), $3::jsonb FROM raised`,
      [review, reviewer, JSON.stringify(event)],
    );
    await client.query('COMMIT');
  } finally {
    client.release();
  }
  return { status: 200, value: null };
}

/** An event as Lateral writes it for a judgement: the record before and after. */
function eventOf({ review, claim, article, reviewer, kind }) {
  const record = {
    claim,
    article,
    reviewer,
    kind,
    reason: null,
    at: new Date().toISOString(),
    recheck: false,
  };
  return [{ noun: 'judgement', id: `${review}:${claim}`, before: record, after: record }];
}

/** Each writer has twenty claims of their own, and goes through them again and again. */
const ownOf = (review, writer) => ({
  ...review,
  claims: review.claims.slice(writer * (CLAIMS / WRITERS), (writer + 1) * (CLAIMS / WRITERS)),
});

function ways({ reviews, lateral, bare, people, sql }) {
  const reviewOf = (writer) => ownOf(reviews[writer % reviews.length], writer);
  const rowsOf = (writer, n) => {
    const review = reviewOf(writer);
    const { claim, kind } = judgement(review, people[writer], n, '');
    const rows = { review: review.id, claim, article: review.article, reviewer: people[writer].id, kind };
    return { ...rows, event: eventOf(rows) };
  };
  return {
    lateral: (writer, n) => judgement(reviewOf(writer), people[writer], n, lateral.base).send(),
    bare: (writer, n) => ask('PUT', `${bare.base}/write`, { body: rowsOf(writer, n) }),
    sql: (writer, n) => writeRows(sql, rowsOf(writer, n)),
  };
}

/** Writes with one notification each, while so many connections listen. */
async function withListeners(url, count, time) {
  const sql = new pg.Pool({ connectionString: url, max: WRITERS });
  const listeners = [];
  for (let n = 0; n < count; n++) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    client.on('notification', () => {});
    await client.query('LISTEN bench_crowd');
    listeners.push(client);
  }
  await sql.query('CREATE TABLE IF NOT EXISTS bench_crowd (id serial PRIMARY KEY, data text NOT NULL)');
  const write = async (writer, n) => {
    const client = await sql.connect();
    await client.query('BEGIN');
    await client.query('INSERT INTO bench_crowd (data) VALUES ($1)', [`${writer} ${n}`]);
    await client.query("SELECT pg_notify('bench_crowd', $1)", [`${writer} ${n}`]);
    await client.query('COMMIT');
    client.release();
    return { status: 200, value: null };
  };
  const rate = await pace(write, time);
  await Promise.all(listeners.map((client) => client.end()));
  await sql.end();
  return rate;
}

/** @returns {Promise<string[]>} lines of Markdown */
export async function measureWriters({ lateral, bare, people, pool, quick, say }) {
  const time = quick ? { seconds: 1, warmUp: 0.5 } : { seconds: 12, warmUp: 4 };
  const sql = new pg.Pool({ connectionString: lateral.url, max: 12 });
  const lines = [
    '### Live: what sixteen reviewers get written',
    '',
    `Judgements in a second, each of sixteen as fast as it is answered, ${time.seconds} s. Goal: Lateral at least 0.6 of the bare Next route; viewers cost at most a tenth.`,
    '',
    '| | Lateral | bare Next and Prisma | bare SQL | Lateral of bare Next |',
    '| --- | ---: | ---: | ---: | ---: |',
  ];
  const made = [];
  for (let n = 0; n < WRITERS; n++)
    made.push(await makeReview(pool, lateral.base, people, { claims: CLAIMS }));
  for (const [name, reviews] of [
    ['on one review', made.slice(0, 1)],
    ['on sixteen reviews', made],
  ]) {
    const way = ways({ reviews, lateral, bare, people, sql });
    const rates = {};
    for (const each of ['lateral', 'bare', 'sql']) {
      say(`sixteen writers ${name}: ${each}`);
      rates[each] = await pace(way[each], time);
    }
    lines.push(
      `| ${name} | **${perSecond(rates.lateral)}** | ${perSecond(rates.bare)} | ${perSecond(rates.sql)} | **${ratio(rates.lateral / rates.bare)}** |`,
    );
  }
  const viewers = quick ? 20 : VIEWERS;
  const listeners = quick ? 20 : LISTENERS;
  const way = ways({ reviews: made.slice(0, 1), lateral, bare, people, sql });
  const calm = [];
  const watched = [];
  for (let round = 0; round < 2; round++) {
    say(`sixteen writers, nobody looks on (${round + 1})`);
    calm.push(await pace(way.lateral, time));
    say(`sixteen writers, ${viewers} look on (${round + 1})`);
    const streams = await openStreams(
      Array.from({ length: viewers }, (_, n) => ({
        address: `${lateral.base}/api/v1/reviews/${made[0].id}/events`,
        headers: people[n % people.length].headers,
      })),
      { reads: false },
    );
    watched.push(await pace(way.lateral, time));
    streams.close();
  }
  const mean = (list) => list.reduce((sum, each) => sum + each, 0) / list.length;
  say(`one LISTEN connection, and ${listeners}`);
  const one = await withListeners(lateral.url, 1, time);
  const many = await withListeners(lateral.url, listeners, time);
  await sql.end();
  return [
    ...lines,
    '',
    `With ${viewers} open streams on the one review: ${perSecond(mean(watched))} of ${perSecond(mean(calm))} writes (${ratio(mean(watched) / mean(calm))}); the streams are read in this process, on the same cores.`,
    '',
    `Postgres alone, a row and a notification in each transaction: ${perSecond(one)} writes with one LISTEN connection, ${perSecond(many)} with ${listeners} (${ratio(many / one)}).`,
    '',
  ];
}
