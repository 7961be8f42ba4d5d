import { readCsv, readHtml, readJson, readMarkdown } from './exports';
import { Report } from './pages/report';
import { articleNumber, openSample } from './sample';
import { expect, test } from './story';

test('Nadia exports a draft: every format says the same counts, and the draft line cannot be left out (UX-53)', async ({
  page,
  api,
  browser,
}) => {
  const { review, articles } = await openSample(api);
  const report = new Report(page);
  await report.open(review);
  const draft = /^Draft — \d+ of \d+ claims tagged$/;
  await expect(page.getByText(draft)).toBeVisible();
  // No control of the screen takes the line away.
  await expect(page.getByRole('checkbox', { name: /draft/i })).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(draft)).toBeVisible();
  await page.emulateMedia({ media: null });

  const html = await readHtml(browser, await report.export('html'));
  const markdown = await readMarkdown(await report.export('markdown'));
  const csv = await readCsv(await report.export('csv'));
  const json = await readJson(await report.export('json'));
  const line = `Draft — ${html.counts.tagged} of ${html.counts.segments} claims tagged`;
  expect(html.counts.untagged).toBeGreaterThan(0);
  expect(html.text).toContain(line);
  expect(markdown.text).toContain(line);
  expect(json.report.draft).toEqual({ tagged: html.counts.tagged, of: html.counts.segments });
  expect(markdown.counts).toEqual(html.counts);
  expect(csv.counts).toEqual(html.counts);
  expect(json.counts).toEqual(html.counts);

  // Full texts stay here unless they are ticked; commenters go by numbers.
  expect(json.texts).toBeNull();
  const commenter = /portwatcher77/;
  expect(articleNumber(articles, 3).text).toMatch(commenter);
  expect(html.text).not.toMatch(commenter);
  expect(markdown.text).not.toMatch(commenter);
});

test('Nadia opens the report of a review where nothing is tagged and is told what it needs', async ({
  page,
  api,
}) => {
  const { id } = await api.send<{ id: string }>('POST', '/reviews', { question: 'Who closed the bridge?' });
  await page.goto(`/reviews/${id}/report`);
  await expect(page.getByText('A report needs at least one tagged claim.')).toBeVisible();
});
