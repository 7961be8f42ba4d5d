// @ts-check
/**
 * A part of a page as paragraphs of plain text, as people read it: white space as the browser shows it, line breaks and
 * blocks where the page has them. No markup survives.
 */

/**
 * @typedef {'headline' | 'body' | 'caption'} BlockType
 * @typedef {{ text: string, type: BlockType }} Block
 */

const BLOCKS = new Set(
  `address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4
  h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody tfoot thead tr td th ul caption`.split(
    /\s+/,
  ),
);
const SILENT = new Set(
  `script style noscript template iframe object embed applet svg math canvas audio video picture button input select
  textarea option datalist head link meta title frameset`.split(/\s+/),
);
const CAPTION_NAME = /(?:^|[\s_-])(?:wp-)?(?:caption|photo-?credit|image-?credit|img-?caption)(?:[\s_-]|$)/i;
/** A row of a table is one line as long as its cells are short. */
const CELL_UNITS = 160;

/** @param {Element} element */
export const nameOf = (element) =>
  `${element.getAttribute('id') ?? ''} ${element.getAttribute('class') ?? ''}`;

/** Class names that say how a box is laid out, and nothing of what is in it. */
const LAYOUT =
  /^(?:(?:sm|md|lg|xl|xxl):.*|(?:d|m|mt|mb|ml|mr|mx|my|ms|me|p|pt|pb|pl|pr|px|py|ps|pe|col|row|flex|justify|align|items|text|font|bg|float|order|grid|gap|size|w|h)-.*)$/i;

/** @param {Element} element its id and those of its class names that say what it is */
export const meaningOf = (element) =>
  nameOf(element)
    .split(/\s+/)
    .filter((token) => token !== '' && !LAYOUT.test(token))
    .join(' ');

/** @param {Element} element whether the page itself keeps it from being seen */
export function isHidden(element) {
  if (element.hasAttribute('hidden')) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(
    element.getAttribute('style') ?? '',
  );
}

/** @param {string} text white space as a browser collapses it; a no-break space stays what it is */
export const squeezed = (text) =>
  text
    .replace(/[ \t\n\f\r]+/g, ' ')
    .replace(/^ | $/g, '')
    .trim();

/**
 * @param {readonly Node[]} roots
 * @param {(element: Element) => boolean} [leaveOut] elements that are not read, with all that is inside
 * @returns {Block[]} in reading order, none empty
 */
export function blocksOf(roots, leaveOut = () => false) {
  /** @type {Block[]} */
  const blocks = [];
  let line = '';
  let breaks = 0;
  /** @type {BlockType} */
  let type = 'body';

  const flush = () => {
    const text = line
      .split('\n')
      .map((part) => part.replace(/^ +| +$/g, ''))
      .join('\n')
      .trim();
    if (text !== '') blocks.push({ text, type });
    line = '';
    breaks = 0;
  };
  /** @param {string} data @param {boolean} pre */
  const write = (data, pre) => {
    const text = pre ? data : data.replace(/[ \t\n\f\r]+/g, ' ');
    if (text.trim() === '' && (line === '' || line.endsWith('\n'))) return;
    line += line.endsWith(' ') && !pre ? text.replace(/^ /, '') : text;
    if (text.trim() !== '') breaks = 0;
  };
  /** @param {Node} node @param {boolean} pre */
  const visit = (node, pre) => {
    if (node.nodeType === 3) return write(node.nodeValue ?? '', pre);
    if (node.nodeType !== 1) return;
    const element = /** @type {Element} */ (node);
    const tag = element.localName;
    if (SILENT.has(tag) || isHidden(element) || leaveOut(element)) return;
    if (tag === 'br') {
      breaks++;
      if (breaks > 1) return flush();
      line = `${line.trimEnd()}\n`;
      return;
    }
    if (tag === 'tr' && isPlainRow(element)) {
      flush();
      line = [...element.children].map((cell) => squeezed(cell.textContent ?? '')).join('\t');
      return flush();
    }
    const outer = type;
    const isBlock = BLOCKS.has(tag);
    if (isBlock) flush();
    if (/^h[1-6]$/.test(tag)) type = 'headline';
    else if (tag === 'figcaption' || CAPTION_NAME.test(nameOf(element))) {
      if (!isBlock) flush();
      type = 'caption';
    }
    for (const child of element.childNodes) visit(child, pre || tag === 'pre');
    if (isBlock || type !== outer) flush();
    type = outer;
  };
  for (const root of roots) {
    visit(root, false);
    flush();
  }
  return blocks;
}

/** @param {Element} row a row of figures, not of a page laid out in a table */
function isPlainRow(row) {
  const cells = [...row.children];
  return (
    cells.length > 1 &&
    cells.every(
      (cell) =>
        (cell.textContent ?? '').length <= CELL_UNITS &&
        ![...cell.children].some((child) => BLOCKS.has(child.localName)),
    )
  );
}
