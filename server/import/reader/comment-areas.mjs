// @ts-check
/** Where comments may stand on a page that does not call each of them one: sections, lists below a heading, definitions. */
import { isCommentSection, isElsewhere, isHeading } from './comment-names.mjs';
import { partsOf } from './comment-parts.mjs';

const BOXES = new Set([
  'li',
  'div',
  'article',
  'section',
  'td',
  'tr',
  'tbody',
  'table',
  'dl',
  'dd',
  'blockquote',
  'p',
]);

/** @param {Element} element */
export const lengthOf = (element) => (element.textContent ?? '').length;

/** @param {Element} element */
export const isBox = (element) => BOXES.has(element.localName) || element.localName.includes('-');
/** @param {Element} element the article itself may be called a post with comments */
export const holdsTitle = (element) => element.querySelector('h1') !== null;

/**
 * Repeated boxes inside a section of comments, where nothing says comment of each.
 * @param {Element[]} all @param {number} whole @returns {Element[][]}
 */
export function unnamed(all, whole) {
  const sections = all.filter(
    (element) =>
      isBoxed(element) &&
      isCommentSection(element) &&
      !holdsTitle(element) &&
      !(isElsewhere(element) && lengthOf(element) < whole * 0.4),
  );
  const headed = all
    .filter(
      (element) => /^(?:h[1-6]|p|div|span|strong|legend)$/.test(element.localName) && isHeading(element),
    )
    .flatMap(listsAfter);
  const areas = sections.length > 0 ? sections : headed;
  const outer = areas.filter((area) => !areas.some((other) => other !== area && other.contains(area)));
  return outer.flatMap((area) => definitions(area) ?? repeated(area));
}

/** @param {Element} element */
const isBoxed = (element) => isBox(element) || /^(?:ul|ol|aside|main)$/.test(element.localName);

/** @param {Element} heading @returns {Element[]} the lists and boxes that stand below a heading */
function listsAfter(heading) {
  /** @type {Element[]} */
  const found = [];
  const from = heading.nextElementSibling ? heading : heading.parentElement;
  for (
    let next = from?.nextElementSibling ?? null;
    next && found.length < 400;
    next = next.nextElementSibling
  ) {
    if (/^h[1-3]$/.test(next.localName)) break;
    if (/^(?:ol|ul|dl|div|section)$/.test(next.localName) && !holdsTitle(next)) found.push(next);
  }
  return found;
}

/** @param {Element} area @returns {Element[][] | null} a dt with the dds that follow, where comments are set as definitions */
function definitions(area) {
  const list = area.localName === 'dl' ? area : area.querySelector('dl');
  if (!list) return null;
  /** @type {Element[][]} */
  const groups = [];
  for (const child of list.children) {
    if (child.localName === 'dt') groups.push([child]);
    else if (child.localName === 'dd') groups.at(-1)?.push(child);
  }
  return groups.length > 0 ? groups : null;
}

/** @param {Element} area @returns {Element[][]} list items, articles, or the boxes that come again and again under one name */
function repeated(area) {
  const items = [...area.querySelectorAll('li, article')].filter(
    (element) => !element.closest('nav, form') && lengthOf(element) > 0,
  );
  const signed = items.filter((element) => isSigned(element));
  if (signed.length > 0) return signed.map((element) => [element]);
  /** @type {Map<string, Element[]>} */
  const byName = new Map();
  for (const element of area.querySelectorAll('div, section, tr, td')) {
    const key = `${element.localName}.${element.getAttribute('class') ?? ''}`;
    byName.set(key, [...(byName.get(key) ?? []), element]);
  }
  const groups = [...byName.values()].filter(
    (group) => group.length > 1 && group.filter((e) => isSigned(e)).length * 3 >= group.length * 2,
  );
  const widest = groups.sort((a, b) => lengthsOf(b) - lengthsOf(a))[0];
  return (widest ?? []).map((element) => [element]);
}

/** @param {Element[]} group */
const lengthsOf = (group) => group.reduce((sum, element) => sum + lengthOf(element), 0);

/** @param {Element} element a box with words, a name and a time; names of parts alone would take in any list */
function isSigned(element) {
  const { author, time, body } = partsOf(
    [element],
    (other) => other !== element && /^(?:li|article)$/.test(other.localName),
  );
  return author !== null && time !== null && body.length > 1;
}
