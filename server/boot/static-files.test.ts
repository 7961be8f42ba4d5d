import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import zlib from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compressFiles, staticFiles } from './static-files.mjs';

const SCRIPT = 'export const words = "read laterally";\n'.repeat(200);

const folder = mkdtempSync(path.join(tmpdir(), 'lateral-static-'));
let server: http.Server;

beforeAll(async () => {
  mkdirSync(path.join(folder, 'chunks'));
  writeFileSync(path.join(folder, 'chunks/a.js'), SCRIPT);
  writeFileSync(path.join(folder, 'chunks/small.js'), 'export {};');
  writeFileSync(path.join(folder, 'font.woff2'), SCRIPT);
  writeFileSync(path.join(folder, '..', `${path.basename(folder)}.js`), 'outside');
  await compressFiles(folder);
  const answer = staticFiles(folder);
  server = http.createServer((request, response) => {
    answer(request, response, () => response.writeHead(404).end(`Next: ${request.url}`));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
  rmSync(`${folder}.js`);
});

/** Asks without what `fetch` undoes by itself. */
async function ask(address: string, encodings = '', method = 'GET', also: http.OutgoingHttpHeaders = {}) {
  const { port } = server.address() as AddressInfo;
  const answer = await new Promise<http.IncomingMessage>((resolve, reject) => {
    const headers = { ...(encodings ? { 'accept-encoding': encodings } : {}), ...also };
    http
      .request({ port, host: '127.0.0.1', path: address, method, headers }, resolve)
      .on('error', reject)
      .end();
  });
  return { status: answer.statusCode, headers: answer.headers, body: await buffer(answer) };
}

const SCRIPT_AT = '/_next/static/chunks/a.js';

test('only what gains by it is compressed', () => {
  expect(readdirSync(path.join(folder, 'chunks')).sort()).toEqual(['a.js', 'a.js.br', 'a.js.gz', 'small.js']);
  expect(readdirSync(folder)).toContain('font.woff2');
  expect(readdirSync(folder)).not.toContain('font.woff2.br');
});

test('brotli for whoever takes it, to be kept for good', async () => {
  const { status, headers, body } = await ask(SCRIPT_AT, 'gzip, deflate, br, zstd');
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': expect.stringContaining('text/javascript'),
    'content-length': String(body.length),
    'cache-control': 'public,max-age=31536000,immutable',
    vary: 'Accept-Encoding',
  });
  expect(zlib.brotliDecompressSync(body).toString()).toBe(SCRIPT);
});

test('gzip for whoever takes no brotli, and the file itself for whoever takes neither', async () => {
  const zipped = await ask(SCRIPT_AT, 'gzip');
  expect(zipped.headers['content-encoding']).toBe('gzip');
  expect(zlib.gunzipSync(zipped.body).toString()).toBe(SCRIPT);
  const plain = await ask(SCRIPT_AT);
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.headers.vary).toBe('Accept-Encoding');
  expect(plain.body.toString()).toBe(SCRIPT);
});

test('what is there already is not sent again', async () => {
  const { headers } = await ask(SCRIPT_AT, 'br');
  const again = await ask(SCRIPT_AT, 'br', 'GET', { 'if-none-match': headers.etag });
  expect(again.status).toBe(304);
});

test.each([
  ['GET', '/reviews'],
  ['GET', '/api/v1/reviews/r/events'],
  ['GET', '/_next/static/chunks/none.js?a=1'],
  ['GET', '/_next/staticky/chunks/a.js'],
  ['POST', SCRIPT_AT],
])('%s %s is for Next, with its address as it came', async (method, address) => {
  const { status, body } = await ask(address, 'br', method);
  expect(status).toBe(404);
  expect(body.toString()).toBe(`Next: ${address}`);
});

test.each(['/_next/static/../', '/_next/static/%2e%2e/', '/_next/static/chunks/..%2f..%2f'])(
  'nothing outside of the folder: %s',
  async (way) => {
    const { status, body } = await ask(`${way}${path.basename(folder)}.js`, 'br');
    expect(status).toBe(404);
    expect(body.toString()).not.toContain('outside');
  },
);
