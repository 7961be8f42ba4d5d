// @ts-check
/** The parts of one comment: who wrote it, when, and the words. */
import { blocksOf, isHidden, meaningOf, squeezed } from './blocks.mjs';
import { isCommentForm } from './comment-names.mjs';

/**
 * @typedef {object} Parts
 * @property {string | null} author
 * @property {string | null} time as the page shows it
 * @property {boolean} named whether the page says outright that this is the author
 * @property {string} body paragraphs with a blank line between them
 */

const AUTHOR_NAME =
  /(?:^|[\s_-])(?:author|commenter|commentor|poster|user|username|user-?name|nick|nickname|fn|vcard|display-?name|screen-?name|full-?name|name|handle|byline|autor|auteur)(?:[\s_-]|$)|commentauthor|authorname|userlink/i;
const NOT_AUTHOR =
  /(?:^|[\s_-])(?:avatar|gravatar|image|img|photo|badge|content|body|text|post-author|bypostauthor|says)(?:[\s_-]|$)/i;
const TIME_NAME =
  /(?:^|[\s_-])(?:date|time|datetime|timestamp|ago|posted|published|when|age|created|permalink|meta|metadata|info|details?|datum|fecha)(?:[\s_-]|$)|commentmetadata|commentdate|commenttime/i;
const TIME_TEXT =
  /\b(?:19|20)\d\d\b|\b\d{1,2}[:.h]\d{2}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b(?:\d+|an?|one)\s*(?:s|secs?|m|mins?|h|hrs?|d|w|mo|yrs?|minutes?|hours?|days?|weeks?|months?|years?)\.?(?:\s+ago\b|$)|\b(?:yesterday|today|just now)\b|\b(?:vor|il y a|hace|há)\s+\p{Nd}+|\p{Nd}+\s+(?:дн|час|мин|лет|год|месяц|недел)|(?:قبل|منذ)\s/iu;
const BODY_NAME =
  /(?:^|[\s_-])(?:content|contents|text|body|message|msg|copy|txt|description|bodytext)(?=\s|$)|comment(?:text|body|content)(?=\s|$)/i;
const HEADER_NAME =
  /(?:^|[\s_-])(?:header|head|meta|metadata|footer|foot|avatar|gravatar|actions?|buttons?|controls?|tools?|toolbar|share|sharing|vote|votes|voting|likes?|rating|ratings|score|report|flag|permalink|edit|moderation|awaiting|reply|reply-?link|badge|badges|menu|options|count|number|info|says|screen-reader-text|sr-only|visually-hidden)(?:[\s_-]|$)/i;
const CONTROL_TEXT =
  /^(?:(?:reply|like|dislike|report|share|flag|permalink|edit|link|up|down|upvote|downvote|quote|more|hide|expand|collapse|delete|log in to reply|show replies|antworten|répondre|responder|rispondi|beantwoorden|ответить|رد|[+-]?\d+|[·•|↑↓▲▼♥#/,-])\s*)+(?:to .{1,40}|abuse|comment)?$/iu;
const SAYS =
  /\s*(?:says|said|wrote|writes|commented|dit|dice|schreibt|sagt|пишет|يقول)\s*(?:[:：…]|\.{3})?\s*$/iu;
const BY = /^(?:(?:posted|comment|commented|written)\s+)?by:?\s+/i;
const HEADER_UNITS = 160;

/** @param {Element} element */
const textOf = (element) => squeezed(element.textContent ?? '');

/**
 * @param {readonly Element[]} roots what makes up the comment
 * @param {(element: Element) => boolean} isOther elements that are comments of their own
 * @returns {Element[]} all elements of this comment, in reading order, without those of others and of forms
 */
export function ownElements(roots, isOther) {
  /** @type {Element[]} */
  const own = [];
  /** @type {Element[]} */
  const waiting = [...roots].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    own.push(next);
    const children = [...next.children].reverse();
    for (const child of children) {
      if (!isOther(child) && !isCommentForm(child) && !isHidden(child)) waiting.push(child);
    }
  }
  return own;
}

/**
 * @param {readonly Element[]} roots
 * @param {(element: Element) => boolean} isOther
 * @returns {Parts}
 */
export function partsOf(roots, isOther) {
  const own = ownElements(roots, isOther);
  const inner = own.filter((element) => !roots.includes(element) || roots.length > 1);
  const body = bodyElements(inner);
  const inBody = (/** @type {Element} */ element) => body.some((each) => each.contains(element));
  const heads = inner.filter((element) => !inBody(element) && !element.querySelector('p'));
  const signer =
    authorIn(heads) ??
    authorIn(
      inner.filter(
        (e) => !heads.includes(e) && e.closest('cite, .vcard, [itemprop~="author"], [itemprop~="creator"]'),
      ),
    );
  const author = signer?.element ?? null;
  const time =
    timeIn(heads.filter((element) => element !== author)) ??
    timeIn(inner.filter((e) => e.localName === 'time'));
  const name = author ? cleanName(author) : null;
  /** @param {Element} element */
  const leaveOut = (element) =>
    isOther(element) ||
    isCommentForm(element) ||
    element === author ||
    element === time ||
    isFurniture(element, name);
  const words = blocksOf(body.length > 0 ? body : roots, leaveOut)
    .map(({ text }) => text)
    .filter(
      (text) =>
        !CONTROL_TEXT.test(text) &&
        squeezed(text) !== name &&
        squeezed(text).replace(SAYS, '') !== name &&
        !isDateLine(text),
    );
  return {
    author: name,
    named: name !== null && signer?.named === true,
    time: time ? textOf(time) || time.getAttribute('datetime') : null,
    body: words.join('\n\n'),
  };
}

/** @param {Element[]} own @returns {Element[]} the outermost elements that are named as the words of a comment, one after another */
function bodyElements(own) {
  const marked = own.filter((element) =>
    /(?:^|\s)(?:text|commentText|description)(?:\s|$)/.test(element.getAttribute('itemprop') ?? ''),
  );
  const named =
    marked.length > 0
      ? marked
      : own.filter((element) => BODY_NAME.test(meaningOf(element)) && !HEADER_NAME.test(meaningOf(element)));
  const outer = named.filter(
    (element) => !named.some((other) => other !== element && other.contains(element)),
  );
  return outer.filter((element) => /[\p{L}\p{N}]/u.test(textOf(element)));
}

/** @param {Element[]} elements @returns {{ element: Element, named: boolean } | null} */
function authorIn(elements) {
  const short = elements.filter((element) => {
    const text = textOf(element).replace(SAYS, '');
    return text.length > 0 && text.length <= 80 && /[\p{L}\p{N}]/u.test(text) && !CONTROL_TEXT.test(text);
  });
  const sure = short.filter(
    (element) =>
      /(?:^|\s)(?:author|creator)(?:\s|$)/.test(element.getAttribute('itemprop') ?? '') ||
      /(?:^|\s)author(?:\s|$)/.test(element.getAttribute('rel') ?? '') ||
      element.localName === 'cite' ||
      (AUTHOR_NAME.test(meaningOf(element)) &&
        !NOT_AUTHOR.test(meaningOf(element)) &&
        element.localName !== 'img'),
  );
  // The name itself, not the box it stands in with a date.
  const found = sure.filter((element) => !isDateLine(textOf(element))).at(0);
  if (found) {
    const inside = sure.filter((element) => found.contains(element) && textOf(element) !== '');
    return { element: inside.at(-1) ?? found, named: true };
  }
  const says = short.find(
    (element) => SAYS.test(textOf(element)) && textOf(element).replace(SAYS, '') !== '',
  );
  if (says) return { element: says, named: true };
  // A name in bold or linked to a person's page, before anything else.
  const likely = short.find(
    (element) =>
      /^(?:a|b|strong|h[3-6]|dt)$/.test(element.localName) &&
      textOf(element).split(' ').length <= 5 &&
      !TIME_TEXT.test(textOf(element)),
  );
  return likely ? { element: likely, named: false } : null;
}

/** @param {Element[]} elements @returns {Element | null} */
function timeIn(elements) {
  const marked = elements.find(
    (element) =>
      element.localName === 'time' ||
      element.hasAttribute('datetime') ||
      /date/i.test(element.getAttribute('itemprop') ?? ''),
  );
  if (marked) return marked;
  const dated = elements.filter((element) => {
    const text = textOf(element);
    return text.length <= 80 && TIME_TEXT.test(text);
  });
  const named = dated.filter((element) => TIME_NAME.test(meaningOf(element)));
  return named.at(-1) ?? dated.at(-1) ?? null;
}

/** @param {Element} author */
function cleanName(author) {
  const name = textOf(author)
    .replace(SAYS, '')
    .replace(BY, '')
    .replace(/[\s:,|·•–—-]+$/u, '')
    .trim();
  return name === '' ? null : name.slice(0, 200).toWellFormed();
}

/** @param {string} text a line that is nothing but a date, or a name and a date */
function isDateLine(text) {
  return (
    text.length <= 80 &&
    TIME_TEXT.test(text) &&
    !/[.!?…]["”’)]?\s*$/u.test(text.replace(/\b[ap]\.m\.$/i, '')) &&
    text.split(/\s+/).length <= 9 &&
    /\p{Nd}/u.test(text)
  );
}

/** @param {Element} element @param {string | null} name what stands around the words: controls, pictures, headers */
function isFurniture(element, name) {
  const text = textOf(element);
  if (text === '') return !element.querySelector('br');
  if (text.length > HEADER_UNITS) return false;
  if (CONTROL_TEXT.test(text)) return true;
  if (name !== null && text.replace(SAYS, '') === name) return true;
  return (
    HEADER_NAME.test(meaningOf(element)) && !element.querySelector('p') && !BODY_NAME.test(meaningOf(element))
  );
}
