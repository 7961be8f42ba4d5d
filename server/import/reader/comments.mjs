// @ts-check
/**
 * Reader comments of a page. Readability drops them, so they are looked for before it reads: by schema.org Comment, by
 * what pages call them, and by lists below a heading such as “12 comments”. A comment is only what has words and says
 * who wrote it or when; forms for writing one and lists of what was said elsewhere are none.
 */
import { nameOf, squeezed } from './blocks.mjs';
import { holdsTitle, isBox, lengthOf, unnamed } from './comment-areas.mjs';
import { isCommentForm, isElsewhere, isHeading, isMarkedUp, isNamedComment } from './comment-names.mjs';
import { partsOf } from './comment-parts.mjs';

/**
 * @typedef {object} Comment
 * @property {string | null} author
 * @property {string | null} time
 * @property {number} depth 0 for one that answers the article
 * @property {string} text paragraphs with a blank line between them
 *
 * @typedef {object} Candidate
 * @property {Element[]} roots
 * @property {import('./comment-parts.mjs').Parts} parts
 * @property {boolean} sure the markup says so outright
 */

/** A page with more is not read any further. */
export const MAX_COMMENTS = 3_000;
const MAX_DEPTH = 20;

/**
 * @param {Document} document what is found is taken out of it
 * @param {string | null} url
 * @returns {{ heading: string | null, comments: Comment[] }}
 */
export function takeComments(document, url) {
  const all = [...document.querySelectorAll('body *')];
  const whole = document.body ? lengthOf(document.body) : 0;
  const isOff = offLimits(all, whole, url);
  const named = all.filter(
    (element) =>
      isBox(element) &&
      (isMarkedUp(element) || isNamedComment(element)) &&
      !holdsTitle(element) &&
      !isOff(element),
  );
  let candidates = settle(candidatesOf(named.map((element) => [element])));
  if (candidates.length === 0)
    candidates = settle(
      candidatesOf(unnamed(all, whole).filter((roots) => roots.every((root) => !isOff(root)))),
    );
  const taken = candidates.slice(0, MAX_COMMENTS);
  const heading = taken.length > 0 ? headingBefore(all, taken) : null;
  const comments = withDepths(taken);
  for (const { roots } of taken) for (const root of roots) root.remove();
  if (taken.length > 0) {
    heading?.remove();
    for (const form of document.querySelectorAll('form, [id*="respond" i], [class*="respond" i]'))
      if (isCommentForm(form) && lengthOf(form) < 1_000) form.remove();
  }
  return { heading: heading ? squeezed(heading.textContent ?? '') : null, comments };
}

/**
 * @param {Element[]} all @param {number} whole length of the page's text @param {string | null} url
 * @returns {(element: Element) => boolean} whether it lies in a form, or in a list of what was said elsewhere
 */
function offLimits(all, whole, url) {
  const off = new Set(
    all.filter((element) => {
      if (isCommentForm(element) && lengthOf(element) < 2_000) return true;
      if (/^(?:nav|header)$/.test(element.localName)) return !element.closest('article, li, section');
      return isElsewhere(element) && lengthOf(element) < whole * 0.4 && !isNamedComment(element);
    }),
  );
  return (element) => {
    for (let at = /** @type {Element | null} */ (element); at; at = at.parentElement)
      if (off.has(at)) return true;
    if (url === null) return false;
    return [...element.querySelectorAll('a[href*="#"]')].some(
      (link) => isElsewhereLink(link, url) && lengthOf(link) * 3 > lengthOf(element),
    );
  };
}

/**
 * A link to a comment on another page of the site, as lists of recent comments have.
 * @param {Element} link @param {string | null} url
 */
function isElsewhereLink(link, url) {
  const href = link.getAttribute('href') ?? '';
  return /#(?:li-)?comment/i.test(href) && !href.startsWith('#') && pathOf(href, url) !== pathOf(url, url);
}

/** @param {string | null} href @param {string | null} base */
function pathOf(href, base) {
  try {
    return new URL(href ?? '', base ?? undefined).pathname.replace(/\/(?:comment-page-\d+\/?)?$/, '');
  } catch {
    return null;
  }
}

/** @param {Element[][]} groups @returns {Candidate[]} */
function candidatesOf(groups) {
  const roots = new Set(groups.flat());
  return groups.map((group) => ({
    roots: group,
    sure: group.some(isMarkedUp),
    parts: partsOf(group, (element) => roots.has(element) && !group.includes(element)),
  }));
}

/** @param {import('./comment-parts.mjs').Parts} parts a link or a heading alone is nobody's signature */
const isSignedBy = ({ named, time }) => named || time !== null;

/**
 * Pages nest boxes that are all called comment: around a thread, around one comment, around its words. Those that are only
 * a part, or only hold others, go, until every candidate stands for one comment.
 * @param {Candidate[]} given @returns {Candidate[]}
 */
function settle(given) {
  let candidates = given;
  for (let round = 0; round < 8; round++) {
    const byRoot = new Map(
      candidates.flatMap((candidate) =>
        candidate.roots.map((root) => /** @type {const} */ ([root, candidate])),
      ),
    );
    /** @type {Set<Candidate>} */
    const gone = new Set();
    for (const candidate of candidates) {
      const { body } = candidate.parts;
      const parent = parentOf(candidate, byRoot);
      if (parent && gone.has(parent)) continue;
      const signed = isSignedBy(candidate.parts);
      if (parent && !candidate.sure) {
        const above = parent.parts;
        const aboveSigned = isSignedBy(above);
        // The words, or the head, of the comment around it.
        if (
          (body !== '' && !signed && (aboveSigned || above.body === '')) ||
          (body === '' && signed && !aboveSigned && above.body !== '')
        ) {
          if (aboveSigned || above.body !== '') gone.add(candidate);
          continue;
        }
      }
      if (body === '' && !holdsParts(candidate, candidates, byRoot)) gone.add(candidate);
    }
    if (gone.size === 0) break;
    candidates = candidatesOf(
      candidates.filter((candidate) => !gone.has(candidate)).map(({ roots }) => roots),
    );
  }
  return candidates.filter(
    ({ sure, parts }) => /[\p{L}\p{N}]/u.test(parts.body) && (sure || isSignedBy(parts)),
  );
}

/** @param {Candidate} candidate @param {Candidate[]} candidates @param {Map<Element, Candidate>} byRoot whether a nested box holds the words that it signs */
function holdsParts(candidate, candidates, byRoot) {
  if (!isSignedBy(candidate.parts)) return false;
  return candidates.some(
    (other) => parentOf(other, byRoot) === candidate && !isSignedBy(other.parts) && other.parts.body !== '',
  );
}

/** @param {Candidate} candidate @param {Map<Element, Candidate>} byRoot @returns {Candidate | null} */
function parentOf(candidate, byRoot) {
  for (let at = candidate.roots[0]?.parentElement ?? null; at; at = at.parentElement) {
    const found = byRoot.get(at);
    if (found) return found;
  }
  return null;
}

/** @param {Element[]} all @param {Candidate[]} taken @returns {Element | null} the nearest heading before the first comment */
function headingBefore(all, taken) {
  const first = taken[0]?.roots[0];
  if (!first) return null;
  const at = all.indexOf(first);
  for (let i = at - 1; i >= Math.max(0, at - 60); i--) {
    const element = /** @type {Element} */ (all[i]);
    if (
      !element.contains(first) &&
      /^(?:h[1-6]|p|div|span|strong|legend)$/.test(element.localName) &&
      isHeading(element)
    )
      return element;
  }
  return null;
}

/** @param {Candidate[]} candidates @returns {Comment[]} nested by their boxes, their lists, or the depth their names state */
function withDepths(candidates) {
  const byRoot = new Map(
    candidates.flatMap((candidate) =>
      candidate.roots.map((root) => /** @type {const} */ ([root, candidate])),
    ),
  );
  const stated = candidates.map(({ roots }) =>
    Number(
      /(?:^|\s)(?:depth|level)-?(\d{1,2})(?:\s|$)/.exec(roots[0] ? nameOf(roots[0]) : '')?.[1] ?? Number.NaN,
    ),
  );
  const lists = candidates.map(({ roots }) => listsAround(roots[0] ?? null));
  const leastStated = least(stated.filter((n) => !Number.isNaN(n)));
  const leastLists = least(lists);
  return candidates.map((candidate, i) => {
    let nested = 0;
    for (let at = parentOf(candidate, byRoot); at && nested < MAX_DEPTH; at = parentOf(at, byRoot)) nested++;
    const said = (stated[i] ?? Number.NaN) - leastStated;
    const depth = Math.max(nested, (lists[i] ?? 0) - leastLists, Number.isNaN(said) ? 0 : said);
    const { author, time, body } = candidate.parts;
    return { author, time, text: body, depth: Math.min(depth, MAX_DEPTH) };
  });
}

/** @param {number[]} numbers without spreading: there may be thousands */
const least = (numbers) => numbers.reduce((low, n) => Math.min(low, n), numbers[0] ?? 0);

/** @param {Element | null} element how many lists it stands in */
function listsAround(element) {
  let count = 0;
  for (let at = element?.parentElement ?? null; at; at = at.parentElement) {
    if (
      /^(?:ol|ul)$/.test(at.localName) ||
      /(?:^|[\s_-])(?:children|replies|nested)(?:[\s_-]|$)/i.test(nameOf(at))
    )
      count++;
  }
  return count;
}
