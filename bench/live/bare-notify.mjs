/**
 * Bare Postgres NOTIFY, fanned out in one process: a write is a row and a notification, the notification goes to every
 * open stream. No rules, no membership, no version. Run as `bare-notify.mjs <database url>`; prints its port.
 */
import http from 'node:http';
import pg from 'pg';

const url = process.argv[2];
const pool = new pg.Pool({ connectionString: url, max: 12 });
const listener = new pg.Client({ connectionString: url });
const streams = new Set();

await pool.query('CREATE TABLE IF NOT EXISTS bench_event (id serial PRIMARY KEY, data jsonb NOT NULL)');
await listener.connect();
await listener.query('LISTEN bench_event');
listener.on('notification', async ({ payload }) => {
  const { rows } = await pool.query('SELECT id, data FROM bench_event WHERE id = $1', [payload]);
  const frame = `id: ${rows[0].id}\nevent: bare\ndata: ${JSON.stringify(rows[0].data)}\n\n`;
  for (const response of streams) response.write(frame);
});

const server = http.createServer(async (request, response) => {
  if (request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('retry: 2000\n\n');
    streams.add(response);
    response.on('close', () => streams.delete(response));
    return;
  }
  let body = '';
  for await (const chunk of request) body += chunk;
  const client = await pool.connect();
  await client.query('BEGIN');
  const { rows } = await client.query('INSERT INTO bench_event (data) VALUES ($1) RETURNING id', [body]);
  await client.query('SELECT pg_notify($1, $2)', ['bench_event', String(rows[0].id)]);
  await client.query('COMMIT');
  client.release();
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ reviewVersion: rows[0].id }));
});
server.listen(0, '127.0.0.1', () => console.log(`port ${server.address().port}`));
