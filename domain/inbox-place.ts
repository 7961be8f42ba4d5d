import type { InboxEntry } from './api/inbox';

/** The path of the page where the thing that a message talks about stands. */
export function placeOfEntry({
  review,
  on,
  target,
  articles,
}: Pick<InboxEntry, 'review' | 'on' | 'target' | 'articles'>): string {
  const here = `/reviews/${review.id}`;
  if (on === 'claim' && target) return `${here}/c/${target}`;
  if (on === 'article' && target) return `${here}/articles/${target}`;
  if (on === 'link') return `${here}/compare?${new URLSearchParams(articles.map((id) => ['a', id]))}`;
  return `${here}#discussion`;
}
