import { Annotator } from './pages/annotator';
import { LinkPicker } from './pages/link-picker';
import { articleNumber, type Claim, claimWhere, openSample } from './sample';
import { expect, test } from './story';

test('Nadia finds only claims of other articles to link with, and a link within one article is refused (UX-39)', async ({
  page,
  api,
}) => {
  const { review, articles } = await openSample(api);
  const article = articleNumber(articles, 1);
  const claim = claimWhere(article, ({ zone }) => zone === 'body');
  const neighbour = claimWhere(article, ({ zone, id }) => zone === 'body' && id !== claim.id);
  const annotator = new Annotator(page);
  await annotator.open(review, article.id, claim.id);
  const picker = new LinkPicker(page);
  await annotator.press('l');
  // Words of the claim beside it: they are found in other articles or not at all.
  await page.keyboard.type(neighbour.text.slice(0, 40));
  await expect(picker.dialog.getByRole('status')).not.toHaveText('Looking for matches…');
  for (const name of await picker.candidates.allInnerTexts()) expect(name).not.toMatch(/^A1 /);

  const refused = await api.raw('POST', `/reviews/${review}/links`, {
    a: claim.id,
    b: neighbour.id,
    relation: 'corroborates',
  });
  expect(refused.status()).toBeGreaterThanOrEqual(400);
  expect(await refused.json()).toMatchObject({ type: expect.stringContaining('same-article') });
  const after = await api.get<Claim>(`/reviews/${review}/claims/${neighbour.id}`);
  expect(after.links).toEqual(neighbour.links);
});

test('Nadia links two claims with keys, sees the link at both ends, and takes it back', async ({
  page,
  api,
}) => {
  const { review, articles } = await openSample(api);
  const article = articleNumber(articles, 5);
  const claim = claimWhere(article, ({ zone, links }) => zone === 'body' && links.length === 0);
  const annotator = new Annotator(page);
  await annotator.open(review, article.id, claim.id);
  await new LinkPicker(page).conflicts('cause', 'fog');
  await annotator.saved();
  await expect(annotator.inspector.getByRole('heading', { name: 'Links (1)' })).toBeVisible();
  await expect(annotator.inspector.getByText('cause differs')).toBeVisible();
  const { links } = await api.get<Claim>(`/reviews/${review}/claims/${claim.id}`);
  expect(links).toMatchObject([{ relation: 'conflicts' }]);
  await annotator.inspector.getByRole('link', { name: 'Open in its article' }).click();
  await expect(annotator.text).toHaveAccessibleName(/^Text of A[1-4] /);
  await expect(annotator.activeClaim).toHaveAccessibleName(/\d+ links?\./);
  await expect(annotator.inspector.getByRole('listitem').filter({ hasText: claim.text })).toContainText(
    'cause differs',
  );
  await page.goBack();
  await annotator.saved();
  await annotator.press('ControlOrMeta+z');
  await expect
    .poll(async () => (await api.get<Claim>(`/reviews/${review}/claims/${claim.id}`)).links)
    .toEqual([]);
});
