import type { ArticleLayout } from '@/components/article/article-layout';
import type { Tallies } from '@/components/claim/tallies';
import { fold } from '@/components/ui/fold';
import type { JudgedKind } from '@/domain/kind';

export type ClaimFilter = {
  words: string;
  kinds: ReadonlySet<JudgedKind>;
  needsMe: boolean;
};

export const NO_FILTER: ClaimFilter = { words: '', kinds: new Set(), needsMe: false };

export const filtersNothing = (filter: ClaimFilter) =>
  filter.words.trim() === '' && filter.kinds.size === 0 && !filter.needsMe;

/**
 * The claims that pass, in order. Asked when the filter or the split changes, not for every tag: a claim one has just
 * tagged does not slip away from under the hand.
 */
export function filtered(
  ids: readonly string[],
  layout: ArticleLayout,
  tallies: Tallies,
  filter: ClaimFilter,
): readonly string[] {
  if (filtersNothing(filter)) return ids;
  const words = fold(filter.words).trim();
  return ids.filter((id, i) => {
    const tallied = tallies.of(id);
    if (filter.needsMe && !tallied?.needsMe) return false;
    if (filter.kinds.size > 0 && !(tallied?.kind && filter.kinds.has(tallied.kind))) return false;
    return words === '' || fold(layout.at(i)?.text ?? '').includes(words);
  });
}
