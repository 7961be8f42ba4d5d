import { Compare } from './pages/compare';
import { MatrixScreen } from './pages/matrix';
import { articleNumber, openSample } from './sample';
import { expect, test } from './story';

type Row = { name: string; sources: number; repeated: { origin: string; sources: number }[] };

test('Nadia finds in the sample that several sources are one agency told more than once, and follows it to the texts', async ({
  page,
  api,
}) => {
  const { review, articles } = await openSample(api);
  const { rows } = await api.get<{ rows: Row[] }>(`/reviews/${review}/matrix`);
  const rescued = rows.find(({ name }) => name === 'Number of people rescued');
  const [repeated] = rescued?.repeated ?? [];
  expect(repeated?.origin).toBe('Agency X');
  expect(repeated?.sources).toBeGreaterThan(1);

  const matrix = new MatrixScreen(page);
  await matrix.open(review);
  await expect(matrix.rowHeads.filter({ hasText: 'Number of people rescued' })).toContainText(
    `${repeated?.sources} of ${rescued?.sources} sources rest on Agency X`,
  );
  await matrix.rowHeads.filter({ hasText: 'Number of people rescued' }).click();
  await expect(matrix.panel).toContainText('Origin: Agency X');
  await expect(matrix.panel).toContainText(/Corroborations: \d+ independent, \d+ of the same origin/);
  await page.keyboard.press('Escape');

  // The pair says why: both ways beside each other, from the agency to each outlet.
  const compare = new Compare(page);
  await compare.open(review, [articleNumber(articles, 1).id, articleNumber(articles, 4).id]);
  await expect(compare.panel.getByText('Same origin, so a repeat: both rest on Agency X.')).toBeVisible();
  const paths = compare.panel.getByRole('list', { name: 'How it came here' });
  await expect(paths).toHaveCount(2);
  await expect(paths.first()).toContainText(/Agency X.*Harbour Herald/);

  // Somebody who knows better says so, with a reason; it stands there with their name.
  await compare.panel.getByRole('button', { name: 'Say otherwise…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Are the two independent?' });
  await dialog.getByRole('radio', { name: 'Independent' }).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByLabel('Reason')).toHaveAccessibleDescription(/Give a reason/);
  await dialog.getByLabel('Reason').fill('The Herald had its own man on the quay.');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(compare.panel.getByText(/Independent, says Nadia Verhoeven/)).toBeVisible();
  await compare.panel.getByRole('button', { name: 'Back to what the origins say' }).click();
  await expect(compare.panel.getByText('Same origin, so a repeat: both rest on Agency X.')).toBeVisible();

  // The agency's own page: every number opens the claims it counts.
  await page.goto(`/reviews/${review}/sources/${articleNumber(articles, 1).source.id}`);
  const origins = page.getByRole('region', { name: 'On what it rests' });
  await expect(origins).toContainText(/rest on .*, the origin it uses most/);
  const agency = origins.getByRole('group').filter({ hasText: 'Agency X' });
  const count = Number.parseInt((await agency.innerText()).replace(/^.*?(\d+) of.*$/s, '$1'), 10);
  await agency.locator('summary').click();
  await expect(agency.getByRole('link', { name: /^Open A1·\d+ in its article$/ })).toHaveCount(count);
});
