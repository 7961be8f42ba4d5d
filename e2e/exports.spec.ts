import { readCsv, readHtml, readJson, readLinkedData, readMarkdown } from './exports';
import { readDocx, readPdf, readsPdf, readXlsx } from './office-files';
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

test('Nadia writes the summary in the report, and every format is downloaded, opened and says the same', async ({
  page,
  api,
  browser,
}) => {
  test.setTimeout(180_000);
  const { review, articles } = await openSample(api);
  const [statement] = (await api.get<{ items: { id: string }[] }>(`/reviews/${review}/statements`)).items;
  await api.send('PUT', `/reviews/${review}/statements/${statement?.id}/conclusion`, {
    label: 'Two figures stand',
    text: 'Nobody says who counted.',
  });
  const report = new Report(page);
  await report.open(review);
  await report.writeSummary('Three outlets repeat one agency, see #A1·1.');
  await expect(page.getByText('Three outlets repeat one agency, see')).toBeVisible();
  await expect(page.locator('#summary ~ p').getByRole('link', { name: 'A1·1' }).first()).toHaveAttribute(
    'href',
    '#A1-1',
  );

  const html = await readHtml(browser, await report.export('html'));
  const { tagged, segments, conflicts } = html.counts;
  const share = new RegExp(`Tagged\\s+${tagged} of ${segments}`);
  const summary = 'Three outlets repeat one agency, see A1·1.';
  for (const words of [summary, 'Two figures stand', 'Settled kinds by source'])
    expect(html.text).toContain(words);

  const markdown = await readMarkdown(await report.export('markdown'));
  expect(markdown.counts).toEqual(html.counts);
  expect(markdown.text.replaceAll(/<[^>]+>/g, '')).toContain('Three outlets repeat one agency');

  const pdf = await readPdf(await report.exportBeside('pdf'));
  if (readsPdf) {
    expect(pdf).toContain(summary);
    expect(pdf).toMatch(share);
    expect(pdf).toContain('Two figures stand');
  }

  const docx = await readDocx(await report.exportBeside('docx'));
  expect(docx).toContain(summary);
  expect(docx[docx.indexOf('Tagged') + 1]).toMatch(new RegExp(`^${tagged} of ${segments}`));
  expect(docx[docx.indexOf('Conflicts') + 1]).toBe(String(conflicts));

  const xlsx = await readXlsx(await report.exportBeside('xlsx'));
  expect(xlsx.sheets).toEqual([
    'claims',
    'links',
    'judgements',
    'sources',
    'statements',
    'codebook',
    'read-me',
  ]);
  expect(xlsx.text).toContain('Two figures stand');

  const csv = await readCsv(await report.export('csv'));
  const json = await readJson(await report.export('json'));
  expect(csv.counts).toEqual(html.counts);
  expect(json.counts).toEqual(html.counts);

  const annotations = await readLinkedData(await report.export('annotations'));
  const links = json.report.totals.links.confirmed;
  expect(annotations).toMatchObject({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    total: segments + links,
  });

  const claimReview = await readLinkedData(await report.export('claimReview'));
  expect(claimReview).toMatchObject({
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'ClaimReview', reviewRating: { alternateName: 'Two figures stand' } }],
  });

  // A commenter is a number in all of them.
  expect(articleNumber(articles, 3).text).toContain('portwatcher77');
  const all = [html.text, markdown.text, pdf, docx.join(), xlsx.text, csv, annotations, claimReview];
  for (const said of all)
    expect(typeof said === 'string' ? said : JSON.stringify(said)).not.toContain('portwatcher77');
});

test('Nadia leaves parts out of what she prints and exports, and the file says so', async ({
  page,
  api,
  browser,
}) => {
  const { review } = await openSample(api);
  const report = new Report(page);
  await report.open(review);
  await report.leaveOut('Drawings of charts');
  await report.leaveOut('Codebook');
  const said = 'Left out here: codebook, drawings of charts.';
  await expect(page.getByText(said)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Codebook', exact: true })).toHaveCount(0);
  const html = await readHtml(browser, await report.export('html'));
  expect(html.text).toContain(said);
  expect(html.text).toMatch(/Draft — \d+ of \d+ claims tagged/);
});
