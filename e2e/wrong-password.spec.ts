import { SignIn } from './pages/sign-in';
import { expect, makeAccount, someone, test } from './story';

const WRONG_PAIR = 'Email or password is not right.';

test('Nadia gets her password wrong and reads the same as for an address nobody has (UX-02)', async ({
  page,
  baseURL,
}) => {
  const nadia = someone('Nadia Verhoeven');
  await makeAccount(page, baseURL ?? '', nadia);
  const form = new SignIn(page);
  await form.open();

  await form.try(nadia.email, 'not the password at all');
  await expect(form.refusal).toHaveText(WRONG_PAIR);
  await expect(form.refusal).toBeFocused();
  await expect(form.email).toHaveValue(nadia.email);
  await expect(form.email).toHaveAttribute('aria-invalid', 'true');
  const forWrongPassword = await form.refusal.innerText();

  await page.reload();
  const nobody = someone('Nobody At All').email;
  await form.try(nobody, 'not the password at all');
  await expect(form.refusal).toBeFocused();
  await expect(form.email).toHaveValue(nobody);
  expect(await form.refusal.innerText()).toBe(forWrongPassword);

  await form.as(nadia);
  await expect(page).toHaveURL('/reviews');
});

test('Nadia tries too often and is told in minutes when to try again, and the right password waits too (UX-03)', async ({
  page,
  baseURL,
}) => {
  const nadia = someone('Nadia Verhoeven');
  await makeAccount(page, baseURL ?? '', nadia);
  const form = new SignIn(page);
  await form.open();

  for (let tries = 0; tries < 5; tries++) {
    await form.try(nadia.email, `guess number ${tries}`);
    await expect(form.refusal).toHaveText(WRONG_PAIR);
  }
  await form.try(nadia.email, 'guess number 6');
  await expect(form.refusal).toHaveText(/^Too many tries\. You can try again in [1-9]\d* minutes?\.$/);
  await expect(form.refusal).toBeFocused();

  await form.as(nadia);
  await expect(form.submit).toBeEnabled();
  await expect(form.refusal).toHaveText(/^Too many tries\./);
  await expect(page).toHaveURL(/\/sign-in/);
  expect((await page.request.get('/api/v1/account')).status()).toBe(401);
});

test('Nadia pastes her password, and her password manager finds its fields (UX-06)', async ({
  page,
  context,
  baseURL,
}) => {
  const nadia = someone('Nadia Verhoeven');
  await makeAccount(page, baseURL ?? '', nadia);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);

  await page.goto('/sign-up');
  const form = new SignIn(page);
  await expect(form.password).toHaveAttribute('autocomplete', 'new-password');
  await expect(form.email).toHaveAttribute('autocomplete', 'email');

  await form.open();
  await expect(form.email).toHaveAttribute('autocomplete', 'username');
  await expect(form.password).toHaveAttribute('autocomplete', 'current-password');
  await expect(form.password).toHaveAttribute('type', 'password');
  await form.email.fill(nadia.email);
  await page.evaluate((password) => navigator.clipboard.writeText(password), nadia.password);
  await form.password.focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(form.password).toHaveValue(nadia.password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/reviews');
});

test('Nadia leaves fields empty and is led to each of them', async ({ page }) => {
  const form = new SignIn(page);
  await form.open();
  await form.submit.click();
  await expect(form.refusal).toBeFocused();
  await form.refusal.getByRole('link', { name: 'Write your email address.' }).click();
  await expect(form.email).toBeFocused();

  await page.goto('/sign-up');
  await page.getByLabel('Name').fill('Nadia');
  await form.email.fill('not an address');
  await form.password.fill('short');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(form.refusal).toContainText('Write an email address such as');
  await expect(form.refusal).toContainText('at least 10 characters');
  await expect(form.email).toHaveValue('not an address');
});
