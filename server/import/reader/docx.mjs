// @ts-check
/** The text of a Word document. Only the parts that hold text are taken out of the package, and only so much of them. */
import { unzipSync, zipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import mammoth from 'mammoth';
import { blocksOf } from './blocks.mjs';
import { ReadingFailed } from './failure.mjs';
import { line } from './metadata.mjs';

/** What all text parts of a document may hold when inflated, in bytes: 0.4 MB can hold 400. */
const MAX_INFLATED = 40_000_000;
const MAX_PARTS = 10_000;
const TEXT_PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?!media\/|embeddings\/|fonts\/|theme\/)[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/;

/** @param {Uint8Array} bytes @returns {Record<string, Uint8Array>} the parts with text; each is inflated into no more than it declares */
function textParts(bytes) {
  let inflated = 0;
  let parts = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (++parts > MAX_PARTS) throw new ReadingFailed('too-heavy');
        if (!TEXT_PARTS.test(name)) return false;
        inflated += originalSize;
        if (inflated > MAX_INFLATED) throw new ReadingFailed('too-heavy');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof ReadingFailed ? error : new ReadingFailed('damaged-file');
  }
}

/** @param {Uint8Array} bytes @returns {Promise<import('./page.mjs').Page>} */
export async function readDocx(bytes) {
  const parts = textParts(bytes);
  if (!parts['word/document.xml']) throw new ReadingFailed('unsupported-file');
  const buffer = Buffer.from(zipSync(parts, { level: 0 }));
  let html = '';
  try {
    const options = {
      styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Caption'] => figcaption:fresh"],
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      externalFileAccess: false,
    };
    html = (await mammoth.convertToHtml({ buffer }, options)).value;
  } catch {
    throw new ReadingFailed('damaged-file');
  }
  const { body } = new JSDOM(html).window.document;
  const isReturn = (/** @type {Element} */ element) =>
    /^#(?:foot|end)note-ref/.test(element.getAttribute('href') ?? '');
  const blocks = blocksOf([body], isReturn);
  const first = blocks[0]?.type === 'headline' ? blocks[0].text : null;
  return {
    title: line(first, 500) ?? property(parts, 'dc:title'),
    author: line(property(parts, 'dc:creator'), 300),
    publishedAt: null,
    language: null,
    canonical: null,
    siteName: null,
    blocks,
    commentHeading: null,
    comments: [],
  };
}

/** @param {Record<string, Uint8Array>} parts @param {string} name @returns {string | null} */
function property(parts, name) {
  const core = new TextDecoder().decode(parts['docProps/core.xml'] ?? new Uint8Array());
  const written = new RegExp(`<${name}[^>]*>([^<]{1,600})</${name}>`).exec(core)?.[1] ?? '';
  const plain = written
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
  return line(plain, 500);
}
