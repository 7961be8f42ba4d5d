import { readCsv, readJson } from './exports';
import { Annotator } from './pages/annotator';
import { Report } from './pages/report';
import { articleNumber, type Claim, claimWhere, openSample } from './sample';
import { expect, test } from './story';

test('Nadia names a speaker used before after two letters, and saves without a pointer (UX-32)', async ({
  page,
  api,
}) => {
  const { review, articles } = await openSample(api);
  const article = articleNumber(articles, 4);
  const claim = claimWhere(article, ({ zone, attribution }) => zone === 'body' && attribution === null);
  const annotator = new Annotator(page);
  await annotator.open(review, article.id, claim.id);
  await annotator.press('2');
  await annotator.press('k');
  await annotator.press('a');
  const speaker = annotator.inspector.getByRole('combobox', { name: 'Speaker', exact: true });
  await expect(speaker).toBeFocused();
  await page.keyboard.type('In');
  await expect(page.getByRole('option', { name: /^Ines Calder/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(speaker).toHaveText('Ines Calder');
  await page.keyboard.press('ControlOrMeta+Enter');
  await annotator.saved();
  const saved = await api.get<Claim>(`/reviews/${review}/claims/${claim.id}`);
  expect(saved.attribution?.sources.map(({ name }) => name)).toEqual(['Ines Calder']);
});

test('Nadia sees how many quotes name no speaker, and the number leads to them (UX-33)', async ({
  page,
  api,
}) => {
  const { review } = await openSample(api);
  const { items } = await api.get<{ items: Claim[] }>(`/reviews/${review}/claims?without=speaker&limit=500`);
  expect(items.length).toBeGreaterThan(0);
  await page.goto(`/reviews/${review}`);
  await page.getByRole('link', { name: `${items.length} quotes without speaker` }).click();
  await expect(page.getByText(`${items.length} claims`, { exact: true })).toBeVisible();
  const rows = page.getByRole('main').getByRole('list').getByRole('link');
  await expect(rows).toHaveCount(items.length);
  await rows.first().click();
  await expect(new Annotator(page).activeClaim).toBeVisible();
});

test('Nadia records who said it, who carried it and where it started, and they leave as three fields (UX-34)', async ({
  page,
  api,
}) => {
  const { review, articles } = await openSample(api);
  const article = articleNumber(articles, 4);
  const claim = claimWhere(article, ({ zone, attribution }) => zone === 'body' && attribution === null);
  const annotator = new Annotator(page);
  await annotator.open(review, article.id, claim.id);
  await annotator.press('2');
  await annotator.press('k');
  await annotator.attribute('Ines Calder');
  const form = annotator.inspector.getByRole('form', { name: 'Attribution' });
  const choose = async (field: string, name: string) => {
    await form.getByRole('combobox', { name: field, exact: true }).focus();
    await page.keyboard.type(name);
    await expect(page.getByPlaceholder('Type to search')).toHaveValue(name);
    await page.keyboard.press('Enter');
    await expect(form.getByRole('combobox', { name: field, exact: true })).toHaveText(name);
  };
  await form.getByRole('button', { name: /^More/ }).click();
  await form.getByRole('button', { name: 'Add a step' }).click();
  await choose('Step 1 of the chain', 'Harbour Radio');
  await choose('Origin', 'Harbour office log');
  await form.getByRole('button', { name: 'Save attribution' }).click();
  await annotator.saved();
  await expect(annotator.inspector.getByText('Saved', { exact: true })).toBeVisible();

  const { attribution } = await api.get<Claim>(`/reviews/${review}/claims/${claim.id}`);
  expect(attribution).toMatchObject({
    sources: [{ name: 'Ines Calder' }],
    chain: [{ name: 'Harbour Radio' }],
    origin: { name: 'Harbour office log' },
  });
  const report = new Report(page);
  await report.open(review);
  const csv = await readCsv(await report.export('csv'));
  expect(csv.claims.find(({ id }) => id === claim.id)).toMatchObject({
    speaker: 'Ines Calder (named person)',
    via: 'Harbour Radio (outlet)',
    origin: 'Harbour office log',
  });
  const json = await readJson(await report.export('json'));
  expect(json.records.attribution).toContainEqual(expect.objectContaining({ claim: claim.id }));
});
