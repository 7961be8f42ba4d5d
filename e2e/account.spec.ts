import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { openSample } from './sample';
import { expect, PASSWORD, test } from './story';

test('Rafael takes what he made along and deletes his account; his work stays, as that of a former member', async ({
  page,
  api,
  person,
  another,
}) => {
  const { id: review } = await api.send<{ id: string }>('POST', '/reviews', {
    question: 'What happened to the pier at noon?',
    template: 'team',
  });
  const { claims } = await api.send<{ claims: { id: string }[] }>('POST', `/reviews/${review}/articles`, {
    text: 'The pier sank at noon. Forty boats were lost there.',
    source: { name: 'Harbour Herald' },
  });
  const rafael = await another('Rafael Kint');
  const { token } = await api.send<{ token: string }>('POST', `/reviews/${review}/invitations`, {});
  await rafael.api.send('POST', '/invitations/accept', { token });
  await openSample(rafael.api);
  const at = `/reviews/${review}/claims/${claims[0]?.id}`;
  await rafael.api.send('PUT', `${at}/judgement`, { kind: 'opinion', reason: 'He would say so.' });

  await rafael.page.goto('/account/data');
  const started = rafael.page.waitForEvent('download');
  await rafael.page.getByRole('link', { name: 'Download everything I made' }).click();
  const files = unzipSync(await readFile(await (await started).path()));
  const text = (name: string) => new TextDecoder().decode(files[name]);
  expect(text('profile.json')).toContain(rafael.person.email);
  expect(text(`reviews/${review}.json`)).toContain('He would say so.');
  expect(Object.keys(files).some((name) => text(name).includes(person.name))).toBe(false);

  // Nothing is lost by a wrong password, nor by half a word.
  await expect(rafael.page.getByText('You are alone in these.')).toBeVisible();
  const main = rafael.page.getByRole('main');
  await main.getByLabel('Your password').fill('not the password');
  await main.getByRole('button', { name: 'Delete my account' }).click();
  const dialog = rafael.page.getByRole('alertdialog');
  await dialog.getByLabel('Type “delete” to go on').fill('delet');
  await dialog.getByRole('button', { name: 'Delete my account' }).click();
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('Type “delete” to go on').fill('delete');
  await dialog.getByRole('button', { name: 'Delete my account' }).click();
  await expect(main.getByText('The password is not right.')).toBeVisible();

  await main.getByLabel('Your password').fill(PASSWORD);
  await main.getByRole('button', { name: 'Delete my account' }).click();
  await dialog.getByLabel('Type “delete” to go on').fill('delete');
  await dialog.getByRole('button', { name: 'Delete my account' }).click();
  await expect(rafael.page).toHaveURL(/\/sign-in/);
  expect((await rafael.page.request.get('/api/v1/account')).status()).toBe(401);

  const claim = await api.get<{ judgements: { reason: string }[] }>(at);
  expect(claim.judgements).toMatchObject([{ reason: 'He would say so.' }]);
  await page.goto(`/reviews/${review}/activity`);
  await expect(page.getByRole('main')).toContainText('Former member');
  await expect(page.getByRole('main')).not.toContainText('Rafael');
  await page.goto(`/reviews/${review}/members`);
  await expect(page.getByText('1 member', { exact: true })).toBeVisible();
});

test('the last owner of a review that others are in is told which, and keeps the account', async ({
  page,
  api,
  another,
}) => {
  const { id: review } = await api.send<{ id: string }>('POST', '/reviews', {
    question: 'Who keeps the pier when its owner goes?',
    template: 'team',
  });
  const rafael = await another('Rafael Kint');
  const { token } = await api.send<{ token: string }>('POST', `/reviews/${review}/invitations`, {});
  await rafael.api.send('POST', '/invitations/accept', { token });
  await page.goto('/account/data');
  await expect(page.getByText(/You are the last owner of these/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Who keeps the pier when its owner goes?' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Delete my account' })).toHaveCount(0);
});
