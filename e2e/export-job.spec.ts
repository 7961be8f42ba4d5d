import { readFile } from 'node:fs/promises';
import { openSample } from './sample';
import { expect, test } from './story';

test('Nadia has a PDF made, leaves the page, and downloads it from her inbox', async ({ page, api }) => {
  test.setTimeout(120_000);
  const { review } = await openSample(api);
  await page.goto(`/reviews/${review}/report`);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: 'PDF, tagged' }).click();
  await expect(page.getByText('Preparing PDF … You can leave this page.')).toBeVisible();
  await page.goto('/reviews');
  await expect(page.getByText('Your PDF is ready')).toBeVisible({ timeout: 60_000 });
  await page.goto('/inbox');
  const entry = page.getByRole('link', { name: 'Your PDF is ready' });
  const [download] = await Promise.all([page.waitForEvent('download'), entry.click()]);
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  expect((await readFile(await download.path())).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  await expect(page.getByText('Nothing unread')).toBeVisible();
});

test('Nadia brings a review from a file, after one that is none was refused in words', async ({
  page,
  api,
}) => {
  const { review } = await openSample(api);
  const file = await (await api.raw('GET', `/reviews/${review}/report?format=json&texts=true`)).body();
  await page.goto('/reviews/new');
  const bring = page.getByLabel('Bring a review from a file').last();
  const give = async (name: string, buffer: Buffer) => {
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer });
  };
  await expect(bring).toBeAttached();
  await give('notes.json', Buffer.from('not JSON at all'));
  await expect(page.getByText(/“notes.json” is no review in JSON/)).toBeVisible();
  const changed = JSON.parse(file.toString('utf8'));
  changed.records.claim[0].text += ' And more.';
  await give('changed.json', Buffer.from(JSON.stringify(changed)));
  await expect(page.getByText(/Nothing was taken in/)).toBeVisible();
  await give('review.json', file);
  await expect(page).toHaveURL(/\/reviews\/[\da-f-]{36}$/);
  expect(page.url()).not.toContain(review);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
