import type { Page } from '@playwright/test';
import { openSample } from './sample';
import { expect, test } from './story';

type Conflict = { id: string; relation: string; differs: string[] };

/** The number a link says, and how many claims the list behind it has. */
async function opens(page: Page, link: ReturnType<Page['getByRole']>): Promise<void> {
  const said = Number(/\d+/.exec((await link.innerText()).trim())?.[0] ?? 'nothing');
  const here = page.url();
  await link.click();
  await expect(page).toHaveURL(/\/claims\?/);
  await expect(page.locator('[data-row-of]')).toHaveCount(said);
  await page.goto(here);
}

test('Nadia walks the map by keyboard from one agency to what was told again, and finds the same in its table', async ({
  page,
  api,
}) => {
  const { review } = await openSample(api);
  await page.goto(`/reviews/${review}/matrix`);
  await page.getByRole('navigation', { name: 'Ways to see it' }).getByRole('link', { name: 'Map' }).click();
  const map = page.getByRole('application', { name: 'Map of origins, sources and statements' });
  await expect(map).toBeVisible();
  const nodes = map.locator('[data-map-node]');
  await expect(nodes.first()).toBeVisible();
  await expect(map.locator('[data-map-node][tabindex="0"]')).toHaveCount(1);

  // The first arrow leads in; the lines lead on.
  await page.keyboard.press('ArrowDown');
  const agency = map.getByRole('link', { name: /^Origin: Agency X/ });
  for (let step = 0; step < 8 && !(await agency.evaluate((node) => node === document.activeElement)); step++)
    await page.keyboard.press('ArrowDown');
  await expect(agency).toBeFocused();
  const claims = Number(/(\d+) claims?/.exec(await agency.innerText())?.[1]);
  await page.keyboard.press('ArrowRight');
  await expect(map.locator(':focus')).toHaveAccessibleName(/^Source: A\d/);
  await page.keyboard.press('ArrowRight');
  await expect(map.locator(':focus')).toHaveAccessibleName(/^Statement: /);

  // The table says the same: the claims of the agency's rows add up to the number of its node.
  await page.keyboard.press('t');
  const rows = page.getByRole('table', { name: 'The map as a table' }).getByRole('row');
  const own = await rows.filter({ hasText: 'Agency X' }).getByRole('cell').nth(0).count();
  expect(own).toBeGreaterThan(0);
  const counts = await rows
    .filter({ has: page.getByRole('link', { name: 'Agency X', exact: true }) })
    .evaluateAll((found) => found.map((row) => Number(row.querySelectorAll('td')[3]?.textContent)));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(claims);
  await expect(page).toHaveURL(/as=table/);

  // Enter opens the list behind, with as many claims as the node says.
  await page.keyboard.press('t');
  await agency.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/behind=origin/);
  await expect(page.locator('[data-row-of]')).toHaveCount(claims);
  await expect(page.getByRole('button', { name: 'Origin: Agency X' })).toBeVisible();
});

test('a conflict that a later report replaced stands on the timeline with that, and what has no date stands apart', async ({
  page,
  api,
}) => {
  const { review } = await openSample(api);
  const links = await api.get<{ items: Conflict[] }>(`/reviews/${review}/links`);
  const number = links.items.find(
    ({ relation, differs }) => relation === 'conflicts' && differs.includes('number'),
  );
  await page.goto(`/reviews/${review}/matrix?view=timeline`);
  const line = page.getByRole('list', { name: 'Statements by the time they refer to' });
  const rescued = line.getByRole('listitem').filter({ hasText: 'Number of people rescued' }).first();
  await expect(rescued).toContainText(/A1·\d+ and A2·\d+: open/);
  // It is settled elsewhere, and the timeline follows.
  await api.send('PATCH', `/reviews/${review}/links/${number?.id}`, {
    ...{ resolution: 'superseded', resolutionReason: 'Counted again a day later.' },
    resolutionDates: { a: '2024-03-14', b: '2024-03-15' },
  });
  await expect(rescued).toContainText(/A1·\d+ and A2·\d+: superseded by a later report/);
  await rescued.getByRole('button').first().click();
  const panel = page.getByRole('dialog', { name: 'Number of people rescued' });
  await expect(panel.getByRole('link', { name: /^Open A\d·\d+ in its article$/ }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rescued.getByRole('button').first()).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Time not known' })).toBeVisible();

  await page.keyboard.press('t');
  const table = page.getByRole('table', { name: 'The timeline as a table' });
  await expect(table.getByRole('row').filter({ hasText: 'Number of people rescued' }).first()).toContainText(
    'March 14, 2024',
  );
});

test('on a phone the map comes as its table', async ({ page, api }) => {
  const { review } = await openSample(api);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/reviews/${review}/matrix?view=map`);
  await expect(page.getByRole('table', { name: 'The map as a table' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('every number of the overview opens as many claims as it says', async ({ page, api }) => {
  const { review } = await openSample(api);
  await page.goto(`/reviews/${review}`);
  const chart = (name: string) =>
    page.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) });
  await opens(page, chart('Kinds by article').getByRole('link', { name: 'Reported fact' }).first());
  await opens(
    page,
    chart('Links by source')
      .getByRole('link', { name: /^Same origin/ })
      .first(),
  );
  await opens(
    page,
    chart('Who is quoted')
      .getByRole('link', { name: /^Named/ })
      .first(),
  );
  await opens(
    page,
    chart('Passes')
      .getByRole('link', { name: /claims judged$/ })
      .first(),
  );
  await opens(page, chart('Agreement').getByRole('link').first());

  // The table of a chart has the same numbers.
  const shown = chart('Where the information comes from');
  await shown.getByRole('radio', { name: 'Table' }).click();
  const count = await shown.getByRole('link').first().innerText();
  expect(count).toMatch(/^\d+$/);
  await shown.getByRole('radio', { name: 'Chart' }).click();
  await expect(shown).toContainText(count);
  await shown.getByRole('radio', { name: 'Table' }).click();
  await opens(page, shown.getByRole('link').first());
});
