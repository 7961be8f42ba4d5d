import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { articleNumber, claimWhere, openSample } from './sample';
import { expect, test } from './story';

const panelOf = (page: Page) => page.getByRole('region', { name: 'Snapshots' });

/** The file that an entry of a snapshot's export menu leads to. */
async function fileOf(page: Page, name: string, format: RegExp): Promise<string> {
  await panelOf(page)
    .getByRole('button', { name: `Export ${name}` })
    .click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: format }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

test('Nadia freezes R2, goes on working, and R2 stays as it was and says how many claims changed since (UX-57)', async ({
  page,
  api,
}) => {
  const { review, articles } = await openSample(api);
  await page.goto(`/reviews/${review}/report`);
  const panel = panelOf(page);
  const item = (name: string) =>
    panel.getByRole('listitem').filter({ has: page.getByRole('link', { name }) });
  await expect(item('R1')).toContainText('Nothing changed since');
  await panel.getByRole('button', { name: 'Freeze snapshot R2' }).click();
  await expect(item('R2')).toContainText('Nothing changed since');
  await expect(panel.getByRole('button', { name: 'Freeze snapshot R3' })).toBeVisible();
  const html = await fileOf(page, 'R2', /HTML/);
  const json = await fileOf(page, 'R2', /^JSON/);
  expect(html).toContain('Source review report R2');
  expect(html).toMatch(/Draft — \d+ of \d+ claims tagged/);

  await item('R2').getByRole('link', { name: 'R2' }).click();
  await expect(page).toHaveURL(/\/report\/R2$/);
  const text = page.getByRole('main').locator('[lang="en"]').last();
  const before = await text.innerText();

  // Two claims are tagged anew.
  const article = articleNumber(articles, 5);
  const first = claimWhere(article, ({ zone }) => zone === 'body');
  const second = claimWhere(article, ({ zone, id }) => zone === 'body' && id !== first.id);
  for (const { id } of [first, second])
    await api.send('PUT', `/reviews/${review}/claims/${id}/judgement`, { kind: 'opinion' });

  await page.reload();
  await expect(page.getByText('2 claims changed since')).toBeVisible();
  expect(await text.innerText()).toBe(before);
  await page.getByRole('link', { name: 'Go to the report of now' }).click();
  await expect(item('R2')).toContainText('2 claims changed since');
  expect(await fileOf(page, 'R2', /HTML/)).toBe(html);
  expect(await fileOf(page, 'R2', /^JSON/)).toBe(json);
});

test('Nadia withdraws R1 with a reason; it is kept, and says so on its page and in its file', async ({
  page,
  api,
}) => {
  const { review } = await openSample(api);
  await page.goto(`/reviews/${review}/report`);
  await panelOf(page).getByRole('button', { name: 'Withdraw R1' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: 'Withdraw R1' }).click();
  await expect(dialog.getByText('Say why it is withdrawn.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The number was misread.');
  await dialog.getByRole('button', { name: 'Withdraw R1' }).click();
  await expect(dialog).toBeHidden();
  await expect(panelOf(page)).toContainText('Withdrawn: The number was misread.');
  await expect(panelOf(page).getByRole('button', { name: 'Withdraw R1' })).toHaveCount(0);
  expect(await fileOf(page, 'R1', /Markdown/)).toMatch(/Withdrawn, .*The number was misread\./);
  await panelOf(page).getByRole('link', { name: 'R1' }).click();
  await expect(page.getByText(/^Withdrawn, .* UTC: The number was misread\.$/)).toBeVisible();
});
