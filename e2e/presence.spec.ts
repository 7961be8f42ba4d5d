import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Annotator } from './pages/annotator';
import { Presence } from './pages/presence';
import { type Article, articleNumber, openSample, type Sample } from './sample';
import { type Api, expect, type Person, test } from './story';

/** Has somebody join as a reviewer through an invitation. */
async function share(owner: Api, { review }: Sample, guest: { api: Api; person: Person }): Promise<void> {
  const { token } = await owner.send<{ token: string }>('POST', `/reviews/${review}/invitations`, {
    email: guest.person.email,
    role: 'reviewer',
  });
  await guest.api.send('POST', '/invitations/accept', { token });
}

const bodyOf = (article: Article) => article.claims.filter(({ zone }) => zone === 'body');
const numberOf = (article: Article, claim: string) =>
  [...article.claims].sort((a, b) => a.start - b.start).findIndex(({ id }) => id === claim) + 1;
/** The article's text as the document holds it. */
const textOf = (page: Page) => page.locator('[data-article-text]').evaluate((text) => text.textContent);

test('Nadia sees who is where, sees Rafael move, and sees him gone when he closes his tab', async ({
  page,
  api,
  another,
}) => {
  const sample = await openSample(api);
  const rafael = await another('Rafael Kint');
  const ines = await another('Ines Duarte');
  await share(api, sample, rafael);
  await share(api, sample, ines);
  const article = articleNumber(sample.articles, 5);
  const [first, second, third] = bodyOf(article).map(({ id }) => id);
  if (!first || !second || !third) throw new Error('three claims are needed');

  const here = new Annotator(page);
  const seen = new Presence(page);
  await here.open(sample.review, article.id, first);
  await expect(seen.people).toHaveCount(0);

  const there = new Annotator(rafael.page);
  await there.open(sample.review, article.id, second);
  await ines.page.goto(`/reviews/${sample.review}/matrix`);
  await expect(seen.people).toHaveAccessibleName('2 other people are here');
  await expect
    .poll(async () => (await seen.lines()).sort())
    .toEqual(['Ines Duarte: Matrix', `Rafael Kint: A5, claim ${numberOf(article, second)}`]);

  // Beside the text and in the list, and not a character in the text itself.
  const mark = seen.beside(second).getByRole('img');
  await expect(mark).toHaveAccessibleName(`Rafael Kint is on claim ${numberOf(article, second)}`);
  await expect(here.claim(numberOf(article, second))).toHaveAccessibleName(/Rafael Kint is here\.$/);
  expect(await textOf(page)).toBe(article.text);

  await seen.people.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('dialog', { name: '2 other people are here' })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await here.list.focus();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const focused = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
  await there.press('j');
  await expect(seen.beside(third)).toBeVisible();
  await expect(seen.beside(second)).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200))).toBe(focused);

  await rafael.page.close();
  await expect(seen.people).toHaveAccessibleName('1 other person is here', { timeout: 60_000 });
  await expect(seen.beside(third)).toHaveCount(0);
});

test('while Rafael edits boundaries Nadia is told so, her keys wait, and they are hers when he is done', async ({
  page,
  api,
  another,
}) => {
  const sample = await openSample(api);
  const rafael = await another('Rafael Kint');
  await share(api, sample, rafael);
  const article = articleNumber(sample.articles, 5);
  const claim = bodyOf(article)[1]?.id ?? '';
  const here = new Annotator(page);
  const there = new Annotator(rafael.page);
  await here.open(sample.review, article.id, claim);
  await there.open(sample.review, article.id, claim);

  await there.press('b');
  await expect(rafael.page.getByTestId('draft-caret').first()).toBeVisible();
  const seen = new Presence(page);
  await expect(seen.beside(claim)).toContainText('Rafael Kint is editing boundaries');
  await expect(here.inspector.getByText('Rafael Kint is editing boundaries')).toBeVisible();
  for (const key of ['b', 's', 'm', 'Delete']) {
    await here.press(key);
    await expect(page.getByText(/^Rafael Kint is editing this — wait/)).toBeVisible();
    await expect(page.getByTestId('draft-caret')).toHaveCount(0);
  }
  await expect(here.inText(claim).first()).toBeVisible();

  await there.press('Escape');
  await expect(seen.beside(claim)).not.toContainText('editing');
  await here.press('b');
  await expect(page.getByTestId('draft-caret').first()).toBeVisible();
  await expect(there.inspector.getByText('Nadia Verhoeven is editing boundaries')).toBeVisible();
});

test('boundaries that Rafael left alone for a minute can be taken over, and he is told', async ({
  page,
  api,
  another,
}) => {
  test.slow();
  const sample = await openSample(api);
  const rafael = await another('Rafael Kint');
  await share(api, sample, rafael);
  const article = articleNumber(sample.articles, 5);
  const claim = bodyOf(article)[1]?.id ?? '';
  const here = new Annotator(page);
  const there = new Annotator(rafael.page);
  await there.open(sample.review, article.id, claim);
  await there.press('b');
  await expect(rafael.page.getByTestId('draft-caret').first()).toBeVisible();

  await here.open(sample.review, article.id, claim);
  const takeOver = here.inspector.getByRole('button', { name: 'Take over' });
  await expect(here.inspector.getByText('Rafael Kint is editing boundaries')).toBeVisible();
  await expect(takeOver).toHaveCount(0);
  await expect(takeOver).toBeVisible({ timeout: 80_000 });
  await takeOver.click();
  await expect(page.getByTestId('draft-caret').first()).toBeVisible();
  await expect(rafael.page.getByText(/^Nadia Verhoeven took over these boundaries/)).toBeVisible();
  await here.press('ArrowLeft');
  await here.press('Enter');
  await here.saved();
  await expect(page.getByTestId('draft-caret')).toHaveCount(0);
});

test('in a blind pass Nadia sees only in which article Rafael is', async ({ page, api, another }) => {
  const sample = await openSample(api);
  const rafael = await another('Rafael Kint');
  await share(api, sample, rafael);
  await api.send('PATCH', `/reviews/${sample.review}`, { blindFirst: true });
  const article = articleNumber(sample.articles, 5);
  const [first, second] = bodyOf(article).map(({ id }) => id);
  const frames: string[] = [];
  page.on('response', async (response) => {
    if (/\/presence$/.test(response.url())) frames.push(await response.text().catch(() => ''));
  });
  const here = new Annotator(page);
  const there = new Annotator(rafael.page);
  const seen = new Presence(page);
  await here.open(sample.review, article.id, first);
  await there.open(sample.review, article.id, second);
  await expect.poll(() => seen.lines()).toEqual(['Rafael Kint: A5']);
  await there.press('b');
  await expect(seen.beside(second ?? '')).toContainText('Someone is editing boundaries');
  await expect(seen.beside(second ?? '').getByRole('img')).toHaveCount(0);
  const { people } = await api.get<{ people: { claim: string | null }[] }>(
    `/reviews/${sample.review}/presence`,
  );
  expect(people).toEqual([expect.objectContaining({ claim: null, articleNumber: 5 })]);
  for (const frame of frames)
    expect(JSON.parse(frame || '{"people":[]}').people).not.toContainEqual(
      expect.objectContaining({ claim: second }),
    );
});
