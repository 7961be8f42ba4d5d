import { Annotator } from './pages/annotator';
import { NamesScreen } from './pages/names';
import { articleNumber, articlesOf, type Claim, openSample } from './sample';
import { type Api, expect, test } from './story';

const speakersOf = async (api: Api, review: string) =>
  (await articlesOf(api, review))
    .flatMap(({ claims }) => claims)
    .flatMap(({ attribution }) => attribution?.sources.map(({ name }) => name) ?? []);
const countOf = (names: readonly (string | null)[], name: string) =>
  names.filter((one) => one === name).length;

test('Nadia says by keyboard that two names are one person, sees every claim go by one of them, and takes it back (UX-35)', async ({
  page,
  api,
}) => {
  const { review, articles } = await openSample(api);
  const [first, second] = ['Ines Calder', 'Harbour Master Calder'];
  // The Gazette calls her by her office.
  const quote = articleNumber(articles, 2).claims.find(({ attribution }) => attribution?.sources[0]?.name);
  await api.send('PUT', `/reviews/${review}/claims/${quote?.id}/attribution`, {
    sources: [{ name: second, type: 'named_person' }],
    mode: 'indirect',
  });
  const before = await speakersOf(api, review);
  expect(countOf(before, first)).toBeGreaterThan(0);
  expect(countOf(before, second)).toBe(1);

  const names = new NamesScreen(page);
  await names.open(review);
  await page.keyboard.press('/');
  await page.keyboard.type(second);
  await expect(names.row(second)).toBeVisible();
  await names.row(second).getByRole('link', { name: second }).focus();
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog', { name: `${second} is the same as…` });
  await dialog.getByRole('combobox', { name: 'The other name' }).focus();
  await page.keyboard.type(first);
  await page.keyboard.press('Enter');
  await dialog.getByRole('radio', { name: first }).check();
  await dialog.getByRole('button', { name: 'Join the names' }).click();
  await expect(names.row(first)).toContainText(`same as ${first}, certain`);
  await names.saved();

  // Every claim goes by the one name: in the API, the list, the article and the report.
  await expect.poll(() => speakersOf(api, review)).not.toContain(second);
  const merged = await speakersOf(api, review);
  expect(countOf(merged, first)).toBe(countOf(before, first) + 1);
  const report = await (await api.raw('GET', `/reviews/${review}/report.md`)).text();
  expect(report).not.toContain(`Speaker: ${second}`);
  const annotator = new Annotator(page);
  await annotator.open(review, quote?.article ?? '', quote?.id);
  await expect(annotator.inspector.getByRole('combobox', { name: 'Speaker', exact: true })).toContainText(
    first,
  );

  await names.open(review);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(names.row(second)).toBeVisible();
  await expect.poll(() => speakersOf(api, review)).toEqual(before);
  const { attribution } = await api.get<Claim>(`/reviews/${review}/claims/${quote?.id}`);
  expect(attribution?.sources).toMatchObject([{ name: second }]);
});

test('Nadia finds the report that was only cited: the placeholder becomes article A3, and no claim loses it', async ({
  page,
  api,
}) => {
  const { review, articles } = await openSample(api);
  const [one, two] = articleNumber(articles, 1).claims.filter(({ zone }) => zone === 'body');
  const work = 'The Breakwater’s night log';
  for (const claim of [one, two])
    await api.send('PUT', `/reviews/${review}/claims/${claim?.id}/attribution`, {
      sources: [],
      mode: 'indirect',
      origin: { name: work, type: 'document' },
    });
  const names = new NamesScreen(page);
  await names.open(review);
  await expect(names.row(work)).toContainText('not in the review');
  await names.row(work).getByRole('link', { name: work }).focus();
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: `Change ${work}` });
  const which = dialog.getByLabel('Article of this review');
  const labels = await which.locator('option').allInnerTexts();
  await which.selectOption({ label: labels.find((label) => label.startsWith('A3')) ?? '' });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(names.row(work).getByRole('link', { name: 'this is A3' })).toBeVisible();
  await expect(names.row(work)).toContainText('2 as origin');
  await names.saved();

  const annotator = new Annotator(page);
  await annotator.open(review, one?.article ?? '', one?.id);
  await expect(annotator.inspector.getByText('This is A3.')).toBeVisible();
  for (const claim of [one, two]) {
    const now = await api.get<Claim>(`/reviews/${review}/claims/${claim?.id}`);
    expect(now.attribution?.origin).toMatchObject({ name: work });
  }
});
