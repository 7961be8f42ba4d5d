import { openSample } from './sample';
import { expect, test } from './story';

test('Nadia shares a frozen report, somebody without an account reads it, and she takes the link back', async ({
  page,
  api,
  browser,
  baseURL,
}) => {
  const { review } = await openSample(api);
  await page.goto(`/reviews/${review}/report`);
  await page.getByRole('button', { name: 'Share R1' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share R1' });
  await expect(dialog.getByText('No link to R1 works now.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Make a link' }).click();
  const address = await dialog.getByRole('textbox', { name: 'Link to R1' }).inputValue();
  expect(address).toMatch(/\/r\/[\w-]{40,}$/);

  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const reader = await context.newPage();
  const answer = await reader.goto(address);
  expect(answer?.status()).toBe(200);
  expect(answer?.headers()).toMatchObject({
    'referrer-policy': 'no-referrer',
    'x-robots-tag': expect.stringContaining('noindex'),
  });
  await expect(reader.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(reader.getByText('R1').first()).toBeVisible();
  await expect(reader.getByRole('button')).toHaveCount(0);
  await expect(reader.locator('script')).toHaveCount(0);

  await dialog.getByRole('button', { name: /^Revoke/ }).click();
  await expect(dialog.getByText('No link to R1 works now.')).toBeVisible();
  const gone = await reader.reload();
  expect(gone?.status()).toBe(404);
  await expect(reader.getByRole('heading', { name: 'This report is not here any more' })).toBeVisible();
  const never = await reader.goto('/r/there-never-was-one-like-this');
  expect(never?.status()).toBe(404);
  await context.close();
});
