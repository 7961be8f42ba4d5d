import type { ClaimRecord } from '@/domain/claim';
import type { ArticleKey } from '@/domain/examples/sample-article';

/** A claim of the sample, addressed by words that stand in it: offsets are computed, never typed. */
export type Quote = { readonly article: ArticleKey; readonly words: string };

export const claim = (article: ArticleKey, words: string): Quote => ({ article, words });

/** The one claim of its article that holds the words; throws where none does, or several do. */
export function findClaim(claims: readonly ClaimRecord[], { article, words }: Quote): ClaimRecord {
  const [found, second] = claims.filter((candidate) => candidate.text.includes(words));
  if (!found || second)
    throw new Error(`${second ? 'several claims' : 'no claim'} of ${article} hold “${words}”`);
  return found;
}
