import { boilerplateReason } from '@/domain/suggest/boilerplate';
import type { Paragraph } from '@/domain/suggest/lines';

/** One reader comment: the paragraphs it is made of, and what stands before its words. */
export type FoundComment = {
  paragraphs: Paragraph[];
  commenter: string | null;
  depth: number;
  /** Ranges that are no words of the comment: bullet, number, "name says:". */
  furniture: { start: number; end: number }[];
};

const COUNT = '(?:[\\p{Nd},.]+|no|one|two|three|four|five|six|seven|eight|nine|ten)';
const HEADING = new RegExp(
  [
    `^${COUNT}\\s+(?:reader\\s+)?(?:responses?|comments?|replies|reactions|thoughts?)(?:\\s+(?:to|on|so far|for|from|about)\\b.*)?\\s*:?$`,
    "^(?:(?:reader|readers[’']|user|visitor|recent|all|top)\\s+)?(?:comments?|responses|replies|discussion|conversation)(?:\\s+(?:section|thread|on\\s.{1,160}))?\\s*(?:[([]?\\s*[\\p{Nd},.]+\\s*[)\\]]?)?\\s*:?$",
    '^what (?:our )?readers (?:say|are saying|think)\\b.{0,20}$',
    `^${COUNT}\\s+(?:commentaires?|r[ée]ponses?|comentarios?|respuestas?|coment[áa]rios?|kommentare?|reacties|yorum|комментари(?:й|я|ев)|ответ(?:а|ов)?|коммента|تعليقات?|تعليقا|ردود)(?:\\s.{0,160})?$`,
    '^(?:commentaires?|comentarios?|coment[áa]rios?|kommentare?|reacties|yorumlar|комментарии|обсуждение|التعليقات|تعليقات(?: القراء)?|آراء القراء)\\s*(?:[([]?\\s*[\\p{Nd},.]+\\s*[)\\]]?)?\\s*:?$',
  ].join('|'),
  'iu',
);
const FORM_HEADING =
  /^(?:(?:leave|post|add|write|submit) (?:a|your) (?:reply|comment|response)|join the (?:conversation|discussion)|have your say|log in to (?:reply|comment)|add a comment|laisser un commentaire|deja un comentario|schreibe? einen kommentar|оставить комментарий|добавить комментарий|اترك (?:تعليقا?|ردا?)|أضف تعليقا?)\b.{0,60}$/iu;
const FORM_LINE =
  /^(?:your e-?mail address will not|required fields|name\s*\*|e-?mail\s*\*|website$|save my name|notify me|you must be logged in|post comment|submit$|cancel reply|this site uses akismet|comments (?:are|have been) (?:closed|disabled)|(?:be the )?first to comment)/iu;
const BULLET = /^(?:[•·▪◦‣*○●–-]|>+|\(?\p{Nd}{1,4}[.)]|#\p{Nd}{1,4}:?)\s+/u;
const SAYS =
  /^(.{1,60}?)\s+(?:says|said|writes|wrote|commented|replied|comments|dit|dice|schreibt|sagt|пишет|написал|написала|يقول|تقول|كتب|قال)\s*(?:\((?:[^()]{1,60})\))?\s*(?:on\s.{4,40})?\s*[:：]/iu;
const SIGNED_LINE = /^(?:(?:posted|comment|reply) (?:by|from)\s+)(.{1,60}?)(?:\s+(?:on|at|\||,|—|-)\s.*)?$/iu;
const NAME_AND_TIME =
  /^([^.!?:]{1,50}?)(?:\s*[|•·,–—-]\s*|\s+(?:on\s+)?)(?=(?:\d{1,2}\s+\p{L}{3,9}\.?,?\s+\d{4}|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d+\s+(?:minutes?|hours?|days?|weeks?|months?|years?)\s+ago|yesterday|today)\b)[^.!?]{0,60}$/iu;
const NAME_COLON =
  /^(@?[\p{L}\p{N}_][\p{L}\p{N}_.'’-]{1,30}(?:\s[\p{L}\p{N}_.'’-]{1,20}){0,2})\s?[:：](?=\s|$)/u;
const CONTROLS =
  /^(?:reply|like|dislike|report|share|flag|permalink|edit|upvote|downvote|\d+\s+(?:likes?|replies|points?|votes?)|رد|ответить)(?:\s*[|·•-]?\s*(?:reply|like|dislike|report|share|flag|permalink|edit|\d+))*$/iu;

/** Whether a line heads a section of reader comments. */
export function isCommentHeading(line: string): boolean {
  return line.length < 260 && (HEADING.test(line) || FORM_HEADING.test(line));
}

/** Whether a line belongs to the form for writing a comment, or to the buttons below one. */
export function isCommentForm(line: string): boolean {
  return line.length < 200 && (FORM_LINE.test(line) || FORM_HEADING.test(line) || CONTROLS.test(line));
}

type Opening = { bullet: number; signature: number; commenter: string | null };

/** How a comment's first line opens: lengths of its bullet and of its signature, and the name in it. */
function opening(line: string): Opening {
  const bullet = BULLET.exec(line.slice(0, 20))?.[0].length ?? 0;
  const rest = line.slice(bullet, bullet + 180);
  const says = SAYS.exec(rest);
  if (says?.[1] && looksLikeName(says[1]))
    return { bullet, signature: says[0].length, commenter: says[1].trim() };
  const whole = line.length - bullet <= 120 ? rest : '';
  const signed = SIGNED_LINE.exec(whole) ?? NAME_AND_TIME.exec(whole);
  if (signed?.[1] && looksLikeName(signed[1]))
    return { bullet, signature: whole.length, commenter: signed[1].trim() };
  return { bullet, signature: 0, commenter: null };
}

function looksLikeName(name: string): boolean {
  const words = name.trim().split(/\s+/);
  if (words.length > 6 || /[!?;"“”]/.test(name)) return false;
  return !/^(?:he|she|they|it|who|i|we|you|as|the|a|an|this|that|what|and|but)$/i.test(words[0] ?? '');
}

/** "name:" opens a comment only where several lines of the section do so: otherwise it is a lead-in of the words. */
function colonNames(text: string, paragraphs: readonly Paragraph[]): Map<number, RegExpExecArray> {
  const found = new Map<number, RegExpExecArray>();
  for (const p of paragraphs) {
    const bullet = BULLET.exec(text.slice(p.start, p.start + 20))?.[0].length ?? 0;
    const match = NAME_COLON.exec(text.slice(p.start + bullet, Math.min(p.end, p.start + bullet + 100)));
    if (match && looksLikeName(match[1] ?? '')) found.set(p.start, match);
  }
  return found.size >= 2 && found.size * 3 >= paragraphs.length ? found : new Map();
}

/**
 * The comments among the paragraphs below a comment heading, and the paragraphs that belong to none. What opens a
 * comment is what the section itself uses: signatures or bullets where there are any, else every paragraph is one.
 */
export function readComments(
  text: string,
  paragraphs: readonly Paragraph[],
): { comments: FoundComment[]; rest: Paragraph[] } {
  const lines = paragraphs.map((p) => text.slice(p.start, Math.min(p.end, p.start + 260)));
  const isForm = lines.map((line) => isCommentForm(line) || isFurnitureLine(line));
  const last = isForm.lastIndexOf(false);
  const names = colonNames(text, paragraphs);
  const openings = paragraphs.map((p) => openingOf(text, p, names));
  const marked = openings.some((o) => o.bullet > 0 || o.signature > 0);
  const rest: Paragraph[] = [];
  const comments: FoundComment[] = [];
  const indents: number[] = [];
  let current: FoundComment | null = null;
  paragraphs.forEach((p, i) => {
    const { bullet, signature, commenter } = openings[i] ?? { bullet: 0, signature: 0, commenter: null };
    if (i > last || (isForm[i] && !current)) {
      rest.push(p);
    } else if (isForm[i]) {
      // Buttons below a comment stay in its zone, or one comment would become two.
      current?.paragraphs.push(p);
      current?.furniture.push({ start: p.start, end: p.end });
    } else if (current && marked && bullet + signature === 0) {
      if (isLeftOver(text, p, current, paragraphs.slice(i, i + 12))) {
        rest.push(p);
        current = null;
      } else current.paragraphs.push(p);
    } else if (!current && comments.length > 0 && bullet + signature === 0 && isLabel(text, p)) {
      rest.push(p);
    } else {
      while (indents.length && (indents.at(-1) ?? 0) >= p.indent) indents.pop();
      indents.push(p.indent);
      const furniture = bullet + signature > 0 ? [{ start: p.start, end: p.start + bullet + signature }] : [];
      current = { paragraphs: [p], commenter, depth: indents.length - 1, furniture };
      comments.push(current);
    }
  });
  return { comments, rest };
}

function isFurnitureLine(line: string): boolean {
  const reason = boilerplateReason(line);
  return reason === 'tags' || reason === 'rights' || reason === 'about-author';
}

function openingOf(text: string, p: Paragraph, names: Map<number, RegExpExecArray>): Opening {
  const found = opening(text.slice(p.start, Math.min(p.end, p.start + 400)));
  const named = names.get(p.start);
  if (found.signature > 0 || !named) return found;
  return { bullet: found.bullet, signature: named[0].length, commenter: named[1]?.trim() ?? null };
}

/** One to four words without a full stop. */
function isLabel(text: string, p: Paragraph): boolean {
  const line = text.slice(p.start, Math.min(p.end, p.start + 60));
  return p.end - p.start <= 40 && line.split(/\s+/).length <= 4 && !/[.!?…,]["”’)]?$/.test(line);
}

/**
 * Words after the last comment that are not its words (the site's own lists of topics): labels set further left than
 * the comment, or a run of labels after a wider gap.
 */
function isLeftOver(
  text: string,
  p: Paragraph,
  current: FoundComment,
  following: readonly Paragraph[],
): boolean {
  const body = current.paragraphs.at(-1);
  if (!body || !isLabel(text, p) || current.paragraphs.length + (current.furniture.length ? 0 : 1) < 2)
    return false;
  if (p.indent < body.indent) return true;
  return following.length >= 2 && following.every((q) => isLabel(text, q)) && p.gap > body.gap;
}
