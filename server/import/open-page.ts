import type { LookupAddress } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import zlib from 'node:zlib';
import { allowedAddresses, type Guard, publicOnly, webAddress } from './address-guard';
import { type Failed, failed, pageRefused } from './failures';

/** What was found at an address. `url` is the final one, after redirects. */
export type OpenedPage = { ok: true; url: string; bytes: Uint8Array; charset: string | null };

const MAX_BYTES = 10_000_000;
const MAX_REDIRECTS = 5;
/** For the whole way, redirects and all. */
const MILLISECONDS = 20_000;

const HEADERS = {
  'user-agent': 'Mozilla/5.0 (compatible; Lateral; a reader opened this page)',
  accept: 'text/html,application/xhtml+xml,text/plain,application/pdf;q=0.9,*/*;q=0.5',
  'accept-encoding': 'gzip, deflate, br',
};

/**
 * Opens a page on behalf of a reader. Every step is checked: scheme, port, and every address its host resolves to; a
 * private one is never connected to. Bounded in size (also when unpacked), time and redirects.
 */
export async function openPage(written: string, guard: Guard = publicOnly): Promise<OpenedPage | Failed> {
  const signal = AbortSignal.timeout(MILLISECONDS);
  let url = webAddress(written);
  if (!url) return failed('bad-address', 'url');
  try {
    for (let step = 0; step <= MAX_REDIRECTS; step++) {
      const addresses = await beforeEnd(allowedAddresses(url, guard), signal);
      if (!addresses) return failed('private-address', 'url');
      const response = await ask(url, addresses, signal);
      const status = response.statusCode ?? 0;
      if (status >= 300 && status < 400 && response.headers.location) {
        response.destroy();
        url = webAddress(response.headers.location, url.href);
        if (!url) return failed('bad-address', 'url');
        continue;
      }
      if (status !== 200) {
        response.destroy();
        return pageRefused(status);
      }
      const bytes = await wholeBody(response, signal);
      return bytes
        ? { ok: true, url: url.href, bytes, charset: charsetOf(response.headers['content-type']) }
        : failed('page-too-large', 'url');
    }
    return failed('too-many-redirects', 'url');
  } catch {
    // No such name, no answer, a broken connection, too late: the person can do the same about each.
    return failed('page-unreachable', 'url');
  }
}

function beforeEnd<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
    ),
  ]);
}

function ask(url: URL, addresses: LookupAddress[], signal: AbortSignal): Promise<http.IncomingMessage> {
  // The connection asks here instead of asking the network again.
  const lookup: LookupFunction = (_host, options, answer) => {
    const [first] = addresses;
    if (options.all) answer(null, addresses);
    else answer(null, first?.address ?? '', first?.family);
  };
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    request(url, { lookup, headers: HEADERS, agent: false, signal, maxHeaderSize: 32_768 }, resolve)
      .on('error', reject)
      .end();
  });
}

const UNPACK: Record<string, () => NodeJS.ReadWriteStream> = {
  gzip: () => zlib.createGunzip(),
  'x-gzip': () => zlib.createGunzip(),
  deflate: () => zlib.createInflate(),
  br: () => zlib.createBrotliDecompress(),
};

/** The body, unpacked; null when it is longer than a page may be. */
async function wholeBody(response: http.IncomingMessage, signal: AbortSignal): Promise<Uint8Array | null> {
  const unpack = UNPACK[response.headers['content-encoding']?.trim().toLowerCase() ?? '']?.();
  const body = (unpack ? response.pipe(unpack) : response) as Readable;
  response.on('error', (error) => body.destroy(error));
  signal.addEventListener('abort', () => body.destroy(new Error('too late')), { once: true });
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_BYTES) {
      response.destroy();
      return null;
    }
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks, length));
}

function charsetOf(contentType: string | undefined): string | null {
  return /charset\s*=\s*"?([\w.:-]+)/i.exec(contentType ?? '')?.[1] ?? null;
}
