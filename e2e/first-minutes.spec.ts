import type { Locator, Page } from '@playwright/test';
import { Annotator } from './pages/annotator';
import { expect, someone, test } from './story';

const coachOf = (page: Page): Locator => page.getByRole('region', { name: 'Tour of the sample' });

/** Signs up as a person does, on the pages. */
async function signUp(page: Page, name: string): Promise<void> {
  const person = someone(name);
  await page.goto('/sign-up');
  await page.getByLabel('Name').fill(person.name);
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page).toHaveURL('/reviews');
}

/** Nothing of the claim that is worked on lies under the line of the tour. */
async function expectUncovered(coach: Locator, claim: Locator): Promise<void> {
  const [line, row] = [await coach.boundingBox(), await claim.boundingBox()];
  expect(line && row).toBeTruthy();
  if (line && row) expect(row.y >= line.y + line.height || row.y + row.height <= line.y).toBe(true);
}

test('Mira signs up, opens the sample, and the tour is over after four actions', async ({ page }) => {
  await signUp(page, 'Mira Sand');
  // The first thing an empty list offers.
  const offers = page.getByRole('main').getByRole('button').or(page.getByRole('main').getByRole('link'));
  await expect(offers.first()).toHaveText('Open the sample');
  await page.getByRole('button', { name: 'Open the sample', exact: true }).click();
  await expect(page.getByText('This is your private copy of the sample.')).toBeVisible();

  const coach = coachOf(page);
  await expect(coach).toContainText('1 of 4');
  await expect(coach).toContainText('Press 2 — this is someone’s words.');
  await coach.getByRole('link', { name: 'Show me' }).click();
  const annotator = new Annotator(page);
  await annotator.saved();
  await expect(annotator.list).toBeFocused();
  await expect(annotator.activeClaim).toContainText('“');
  await expectUncovered(coach, annotator.activeClaim);

  await page.keyboard.press('2');
  await expect(coach).toContainText('Press Enter to accept the suggestion.');
  await page.keyboard.press('Enter');
  await expect(coach).toContainText('Press L: does the other article say the same?');
  await page.keyboard.press('l');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(coach).toContainText('Open the report: counts, not scores.');
  await coach.getByRole('link', { name: 'Open the report' }).click();
  await expect(page.getByText(/^Draft — /)).toBeVisible();
  await expect(coach).toBeHidden();
  await page.reload();
  await expect(page.getByText(/^Draft — /)).toBeVisible();
  await expect(coach).toBeHidden();
});

test('The tour waits where it was left, is reached by F6, and never comes back once it was sent away', async ({
  page,
}) => {
  await signUp(page, 'Jonas Weir');
  await page.getByRole('button', { name: 'Open the sample', exact: true }).click();
  const coach = coachOf(page);
  await coach.getByRole('link', { name: 'Show me' }).click();
  const annotator = new Annotator(page);
  await annotator.saved();
  await expect(annotator.list).toBeFocused();
  await page.keyboard.press('2');
  await expect(coach).toContainText('2 of 4');
  await annotator.saved();
  await page.reload();
  await expect(coach).toContainText('2 of 4');
  await annotator.saved();

  for (let stops = 0; stops < 12; stops++) {
    await page.keyboard.press('Shift+F6');
    if (await coach.evaluate((line) => line === document.activeElement)) break;
  }
  await expect(coach).toBeFocused();
  const leave = coach.getByRole('button', { name: 'Leave the tour' });
  for (let stops = 0; stops < 3; stops++) {
    await page.keyboard.press('Tab');
    if (await leave.evaluate((button) => button === document.activeElement)) break;
  }
  await expect(leave).toBeFocused();
  const kept = page.waitForResponse(
    (answer) => answer.url().endsWith('/account/preferences') && answer.request().method() === 'PATCH',
  );
  await page.keyboard.press('Enter');
  await expect(coach).toBeHidden();
  expect((await kept).ok()).toBe(true);
  await page.reload();
  await annotator.saved();
  await expect(coach).toBeHidden();
  // Unless it is asked for.
  await page.keyboard.press('g');
  await page.keyboard.press('o');
  await page.getByRole('button', { name: 'Show the tour' }).click();
  await expect(coach).toContainText('2 of 4');
});
