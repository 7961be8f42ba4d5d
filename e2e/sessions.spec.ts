import { SignIn } from './pages/sign-in';
import { expect, test } from './story';

test('Nadia signs out everywhere, and the browser she forgot elsewhere is out at its next request', async ({
  page,
  person,
  browser,
  baseURL,
}) => {
  const elsewhere = await browser.newContext({ baseURL: baseURL ?? '' });
  const forgotten = await elsewhere.newPage();
  const form = new SignIn(forgotten);
  await form.open();
  await form.as(person);
  await forgotten.waitForURL(/\/reviews$/);

  await page.goto('/account/sessions');
  const sessions = page.getByRole('listitem').filter({ hasText: 'Last seen' });
  await expect(sessions).toHaveCount(2);
  await expect(sessions.filter({ hasText: 'This device' })).toHaveCount(1);
  expect((await forgotten.request.get('/api/v1/account')).status()).toBe(200);

  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  expect((await forgotten.request.get('/api/v1/account')).status()).toBe(401);
  await forgotten.goto('/account/sessions');
  await expect(forgotten).toHaveURL(/\/sign-in/);
  await elsewhere.close();
});

test('one session can be ended alone', async ({ page, person, browser, baseURL }) => {
  const elsewhere = await browser.newContext({
    baseURL: baseURL ?? '',
    userAgent: 'Mozilla/5.0 (X11; Linux) Firefox/142.0',
  });
  const other = await elsewhere.newPage();
  const form = new SignIn(other);
  await form.open();
  await form.as(person);
  await other.waitForURL(/\/reviews$/);

  await page.goto('/account/sessions');
  await page.getByRole('button', { name: 'Sign out Firefox on Linux' }).click();
  await expect(page.getByText('That session has ended.')).toBeVisible();
  expect((await other.request.get('/api/v1/account')).status()).toBe(401);
  expect((await page.request.get('/api/v1/account')).status()).toBe(200);
  await elsewhere.close();
});
