import { RELATIONS, type Relation } from '@/domain/claim-link';

/** What the screen of the links shows; its address says the same. */
export type LinksView = {
  view: 'queue' | 'all';
  relation: Relation | null;
  article: string | null;
  /** Of all links those that are confirmed, or of these those that enter the counts; null: every one. */
  only: 'confirmed' | 'counted' | null;
};

const ONLY = ['confirmed', 'counted'] as const;

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** What an address asks for; a relation can only be asked of links that are there. */
export function linksView(search: Search): LinksView {
  const one = (name: string) => [search[name] ?? []].flat()[0] ?? null;
  const relation = RELATIONS.find((each) => each === one('relation')) ?? null;
  const only = ONLY.find((each) => each === one('only')) ?? null;
  return {
    view: relation || only || one('view') === 'all' ? 'all' : 'queue',
    ...{ relation, article: one('article'), only },
  };
}

export function linksAddress(review: string, { view, relation, article, only }: LinksView): string {
  const search = new URLSearchParams();
  if (view === 'all') search.set('view', 'all');
  if (relation) search.set('relation', relation);
  if (only) search.set('only', only);
  if (article) search.set('article', article);
  const here = `/reviews/${review}/links`;
  return search.size > 0 ? `${here}?${search}` : here;
}
