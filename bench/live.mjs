/**
 * How soon everybody knows: from the answer of a write to its event at the last of many open streams, beside bare Postgres
 * NOTIFY and y-websocket with as many clients; and what the writers get done, beside a bare Next route and bare SQL.
 * `BENCH_QUICK=1` tries everything with small numbers, whose figures say nothing.
 */
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ms, ratio, spread } from './live/figures.mjs';
import { judgement, makePeople, makeReview, said } from './live/people.mjs';
import {
  bareNext,
  bareNotify,
  firstLateral,
  roomyFolder,
  secondLateral,
  yWebsocket,
} from './live/servers.mjs';
import { ask, openStreams } from './live/streams.mjs';
import { measureWriters } from './live/writers.mjs';
import { openRoom } from './live/yjs-room.mjs';

const quick = process.env.BENCH_QUICK === '1';
const CROWDS = quick ? [5, 20] : [50, 200];
const WARM_UP = quick ? 5 : 30;
const WRITES = quick ? 20 : 300;
/** Between two writes: everybody has the one before, and nobody is in step with a timer. */
const PAUSE_MS = [20, 45];
const CLAIMS = 300;

const say = (line) => process.stderr.write(`${line}\n`);
const pauseBetween = () => sleep(PAUSE_MS[0] + Math.random() * (PAUSE_MS[1] - PAUSE_MS[0]));

/** Writes one after the other; from each answer, and from each sending, until the last stream has the event. */
async function soonness(streams, write) {
  const fromAnswer = [];
  const fromSending = [];
  let first = 0;
  let end = 0;
  for (let n = 0; n < WARM_UP + WRITES; n++) {
    const sent = performance.now();
    const { reviewVersion } = await said(write(n));
    const answered = performance.now();
    const last = await streams.last(reviewVersion);
    if (n === 0) first = reviewVersion;
    end = reviewVersion;
    if (n >= WARM_UP) {
      fromAnswer.push(Math.max(0, last - answered));
      fromSending.push(last - sent);
    }
    await pauseBetween();
  }
  return { fromAnswer, fromSending, ...streams.faults(first, end) };
}

async function measureRoom(address, crowd) {
  const room = await openRoom(address, crowd);
  const taken = [];
  for (let n = 0; n < WARM_UP + WRITES; n++) {
    const took = await room.write();
    if (n >= WARM_UP) taken.push(took);
    await pauseBetween();
  }
  const found = { fromAnswer: taken, fromSending: taken, ...room.faults() };
  room.close();
  return found;
}

/** @returns {Promise<string[]>} */
async function measureSoonness({ lateral, second, people, pool }) {
  const bare = await bareNotify(lateral.url);
  const yjs = await yWebsocket();
  const lines = [];
  try {
    for (const crowd of CROWDS) {
      const review = await makeReview(pool, lateral.base, people, { claims: CLAIMS });
      const listening = (bases) =>
        openStreams(
          Array.from({ length: crowd }, (_, n) => ({
            address: `${bases[n % bases.length]}/api/v1/reviews/${review.id}/events`,
            headers: people[n % people.length].headers,
          })),
        );
      let count = 0;
      const judge = () => judgement(review, people[0], count++, lateral.base).send();
      const run = async (name, open, write) => {
        say(`${name}, ${crowd} streams`);
        const streams = await open();
        await sleep(300);
        const found = await soonness(streams, write);
        streams.close();
        await sleep(300);
        return { name, ...found };
      };
      const bareStreams = () =>
        openStreams(Array.from({ length: crowd }, () => ({ address: `${bare.base}/events` })));
      const filling = 'x'.repeat(400);
      const rows = [
        await run('Lateral, one process', () => listening([lateral.base]), judge),
        await run(
          'Lateral, two processes, half at each',
          () => listening([lateral.base, second.base]),
          judge,
        ),
        await run('Lateral, written at one, all at the other', () => listening([second.base]), judge),
        await run('bare NOTIFY', bareStreams, (n) =>
          ask('POST', `${bare.base}/write`, { body: { n, filling } }),
        ),
        { name: 'y-websocket', ...(await measureRoom(`${yjs.address}-${crowd}`, crowd)) },
      ];
      lines.push(...soonnessTable(crowd, rows));
    }
  } finally {
    await yjs.stop();
    await bare.stop();
  }
  return lines;
}

function soonnessTable(crowd, rows) {
  const [, p95, p99] = spread(rows.at(-1).fromAnswer);
  const one = spread(rows[0].fromAnswer)[1];
  const oneWhole = spread(rows[0].fromSending)[1];
  return [
    `**${crowd} open streams**, ${WRITES} writes, ms until the last stream has the event`,
    '',
    '| | p50 | p95 | p99 | p95 of y-websocket | p99 of y-websocket | p95 of one process | from sending: p50 | p95 | p95 of one process | lost | doubled |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map(({ name, fromAnswer, fromSending, lost, doubled }) => {
      const own = spread(fromAnswer);
      const whole = spread(fromSending);
      return `| ${name} | ${own.map(ms).join(' | ')} | ${ratio(own[1] / p95)} | ${ratio(own[2] / p99)} | ${ratio(own[1] / one)} | ${ms(whole[0])} | ${ms(whole[1])} | ${ratio(whole[1] / oneWhole)} | ${lost} | ${doubled} |`;
    }),
    '',
  ];
}

/** @returns {Promise<string[]>} lines of Markdown */
export async function measureLive() {
  const folder = await roomyFolder();
  const lateral = await firstLateral(folder);
  const pool = new pg.Pool({ connectionString: lateral.url, max: 12 });
  const opened = [];
  try {
    const people = await makePeople(pool, Math.max(...CROWDS));
    const second = await secondLateral(lateral.url);
    opened.push(second);
    const soon = await measureSoonness({ lateral, second, people, pool });
    await second.stop();
    opened.pop();
    say('the bare route is built');
    const bare = await bareNext(lateral.url);
    opened.push(bare);
    const writers = await measureWriters({ lateral, bare, people, pool, quick, say });
    return [
      '### Live: how soon everybody knows',
      '',
      'From the answer of the write, 0 where the event was there before it; y-websocket answers nothing, so there from sending. Goals: p95 within 1.5 times y-websocket, p99 at or below it, two processes within 1.3 times one, none lost or doubled.',
      '',
      ...soon,
      ...writers,
    ];
  } finally {
    for (const server of opened) await server.stop();
    await pool.end();
    await lateral.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
