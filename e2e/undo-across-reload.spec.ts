import { Annotator } from './pages/annotator';
import { type Article, articleNumber, openSample } from './sample';
import { expect, test } from './story';

test('Nadia merges two tagged claims, reloads, and one key brings both back with their tags (UX-17)', async ({
  page,
  api,
}) => {
  const { review, articles } = await openSample(api);
  const article = articleNumber(articles, 4);
  // Its split came locked: merging asks for it to be open.
  await api.send('PUT', `/reviews/${review}/articles/${article.id}/split-lock`, { locked: false });
  const [first, second] = article.claims.filter((claim) => claim.zone === 'body');
  const annotator = new Annotator(page);
  await annotator.open(review, article.id, first?.id);
  await annotator.press('1');
  await annotator.press('2');
  await annotator.press('k');
  await annotator.press('k');
  await expect(annotator.activeClaim).toHaveAttribute('aria-label', /Reported fact/);
  const tagged = await api.get<Article>(`/reviews/${review}/articles/${article.id}`);

  await annotator.press('m');
  await annotator.saved();
  await expect(annotator.activeClaim).toContainText(second?.text ?? '');
  const merged = await api.get<Article>(`/reviews/${review}/articles/${article.id}`);
  expect(merged.claims).toHaveLength(article.claims.length - 1);

  await page.reload();
  await annotator.saved();
  await annotator.press('ControlOrMeta+z');
  await annotator.saved();
  await expect
    .poll(async () => (await api.get<Article>(`/reviews/${review}/articles/${article.id}`)).claims.length)
    .toBe(article.claims.length);
  const restored = await api.get<Article>(`/reviews/${review}/articles/${article.id}`);
  const shown = (one: Article) =>
    one.claims.map(({ id, start, end, text, kind }) => ({ id, start, end, text, kind }));
  expect(shown(restored)).toEqual(shown(tagged));
});

test('Nadia takes her last tags back one by one after a reload, fifty of them and more, and brings one again (UX-29)', async ({
  page,
  api,
}) => {
  const { review, articles } = await openSample(api);
  const article = articleNumber(articles, 4);
  const claims = article.claims;
  // Fifty-two changes of mind over the first claims; the last one is made on screen.
  const kinds = ['reported_fact', 'opinion'];
  for (let step = 0; step < 51; step++) {
    const claim = claims[step % 5];
    await api.send('PUT', `/reviews/${review}/claims/${claim?.id}/judgement`, {
      kind: kinds[Math.floor(step / 5) % 2],
    });
  }
  const annotator = new Annotator(page);
  await annotator.open(review, article.id, claims[6]?.id);
  await annotator.press('2');
  await annotator.saved();

  await page.reload();
  await annotator.saved();
  const mine = async () => {
    const now = await api.get<Article>(`/reviews/${review}/articles/${article.id}`);
    return now.claims.filter((claim) => claim.judgements.length > 0).length;
  };
  expect(await mine()).toBe(6);
  await annotator.press('ControlOrMeta+z');
  await expect.poll(mine).toBe(5);
  await expect(annotator.activeClaim).toHaveAttribute('aria-label', /^Claim 7 of \d+\. Untagged\./);

  await annotator.press('ControlOrMeta+Shift+z');
  await expect.poll(mine).toBe(6);
  await expect(annotator.activeClaim).toHaveAttribute('aria-label', /^Claim 7 of \d+\. Attributed quote\./);

  for (let step = 0; step < 52; step++) await annotator.press('ControlOrMeta+z');
  await expect.poll(mine, { timeout: 30_000 }).toBe(0);
  await annotator.saved();
});
