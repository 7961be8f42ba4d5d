import { openProvider } from './identity-provider.mjs';
import { expect, someone, test } from './story';

const port = Number(process.env.E2E_OIDC_PORT ?? 0);

test('Nadia signs in with the account she has at her university, and is herself again the next time', async ({
  page,
  context,
  baseURL,
}) => {
  test.skip(port === 0, 'the server was started by somebody else, without a provider');
  const nadia = someone('Nadia Verhoeven');
  const provider = await openProvider({
    port,
    app: baseURL ?? '',
    people: {
      nadia: { email: nadia.email, email_verified: true, name: nadia.name },
      unsure: { email: someone('Unsure').email, email_verified: false },
    },
  });
  const signInThere = async (login: string) => {
    await page.getByRole('button', { name: 'Sign in with Example University' }).click();
    await page.getByPlaceholder('Enter any login').fill(login);
    await page.getByPlaceholder('and password').fill('any');
    await page.getByRole('button', { name: 'Sign-in' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
  };
  try {
    await page.goto('/sign-in?from=%2Faccount');
    await signInThere('unsure');
    const refusal = page.getByRole('main').getByRole('alert');
    await expect(refusal).toContainText('Example University does not vouch for your email address.');
    await expect(refusal).toBeFocused();

    await context.clearCookies();
    await page.goto('/sign-in?from=%2Faccount');
    await signInThere('nadia');
    await expect(page).toHaveURL('/account');
    await expect(page.getByText(nadia.email)).toBeVisible();
    const me = async () => (await (await page.request.get('/api/v1/account')).json()).id;
    const first = await me();

    await context.clearCookies();
    await page.goto('/sign-in');
    await signInThere('nadia');
    await expect(page).toHaveURL('/reviews');
    expect(await me()).toBe(first);
  } finally {
    await provider.close();
  }
});
