// @ts-check
/** The text of a PDF: lines where they stand on the page, put together to paragraphs. */
import { getDocumentProxy } from 'unpdf';
import { ReadingFailed } from './failure.mjs';
import { line } from './metadata.mjs';

const MAX_PAGES = 300;
const MAX_UNITS = 3_000_000;

/**
 * @typedef {object} Line
 * @property {string} text
 * @property {number} x of its left end
 * @property {number} y from the bottom of the page
 * @property {number} height of its letters
 * @property {number} end where it stops
 */

/** @param {Uint8Array} bytes @returns {Promise<import('./page.mjs').Page>} */
export async function readPdf(bytes) {
  const pdf = await opened(bytes);
  if (pdf.numPages > MAX_PAGES) throw new ReadingFailed('too-many-pages');
  /** @type {Line[][]} */
  const pages = [];
  let units = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const lines = linesOf((await page.getTextContent()).items);
    page.cleanup();
    units += lines.reduce((sum, { text }) => sum + text.length, 0);
    if (units > MAX_UNITS) throw new ReadingFailed('too-heavy');
    pages.push(lines);
  }
  if (!pages.flat().some(({ text }) => /[\p{L}\p{N}]/u.test(text))) throw new ReadingFailed('no-text-layer');
  const info = /** @type {Record<string, unknown>} */ (
    (await pdf.getMetadata().catch(() => null))?.info ?? {}
  );
  return {
    title: null,
    author: line(info.Author, 300),
    publishedAt: null,
    language: null,
    canonical: null,
    siteName: null,
    blocks: paragraphsOf(withoutRunningHeads(pages)).map((text) => ({ text, type: 'body' })),
    commentHeading: null,
    comments: [],
  };
}

/** @param {Uint8Array} bytes */
async function opened(bytes) {
  try {
    return await getDocumentProxy(bytes, {
      verbosity: 0,
      isEvalSupported: false,
      disableFontFace: true,
      stopAtErrors: false,
    });
  } catch (error) {
    throw new ReadingFailed(
      error instanceof Error && error.name === 'PasswordException' ? 'locked-file' : 'damaged-file',
    );
  }
}

/** @param {readonly unknown[]} items as pdf.js tells them @returns {Line[]} */
function linesOf(items) {
  /** @type {Line[]} */
  const lines = [];
  /** @type {Line | null} */
  let current = null;
  for (const item of /** @type {{ str?: string, transform: number[], width: number, height: number, hasEOL: boolean }[]} */ (
    items
  )) {
    if (item.str === undefined) continue;
    const [x, y] = [item.transform[4] ?? 0, item.transform[5] ?? 0];
    const height = item.height || Math.abs(item.transform[3] ?? 0) || 10;
    if (current && Math.abs(current.y - y) > Math.max(current.height, height) * 0.5) current = null;
    if (!current && item.str.trim() !== '') {
      current = { text: '', x, y, height, end: x };
      lines.push(current);
    }
    if (current) {
      const gap =
        x - current.end > height * 0.2 &&
        !/\s$/.test(current.text) &&
        current.text !== '' &&
        !/^\s/.test(item.str);
      current.text += `${gap ? ' ' : ''}${item.str}`;
      current.end = x + item.width;
      if (item.str.trim() !== '') current.height = Math.max(current.height, height);
    }
    if (item.hasEOL) current = null;
  }
  return lines
    .map((each) => ({ ...each, text: each.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

/** @param {Line[][]} pages @returns {Line[][]} without page numbers, and without first and last lines that most pages repeat */
function withoutRunningHeads(pages) {
  /** @param {string} text */
  const shape = (text) => text.replace(/\p{Nd}+/gu, '#').toLowerCase();
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const lines of pages)
    for (const edge of new Set([lines[0], lines.at(-1)]))
      if (edge) counts.set(shape(edge.text), (counts.get(shape(edge.text)) ?? 0) + 1);
  /** @param {Line | undefined} edge */
  const runs = (edge) => {
    if (!edge || pages.length < 2) return false;
    const count = counts.get(shape(edge.text)) ?? 0;
    if (/^[\s\p{P}]*(?:page\s+)?\p{Nd}{1,4}(?:\s*(?:of|\/)\s*\p{Nd}{1,4})?[\s\p{P}]*$/iu.test(edge.text))
      return count > 1;
    return pages.length > 2 && edge.text.length < 150 && count * 2 > pages.length;
  };
  return pages.map((lines) => {
    const from = runs(lines[0]) ? 1 : 0;
    const to = lines.length > from && runs(lines.at(-1)) ? lines.length - 1 : lines.length;
    return lines.slice(from, to);
  });
}

/** @param {Line[][]} pages @returns {string[]} */
function paragraphsOf(pages) {
  const whole = new Set(pages.flat().flatMap(({ text }) => text.match(/\p{L}+-\p{L}+/gu) ?? []));
  /** @type {string[]} */
  const paragraphs = [];
  let text = '';
  /** @type {Line | null} */
  let last = null;
  const flush = () => {
    if (text !== '') paragraphs.push(text);
    text = '';
  };
  for (const lines of pages) {
    const pitch = middle(
      lines
        .slice(1)
        .map((each, i) => (lines[i]?.y ?? 0) - each.y)
        .filter((d) => d > 0),
    );
    const right = Math.max(0, ...lines.map(({ end }) => end));
    for (const [i, each] of lines.entries()) {
      const before = i > 0 ? (lines[i - 1] ?? null) : null;
      // A new page goes on in the paragraph, unless that had ended.
      const ends = before
        ? isBreak(before, each, pitch, right)
        : last !== null && /[.!?…:؟۔]["”’»)]*$/u.test(last.text);
      if (ends) flush();
      text = joined(text, each.text, whole);
      last = each;
    }
  }
  flush();
  return paragraphs;
}

/** @param {Line} before @param {Line} next @param {number} pitch usual distance of lines @param {number} right where the longest line ends */
function isBreak(before, next, pitch, right) {
  const distance = before.y - next.y;
  if (distance < 0 || (pitch > 0 && distance > pitch * 1.35)) return true;
  if (Math.abs(before.height - next.height) > before.height * 0.15) return true;
  const indented = next.x - before.x > before.height * 0.8 && next.x - before.x < before.height * 6;
  const short = before.end < right * 0.75 && /[.!?…:؟۔]["”’»)]*$/u.test(before.text);
  return (indented && /[.!?…:]["”’»)]*$/u.test(before.text)) || short;
}

/** @param {string} text @param {string} next @param {Set<string>} whole words that carry a hyphen in the middle of a line */
function joined(text, next, whole) {
  if (text === '') return next;
  const cut = /(\p{L}+)[-\u00ad\u2010]$/u.exec(text);
  const rest = /^\p{Ll}+/u.exec(next)?.[0];
  if (cut?.[1] && rest) return whole.has(`${cut[1]}-${rest}`) ? text + next : text.slice(0, -1) + next;
  return `${text} ${next}`;
}

/** @param {number[]} numbers */
function middle(numbers) {
  return numbers.sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;
}
