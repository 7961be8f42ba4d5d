import { type Api, expect } from './story';

export type Claim = {
  id: string;
  article: string;
  start: number;
  end: number;
  text: string;
  zone: string;
  version: number;
  kind: string | null;
  state: string;
  excluded: boolean;
  suggested: { kind: string } | null;
  judgements: { reviewer: string; kind: string; recheck: boolean }[];
  attribution: {
    sources: { name: string | null; type: string }[];
    chain: { name: string | null; type: string }[];
    origin: { name: string | null; type: string } | null;
  } | null;
  links: { id: string; claim: string; relation: string }[];
};
export type Article = {
  id: string;
  number: number;
  title: string | null;
  source: { id: string; name: string };
  status: string;
  sha256: string;
  text: string;
  zones: { start: number; end: number; type: string }[];
  claims: Claim[];
};
export type Review = { id: string; question: string };

/** The review and its five articles, as somebody who opens the sample for the first time finds them. */
export type Sample = { review: string; articles: Article[] };

export const articlesOf = async (api: Api, review: string): Promise<Article[]> => {
  const { items } = await api.get<{ items: { id: string }[] }>(`/reviews/${review}/articles`);
  const articles: Article[] = [];
  for (const { id } of items) articles.push(await api.get<Article>(`/reviews/${review}/articles/${id}`));
  return articles;
};

/** Opens this person's own copy of the sample, without the screens. */
export async function openSample(api: Api): Promise<Sample> {
  const { id } = await api.send<Review>('POST', '/reviews/sample', {});
  return { review: id, articles: await articlesOf(api, id) };
}

/** The article with this number (A1, A2 …). */
export function articleNumber(articles: readonly Article[], number: number): Article {
  const article = articles.find((one) => one.number === number);
  expect(article, `A${number}`).toBeDefined();
  return article as Article;
}

/** The first claim that fits. */
export function claimWhere(article: Article, fits: (claim: Claim) => boolean): Claim {
  const claim = article.claims.find(fits);
  expect(claim, 'a claim that fits').toBeDefined();
  return claim as Claim;
}
