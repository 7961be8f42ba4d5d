/**
 * The files of a build that browsers ask for once and keep: compressed when they are built, as well as can be, rather
 * than with each answer. Next itself compresses while it answers, and only as gzip, which is a seventh more.
 */
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import sirv from 'sirv';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

/** Fonts and pictures are compressed already. */
const COMPRESSIBLE = /\.(?:js|css|svg|json|txt)$/;

/** What fits one packet comes no sooner for being smaller. */
const LEAST_BYTES = 1_000;

const YEAR_S = 31_536_000;

/** As many at once as Node has threads for it. */
const AT_ONCE = 4;

/**
 * Writes a `.br` and a `.gz` beside each file below the folder that gains by it.
 *
 * @param {string} folder
 * @param {{ signal?: AbortSignal }} [options]
 */
export async function compressFiles(folder, { signal } = {}) {
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => COMPRESSIBLE.test(file) && fs.statSync(file).size >= LEAST_BYTES);
  const next = async () => {
    for (let file = files.pop(); file !== undefined; file = files.pop()) {
      signal?.throwIfAborted();
      const bytes = fs.readFileSync(file);
      fs.writeFileSync(`${file}.br`, await brotli(bytes)); // its best quality unless told otherwise
      fs.writeFileSync(`${file}.gz`, await gzip(bytes, { level: 9 }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

/** Where Next has the addresses of such files; their names change with their content. */
const ADDRESS = '/_next/static';

/**
 * Answers requests for files of a build, as brotli or gzip where the browser takes it.
 *
 * @param {string} folder what stands at `/_next/static`; what is in it is read now, once
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse, otherwise: () => void) => void}
 */
export function staticFiles(folder) {
  const answer = sirv(folder, {
    brotli: true,
    gzip: true,
    extensions: [],
    etag: true,
    maxAge: YEAR_S,
    immutable: true,
  });
  return (request, response, otherwise) => {
    const { method, url = '' } = request;
    if (!url.startsWith(`${ADDRESS}/`) || (method !== 'GET' && method !== 'HEAD')) {
      otherwise();
      return;
    }
    request.url = url.slice(ADDRESS.length);
    answer(request, response, () => {
      request.url = url;
      otherwise();
    });
  };
}
