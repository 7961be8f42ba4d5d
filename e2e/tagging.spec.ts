import type { Page } from '@playwright/test';
import { Annotator } from './pages/annotator';
import { type Article, articleNumber, openSample, type Review } from './sample';
import { type Api, expect, test } from './story';

type Totals = { tagged: number; excluded: number; suggestedOnly: number; kinds: Record<string, number> };

/** What the JSON export counts now. */
async function totalsOf(api: Api, review: string): Promise<Totals> {
  const { report } = await api.get<{ report: { totals: { claims: Totals } } }>(
    `/reviews/${review}/report?format=json`,
  );
  return report.totals.claims;
}

/** A review of one's own with the agency's article in it, nothing tagged yet. */
async function freshArticle(api: Api): Promise<{ review: string; article: Article }> {
  const sample = await openSample(api);
  const { text } = articleNumber(sample.articles, 4);
  const { id: review } = await api.send<Review>('POST', '/reviews', { question: 'How many were rescued?' });
  const article = await api.send<Article>('POST', `/reviews/${review}/articles`, {
    text,
    source: { name: 'Agency X' },
  });
  return { review, article };
}

const openAt = async (page: Page, api: Api, claim = 1) => {
  const { review, article } = await freshArticle(api);
  const annotator = new Annotator(page);
  await annotator.open(review, article.id, article.claims[claim - 1]?.id);
  const fresh = () => api.get<Article>(`/reviews/${review}/articles/${article.id}`);
  const kinds = async () => (await fresh()).claims.map(({ kind }) => kind);
  return { review, article, annotator, kinds };
};

test('Nadia tags with a digit, goes on to the next claim, and finds the tag after a reload (UX-22)', async ({
  page,
  api,
}) => {
  const { annotator, article, kinds } = await openAt(page, api, 2);
  await annotator.press('2');
  await expect(annotator.claim(2)).toHaveAccessibleName(/^Claim 2 of \d+\. Attributed quote\./);
  await expect(annotator.activeClaim).toHaveAccessibleName(/^Claim 3 of /);
  await annotator.saved();
  await page.reload();
  await expect(annotator.claim(2)).toHaveAccessibleName(/^Claim 2 of \d+\. Attributed quote\./);
  await expect(annotator.inText(article.claims[1]?.id ?? '').first()).toHaveAttribute(
    'data-kind',
    'attributed_quote',
  );
  expect((await kinds())[1]).toBe('attributed_quote');
});

test('Nadia tags on a French keyboard, and digits she types into a field tag nothing (UX-23)', async ({
  page,
  api,
}) => {
  const { annotator, kinds } = await openAt(page, api);
  await annotator.list.evaluate((list) =>
    list.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'é', code: 'Digit2', bubbles: true, cancelable: true }),
    ),
  );
  await expect(annotator.claim(1)).toHaveAccessibleName(/^Claim 1 of \d+\. Attributed quote\./);
  await annotator.saved();

  await annotator.press('/');
  const filter = page.getByRole('searchbox', { name: 'Filter by words' });
  await expect(filter).toBeFocused();
  await page.keyboard.type('3x14');
  await expect(filter).toHaveValue('3x14');
  await annotator.press('Escape');
  await annotator.saved();
  expect((await kinds()).filter((kind) => kind !== null)).toEqual(['attributed_quote']);
});

test('Nadia accepts one proposal, and those she did not accept are in no count and no export (UX-24)', async ({
  page,
  api,
}) => {
  const { annotator, article, review } = await openAt(page, api);
  const proposed = article.claims.filter(({ suggested }) => suggested !== null);
  expect(proposed.length).toBeGreaterThan(5);
  expect(await totalsOf(api, review)).toMatchObject({ tagged: 0, excluded: 0 });
  const at = article.claims.findIndex(({ suggested }) => suggested?.kind === 'reported_fact');
  await annotator.open(review, article.id, article.claims[at]?.id);
  await annotator.press('Enter');
  await expect(annotator.claim(at + 1)).toHaveAccessibleName(/^Claim \d+ of \d+\. Reported fact\./);
  await annotator.saved();
  const { tagged, kinds, suggestedOnly } = await totalsOf(api, review);
  expect(tagged).toBe(1);
  expect(kinds).toEqual({ reported_fact: 1, attributed_quote: 0, opinion: 0, reader_comment: 0 });
  expect(suggestedOnly).toBe(proposed.length - 1);
  await page.goto(`/reviews/${review}/claims?tagged=true`);
  await expect(page.getByText('1 claim', { exact: true })).toBeVisible();
});

test('Nadia excludes what is no claim, and it is in no share and stands apart (UX-25)', async ({
  page,
  api,
}) => {
  const { annotator, review } = await openAt(page, api, 3);
  await annotator.press('1');
  await annotator.press('x');
  await expect(annotator.claim(4)).toHaveAccessibleName(/^Claim 4 of \d+\. Not a claim\./);
  await annotator.saved();
  expect(await totalsOf(api, review)).toMatchObject({ tagged: 2, excluded: 1, kinds: { reported_fact: 1 } });
  await page.goto(`/reviews/${review}/report`);
  const numbers = page.getByRole('table', { name: 'The review in numbers' });
  await expect(numbers.getByRole('row', { name: /^Reported fact 1 of 1\b/ })).toBeVisible();
  await expect(numbers.getByRole('row', { name: /^Apart: not a claim 1$/ })).toBeVisible();
});

test('Nadia selects five claims and tags them with one key, and one key takes all five back (UX-26)', async ({
  page,
  api,
}) => {
  const { annotator, kinds } = await openAt(page, api, 2);
  for (let more = 0; more < 4; more++) await annotator.press('Shift+j');
  await expect(page.getByText('5 selected')).toBeVisible();
  await annotator.press('4');
  await expect.poll(async () => (await kinds()).filter((kind) => kind === 'reader_comment').length).toBe(5);
  await annotator.press('ControlOrMeta+z');
  await expect.poll(async () => (await kinds()).filter((kind) => kind !== null)).toEqual([]);
  await expect(annotator.claim(2)).toHaveAccessibleName(/^Claim 2 of \d+\. Untagged\./);
});

test('Nadia switches single keys off: digits do nothing any more, and the buttons still tag (UX-31)', async ({
  page,
  api,
}) => {
  const { annotator, kinds } = await openAt(page, api, 2);
  await annotator.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await sheet.getByRole('switch', { name: 'Single-key shortcuts' }).click();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await annotator.list.focus();
  await annotator.press('2');
  await expect(annotator.activeClaim).toHaveAccessibleName(/^Claim 2 of \d+\. Untagged\./);
  await annotator.inspector.getByRole('button', { name: /^O? ?Opinion/ }).click();
  await expect(annotator.claim(2)).toHaveAccessibleName(/^Claim 2 of \d+\. Opinion\./);
  await annotator.saved();
  expect((await kinds()).filter((kind) => kind !== null)).toEqual(['opinion']);
});
