import type { BrowserContext, Page } from '@playwright/test';
import { Annotator } from './pages/annotator';
import { type Article, articleNumber, openSample } from './sample';
import { expect, test } from './story';

type Event = { version: number; type: string; changes: { noun: string }[] };

const KINDS = ['opinion', 'attributed_quote', 'reported_fact'] as const;

/** The kinds as this screen shows them in the text, each claim once. */
const shownIn = (page: Page) =>
  page
    .locator('[data-article-pane] [data-claim]')
    .evaluateAll((parts) => [
      ...new Map(parts.map((part) => [part.getAttribute('data-claim'), part.getAttribute('data-kind')])),
    ]);

/** What the server says was judged, as the screen names it. */
async function judgedOn(article: Article) {
  const kinds = new Map<string, string>();
  for (const claim of article.claims) for (const { kind } of claim.judgements) kinds.set(claim.id, kind);
  return kinds;
}

declare global {
  interface Window {
    openStreams: EventSource[];
  }
}

/** Playwright's offline mode lets open streams run on: they are cut as a network cuts them, and cannot be had again. */
async function cut(page: Page, context: BrowserContext): Promise<void> {
  await context.setOffline(true);
  await page.evaluate(() => {
    for (const stream of window.openStreams) {
      stream.close();
      stream.dispatchEvent(new Event('error'));
    }
  });
}

const noteStreams = (page: Page) =>
  page.addInitScript(() => {
    window.openStreams = [];
    window.EventSource = class extends EventSource {
      constructor(url: string | URL) {
        super(url);
        window.openStreams.push(this);
      }
    };
  });

test('Nadia’s network is cut while Rafael works: back again, everything he did is there, once', async ({
  page,
  context,
  api,
  another,
}) => {
  const sample = await openSample(api);
  const { review } = sample;
  const rafael = await another('Rafael Kint');
  const { token } = await api.send<{ token: string }>('POST', `/reviews/${review}/invitations`, {
    email: rafael.person.email,
    role: 'editor',
  });
  await rafael.api.send('POST', '/invitations/accept', { token });
  const article = articleNumber(sample.articles, 5);
  const claims = article.claims.filter(({ zone }) => zone === 'body').slice(0, 6);
  const here = new Annotator(page);
  await noteStreams(page);
  await page.goto(`/reviews/${review}/articles/${article.id}?claim=${claims[5]?.id}&show=everyone`);
  await here.saved();

  await cut(page, context);
  await here.press('3');
  await expect(page.getByText(/^You are offline\. 1 change waits here/)).toBeVisible();
  for (const [at, claim] of claims.slice(0, 5).entries())
    await rafael.api.send('PUT', `/reviews/${review}/claims/${claim.id}/judgement`, {
      kind: KINDS[at % KINDS.length],
    });
  await expect(here.inText(claims[0]?.id ?? '').first()).not.toHaveAttribute('data-kind', 'opinion');

  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/events')) asked.push(request.url());
  });
  await context.setOffline(false);
  await here.saved();
  for (const [at, claim] of claims.slice(0, 5).entries())
    await expect(here.inText(claim.id).first()).toHaveAttribute('data-kind', KINDS[at % KINDS.length] ?? '');
  // It went on where it was, and did not begin again.
  expect(asked.every((url) => Number(new URL(url).searchParams.get('after')) > 0)).toBe(true);

  const judged = await judgedOn(await api.get<Article>(`/reviews/${review}/articles/${article.id}`));
  expect(judged.size).toBe(6);
  await expect
    .poll(async () => (await shownIn(page)).filter(([id]) => judged.has(id ?? '')))
    .toEqual(claims.map(({ id }) => [id, judged.get(id)]));
  await expect(page.getByRole('button', { name: 'Opinion: 3', exact: true })).toBeVisible();
});

test('the stream cannot be had: Nadia is told, her screen asks every ten seconds, and says nothing more once it is back', async ({
  page,
  api,
}) => {
  test.slow();
  const { review, articles } = await openSample(api);
  const article = articleNumber(articles, 5);
  const claim = article.claims.find(({ zone }) => zone === 'body');
  const here = new Annotator(page);
  await page.route(/\/events(\?|$)/, (route) => route.abort());
  await page.goto(`/reviews/${review}/articles/${article.id}?claim=${claim?.id}&show=everyone`);
  const notice = page.getByText('Live updates paused — refreshing every 10 s');
  await expect(notice).toBeVisible({ timeout: 15_000 });

  // From another of her windows, say: nothing but the list can tell this one.
  await api.send('PUT', `/reviews/${review}/claims/${claim?.id}/judgement`, { kind: 'opinion' });
  await expect(here.inText(claim?.id ?? '').first()).toHaveAttribute('data-kind', 'opinion', {
    timeout: 12_000,
  });
  await page.unroute(/\/events(\?|$)/);
  await expect(notice).toBeHidden({ timeout: 20_000 });
  await api.send('PUT', `/reviews/${review}/claims/${claim?.id}/judgement`, { kind: 'reported_fact' });
  await expect(here.inText(claim?.id ?? '').first()).toHaveAttribute('data-kind', 'reported_fact', {
    timeout: 1_000,
  });
  const { items } = await api.get<{ items: Event[] }>(`/reviews/${review}/activity?after=0`);
  const versions = items.map(({ version }) => version);
  expect(new Set(versions).size).toBe(versions.length);
});
