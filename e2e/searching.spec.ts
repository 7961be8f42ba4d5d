import { openSample } from './sample';
import { expect, test } from './story';

test('Nadia finds claims by their words in two languages and by who said it, keeps the search, and opens it by its address', async ({
  page,
  api,
  another,
}) => {
  const { review } = await openSample(api);
  await page.goto(`/reviews/${review}`);
  await page.getByRole('link', { name: 'Claims', exact: true }).first().click();
  await expect(page).toHaveTitle(/^Claims · /);
  const rows = page.locator('[data-row-of]');
  await page.keyboard.press('/');
  await page.getByRole('searchbox', { name: 'Words of the claim' }).fill('forty people');
  await expect(page).toHaveURL(/q=forty\+people/);
  await expect(rows.first()).toContainText(/forty people/i);
  const forty = await rows.count();
  expect(forty).toBeGreaterThan(0);
  await expect(page.getByText(forty === 1 ? '1 claim' : `${forty} claims`, { exact: true })).toBeVisible();

  // As somebody types Arabic: without vowel signs, without the article, with the digits at hand.
  await page.getByRole('searchbox').fill('سواحل 38');
  await expect(page).toHaveURL(/38/);
  await expect(rows.first()).toHaveAttribute('data-row-of', /./);
  await expect(rows.first().getByRole('link')).toHaveAttribute('dir', 'rtl');
  await expect(rows.first()).toContainText('السواحل');

  await page.getByRole('searchbox').fill('');
  await expect(page).not.toHaveURL(/q=/);
  await page.getByRole('button', { name: 'More filters' }).click();
  await page.getByRole('textbox', { name: 'Speaker' }).fill('calder');
  await expect(page).toHaveURL(/speaker=calder/);
  await expect(rows.first()).toContainText('Ines Calder');
  for (const row of await rows.all()) await expect(row).toContainText('Calder');
  const said = await rows.count();

  await page.getByRole('button', { name: 'Save view' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save this view' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('What the harbour master said');
  await dialog.getByRole('checkbox', { name: 'Show it to all members' }).check();
  await dialog.getByRole('button', { name: 'Save view' }).click();
  await expect(dialog).toBeHidden();

  await page.goto(`/reviews/${review}/matrix`);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('harbour master said');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/claims\?speaker=calder$/);
  await expect(rows).toHaveCount(said);

  const bo = await another('Bo Adeyemi');
  const { token } = await api.send<{ token: string }>('POST', `/reviews/${review}/invitations`, {
    role: 'reviewer',
    email: bo.person.email,
  });
  await bo.api.send('POST', '/invitations/accept', { token });
  await bo.page.goto(`/reviews/${review}/claims`);
  await bo.page.getByRole('button', { name: 'Views' }).click();
  await expect(bo.page.getByText('Shared by Nadia Verhoeven')).toBeVisible();
  await bo.page.getByRole('link', { name: /What the harbour master said/ }).click();
  await expect(bo.page.locator('[data-row-of]')).toHaveCount(said);

  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('button', { name: 'Delete “What the harbour master said”' }).click();
  await expect(page.getByText('“What the harbour master said” is deleted.')).toBeVisible();
});
