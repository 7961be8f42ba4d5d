import { readJson } from './exports';
import { Annotator } from './pages/annotator';
import { Report } from './pages/report';
import { articleNumber, openSample } from './sample';
import { expect, test } from './story';

const NOTE = 'Value words such as “scandalously” make a sentence an opinion here.';
const EXAMPLE = 'The quay is a museum of neglect.';

test('An owner writes into the codebook; a colleague reads it beside the text at once, and the report prints it', async ({
  page,
  api,
  another,
}) => {
  const sample = await openSample(api);
  const rafael = await another('Rafael Kint');
  const { token } = await api.send<{ token: string }>('POST', `/reviews/${sample.review}/invitations`, {
    email: rafael.person.email,
    role: 'reviewer',
  });
  await rafael.api.send('POST', '/invitations/accept', { token });

  // The colleague opens it by key, and his work goes on: the focus stays, digits still tag.
  const article = articleNumber(sample.articles, 5);
  const there = new Annotator(rafael.page);
  await there.open(sample.review, article.id, article.claims[1]?.id);
  const left = await there.left();
  await there.press('c');
  const sheet = rafael.page.getByRole('dialog', { name: 'Codebook' });
  await expect(sheet).toContainText('Was it written by a reader, below the article?');
  await expect(sheet).toContainText('Version 1');
  await expect(there.list).toBeFocused();
  await there.press('1');
  await there.expectLeft(left - 1);
  await there.saved();
  await expect(sheet).toBeVisible();

  // Keys are heard once the page has come alive: the inbox in its bar asks then what waits.
  await Promise.all([page.waitForResponse(/\/inbox\?/), page.goto(`/reviews/${sample.review}`)]);
  await page.keyboard.press('g');
  await page.keyboard.press('b');
  await expect(page.getByRole('heading', { name: 'Codebook', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Add notes on Opinion' }).press('Enter');
  await expect(page.getByLabel('Note', { exact: true })).toBeFocused();
  await page.keyboard.type(NOTE);
  await page.keyboard.press('Tab');
  await page.keyboard.type(EXAMPLE);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText(/^Version 2\./)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Edit notes on Opinion' })).toBeFocused();

  await expect(sheet).toContainText(NOTE);
  await expect(sheet).toContainText(EXAMPLE);
  await expect(sheet).toContainText('Version 2');
  await rafael.page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(there.list).toBeFocused();
  // From the button beside the kinds, which leads into it; he may read but not write.
  await there.inspector.getByRole('button', { name: 'Open the codebook' }).click();
  await expect(sheet).toBeVisible();
  expect(await sheet.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await rafael.page.goto(`/reviews/${sample.review}/codebook`);
  await expect(rafael.page.getByText(NOTE)).toBeVisible();
  await expect(rafael.page.getByRole('button', { name: /notes/ })).toHaveCount(0);
  const refused = await rafael.api.raw('PATCH', `/reviews/${sample.review}/codebook`, {
    notes: { opinion: { note: 'mine', examples: [] } },
  });
  expect(refused.status()).toBe(403);

  const report = new Report(page);
  await report.open(sample.review);
  await expect(page.getByText(NOTE)).toBeVisible();
  await expect(page.getByText('version 2, on edition 1 of the definitions', { exact: true })).toBeVisible();
  const json = await readJson(await report.export('json'));
  expect(JSON.stringify(json.records)).toContain(EXAMPLE);

  await page.goto(`/reviews/${sample.review}/activity`);
  await expect(page.getByText(/Codebook, opinion/).first()).toBeVisible();
});
