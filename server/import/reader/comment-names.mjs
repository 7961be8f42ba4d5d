// @ts-check
/** How pages name what belongs to reader comments: conventions of class names, ids, labels and headings, in general. */
import { nameOf, squeezed } from './blocks.mjs';

const WORD =
  'comments?|commentaires?|kommentare?|comentarios?|comentários?|reacties?|reactions?|repl(?:y|ies)|responses?';
const PART =
  'item|entry|wrap|wrapper|container|box|block|post|row|node|thread|single|card|outer|inner|main|body|view|element|unit|holder|group|\\d+';
const BEFORE =
  'li|div|media|user|reader|article|single|post|blog|wp|fb|the|view|row|site|page|entry|news|story|item';
const ITEM = new RegExp(`^(?:(?:${BEFORE})[-_]*)*(?:${WORD})(?:[-_]*(?:${PART}))*$`, 'i');
const SECTION = new RegExp(
  `^(?:(?:${BEFORE})[-_]*)*(?:${WORD}|discussion|disqus[-_]?thread|conversation)[-_]*(?:list|area|section|container|content|wrap|wrapper|block|body|inner|main|thread|threads|stream|holder|box|view|template|\\d+)?(?:[-_](?:list|area|section|block|inner|wrap|wrapper|container|holder))*$`,
  'i',
);
/** Lists of what was said elsewhere on the site, and the form for writing. */
const ELSEWHERE =
  /(?:^|[\s_-])(?:recent|latest|newest|popular|top|last|widget|widgets|sidebar|related|trending|most)(?:[\s_-]|$)|recentcomments/i;
const FORM =
  /(?:^|[\s_-])(?:respond|comment-?respond|comment-?form|reply-?form|commentform|add-?comment|post-?comment-?form|new-?comment)(?:[\s_-]|$)/i;

const COUNT =
  '(?:[(\\[]?\\s*[\\p{Nd}][\\p{Nd},.\\s]*\\s*[)\\]]?|no|one|two|three|four|five|six|seven|eight|nine|ten)';
const NOUN =
  'comments?|replies|reply|responses?|reactions?|thoughts?|commentaires?|r[ée]actions?|comentarios?|respuestas?|coment[áa]rios?|kommentare?|reacties|antworten|yorum(?:lar)?|komentarz[ey]?|комментари[йяев]+|ответ(?:а|ов|ы)?|تعليقات?|ردود';
const HEADING = new RegExp(
  `^(?:${COUNT}\\s*(?:(?:reader|user)\\s+)?(?:${NOUN})(?:\\s+(?:to|on|so far|for|about|sur|zu|a|en)(?:\\s.{1,200}|$))?|(?:(?:reader|readers[’']?|user|visitor|all|view)\\s+)?(?:${NOUN}|discussion|conversation)(?:\\s+(?:section|thread|on\\s.{1,200}))?\\s*(?:${COUNT})?|what (?:our )?readers (?:say|are saying|think).{0,20})\\s*[:.]?$`,
  'iu',
);

/** @param {Element} element @returns {string[]} its class names and id */
const tokensOf = (element) => nameOf(element).split(/\s+/).filter(Boolean);

/** @param {Element} element whether it says that it is one comment of somebody */
export function isMarkedUp(element) {
  const type = element.getAttribute('itemtype') ?? '';
  return (
    /schema\.org\/(?:User)?Comments?\b/i.test(type) ||
    /(?:^|\s)comment(?:\s|$)/i.test(element.getAttribute('itemprop') ?? '')
  );
}

/** @param {Element} element whether its name or label is that of one comment, or of a part of one */
export function isNamedComment(element) {
  if (
    element.getAttribute('role') === 'comment' ||
    /^comment (?:by|from)\b/i.test(element.getAttribute('aria-label') ?? '')
  )
    return true;
  if (element.localName.includes('-') && /(?:^|-)comment(?:-|$)/.test(element.localName)) return true;
  return tokensOf(element).some((token) => ITEM.test(token));
}

/** @param {Element} element whether its name or label is that of a section of comments */
export function isCommentSection(element) {
  if (/^(?:(?:reader|user|visitor)\s+)?comments?$/i.test(element.getAttribute('aria-label')?.trim() ?? ''))
    return true;
  return tokensOf(element).some((token) => SECTION.test(token));
}

/** @param {Element} element whether it lists what was said elsewhere, as far as names say */
export const isElsewhere = (element) => ELSEWHERE.test(nameOf(element));

/** @param {Element} element whether it is the form for writing a comment */
export const isCommentForm = (element) => element.localName === 'form' || FORM.test(nameOf(element));

/** @param {Element} element whether it heads comments ("12 comments") */
export function isHeading(element) {
  const text = element.textContent ?? '';
  return text.length < 300 && HEADING.test(squeezed(text));
}
