import type { ImportMethod } from '@/domain/article';
import { detectLanguage, directionOf } from '@/domain/language';
import type { Zone } from '@/domain/zone';
import { assemble } from './assemble';
import { type Failed, failed, mislabelled, unsupported } from './failures';
import { type OpenedPage, openPage } from './open-page';
import type { Order } from './reader/main.mjs';
import type { Page } from './reader/page.mjs';
import { readDocument } from './reading';
import { recognise, saidBy } from './recognise';
import { decodeTextFile } from './text-file';

/** What a document says about itself, for fields that the person left empty. */
export type Stated = {
  title?: string | null;
  author?: string | null;
  publishedAt?: string | null;
  language?: string | null;
  url?: string | null;
};

/** A text on its way in, with the bytes it came from. `zones` are there where the document marks its parts up. */
export type Captured = {
  ok: true;
  text: string;
  zones: Zone[] | null;
  stated: Stated;
  warnings: string[];
  original: Uint8Array;
  mediaType: string;
  encoding: string | null;
  method: ImportMethod;
};

export type Brought = {
  text?: string;
  html?: string;
  /** Where the text is from; alone, what is to be opened. */
  url?: string | null;
  encoding?: string;
  file: { name: string; bytes: Uint8Array } | null;
};

const MEDIA_TYPES = {
  html: 'text/html',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** Letters of scripts that run from right to left, whose PDFs often hold them in the order they are painted in. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/gu;
const VISUAL_ORDER =
  'Text taken from PDFs in Arabic or Hebrew often comes out in the wrong order. Compare the two sides before you continue.';

/**
 * Turns what a request brings into a text. One way in for everything, without a transaction and without the review, so
 * that a queue may do it as well as a request.
 */
export async function capture(brought: Brought): Promise<Captured | Failed> {
  const { file, text, html, url } = brought;
  if (file) return fromFile(file, brought);
  if (html !== undefined)
    return fromDocument(
      'html',
      { bytes: new TextEncoder().encode(html), url: url ?? null, charset: 'utf-8' },
      'paste',
    );
  if (text !== undefined) return fromText(text);
  return fromAddress(url ?? '');
}

function fromText(text: string): Captured {
  const original = new TextEncoder().encode(text);
  return {
    ...nothingStated,
    ok: true,
    text,
    original,
    encoding: 'utf-8',
    mediaType: 'text/plain; charset=utf-8',
    method: 'paste',
  };
}

const nothingStated = { zones: null, stated: {}, warnings: [] };

async function fromFile(
  { name, bytes }: { name: string; bytes: Uint8Array },
  { encoding, url }: Brought,
): Promise<Captured | Failed> {
  const said = saidBy(name);
  const found = await recognise(bytes, said?.is);
  if (said && said.is !== found.is && !(said.is === 'text' && found.is === 'other'))
    return mislabelled(said.ending);
  if (found.is === 'other') return unsupported(found.what);
  if (found.is === 'text') {
    const decoded = await decodeTextFile(bytes, encoding);
    return decoded.ok ? { ...nothingStated, ...decoded, original: bytes, method: 'file' } : decoded;
  }
  return fromDocument(found.is, { bytes, url: url ?? null, charset: encoding ?? null }, 'file');
}

async function fromAddress(url: string): Promise<Captured | Failed> {
  const page = await openPage(url);
  return page.ok ? fromOpened(page) : page;
}

/** The text of what was found at an address; recognised by its content, as files are. */
export async function fromOpened({ url, bytes, charset }: OpenedPage): Promise<Captured | Failed> {
  const found = await recognise(bytes, 'html');
  if (found.is === 'other') return unsupported(found.what, 'url');
  if (found.is !== 'text') return fromDocument(found.is, { bytes, url, charset }, 'url');
  const decoded = await decodeTextFile(bytes, charset ?? undefined);
  if (!decoded.ok) return unsupported('no text', 'url');
  return { ...nothingStated, ...decoded, stated: { url }, original: bytes, method: 'url' };
}

async function fromDocument(
  kind: Order['kind'],
  { bytes, url, charset }: Omit<Order, 'kind' | 'limits'>,
  method: ImportMethod,
): Promise<Captured | Failed> {
  const reading = await readDocument({ kind, bytes, url, charset });
  const path = method === 'file' ? 'file' : method === 'url' ? 'url' : 'html';
  if (!reading.ok)
    return reading.code === 'unsupported-file'
      ? unsupported('a ZIP archive', path)
      : failed(reading.code, path);
  const { text, zones, leftOut } = assemble(reading.page);
  if (text === '') return failed('no-article-text', path);
  const warnings = kind === 'pdf' && isRightToLeft(text) ? [VISUAL_ORDER] : [];
  if (leftOut > 0)
    warnings.push(`${leftOut} reader comments at the end did not fit into one article and were left out.`);
  const encoding = reading.encoding;
  return {
    ok: true,
    text,
    zones,
    stated: stated(reading.page, url, text),
    warnings,
    original: bytes,
    mediaType: `${MEDIA_TYPES[kind]}${encoding ? `; charset=${encoding}` : ''}`,
    encoding,
    method,
  };
}

/**
 * The page's own address counts only where nobody knows another: where it was found is a fact, the rest is its word. A
 * language whose script is not that of the text is a template's, not the article's.
 */
function stated(page: Page, url: string | null, text: string): Stated {
  const { title, author, publishedAt, canonical } = page;
  const fits = page.language !== null && directionOf(page.language) === detectLanguage(text).direction;
  return { title, author, publishedAt, language: fits ? page.language : null, url: url ?? canonical };
}

function isRightToLeft(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (text.match(RIGHT_TO_LEFT)?.length ?? 0) > letters * 0.2;
}
