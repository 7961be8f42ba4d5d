import { createHash } from 'node:crypto';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleSummary, ArticleView } from '@/domain/api/articles';
import { MAX_ARTICLE_LENGTH } from '@/domain/article';
import { pdfFile, wordFile } from '@/server/import/test-documents';
import { claimOf, type Desk, deskOf } from './test-desk';
import { type Door, openDoor, type Person, type Told } from './test-door';

let door: Door;
let ada: Person;
let review: string;
let desk: Desk;

beforeAll(async () => {
  door = await openDoor();
  ada = await door.person('Ada');
  review = await door.review(ada);
  desk = deskOf(door, review, ada);
});
afterAll(() => door.close());

const SOURCE = { name: 'The Outlet' };
const hash = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const paste = (text: unknown, more: object = {}) =>
  desk.ask<ArticleView>('POST', '/articles', { text, source: SOURCE, ...more });
const file = (bytes: Uint8Array | string, fields: Record<string, string> = {}, name = 'a.txt') => {
  const form = new FormData();
  form.set('file', new Blob([bytes as BlobPart]), name);
  form.set('source.name', 'The Outlet');
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  return desk.ask<ArticleView>('POST', '/articles', form);
};
async function bytesOf(article: string): Promise<{ told: Told<string>; bytes: string }> {
  const told = await door.ask<string>('GET', `/reviews/${review}/articles/${article}/original`, { as: ada });
  return { told, bytes: told.value };
}
/** Refused, with its document, and nothing is there that was not before. */
async function expectRefused(asking: () => Promise<Told<unknown>>, status: number, more: object = {}) {
  const [version, articles] = [await door.version(review), await door.count('article_text')];
  const told = await asking();
  expect(told).toMatchObject({ status, problem: { status, ...more } });
  expect(told.headers.get('content-type')).toBe('application/problem+json');
  expect(told.problem.detail.length).toBeGreaterThan(10);
  expect([await door.version(review), await door.count('article_text')]).toEqual([version, articles]);
}

describe('a pasted text', () => {
  const path = (at: string) => ({ type: '/problems/input', errors: [expect.objectContaining({ path: at })] });

  test.each([
    ['nothing', ''],
    ['white space', ' \n\u00a0\n'],
    ['a byte order mark alone', '\ufeff'],
    ['one unit too many', 'x'.repeat(MAX_ARTICLE_LENGTH + 1)],
    ['far too many', 'word '.repeat(MAX_ARTICLE_LENGTH / 2)],
    ['a NUL', 'A pier\u0000 sank.'],
    ['half a character', 'A pier \ud83c sank.'],
    ['a number', 7],
    ['null', null],
  ])('of %s is refused', async (_name, text) => {
    await expectRefused(() => paste(text), 422, path('text'));
  });

  test('of none, or of two kinds', async () => {
    await expectRefused(() => paste(undefined), 422, path('text'));
    await expectRefused(() => paste('A pier sank.', { html: '<p>A pier sank.</p>' }), 422, path('text'));
  });

  test('of an address inside a private network', async () => {
    const inside = () => paste(undefined, { url: 'http://127.0.0.1:8080/admin' });
    await expectRefused(inside, 422, {
      type: '/problems/private-address',
      errors: [expect.objectContaining({ path: 'url' })],
    });
  });

  test.each([
    ['no source', { source: undefined }, 'source'],
    ['a source without a name', { source: { name: ' \u00a0' } }, 'source.name'],
    ['an address that is none', { url: 'javascript:alert(1)' }, 'url'],
    ['a language that is none', { language: 'eng lish' }, 'language'],
    ['a title with a NUL', { title: 'a\u0000' }, 'title'],
    ['an author cut in half', { author: '\udf0a' }, 'author'],
    ['a title that is an article', { title: 'x'.repeat(501) }, 'title'],
  ])('with %s is refused', async (_name, more, at) => {
    await expectRefused(() => paste('A pier sank in the harbour.', more), 422, path(at));
  });

  test('of exactly the longest length is taken, also when its line ends made it longer', async () => {
    const long = `${'the pier sank at noon '.repeat(30_000)}`.slice(0, MAX_ARTICLE_LENGTH - 2);
    const told = await paste(`${long}\r\n!`);
    expect(told.status).toBe(201);
    expect(told.value.length).toBe(MAX_ARTICLE_LENGTH);
    expect(told.value.text).toBe(`${long}\n!`);
  });

  test('keeps every character but line ends and the mark; the bytes are kept as they came', async () => {
    const text =
      '\ufeff<b>Pier</b> &amp; “quay” 🌊\r\n\r\nقال العمدة إن الرصيف غرق.\r<script>alert(1)</script>\u00a0\u2028end';
    const article = await desk.article(text);
    expect(article.text).toBe(text.slice(1).replace(/\r\n?/g, '\n'));
    expect(article.sha256).toBe(hash(article.text));
    expect(article.originalSha256).toBe(hash(text));
    for (const c of article.claims) expect(article.text.slice(c.start, c.end)).toBe(c.text);
    const { told, bytes } = await bytesOf(article.id);
    expect(told.status).toBe(200);
    expect(bytes).toBe(text.slice(1)); // a reader of text takes the mark off
    expect(
      Object.fromEntries(
        ['content-type', 'content-disposition', 'x-content-type-options', 'content-security-policy'].map(
          (h) => [h, told.headers.get(h)],
        ),
      ),
    ).toEqual({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="A${article.number}-original.txt"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    });
  });

  test('that is here already is refused, with the first; line ends make no difference', async () => {
    const first = await desk.article('The same text.\nIt comes twice.');
    await expectRefused(
      () => paste('The same text.\r\nIt comes twice.', { source: { name: 'Another' } }),
      409,
      { type: '/problems/identical-text', other: first.id },
    );
  });
});

describe('a file', () => {
  const words = 'Müller sagte: „Der Pier ist weg.“ Das war um zwölf.';
  const latin1 = iconv.encode(words.replace(/[„“]/g, '"'), 'latin1');
  const encodingAsked = { type: '/problems/input', errors: [expect.objectContaining({ path: 'encoding' })] };

  test('in UTF-8, with or without mark, and in UTF-16 with one', async () => {
    for (const [i, encoding] of ['utf8', 'utf-8-bom', 'utf-16le', 'utf-16be'].entries()) {
      const text = `${words} Nummer ${i}.`;
      const bytes =
        encoding === 'utf-8-bom'
          ? Buffer.from(`\ufeff${text}`)
          : iconv.encode(text, encoding, { addBOM: encoding !== 'utf8' });
      const told = await file(bytes);
      expect([encoding, told.status, told.value.text, told.value.importMethod]).toEqual([
        encoding,
        201,
        text,
        'file',
      ]);
      expect(told.value.originalSha256).toBe(hash(bytes));
    }
  });

  test('whose bytes nothing explains: the encoding is asked for, and a right answer is enough', async () => {
    await expectRefused(() => file(latin1), 422, encodingAsked);
    await expectRefused(() => file(latin1, { encoding: 'klingon' }), 422, encodingAsked);
    await expectRefused(() => file(latin1, { encoding: 'base64' }), 422, encodingAsked);
    await expectRefused(() => file(latin1, { encoding: 'utf-8' }), 422, encodingAsked);
    const told = await file(latin1, { encoding: 'latin1' });
    expect([told.status, told.value.text]).toEqual([201, words.replace(/[„“]/g, '"')]);
  });

  test('named latin1 is read as the web reads it: its quotation marks are no control characters', async () => {
    const told = await file(iconv.encode(words, 'windows-1252'), { encoding: 'iso-8859-1' });
    expect([told.status, told.value.text]).toEqual([201, words]);
  });

  test('in Cyrillic and Arabic code pages', async () => {
    for (const [encoding, text] of [
      ['windows-1251', 'Пирс затонул в полдень.'],
      ['windows-1256', 'غرق الرصيف ظهرا في الميناء.'],
    ] as const) {
      expect((await file(iconv.encode(text, encoding), { encoding })).value.text).toBe(text);
    }
  });

  test.each([
    ['nothing in it', Buffer.alloc(0)],
    ['white space in it', Buffer.from(' \n')],
    ['a NUL in it', Buffer.from('a\u0000b')],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')],
    ['a character cut in half at its end', Buffer.from('A pier 🌊').subarray(0, -1)],
  ])('with %s is refused', async (_name, bytes) => {
    await expectRefused(() => file(bytes), 422, { type: '/problems/input' });
  });

  test.each([
    'BMW said the pier was gone.',
    'MZ is how this text begins.',
    'II* was carved on the pier.',
    'GIF is a word here.',
    'PK is what they called him.',
  ])('that only begins like a picture or a program: %s', async (text) => {
    expect((await file(Buffer.from(text))).value.text).toBe(text);
  });

  test.each([
    ['an RTF', Buffer.from('{\\rtf1\\ansi A pier sank.}'), 'a.txt', 'unsupported-file'],
    ['a ZIP', Buffer.from('504b0304140000000800', 'hex'), 'a', 'unsupported-file'],
    [
      'a PDF called text',
      Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'),
      'a.txt',
      'mislabelled',
    ],
    [
      'a page called text',
      Buffer.from('\n <!DOCTYPE html><html><body>A pier sank.</body></html>'),
      'a.txt',
      'mislabelled',
    ],
    ['text called a PDF', Buffer.from('A pier sank, whatever this is called.'), 'a.pdf', 'mislabelled'],
    ['a PDF without text', pdfFile([]), 'a.pdf', 'no-text-layer'],
  ])('%s is refused with its own sentence', async (_name, bytes, name, code) => {
    await expectRefused(() => file(bytes, {}, name), 422, { type: `/problems/${code}` });
  });

  const LONG = 'The pier sank at noon, the harbour master said, and forty boats were lost with it. '.repeat(
    8,
  );
  const PAGE = `<!doctype html><html lang="en"><head><title>Pier gone</title><meta name="author" content="Mona Lind">
<meta property="article:published_time" content="2026-03-02"><link rel="canonical" href="https://outlet.example/pier"></head>
<body><article><h1>Pier gone</h1><p>${LONG}</p></article>
<ol id="comments"><li class="comment"><b class="author">Per</b><p>It stood for ages.</p><ol><li class="comment"><b class="author">Åsa</b>
<p>Not as long as you think.</p></li></ol></li></ol></body></html>`;

  test('with a page brings its comments as zones, its data as fields, and is kept byte for byte', async () => {
    const told = await file(PAGE, { author: 'Someone else' }, 'pier.html');
    expect(told.status).toBe(201);
    const { text, zones, claims, ...article } = told.value;
    expect(article).toMatchObject({
      title: 'Pier gone',
      author: 'Someone else',
      publishedAt: '2026-03-02',
      url: 'https://outlet.example/pier',
      language: 'en',
      importMethod: 'file',
      originalSha256: hash(PAGE),
    });
    const comments = zones.filter(({ type }) => type === 'comment');
    expect(comments.map((z) => [z.commenter, z.depth, text.slice(z.start, z.end)])).toEqual([
      ['Per', 0, 'Per\nIt stood for ages.'],
      ['Åsa', 1, 'Åsa\nNot as long as you think.'],
    ]);
    const said = claims.filter(({ zone }) => zone === 'comment').map(({ text: words }) => words);
    expect(said).toEqual(['It stood for ages.', 'Not as long as you think.']);
    const { told: kept, bytes } = await bytesOf(article.id);
    expect(bytes).toBe(PAGE);
    expect(kept.headers.get('content-disposition')).toContain(`A${article.number}-original.html`);
  });

  test('of a page that was pasted is the same, and may be looked at before', async () => {
    const html = PAGE.replaceAll('noon', 'dusk');
    const seen = await door.ask<{ text: string; zones: unknown[] }>('POST', '/suggest', {
      as: ada,
      body: { html },
    });
    expect(seen.status).toBe(200);
    const told = await paste(undefined, { html, confirm: false });
    expect(told).toMatchObject({
      status: 201,
      value: { status: 'check', importMethod: 'paste', claims: [] },
    });
    expect([told.value.text, told.value.zones]).toEqual([seen.value.text, seen.value.zones]);
    expect(
      (await desk.ask<ArticleView>('POST', `/articles/${told.value.id}/confirm`, {})).value.claims.at(-1)
        ?.zone,
    ).toBe('comment');
  });

  test('with a Word document or a PDF is read', async () => {
    const word = await file(wordFile(['Pier gone', 'The pier sank at nine.']), {}, 'pier.docx');
    expect(word.value).toMatchObject({ title: 'Pier gone', text: 'Pier gone\n\nThe pier sank at nine.' });
    const pdf = await file(pdfFile([['The pier sank at ten.', 0]]), {}, 'pier.pdf');
    expect(pdf.value).toMatchObject({ text: 'The pier sank at ten.', warnings: [] });
  });

  test('beside a text, or two of them, is refused', async () => {
    await expectRefused(() => file(Buffer.from('A pier sank.'), { text: 'A pier sank.' }), 422);
    const form = new FormData();
    form.append('file', new Blob(['one']), '1.txt');
    form.append('file', new Blob(['two']), '2.txt');
    form.set('source.name', 'The Outlet');
    await expectRefused(() => desk.ask('POST', '/articles', form), 422);
  });
});

describe('a text to check first', () => {
  test('has no claims and takes none until it is confirmed, once, with its corrections', async () => {
    const text = 'Pier gone\n\nThe pier sank at noon. 🌊 Forty boats were lost.\n\nA caption.';
    const article = await desk.article(text, { confirm: false });
    expect(article).toMatchObject({ status: 'check', claims: [], confirmedAt: null });
    const at = `/articles/${article.id}`;
    await expectRefused(() => desk.ask('POST', `${at}/claims`, { start: 0, end: 4 }), 409, {
      type: '/problems/not-ready',
    });
    await expectRefused(() => desk.ask('PUT', `${at}/pass`, { status: 'finished' }), 409, {
      type: '/problems/not-ready',
    });
    const emoji = text.indexOf('🌊') + 1;
    for (const zones of [
      [{ start: 0, end: emoji, type: 'body' }],
      [{ start: 0, end: 999, type: 'body' }],
      [
        { start: 5, end: 9, type: 'body' },
        { start: 0, end: 4, type: 'body' },
      ],
    ])
      await expectRefused(() => desk.ask('POST', `${at}/confirm`, { zones }), 422);
    await expectRefused(
      () => desk.ask('POST', `${at}/confirm`, {}, { headers: { 'if-match': '"9"' } }),
      412,
      { current: expect.objectContaining({ id: article.id, text, version: 1 }) },
    );
    const zones = [
      { start: 0, end: 9, type: 'headline' },
      { start: 11, end: text.length, type: 'body' },
    ];
    const confirmed = await desk.done(
      desk.ask<ArticleView>(
        'POST',
        `${at}/confirm`,
        { zones, title: '<i>T</i>' },
        { headers: { 'if-match': '"1"' } },
      ),
    );
    expect(confirmed).toMatchObject({ status: 'ready', zones, title: '<i>T</i>', version: 2 });
    expect(confirmed.claims.length).toBeGreaterThan(1);
    await expectRefused(() => desk.ask('POST', `${at}/confirm`, {}), 409, { type: '/problems/not-ready' });
  });
});

describe('offsets', () => {
  const text = '🌊 The pier sank 🚢 at noon. Forty boats were lost.';
  let article: ArticleView;
  beforeAll(async () => {
    article = await desk.article(text);
  });

  test('inside a character, outside the text, turned round or over another claim are refused', async () => {
    const claim = claimOf(article, 'Forty');
    const ship = text.indexOf('🚢') + 1;
    const wave = claimOf({ claims: article.claims.filter((c) => c.text.includes('pier')) }, '');
    for (const [method, at, body, status] of [
      ['POST', `/articles/${article.id}/claims`, { start: 1, end: 5 }, 422],
      ['POST', `/articles/${article.id}/claims`, { start: -1, end: 5 }, 422],
      ['POST', `/articles/${article.id}/claims`, { start: 1.5, end: 5 }, 422],
      ['POST', `/articles/${article.id}/claims`, { start: 0, end: 99_999 }, 422],
      ['POST', `/articles/${article.id}/claims`, { start: claim.start, end: claim.end }, 409],
      ['PATCH', `/claims/${claim.id}`, { start: ship }, 422],
      ['PATCH', `/claims/${claim.id}`, { start: claim.end }, 422],
      ['PATCH', `/claims/${claim.id}`, { start: ship + 1 }, 409],
      ['POST', `/claims/${wave.id}/split`, { at: ship }, 422],
      ['POST', `/claims/${claim.id}/split`, { at: 0 }, 422],
      ['POST', `/claims/${claim.id}/split`, { at: '7' }, 422],
    ] as const)
      await expectRefused(() => desk.ask(method, at, body), status);
  });
});

describe('ids of another review', () => {
  test('are not there, in an address or in a body, and nothing changes in either', async () => {
    const foreignReview = await door.review(ada);
    const foreign = deskOf(door, foreignReview, ada);
    const there = await foreign.article('A text of another review. It has two sentences.');
    const here = await desk.article('A text of this review. It has two sentences as well.');
    const [theirs, ours] = [there.claims[0]?.id ?? '', here.claims[0]?.id ?? ''];
    const theirVersion = await door.version(foreignReview);
    for (const [method, at, body, status] of [
      ['GET', `/articles/${there.id}`, undefined, 404],
      ['GET', `/articles/${there.id}/records`, undefined, 404],
      ['GET', `/articles/${there.id}/original`, undefined, 404],
      ['PATCH', `/articles/${there.id}`, { title: 'x' }, 404],
      ['DELETE', `/articles/${there.id}`, undefined, 404],
      ['POST', `/articles/${there.id}/claims`, { start: 0, end: 4 }, 404],
      ['PUT', `/articles/${there.id}/pass`, { status: 'finished' }, 404],
      ['PUT', `/articles/${there.id}/split-lock`, { locked: true }, 404],
      ['GET', `/claims/${theirs}`, undefined, 404],
      ['PATCH', `/claims/${theirs}`, { end: 5 }, 404],
      ['DELETE', `/claims/${theirs}`, undefined, 404],
      ['POST', `/claims/${theirs}/split`, { at: 5 }, 404],
      ['POST', `/claims/${theirs}/merge`, {}, 404],
      ['POST', `/claims/${ours}/merge`, { with: theirs }, 404],
      ['PUT', `/claims/${theirs}/judgement`, { kind: 'opinion' }, 404],
      ['DELETE', `/claims/${theirs}/judgement`, undefined, 404],
      ['PUT', `/claims/${theirs}/attribution`, { sources: [], mode: 'direct' }, 404],
      ['PUT', `/claims/${theirs}/decision`, { kind: 'opinion' }, 404],
      [
        'POST',
        '/judgements',
        {
          items: [
            { claim: ours, kind: 'opinion' },
            { claim: theirs, kind: 'opinion' },
          ],
        },
        404,
      ],
      ['POST', '/links', { a: ours, b: theirs, relation: 'conflicts' }, 404],
      ['POST', '/statements', { name: 'n', claims: [{ claim: theirs, gist: null }] }, 404],
      ['POST', '/flags', { claim: theirs, about: 'kind', sentence: 's' }, 404],
    ] as const) {
      const told = () => desk.ask(method, at, body);
      if (method === 'GET') expect([at, (await told()).status]).toEqual([at, status]);
      else await expectRefused(told, status);
    }
    expect(await door.version(foreignReview)).toBe(theirVersion);
    const list = await desk.done(desk.ask<{ items: unknown[] }>('GET', `/claims?article=${there.id}`));
    expect(list.items).toEqual([]);
  });
});

test('markup in any field is kept as it is, and comes back as text', async () => {
  const evil = '<img src=x onerror=alert(1)> "&amp; {{7*7}} =1+1';
  const article = await desk.article(`${evil} said the mayor. Another claim stands here.`, {
    title: evil,
    author: evil,
    publishedAt: evil.slice(0, 60),
    source: { name: evil },
  });
  expect(article).toMatchObject({
    title: evil,
    author: evil,
    publishedAt: evil.slice(0, 60),
    source: { name: evil },
  });
  const [claim] = article.claims;
  const id = claim?.id ?? '';
  const judged = await desk.judge(id, 'opinion', evil);
  expect(judged.judgements[0]?.reason).toBe(evil);
  const attribution = {
    sources: [{ name: evil, type: 'named_person' }],
    mode: 'direct',
    cue: evil,
    origin: { name: `${evil}2`, type: 'agency' },
  };
  expect(await desk.done(desk.ask('PUT', `/claims/${id}/attribution`, attribution))).toMatchObject({
    attribution: { cue: evil, sources: [{ name: evil }], origin: { name: `${evil}2` } },
  });
  expect(
    await desk.done(desk.ask('PUT', `/claims/${id}/decision`, { kind: 'opinion', reason: evil })),
  ).toMatchObject({ decision: { reason: evil } });
  const far = await desk.article('Something else entirely happened there.');
  expect(await desk.link(id, far.claims[0]?.id ?? '', { note: evil })).toMatchObject({ note: evil });
  expect(await desk.claim(id)).toMatchObject({ text: claim?.text, attribution: { cue: evil } });
});

test('a link within one article, and an unknown relation, are refused', async () => {
  const article = await desk.article('One sentence of the article. Two sentences of the article.');
  const [a, b] = article.claims.map((c) => c.id);
  await expectRefused(() => desk.ask('POST', '/links', { a, b, relation: 'conflicts' }), 409, {
    type: '/problems/same-article',
  });
  await expectRefused(() => desk.ask('POST', '/links', { a, b: a, relation: 'conflicts' }), 409);
  await expectRefused(() => desk.ask('POST', '/links', { a, b, relation: 'agrees' }), 422);
});

test('a locked split takes no cut, but tags; who may not lock does not', async () => {
  const article = await desk.article('A first locked sentence. A second locked sentence.');
  const [one] = article.claims;
  if (!one) throw new Error('no claim');
  const bo = await door.person('Bo');
  await door.enrol(review, bo, 'reviewer');
  await expectRefused(
    () => deskOf(door, review, bo).ask('PUT', `/articles/${article.id}/split-lock`, { locked: true }),
    403,
    { type: '/problems/role' },
  );
  await desk.done(desk.ask('PUT', `/articles/${article.id}/split-lock`, { locked: true }));
  for (const [method, at, body] of [
    ['PATCH', '', { end: one.end - 1 }],
    ['DELETE', '', undefined],
    ['POST', '/split', { at: one.start + 3 }],
    ['POST', '/merge', {}],
  ] as const)
    await expectRefused(() => desk.ask(method, `/claims/${one.id}${at}`, body), 409, {
      type: '/problems/split-locked',
    });
  expect((await desk.judge(one.id, 'opinion')).state).toBe('agreed');
  await desk.done(desk.ask('PUT', `/articles/${article.id}/split-lock`, { locked: false }));
  expect((await desk.ask('PATCH', `/claims/${one.id}`, { end: one.end - 1 })).status).toBe(200);
});

describe('lists', () => {
  test('are paged without losing or repeating anything, though what the page ended with is gone by the next', async () => {
    const all = await desk.done(desk.ask<{ items: ArticleSummary[] }>('GET', '/articles?limit=500'));
    const first = await desk.done(
      desk.ask<{ items: ArticleSummary[]; nextCursor: string }>('GET', '/articles?limit=3'),
    );
    await desk.done(desk.ask('DELETE', `/articles/${first.items[2]?.id}`));
    const rest = await desk.done(
      desk.ask<{ items: ArticleSummary[] }>('GET', `/articles?limit=500&cursor=${first.nextCursor}`),
    );
    expect([...first.items, ...rest.items].map((a) => a.number)).toEqual(all.items.map((a) => a.number));

    const article = await desk.article('One. Two and more. Three and more. Four and more. Five and more.');
    const list = (query: string) =>
      desk.done(
        desk.ask<{ items: { id: string }[]; nextCursor: string | null }>(
          'GET',
          `/claims?article=${article.id}&${query}`,
        ),
      );
    const whole = (await list('limit=500')).items.map((c) => c.id);
    const page = await list('limit=2');
    await desk.done(desk.ask('DELETE', `/claims/${page.items[1]?.id}`));
    const next = await list(`limit=500&cursor=${page.nextCursor}`);
    expect([...page.items, ...next.items].map((c) => c.id)).toEqual(whole);
  });

  test.each(['/claims', '/articles', ''])('a cursor that is none is said as such: %s', async (at) => {
    const path = at === '' ? '/reviews' : `/reviews/${review}${at}`;
    expect(await door.ask('GET', `${path}?cursor=nonsense`, { as: ada })).toMatchObject({
      status: 422,
      problem: { errors: [{ path: 'cursor' }] },
    });
  });
});

test('a removed article takes its claims and links out of sight, and nothing can be done to them', async () => {
  const [stays, goes] = [
    await desk.article('What stays is here. It is linked.'),
    await desk.article('What goes is there. It is linked too.'),
  ];
  const [near, far] = [stays.claims[0]?.id ?? '', goes.claims[0]?.id ?? ''];
  const link = await desk.link(near, far);
  await desk.done(desk.ask('DELETE', `/articles/${goes.id}`));
  expect((await desk.claim(near)).links).toEqual([]);
  expect((await desk.done(desk.ask<ArticleView>('GET', `/articles/${stays.id}`))).claims[0]?.links).toEqual(
    [],
  );
  const { items } = await desk.done(desk.ask<{ items: { id: string }[] }>('GET', '/links'));
  expect(items.some((l) => l.id === link.id)).toBe(false);
  for (const [method, at, body] of [
    ['PUT', `/claims/${far}/judgement`, { kind: 'opinion' }],
    ['POST', '/judgements', { items: [{ claim: far, kind: 'opinion' }] }],
    ['POST', '/links', { a: near, b: far, relation: 'corroborates' }],
  ] as const)
    await expectRefused(() => desk.ask(method, at, body), 404);
});

test('a POST repeated with its Idempotency-Key imports, links and undoes once', async () => {
  const headers = { 'idempotency-key': 'import-1' };
  const body = { text: 'This is sent twice. It arrives once.', source: SOURCE };
  const [a, b] = [
    await desk.ask<ArticleView>('POST', '/articles', body, { headers }),
    await desk.ask<ArticleView>('POST', '/articles', body, { headers }),
  ];
  expect([a.status, b.status, b.value]).toEqual([201, 201, a.value]);
  expect(await desk.ask('POST', '/articles', { ...body, title: 'other' }, { headers })).toMatchObject({
    status: 409,
    problem: { type: '/problems/key-reused' },
  });
  await desk.judge(a.value.claims[0]?.id ?? '', 'opinion');
  await desk.judge(a.value.claims[1]?.id ?? '', 'opinion');
  const undo = () =>
    desk.ask<{ undone: number }>('POST', '/undo', {}, { headers: { 'idempotency-key': 'undo-1' } });
  const [first, again] = [await undo(), await undo()];
  expect(again.value).toEqual(first.value);
  expect((await desk.claim(a.value.claims[0]?.id ?? '')).judgements).toHaveLength(1);
});
