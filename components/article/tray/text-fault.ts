import { MAX_ARTICLE_LENGTH } from '@/domain/article';
import { loneSurrogate } from '@/domain/span';
import { boilerplateReason } from '@/domain/suggest/boilerplate';

/** Why a text cannot be an article. Offsets and lengths are UTF-16 code units. */
export type TextFault =
  | { code: 'empty' }
  | { code: 'address'; url: string }
  | { code: 'too-long'; length: number }
  | { code: 'nul'; count: number }
  | { code: 'lone-surrogate'; at: number };

/** The address, when the text is one web address and nothing else. */
function onlyAddress(text: string): string | null {
  const trimmed = text.trim();
  return trimmed.length <= 2000 && /^https?:\/\/\S+$/i.test(trimmed) ? trimmed : null;
}

/** Whether this is one web address. */
export const isAddress = (text: string) => onlyAddress(text) !== null && URL.canParse(text.trim());

/** The addresses of a text that holds nothing else, one on each line; null for any other text. */
export function addressesIn(text: string): string[] | null {
  const lines = text.split(/[\n\r]+/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  return lines.length > 0 && lines.every(isAddress) ? [...new Set(lines)] : null;
}

/** The host of an address as people say it: a first guess at the source. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

export function textFault(text: string): TextFault | null {
  if (text.trim() === '') return { code: 'empty' };
  const url = onlyAddress(text);
  if (url) return { code: 'address', url };
  if (text.length > MAX_ARTICLE_LENGTH) return { code: 'too-long', length: text.length };
  const nul = text.split('\u0000').length - 1;
  if (nul > 0) return { code: 'nul', count: nul };
  const at = loneSurrogate(text);
  return at < 0 ? null : { code: 'lone-surrogate', at };
}

/** The text without what cannot be stored; only ever done because a person pressed the button that says so. */
export function withoutUnstorable(text: string): string {
  return text.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '');
}

/** Words of a text, for people to recognise it by. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.length ?? 0;
}

/**
 * The first line, where it could be a title: offered in the title field, for a person to correct. Behind a date or a
 * byline stands a title or the first sentence; only what does not end like a sentence is offered.
 */
export function titleFrom(text: string): string {
  const lines = text.slice(0, 2_000).split(/[\n\r]+/, 20);
  const named = lines.map((line) => line.replace(/^\s*#{1,6}\s+/, '').trim()).filter((line) => line !== '');
  const at = named.findIndex((line) => boilerplateReason(line) === null);
  const first = named[at] ?? '';
  const ends = at > 0 && /[.:;,؛،]["”’'»)\]]*$/u.test(first) && !/(?:\.\.\.|…)$/.test(first);
  return first.length <= 200 && !ends ? first : '';
}

/** A page is kept beside a paste up to this length in UTF-16 code units; it must fit a request. */
const MAX_PAGE = 5_000_000;

/** Whether what the clipboard holds as HTML is worth reading as a page: with blocks, not one styled line of an editor. */
export function isPage(html: string): boolean {
  return html.length <= MAX_PAGE && /<(?:p|li|h[1-6]|article|section|blockquote)[\s>]/i.test(html);
}
