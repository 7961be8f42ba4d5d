import { foldName } from './attributing';
import type { EntityRecord, SpeakerType } from './attribution';
import type { ReviewState } from './review-state';

/** What is cited as a work or an outlet, and so could be in the review as an article. */
const WORKS: readonly SpeakerType[] = ['document', 'video', 'outlet', 'agency'];

/**
 * Does a name stand for a cited work that is not in the review? People are no works, and an outlet or agency whose own
 * articles are here is here.
 */
export function isPlaceholder(
  state: Pick<ReviewState, 'article' | 'source'>,
  entity: Pick<EntityRecord, 'name' | 'type' | 'article'>,
): boolean {
  if (!WORKS.includes(entity.type) || state.article.has(entity.article ?? '')) return false;
  const name = foldName(entity.name);
  const sources = new Set([...state.article.values()].map(({ source }) => source));
  return ![...sources].some((id) => foldName(state.source.get(id)?.name ?? '') === name);
}
