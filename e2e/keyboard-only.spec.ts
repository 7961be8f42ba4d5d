import type { Locator, Page } from '@playwright/test';
import { readCsv, readHtml, readJson, readMarkdown } from './exports';
import { Annotator } from './pages/annotator';
import { Compare } from './pages/compare';
import { LinkPicker } from './pages/link-picker';
import { Report } from './pages/report';
import { expect, someone, test } from './story';

/** Tab, until the focus is there. */
async function tabTo(page: Page, there: Locator): Promise<void> {
  await expect(there).toBeVisible();
  for (let stops = 0; stops < 60; stops++) {
    if (await there.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(there).toBeFocused();
}

test('Nadia never touches a mouse: she signs up, opens the sample, tags, attributes, links, compares and exports', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const nadia = someone('Nadia Verhoeven');
  const { keyboard } = page;
  await page.goto('/sign-up');
  await tabTo(page, page.getByLabel('Name'));
  await keyboard.type(nadia.name);
  await tabTo(page, page.getByLabel('Email'));
  await keyboard.type(nadia.email);
  await tabTo(page, page.getByLabel('Password', { exact: true }));
  await keyboard.type(nadia.password);
  await keyboard.press('Enter');
  await expect(page).toHaveURL('/reviews');

  await tabTo(page, page.getByRole('button', { name: 'Open the sample', exact: true }));
  await keyboard.press('Enter');
  await expect(page.getByText('This is your private copy of the sample.')).toBeVisible();
  const report = new Report(page);
  await keyboard.press('g');
  await keyboard.press('r');
  await expect(page.getByText(/^Draft — /)).toBeVisible();
  const before = await readJson(await report.export('json'));

  await keyboard.press('g');
  await keyboard.press('a');
  await expect(page.getByRole('heading', { name: 'Articles', level: 1 })).toBeVisible();
  for (let row = 0; row < 4; row++) await keyboard.press('j');
  await keyboard.press('Enter');
  const annotator = new Annotator(page);
  await expect(annotator.text).toHaveAccessibleName(/A4/);
  await annotator.saved();

  // A kind by its digit, one more, and the last one back.
  const left = await annotator.left();
  await keyboard.press('1');
  await keyboard.press('3');
  await annotator.expectLeft(left - 2);
  await keyboard.press('ControlOrMeta+z');
  await annotator.expectLeft(left - 1);
  // A proposal taken as it is, then who says it.
  const name = () => annotator.activeClaim.getAttribute('aria-label');
  for (let step = 0; step < 30 && !(await name())?.includes('Suggested Attributed quote'); step++)
    await keyboard.press('j');
  await keyboard.press('Shift+Enter');
  await expect(annotator.activeClaim).toHaveAttribute('aria-label', /\. Attributed quote\./);
  await annotator.attribute('Ines Calder');
  await keyboard.press('ControlOrMeta+Enter');
  await annotator.saved();
  await keyboard.press('Escape');
  await expect(annotator.list).toBeFocused();

  const picker = new LinkPicker(page);
  await picker.conflicts('number', 'Thirty-eight');
  await annotator.saved();
  await expect(annotator.activeClaim).toHaveAttribute('aria-label', /\b[1-9]\d* links?\./);

  await keyboard.press('g');
  await keyboard.press('c');
  await expect(page.getByRole('heading', { name: 'Compare', level: 1 })).toBeVisible();
  const compare = new Compare(page);
  await expect(compare.pairs.first()).toBeVisible();
  await expect(compare.position).toHaveText(/^Pair 1 of \d+$/);
  await keyboard.press('j');
  await expect(compare.position).toHaveText(/^Pair 2 of \d+$/);

  await keyboard.press('g');
  await keyboard.press('r');
  await expect(page.getByText(/^Draft — /)).toBeVisible();
  const html = await readHtml(browser, await report.export('html'));
  const markdown = await readMarkdown(await report.export('markdown'));
  const csv = await readCsv(await report.export('csv'));
  const json = await readJson(await report.export('json'));
  expect(json.counts.tagged).toBe(before.counts.tagged + 2);
  expect(json.report.totals.links.confirmed).toBe(before.report.totals.links.confirmed + 1);
  expect(html.counts).toEqual(json.counts);
  expect(markdown.counts).toEqual(json.counts);
  expect(csv.counts).toEqual(json.counts);
  expect(
    csv.claims.filter(({ speaker, article }) => article === 'A4' && speaker?.startsWith('Ines Calder')),
  ).toHaveLength(1);
});
