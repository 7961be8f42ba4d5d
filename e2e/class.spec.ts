import type { Page } from '@playwright/test';
import { Annotator } from './pages/annotator';
import type { Article } from './sample';
import { apiOf, expect, PASSWORD, someone, test } from './story';

const TEXT = 'The pier sank at noon. Forty boats were lost there. Nobody was hurt at all.';

/** Everything that a browser is sent from now on. */
function received(page: Page): string[] {
  const bodies: string[] = [];
  page.on('response', (response) => {
    if (!/text|json|html/.test(response.headers()['content-type'] ?? '')) return;
    // A stream has no end to wait for; what it brings is walked through by the tests of the API.
    if (response.url().includes('/events')) return;
    response.text().then(
      (text) => bodies.push(text),
      () => {},
    );
  });
  return bodies;
}

test('a teacher makes a class link; two pupils join, judge blind, know each other by pseudonym, and see the teacher’s pass when it is released', async ({
  page,
  api,
  person: teacher,
  another,
  browser,
  baseURL,
}) => {
  test.slow();
  const { id: review } = await api.send<{ id: string }>('POST', '/reviews', {
    question: 'What happened to the pier at noon?',
    template: 'class',
  });
  const article = await api.send<Article>('POST', `/reviews/${review}/articles`, {
    text: TEXT,
    source: { name: 'Harbour Herald' },
  });
  const claim = article.claims[0]?.id ?? '';

  await page.goto(`/reviews/${review}/members`);
  await page.getByRole('button', { name: 'Make the class link' }).click();
  const link = await page.getByRole('textbox', { name: 'Class link' }).inputValue();

  // Noor has an account here; Bo makes one by the link.
  const noor = await another('Noor Zawadi');
  await noor.page.goto(link);
  await noor.page.getByRole('button', { name: 'Join the review' }).click();
  await expect(noor.page).toHaveURL(`/reviews/${review}`);
  const elsewhere = await browser.newContext({ baseURL: baseURL ?? '' });
  const bosPage = await elsewhere.newPage();
  const bo = someone('Bo Lindqvist');
  await bosPage.goto(link);
  await bosPage.getByLabel('Name').fill(bo.name);
  await bosPage.getByLabel('Email').fill(bo.email);
  await bosPage.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await bosPage.getByRole('button', { name: 'Create account' }).click();
  await expect(bosPage).toHaveURL(/\/reviews/);
  const bosApi = apiOf(bosPage, baseURL ?? '');

  await page.reload();
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  await expect(row(noor.person.name)).toContainText(/Reviewer \d\d/);
  await expect(row(bo.name)).toContainText(/Reviewer \d\d/);
  const alias = /Reviewer \d\d/.exec(await row(noor.person.name).innerText())?.[0] ?? '';

  for (const each of article.claims) {
    await api.send('PUT', `/reviews/${review}/claims/${each.id}/judgement`, {
      kind: 'opinion',
      reason: 'So I read it.',
    });
    await noor.api.send('PUT', `/reviews/${review}/claims/${each.id}/judgement`, {
      kind: 'attributed_quote',
    });
  }
  for (const one of [api, noor.api])
    await one.send('PUT', `/reviews/${review}/articles/${article.id}/pass`, { status: 'finished' });

  // Blind: nothing of the others, of whatever name.
  const told = received(bosPage);
  const here = new Annotator(bosPage);
  await here.open(review, article.id, claim);
  await expect(
    here.inspector.getByText('Blind pass. You will see the others when you finish.'),
  ).toBeVisible();
  await here.press('1');
  await here.saved();
  // The kinds stand on the buttons too; what somebody said stands behind their name.
  await expect(here.inspector).not.toContainText('· Attributed quote');
  await expect(here.inspector).not.toContainText('· Opinion');
  await expect(here.inspector).not.toContainText(alias);

  // His pass finished, Bo sees what Noor thinks under her pseudonym; of the teacher still nothing.
  for (const each of article.claims)
    await bosApi.send('PUT', `/reviews/${review}/claims/${each.id}/judgement`, { kind: 'reported_fact' });
  await bosApi.send('PUT', `/reviews/${review}/articles/${article.id}/pass`, { status: 'finished' });
  await expect(here.inspector).toContainText(`${alias} · Attributed quote`);
  await expect(here.inspector).not.toContainText(teacher.name);
  await bosPage.goto(`/reviews/${review}/members`);
  await expect(bosPage.getByRole('row').filter({ hasText: alias })).toBeVisible();
  await expect(bosPage.getByRole('row').filter({ hasText: teacher.name })).toBeVisible();
  await here.open(review, article.id, claim);

  // The teacher shows her own pass; it comes to the open screen.
  await page.goto(`/reviews/${review}/settings`);
  await page.getByRole('button', { name: 'Release my judgements' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Release my judgements' }).click();
  await expect(page.getByText('The teachers’ judgements were released')).toBeVisible();
  await expect(here.inspector).toContainText(`${teacher.name} · Opinion`);
  await expect(here.inspector).toContainText('So I read it.');

  await bosPage.goto(`/reviews/${review}/activity`);
  await expect(bosPage.getByRole('main')).toContainText(alias);
  expect(told.length).toBeGreaterThan(5);
  expect(told.filter((text) => /Zawadi|noor\.zawadi/i.test(text))).toEqual([]);

  // The link is taken back: it says so to whoever comes late.
  await page.goto(`/reviews/${review}/members`);
  await page.getByRole('button', { name: 'Revoke', exact: true }).click();
  await expect(page.getByText('The last class link was revoked.')).toBeVisible();
  const late = await another('Lena Late');
  await late.page.goto(link);
  await expect(late.page.getByText('It was revoked by an owner of the review.')).toBeVisible();
  await elsewhere.close();
});
