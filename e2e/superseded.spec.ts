import { Compare } from './pages/compare';
import { MatrixScreen } from './pages/matrix';
import { articleNumber, openSample } from './sample';
import { expect, test } from './story';

type Link = {
  id: string;
  a: string;
  relation: string;
  differs: string[];
  resolution: string;
  resolutionDates: Record<'a' | 'b', { date: string | null; basis: string }> | null;
};

test('Nadia settles a conflict as superseded by a later report; matrix and report say so, with the dates', async ({
  page,
  api,
}) => {
  const { review, articles } = await openSample(api);
  const links = async () => (await api.get<{ items: Link[] }>(`/reviews/${review}/links`)).items;
  const conflict = (await links()).find(
    ({ relation, differs }) => relation === 'conflicts' && differs.includes('number'),
  );
  const compare = new Compare(page);
  await compare.open(review, [articleNumber(articles, 1).id, articleNumber(articles, 2).id], conflict?.a);
  const settle = compare.panel.getByRole('combobox', { name: /^How .* were resolved$/ });
  await settle.selectOption({ label: 'Superseded' });
  const dialog = page.getByRole('dialog', { name: 'Superseded' });
  await dialog.getByLabel('Reason').fill('The Gazette counted again a day later.');
  // A date is given or said not to be known; leaving it open is no answer.
  const dates = dialog.getByRole('textbox', { name: /^Date of A/ });
  await dates.first().fill('');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dates.first()).toHaveAccessibleDescription(/or say that it is not known/);
  await dates.first().fill('2024-03-14');
  await dialog
    .getByRole('checkbox', { name: /is not known$/ })
    .last()
    .check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(compare.panel.getByText('The Gazette counted again a day later.')).toBeVisible();
  await expect(compare.panel.getByText(/: date not known$/)).toBeVisible();
  await expect
    .poll(async () => (await links()).find(({ id }) => id === conflict?.id))
    .toMatchObject({ resolution: 'superseded', resolutionDates: { b: { date: null } } });

  const matrix = new MatrixScreen(page);
  await matrix.open(review);
  await expect(matrix.rowHeads.filter({ hasText: 'Number of people rescued' })).toContainText(
    '1 conflict: Superseded',
  );
  await page.goto(`/reviews/${review}/report`);
  const report = page.getByRole('main');
  await expect(
    report.getByText(/superseded.*The Gazette counted again a day later\./i).first(),
  ).toBeVisible();
  await expect(report.getByText(/A1·\d+: 2024-03-14 .*A2·\d+: not known/).first()).toBeVisible();
});
