import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { SignIn } from './pages/sign-in';
import { expect, PASSWORD, test } from './story';

const run = promisify(execFile);
const PROJECT = path.resolve(import.meta.dirname, '..');
const NEW = 'another long and private one';

/** What whoever runs the server types on its machine. Without a data folder of its own the server is a developer's. */
async function linkFor(email: string, baseURL: string): Promise<string> {
  const own = process.env.E2E_DATA_DIR
    ? { DATA_DIR: process.env.E2E_DATA_DIR, DATABASE_URL: '', NEXTAUTH_SECRET: '' }
    : {};
  const { stdout } = await run(process.execPath, ['server/boot/password.mjs', email], {
    cwd: PROJECT,
    env: { ...process.env, ...own, NEXTAUTH_URL: baseURL },
  });
  return stdout.trim();
}

test('Nadia forgot her password; this server sends no mail, and says who can help and how', async ({
  page,
  context,
  person,
  another,
  baseURL,
}) => {
  await context.clearCookies();
  const elsewhere = await another('Somebody Else');
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Forgot password?' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Forgot your password?' })).toBeVisible();
  await expect(page).toHaveTitle(/^Forgot your password\?/);
  await expect(page.getByText('npm run --silent password --')).toBeVisible();

  const link = await linkFor(person.email, baseURL ?? '');
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1, name: 'Choose a new password' })).toBeVisible();
  await expect(page.getByText(person.email)).toBeVisible();
  const password = page.getByLabel('New password', { exact: true });
  await expect(password).toHaveAttribute('autocomplete', 'new-password');
  const save = page.getByRole('button', { name: 'Save the new password' });
  const refusal = page.getByRole('main').getByRole('alert');

  // Too short: told at the top, with the focus there, and led back to the field.
  await password.fill('short');
  await save.click();
  await expect(refusal).toBeFocused();
  await refusal.getByRole('link', { name: /at least 10 characters/ }).click();
  await expect(password).toBeFocused();

  // Pasted, as from a password manager (UX-06).
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((words) => navigator.clipboard.writeText(words), NEW);
  await password.fill('');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(password).toHaveValue(NEW);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Your password is changed' })).toBeVisible();

  await page.getByRole('link', { name: 'Sign in' }).click();
  const form = new SignIn(page);
  await form.try(person.email, PASSWORD);
  await expect(form.refusal).toHaveText('Email or password is not right.');
  await form.try(person.email, NEW);
  await expect(page).toHaveURL('/reviews');

  // The link is used up, and nobody else was signed out.
  await page.goto(link);
  await expect(
    page.getByRole('heading', { level: 1, name: 'This link does not work any more' }),
  ).toBeVisible();
  expect((await elsewhere.page.request.get('/api/v1/account')).status()).toBe(200);
});

test('A new password signs Nadia out wherever she was signed in', async ({
  page,
  context,
  person,
  baseURL,
}) => {
  const link = await linkFor(person.email, baseURL ?? '');
  const fresh = await context.browser()?.newContext({ baseURL: baseURL ?? '' });
  const other = await fresh?.newPage();
  await other?.goto(link);
  await other?.getByLabel('New password', { exact: true }).fill(NEW);
  await other?.getByRole('button', { name: 'Save the new password' }).click();
  await expect(
    (other ?? page).getByRole('heading', { level: 1, name: 'Your password is changed' }),
  ).toBeVisible();
  await fresh?.close();
  expect((await page.request.get('/api/v1/account')).status()).toBe(401);
  await page.goto('/reviews');
  await expect(page).toHaveURL(/\/sign-in/);
});
