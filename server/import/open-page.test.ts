import http from 'node:http';
import type { AddressInfo } from 'node:net';
import zlib from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Guard, isPublicAddress, webAddress } from './address-guard';
import { openPage } from './open-page';

describe('an address', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '198.18.0.1',
    '192.0.2.1',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    'fe80::1',
    'fc00::1',
    'fec0::1',
    'ff02::1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:0:7f00:1::',
    '2001:db8::1',
    '::127.0.0.1',
    'herald.example',
    '',
  ])('%s is not of the public internet', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1::1', '::ffff:8.8.8.8'])('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    'ftp://a.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://a:b@a.example/',
    'https://a.example:25/',
    'a.example',
    '',
  ])('%j is not opened', (written) => {
    expect(webAddress(written)).toBeNull();
  });
});

describe('opening a page', () => {
  let server: http.Server;
  let port: number;
  let asked: string[] = [];
  beforeAll(async () => {
    server = http.createServer((request, response) => {
      asked.push(request.url ?? '');
      const to = (location: string) => response.writeHead(302, { location }).end();
      if (request.url === '/page')
        return response.setHeader('content-type', 'text/html; charset=koi8-r').end('words');
      if (request.url === '/packed')
        return response.setHeader('content-encoding', 'gzip').end(zlib.gzipSync('words'));
      if (request.url === '/bomb')
        return response.setHeader('content-encoding', 'gzip').end(zlib.gzipSync(Buffer.alloc(40_000_000)));
      if (request.url === '/loop') return to('/loop');
      if (request.url === '/once') return to('/page');
      if (request.url === '/inside') return to('http://10.0.0.7/secret');
      if (request.url === '/numbers') return to('http://2130706433/');
      if (request.url === '/file') return to('file:///etc/passwd');
      return response.writeHead(403).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => void server.close());

  /** Names lead to the server here, which counts as public while every other private address does not. */
  const guard = (answers = ['127.0.0.1']): Guard => ({
    lookup: async () => answers.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    allows: (address) => address === '127.0.0.1' || isPublicAddress(address),
  });
  const open = (path: string, by = guard()) => openPage(`http://herald.example:${port}${path}`, by);
  const codeOf = async (outcome: ReturnType<typeof openPage>) => {
    const done = await outcome;
    return done.ok ? 'opened' : done.refusal.code;
  };

  it('brings its bytes, its charset and where it was found in the end', async () => {
    const page = await open('/once');
    expect(page).toMatchObject({ ok: true, url: `http://herald.example:${port}/page`, charset: 'koi8-r' });
    expect(page.ok && new TextDecoder().decode(page.bytes)).toBe('words');
    expect(await codeOf(open('/packed'))).toBe('opened');
  });

  it.each([
    ['/loop', 'too-many-redirects'],
    ['/bomb', 'page-too-large'],
    ['/inside', 'private-address'],
    ['/file', 'bad-address'],
    ['/forbidden', 'page-refused'],
  ])('%s ends with %s', async (path, code) => {
    expect(await codeOf(open(path))).toBe(code);
  });

  it('follows a redirect to a number only where that number may be opened', async () => {
    const strict: Guard = { ...guard(), allows: (address) => address === '127.0.0.2' };
    expect(
      await codeOf(
        open('/numbers', { ...strict, lookup: async () => [{ address: '127.0.0.2', family: 4 }] }),
      ),
    ).toMatch(/private-address|page-unreachable/);
  });

  it.each([
    ['http://127.0.0.1/'],
    ['http://127.0.0.1:8080/'],
    ['http://localhost/'],
    ['http://[::1]/'],
    ['http://[::ffff:127.0.0.1]/'],
    ['http://0x7f.1/'],
    ['http://2130706433/'],
    ['http://017700000001/'],
    ['http://10.0.0.1/'],
    ['http://169.254.169.254/latest/meta-data/'],
  ])('%s is never asked', async (written) => {
    asked = [];
    expect(await codeOf(openPage(written))).toBe('private-address');
    expect(asked).toEqual([]);
  });

  it.each([[['10.0.0.1']], [['93.184.216.34', '10.0.0.1']], [['fd00::1']], [['::ffff:192.168.0.1']]])(
    'a name that answers %j is never asked',
    async (answers) => {
      asked = [];
      expect(await codeOf(open('/page', guard(answers)))).toBe('private-address');
      expect(asked).toEqual([]);
    },
  );

  it('connects to what was checked, though the name may answer otherwise the next time', async () => {
    let answers = 0;
    const rebinding: Guard = {
      ...guard(),
      lookup: async () => [{ address: answers++ === 0 ? '127.0.0.1' : '10.0.0.1', family: 4 }],
    };
    expect(await codeOf(open('/page', rebinding))).toBe('opened');
    expect(answers).toBe(1);
  });

  it('says when the name is not known', async () => {
    const unknown: Guard = { ...guard(), lookup: async () => Promise.reject(new Error('ENOTFOUND')) };
    expect(await codeOf(open('/page', unknown))).toBe('page-unreachable');
  });
});
