/**
 * Lines that belong to the page and not to the article. Every pattern is anchored and is only tried on short lines, so
 * that no line costs more than its first 240 units.
 */

const LONGEST = 240;

const SHARING =
  /^(?:print(?:er)?[ -]friendly|share (?:this|on|via|with)|share$|tweet(?: this)?$|e-?mail this|email$|facebook$|twitter$|whatsapp$|pinterest$|linkedin$|reddit$|telegram$|print$|pdf$|copy link|save (?:this|article|for later)|listen to (?:this )?article|follow (?:us|me|@)|like us on|subscribe|sign up (?:for|to)|get (?:our|the) newsletter|newsletter$|download (?:our|the) app|click here|tap here|read (?:more|also|next|on|the full)|see also|see more|more on this|continue reading|full (?:\S+ ){0,3}(?:article|story|report|text)(?: here)?\.?$|related(?::| (?:articles?|stories|posts|news|topics|content|coverage)|$)|you (?:may|might) (?:also )?(?:like|be interested)|recommended(?: for you)?:?$|most (?:read|popular|viewed)|trending|editors?[’'] picks?|advertisement|sponsored|story continues below|skip to|back to (?:top|home)|load more|show more|view (?:all|more|comments)|next (?:article|post|story)|previous (?:article|post|story)|home$|menu$|search$|log ?in$|sign in$|register$|donate|support (?:us|our journalism)|report (?:a typo|an error)|rate this|bookmark)(?=$|[\s:.,!|»>-])/i;
const RIGHTS =
  /^(?:©|\(c\) ?\d{4}|copyright\b|all rights reserved|terms (?:of|and)|privacy policy|cookie|this (?:site|website) uses|the views expressed|the opinions expressed|republished (?:with|from)|reprinted (?:with|from)|this (?:article|story|post|piece) (?:was|has been|originally|first) )/i;
const TAGS =
  /^(?:tags?|filed under|topics?|categor(?:y|ies)|keywords?|posted in|tagged(?: with| as)?|labels?|more (?:on|about|in)|etiquetas|mots[ -]clés|schlagwörter|теги|метки|рубрики?|الوسوم|وسوم|كلمات (?:مفتاحية|دلالية)|التصنيف(?:ات)?)\s*[:：|,]/i;
const ABOUT =
  /^(?:about (?:the )?(?:authors?|writers?|us)|author(?:s| bio)?|contributors?|об авторе|عن الكاتب|نبذة عن الكاتب)\s*[:.]?$/i;
const BYLINE =
  /^(?:(?:story |words |text |written |posted |published |updated |reported |reporting |analysis |edited |additional reporting |compiled )*by:?\s+\p{Lu}|author:|posted (?:on|at)\b|published(?::| on| at)?\b(?=.{0,60}\d)|(?:last )?(?:updated|modified)(?::| on| at)?\b(?=.{0,60}\d)|first published|reporting by|editing by|writing by|автор:|текст:|بقلم|كتب[:：]|كتبت[:：])/iu;
const BYLINE_WORDS = 14;
const MONTH =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?|январ[ья]|феврал[ья]|марта?|апрел[ья]|ма[йя]|июн[ья]|июл[ья]|августа?|сентябр[ья]|октябр[ья]|ноябр[ья]|декабр[ья]|يناير|فبراير|مارس|أبريل|ابريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر';
const DATE = new RegExp(
  `^(?:(?:published|updated|posted|date|on|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)[a-z]*[:,.]?\\s+)*(?:\\p{Nd}{1,2}(?:st|nd|rd|th)?\\.?\\s+(?:of\\s+)?(?:${MONTH})(?:,?\\s+\\p{Nd}{4})?|(?:${MONTH})\\s+\\p{Nd}{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\p{Nd}{4})?|\\p{Nd}{1,4}[./-]\\p{Nd}{1,2}[./-]\\p{Nd}{1,4})(?:\\s*г\\.?)?(?:\\s*م)?(?:[\\s,|·–—-]+(?:at\\s+)?\\p{Nd}{1,2}[:.]\\p{Nd}{2}(?:[:.]\\p{Nd}{2})?\\s*(?:[ap]\\.?m\\.?)?\\s*(?:[A-Z]{2,5})?)?\\.?$`,
  'iu',
);
const READING_TIME =
  /^(?:\d+\s*(?:min(?:ute)?s?)(?: read)?|\d+\s*(?:views|shares|likes|comments?|reactions|votes))\.?$/i;
const PLACE_ONLY = /^\p{Lu}[\p{L}.'’ -]{1,30},\s*(?:[A-Z]{2}|D\.C\.|\p{Lu}\p{Ll}{2,14})$/u;
const BARE_LINK = /^(?:https?:\/\/|www\.)\S+$/i;
const BIO =
  /^(?:the (?:author|writer)\b|\p{Lu}[\p{L}.'’-]+(?:\s+(?:\p{Lu}[\p{L}.'’-]*|al|de|van|von|bin|el|and|et)){1,7},?\s+(?:is|are|was|has been|works|writes|covers|reports|serves|teaches)\s)/u;
const BIO_WORK =
  /\b(?:fellow|editor|reporter|writer|correspondent|author|journalist|columnist|professor|lecturer|researcher|analyst|contributor|blogger|freelance|producer|covers|writes|reports)\b/i;
const BIO_END =
  /^(?:follow|reach|contact|e-?mail|you can (?:follow|reach|contact)|find) (?:him|her|them|the author|\p{Lu}\p{L}+|on|at|us)\b|^(?:he|she|they) (?:tweets?|can be (?:reached|followed|contacted))\b/iu;

export type BoilerplateReason =
  | 'sharing'
  | 'rights'
  | 'tags'
  | 'about-author'
  | 'byline'
  | 'date'
  | 'counter'
  | 'dateline'
  | 'link'
  | 'marks-only';

/** Why a line is boilerplate wherever it stands, or null. */
export function boilerplateReason(line: string): BoilerplateReason | null {
  if (!/[\p{L}\p{N}]/u.test(line.slice(0, 2_000))) return 'marks-only';
  if (line.length > LONGEST) return null;
  const bare = line.replace(/^[\s"“«([{*_#>|•·–—-]+/u, '');
  const words = bare.split(/\s+/).length;
  if (TAGS.test(bare)) return 'tags';
  if (ABOUT.test(bare)) return 'about-author';
  if (SHARING.test(bare) && words <= 12 && !/[.!?]["”]?$/.test(bare.replace(/\bhere\.$/i, '')))
    return 'sharing';
  if (RIGHTS.test(bare)) return 'rights';
  if (DATE.test(bare)) return 'date';
  if (READING_TIME.test(bare)) return 'counter';
  if (BYLINE.test(bare) && words <= BYLINE_WORDS && !/[!?]$/.test(bare)) return 'byline';
  if (BARE_LINK.test(bare)) return 'link';
  return null;
}

/** A line that names only a place ("Washington, DC"), as datelines on a line of their own do. */
export function isPlaceLine(line: string): boolean {
  return line.length < 50 && PLACE_ONLY.test(line);
}

/** A sentence about the author; only said of paragraphs at the end of the body. */
export function isAuthorBio(line: string): boolean {
  const head = line.slice(0, LONGEST);
  return (BIO.test(head) && BIO_WORK.test(head)) || BIO_END.test(head);
}

/** Bracketed or trailing asides that the page put on the line of a claim: "(read more)", "[See our report, …]". */
export const BRACKETED_ASIDE =
  /[([]\s{0,3}(?:read (?:more|on|also)|more|continued?|continue reading|see(?: also)?\b[^()[\]]{0,200}|related:[^()[\]]{0,200}|click[^()[\]]{0,80}|watch(?: the)? video|photo:[^()[\]]{0,120}|full (?:story|article|text)[^()[\]]{0,60}|link|source|via [^()[\]]{0,60}|اقرأ (?:المزيد|أيضا)[^()[\]]{0,80}|читать далее)\s{0,3}(?:\.{3}|…|»)?\s{0,3}[)\]]\.?/giu;
