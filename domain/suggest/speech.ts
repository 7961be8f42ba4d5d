import type { Quotation } from '@/domain/suggest/quotations';

const SMALL_WORD = /^(?:of|the|a|an|in|on|and|or|to|for|with|from|by|at|is|al|de|la)$/i;

/** Speech rather than a scare quote, a name or a title: long enough, or punctuated as a sentence inside the marks. */
export function isSpeech(text: string, quote: Quotation): boolean {
  if (quote.open || quote.continues) return true;
  const inner = text.slice(quote.inner.start, Math.min(quote.inner.end, quote.inner.start + 400));
  const words = inner.split(/\s+/);
  const telling = words.filter((w) => !SMALL_WORD.test(w));
  const titled = telling.length >= 2 && telling.every((w) => /^[^\p{L}]*[\p{Lu}\p{Nd}]/u.test(w));
  const closedLikeSpeech =
    /[.,!?…]\W?$/.test(text.slice(quote.inner.end - 1, quote.end)) ||
    /[.,!?…]$/.test(text.slice(quote.inner.start, quote.inner.end));
  if (titled && !closedLikeSpeech) return false;
  return words.length >= 6 || (words.length >= 2 && closedLikeSpeech);
}
