import type { Span } from '@/domain/span';

/** How many sentence ends are looked at. */
const SAMPLE = 60;

/**
 * Whether a text is written without the newsroom's care for capitals (mail, forum): a good part of the words after a
 * full stop are small, or "i" stands for I.
 */
export function isCasual(text: string, { start, end }: Span): boolean {
  const head = text.slice(start, Math.min(end, start + 40_000));
  let small = 0;
  let all = 0;
  for (const match of head.matchAll(/(?<=\p{L}{3})[.!?]{1,4}\s{1,4}(\p{L})/gu)) {
    all++;
    if (/\p{Ll}/u.test(match[1] ?? '')) small++;
    if (all >= SAMPLE) break;
  }
  return (
    (small >= 1 && small * 5 >= all) ||
    /(?:^|\s)i(?:'m|’m|'ve)?\s\p{Ll}/u.test(head) ||
    /^\p{Ll}\p{Ll}/u.test(head)
  );
}
