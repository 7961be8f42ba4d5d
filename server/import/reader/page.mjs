// @ts-check
/** A web page as an article: its text in blocks, what it says about itself, and its reader comments. */
import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import { blocksOf, squeezed } from './blocks.mjs';
import { takeComments } from './comments.mjs';
import { line, metadataOf } from './metadata.mjs';

/**
 * @typedef {import('./metadata.mjs').Metadata & {
 *   blocks: import('./blocks.mjs').Block[],
 *   commentHeading: string | null,
 *   comments: import('./comments.mjs').Comment[],
 * }} Page
 */

/** A page with more elements is not an article. */
const MAX_ELEMENTS = 150_000;

/**
 * Scripts of the page never run and nothing is loaded: jsdom does neither unless asked.
 * @param {string} html @param {string | null} url where it came from
 * @returns {Page}
 */
export function readPage(html, url) {
  const dom = new JSDOM(html, { url: url ?? 'about:blank', virtualConsole: new VirtualConsole() });
  const { document } = dom.window;
  const metadata = metadataOf(document, url);
  const heading = titleOnPage(document, metadata.title);
  const { comments, heading: commentHeading } = takeComments(document, url);
  const article = isDeep(document.body) ? null : extracted(document);
  const content = /** @type {Element | undefined} */ (/** @type {unknown} */ (article?.content));
  const blocks = blocksOf([content ?? document.body]);
  const title = heading ?? metadata.title ?? line(article?.title, 500);
  return {
    ...metadata,
    title,
    author: byline(metadata.author ?? article?.byline ?? null),
    publishedAt: metadata.publishedAt ?? line(article?.publishedTime, 60),
    language: metadata.language,
    siteName: metadata.siteName ?? line(article?.siteName, 200),
    blocks: withTitle(blocks, title),
    commentHeading,
    comments,
  };
}

/** Browsers nest no deeper than 512; what Readability does grows with the square of it. */
const MAX_DEPTH = 256;

/** @param {Element} root */
function isDeep(root) {
  let depth = 0;
  const walker = root.ownerDocument.createTreeWalker(root, 1);
  for (
    let node = walker.nextNode(), last = /** @type {Node} */ (root);
    node;
    last = node, node = walker.nextNode()
  ) {
    if (node.parentNode === last) depth++;
    else for (let at = last; at.parentNode !== node.parentNode && at.parentNode; at = at.parentNode) depth--;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

/** @param {Document} document stays as it is, for pages in which Readability finds nothing */
function extracted(document) {
  const copy = /** @type {Document} */ (document.cloneNode(true));
  return new Readability(copy, {
    maxElemsToParse: MAX_ELEMENTS,
    keepClasses: true,
    serializer: (node) => node,
  }).parse();
}

/** @param {string} text */
const bare = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** @param {Document} document @param {string | null} stated @returns {string | null} the headline as the page shows it */
function titleOnPage(document, stated) {
  const shown = [...document.querySelectorAll('h1')]
    .map((h1) => squeezed(h1.textContent ?? ''))
    .filter((text) => text !== '' && text.length <= 500);
  const title = bare(stated ?? document.title);
  const same = shown.find(
    (text) => bare(text) !== '' && (title.includes(bare(text)) || bare(text).includes(title)) && title !== '',
  );
  return same ?? null;
}

/** @param {import('./blocks.mjs').Block[]} blocks @param {string | null} title @returns {import('./blocks.mjs').Block[]} the headline first, once */
function withTitle(blocks, title) {
  if (!title || blocks.length === 0) return blocks;
  const at = blocks.slice(0, 6).findIndex(({ text }) => bare(text) === bare(title));
  const rest = at < 0 ? blocks : blocks.filter((_, i) => i !== at);
  return [{ text: title, type: 'headline' }, ...rest];
}

/** @param {string | null} said */
function byline(said) {
  const name = line(said?.replace(/^\s*(?:(?:written|posted|words|story)\s+)?by\s*:?\s+/i, ''), 300);
  return name;
}
