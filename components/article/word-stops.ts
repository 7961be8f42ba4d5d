import type { Span } from '@/domain/span';

// What opens before a word belongs to it: a split never leaves an opening mark behind.
const OPENING = /[\p{Ps}\p{Pi}"'¿¡]/u;
// "18:40" is one word to a reader.
const IN_NUMBER = /^\p{Nd}[:/]\p{Nd}/u;

/** A word with the marks that open before it and the signs that close after it, without white space. */
export type Stop = { start: number; end: number };

/**
 * The words of `span`, as places where a caret can stop: `start` to split before a word, `end` to end a claim after it.
 * Words as the language has them, so that dashes without spaces and scripts without spaces have stops as well.
 */
export function wordStops(text: string, span: Span, language?: string | null): Stop[] {
  const words = new Intl.Segmenter(language ?? undefined, { granularity: 'word' });
  const starts: number[] = [];
  for (const { index, isWordLike } of words.segment(text.slice(span.start, span.end))) {
    let start = span.start + index;
    if (!isWordLike || IN_NUMBER.test(text.slice(Math.max(span.start, start - 2), start + 1))) continue;
    while (start > span.start && OPENING.test(text.charAt(start - 1))) start--;
    if (start > (starts.at(-1) ?? -1)) starts.push(start);
  }
  return starts.map((start, i) => ({ start, end: trimEnd(text, start, starts[i + 1] ?? span.end) }));
}

function trimEnd(text: string, start: number, limit: number): number {
  let end = limit;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return end;
}

/** The stop whose `start` is nearest to `offset`. */
export function nearestStop(stops: readonly Stop[], offset: number): number {
  let best = 0;
  for (const [i, stop] of stops.entries())
    if (Math.abs(stop.start - offset) < Math.abs((stops[best]?.start ?? 0) - offset)) best = i;
  return best;
}
