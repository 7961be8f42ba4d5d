import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { type Matrix, MatrixScreen } from './pages/matrix';
import { openSample } from './sample';
import { expect, test } from './story';

test('Nadia walks the matrix by keyboard, is told row and column, and finds the numbers of the overview (UX-44)', async ({
  page,
  api,
}) => {
  const { review } = await openSample(api);
  await page.goto(`/reviews/${review}`);
  const tile = page.getByRole('list', { name: 'In numbers' }).getByRole('link', { name: /conflicts/ });
  const conflicts = Number.parseInt((await tile.innerText()).trim(), 10);
  await page.keyboard.press('g');
  await page.keyboard.press('m');
  const matrix = new MatrixScreen(page);
  await expect(matrix.grid).toBeVisible();

  // Conflicts first, as the API has them; its totals stand below.
  const read = await api.get<Matrix>(`/reviews/${review}/matrix`);
  await expect(matrix.rowHeads).toHaveCount(read.rows.length);
  for (const [at, row] of read.rows.entries()) await expect(matrix.rowHeads.nth(at)).toContainText(row.name);
  expect(read.rows.map((row) => row.conflicts > 0)).toEqual([true, true, false, false]);
  const { counts } = read;
  expect(counts.conflicts).toBe(conflicts);
  await expect(
    page.getByText(`${counts.statements} statements · ${counts.linkedClaims} linked claims`),
  ).toBeVisible();
  await expect(page.getByText(`${counts.conflicts} conflicts, ${counts.openConflicts} open`)).toBeVisible();

  // One tab stop; arrows move; each cell says its row, its column and what stands there.
  await page.keyboard.press('ArrowDown');
  await expect(matrix.rowHeads.first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(
    matrix.cell(/^Number of people rescued A1 Harbour Herald .*forty.*same origin.*conflicting/),
  ).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(
    matrix.cell(/^Number of people rescued A2 Port Gazette .*thirty-eight.*conflicting/),
  ).toBeFocused();
  await page.keyboard.press('End');
  await expect(matrix.cell(/^Number of people rescued A5 .* Silent$/)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(matrix.cell(/^Cause of the collision A5 .* Silent$/)).toBeFocused();
  await expect(matrix.grid.locator('[tabindex="0"]')).toHaveCount(1);

  // Enter opens the cell; the claim's name leads to the characters of the text.
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(matrix.panel).toContainText('engine fire');
  await expect(matrix.panel).toContainText(/Conflicts with A2·\d+/);
  await page.keyboard.press('Escape');
  await expect(matrix.cell(/^Cause of the collision A1 Harbour Herald/)).toBeFocused();

  // Shift+Enter lays the row side by side.
  await page.keyboard.press('Shift+Enter');
  await expect(page).toHaveURL(/\/compare\?a=.+&a=.+&claim=/);
  await expect(page.getByRole('region', { name: /A1 Harbour Herald/ })).toBeVisible();
});

test('Nadia names a point, gives a short value, moves a claim, removes a statement and takes it back', async ({
  page,
  api,
}) => {
  const { review } = await openSample(api);
  const matrix = new MatrixScreen(page);
  await matrix.open(review);
  await matrix.cell(/^The ferry had left .* A1 Harbour Herald/).click();
  await matrix.panel.getByRole('textbox', { name: 'Name of the statement' }).fill('Time of departure');
  await matrix.panel.getByRole('button', { name: 'Make a statement' }).click();
  await expect(matrix.panel.getByRole('heading', { name: 'Time of departure' })).toBeVisible();
  const shortValue = matrix.panel.getByRole('textbox', { name: /^Short value of A1·/ });
  await shortValue.fill('18:40');
  await matrix.panel
    .locator('form')
    .filter({ has: page.getByRole('textbox', { name: /^Short value of A1·/ }) })
    .getByRole('button', { name: 'Save', exact: true })
    .click();
  await expect(matrix.cellBehind(/^Time of departure A1 Harbour Herald .*18:40/)).toBeAttached();

  await matrix.panel.getByRole('combobox', { name: /^Move A1·/ }).selectOption('Cause of the collision');
  await expect(matrix.panel).toContainText('Harbour Herald says nothing about this.');
  await page.keyboard.press('Escape');
  await expect(matrix.cell(/^Cause of the collision A1 Harbour Herald .*18:40/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(matrix.cell(/^Time of departure A1 Harbour Herald .*18:40/)).toBeVisible();

  await matrix.rowHeads.filter({ hasText: 'Time of departure' }).click();
  await matrix.panel.getByRole('button', { name: 'Remove the statement' }).click();
  await expect(matrix.rowHeads.filter({ hasText: 'Time of departure' })).toHaveCount(0);
  await expect(matrix.rowHeads.filter({ hasText: 'The ferry had left' })).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(matrix.rowHeads.filter({ hasText: 'Time of departure' })).toHaveCount(1);
});

test('Rafael links in his browser and the row waits at Nadia’s matrix until she asks for it; the file has the same rows', async ({
  page,
  api,
  another,
}) => {
  const { review, articles } = await openSample(api);
  const rafael = await another('Rafael Kint');
  const { token } = await api.send<{ token: string }>('POST', `/reviews/${review}/invitations`, {
    email: rafael.person.email,
    role: 'reviewer',
  });
  await rafael.api.send('POST', '/invitations/accept', { token });
  const matrix = new MatrixScreen(page);
  await matrix.open(review);
  const before = await matrix.rowHeads.count();
  const read = await api.get<Matrix>(`/reviews/${review}/matrix`);
  const inRows = new Set(
    read.rows.flatMap((row) => Object.values(row.cells).flatMap((cell) => cell.map((c) => c.id))),
  );
  const free = (number: number) =>
    articles
      .find((article) => article.number === number)
      ?.claims.find(({ id, zone }) => zone === 'body' && !inRows.has(id));
  const [a, b] = [free(1), free(2)];
  await rafael.api.send('POST', `/reviews/${review}/links`, { a: a?.id, b: b?.id, relation: 'corroborates' });
  const pill = page.getByRole('button', { name: '1 update · Show' });
  await expect(pill).toBeVisible();
  expect(await matrix.rowHeads.count()).toBe(before);
  await pill.click();
  await expect(matrix.rowHeads).toHaveCount(before + 1);

  await page.getByRole('combobox', { name: 'Show' }).selectOption('Conflicts only');
  await expect(matrix.rowHeads).toHaveCount(2);
  await expect(page).toHaveURL(/show=conflicts_only/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download CSV' }).click(),
  ]);
  const text = (await readFile(await download.path(), 'utf8')).replace('\ufeff', '').trimEnd();
  const rows = Papa.parse<Record<string, string>>(text, { header: true }).data;
  expect(rows.map((row) => row.statement)).toEqual(await matrix.names());
});

test('on a phone the matrix is cards, and a card opens its claims', async ({ page, api }) => {
  const { review } = await openSample(api);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/reviews/${review}/matrix`);
  const cards = page.getByRole('list', { name: 'Statements and sources' });
  await expect(cards.getByRole('button', { name: /Number of people rescued/ })).toBeVisible();
  await expect(cards.getByText('Silent: A5')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await cards.getByRole('button', { name: /A2 Port Gazette.*thirty-eight/ }).click();
  await expect(page.getByRole('dialog')).toContainText('Thirty-eight people were brought');
});
