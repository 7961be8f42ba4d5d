import { randomUUID } from 'node:crypto';
import { articleNumber, claimWhere, openSample } from './sample';
import { expect, test } from './story';

type OpenApi = { paths: Record<string, Record<string, unknown>> };

test('a stranger who guesses the address of another’s page is told that nothing is there', async ({
  api,
  another,
}) => {
  const { review, articles } = await openSample(api);
  const article = articleNumber(articles, 1);
  const claim = article.claims[0]?.id;
  const words = claimWhere(article, ({ zone }) => zone === 'body').text;
  const { page } = await another('Stefan Stranger');
  const pages = [
    '',
    '/articles',
    '/articles/new',
    `/articles/${article.id}`,
    `/articles/${article.id}?claim=${claim}`,
    `/articles/${article.id}/check`,
    '/claims',
    `/compare?a=${article.id}&a=${articleNumber(articles, 2).id}`,
    '/report',
    '/members',
  ];
  for (const path of pages) {
    const answer = await page.goto(`/reviews/${review}${path}`);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { name: 'Nothing here' })).toBeVisible();
    expect((await page.content()).includes(words), `${path} shows words of the article`).toBe(false);
  }
  await page.getByRole('link', { name: 'Go to your reviews' }).click();
  await expect(page).toHaveURL('/reviews');
});

test('a stranger who guesses an address of the API learns nothing and changes nothing', async ({
  api,
  another,
}) => {
  const { review, articles } = await openSample(api);
  const article = articleNumber(articles, 2);
  const claim = articleNumber(articles, 1).claims[0]?.id ?? '';
  const { items: links } = await api.get<{ items: { id: string }[] }>(`/reviews/${review}/links`);
  const before = await api.get(`/reviews/${review}`);
  const stranger = await another('Stefan Stranger');

  const ids: Record<string, string> = { article: article.id, claim, link: links[0]?.id ?? '' };
  const { paths } = await api.get<OpenApi>('/openapi.json');
  const guesses = Object.entries(paths)
    .filter(([path]) => path.startsWith('/reviews/{review}'))
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => ({ path, method })));
  expect(guesses.length).toBeGreaterThan(40);
  const nowhere = randomUUID();
  for (const { path, method } of guesses) {
    const address = (where: string) =>
      path.replace('{review}', where).replace(/\{(\w+)\}/g, (_, name) => ids[name] ?? randomUUID());
    const body = method === 'get' ? undefined : {};
    const answer = await stranger.api.raw(method.toUpperCase(), address(review), body);
    const unknown = await stranger.api.raw(method.toUpperCase(), address(nowhere), body);
    expect(answer.status(), `${method} ${path}`).toBe(404);
    expect(await answer.json(), `${method} ${path}`).toEqual(await unknown.json());
  }
  expect(await api.get(`/reviews/${review}`)).toEqual(before);
});

test('a claim of another review is not to be had through one’s own', async ({ api, another }) => {
  const theirs = await openSample(api);
  const stranger = await another('Stefan Stranger');
  const mine = await openSample(stranger.api);
  const claim = articleNumber(theirs.articles, 1).claims[0];
  const answer = await stranger.api.raw('GET', `/reviews/${mine.review}/claims/${claim?.id}`);
  expect(answer.status()).toBe(404);
  const judged = await stranger.api.raw('PUT', `/reviews/${mine.review}/claims/${claim?.id}/judgement`, {
    kind: 'opinion',
  });
  expect(judged.status()).toBe(404);
  const link = await stranger.api.raw('POST', `/reviews/${mine.review}/links`, {
    a: articleNumber(mine.articles, 1).claims[0]?.id,
    b: claim?.id,
    relation: 'corroborates',
  });
  expect(link.status()).toBe(404);
});
