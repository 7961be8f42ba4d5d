import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { type Captured, capture, fromOpened } from './capture';
import type { Failed } from './failures';
import { readDocument } from './reading';
import { pdfFile, wordFile } from './test-documents';

// Each document is read in a process of its own, which takes its time to start where much else runs.
vi.setConfig({ testTimeout: 60_000 });

const file = (name: string, bytes: Uint8Array) => capture({ file: { name, bytes } });
const codeOf = (outcome: Captured | Failed) => (outcome.ok ? 'read' : outcome.refusal.code);
const textOf = (outcome: Captured | Failed) => (outcome.ok ? outcome.text : outcome.refusal.detail);

const WORDS = [
  'Ferry strikes pier',
  'The ferry Alma struck the north pier.',
  'Nobody was hurt & all were calm.',
];
const PAGE = `<!doctype html><html><body><article><h1>Ferry strikes pier</h1><p>${'The ferry struck the pier at six. '.repeat(20)}</p></article></body></html>`;

describe('a Word document', () => {
  it('is read with its title', async () => {
    const outcome = await file('ferry.docx', wordFile(WORDS));
    expect(outcome).toMatchObject({ ok: true, text: WORDS.join('\n\n'), method: 'file', encoding: null });
    expect(outcome.ok && outcome.stated.title).toBe('Ferry strikes pier');
    expect(outcome.ok && outcome.zones?.[0]).toEqual({ start: 0, end: 18, type: 'headline' });
  });

  it('that unfolds to hundreds of megabytes is refused before it does', async () => {
    const bomb = wordFile(WORDS, { 'word/styles.xml': new Uint8Array(120_000_000) });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(codeOf(await file('bomb.docx', bomb))).toBe('too-heavy');
  });

  it('that lies about its size is not unfolded further than it says', async () => {
    const bomb = wordFile(WORDS, { 'word/styles.xml': new Uint8Array(60_000_000) });
    const size = new DataView(new ArrayBuffer(4));
    size.setUint32(0, 60_000_000, true);
    const written = Buffer.from(size.buffer);
    const lying = Buffer.from(bomb);
    for (let at = lying.indexOf(written); at >= 0; at = lying.indexOf(written, at + 1))
      lying.writeUInt32LE(900, at);
    expect(['damaged-file', 'read']).toContain(codeOf(await file('bomb.docx', new Uint8Array(lying))));
  });

  it('that is damaged, or another archive, says so', async () => {
    const whole = wordFile(WORDS);
    expect(codeOf(await file('cut.docx', whole.slice(0, whole.length - 400)))).toMatch(
      /damaged-file|mislabelled/,
    );
    expect(codeOf(await file('other.docx', zipSync({ 'a.txt': strToU8('a') })))).toBe('mislabelled');
    expect(codeOf(await file('other.zip', zipSync({ 'a.txt': strToU8('a') })))).toBe('unsupported-file');
  });
});

describe('a PDF', () => {
  it('is read by lines and paragraphs, words cut at line ends made whole', async () => {
    const outcome = await file(
      'ferry.pdf',
      pdfFile([
        ['The ferry Alma struck the north pier of the har-', 0],
        ['bour shortly after six on Monday evening, they said.', 14],
        ['Nobody was hurt.', 40],
      ]),
    );
    expect(textOf(outcome)).toBe(
      'The ferry Alma struck the north pier of the harbour shortly after six on Monday evening, they said.\n\nNobody was hurt.',
    );
    expect(outcome).toMatchObject({ mediaType: 'application/pdf', warnings: [] });
  });

  it('without a text layer says so', async () => {
    expect(textOf(await file('scan.pdf', pdfFile([])))).toBe(
      'This PDF has no text layer. Try a text version, or paste the text.',
    );
  });

  it('that is damaged says so', async () => {
    expect(codeOf(await file('a.pdf', strToU8('%PDF-1.7 and nothing that follows')))).toBe('damaged-file');
  });
});

describe('a file', () => {
  it.each([
    ['page.html', PAGE, 'read'],
    ['page', PAGE, 'read'],
    ['page.txt', PAGE, 'mislabelled'],
    ['page.html', 'Words and nothing else.', 'mislabelled'],
    ['fragment.html', 'Words <p>and a paragraph.', 'read'],
    ['ferry.pdf', 'Words and nothing else.', 'mislabelled'],
    ['ferry.docx', PAGE, 'mislabelled'],
    ['ferry.md', '# Ferry\n\nIt struck <b>the pier</b>.', 'read'],
    ['empty.html', '<!doctype html><html><body><script>1</script></body></html>', 'no-article-text'],
  ])('%s holding %j is %s', async (name, content, code) => {
    expect(codeOf(await file(name, strToU8(content)))).toBe(code);
  });

  it('that takes more time or memory than it may is ended, and the server goes on', async () => {
    const order = { kind: 'html', bytes: strToU8(PAGE), url: null, charset: null } as const;
    expect(await readDocument(order, { bytes: 1, milliseconds: 60_000 })).toEqual({
      ok: false,
      code: 'too-heavy',
    });
    expect(await readDocument(order, { bytes: 2 ** 40, milliseconds: 1 })).toEqual({
      ok: false,
      code: 'too-heavy',
    });
    expect(await readDocument(order)).toMatchObject({ ok: true });
  });

  it('nested deeper than anyone writes is refused or read, and nothing breaks', async () => {
    expect(codeOf(await file('deep.html', strToU8(`<html><body>${'<div>'.repeat(60_000)}words`)))).toMatch(
      /damaged-file|too-heavy|read|no-article-text/,
    );
  });
});

it('what is found at an address is recognised by its content', async () => {
  const at = { ok: true, url: 'https://herald.example/a', charset: null } as const;
  expect(await fromOpened({ ...at, bytes: strToU8(PAGE) })).toMatchObject({
    ok: true,
    method: 'url',
    stated: { url: at.url },
  });
  expect(await fromOpened({ ...at, bytes: pdfFile([['The ferry struck.', 0]]) })).toMatchObject({
    text: 'The ferry struck.',
  });
  expect(await fromOpened({ ...at, bytes: strToU8('Plain words.') })).toMatchObject({ text: 'Plain words.' });
  const png = new Uint8Array([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0xff, 0xfe,
  ]);
  expect(codeOf(await fromOpened({ ...at, bytes: png }))).toBe('unsupported-file');
});
