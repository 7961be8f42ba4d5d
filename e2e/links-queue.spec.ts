import { openSample } from './sample';
import { expect, test } from './story';

type Queue = {
  items: { id: string; a: { id: string }; b: { id: string } }[];
  counts: { open: number; accepted: number; rejected: number };
};
type Links = { items: { id: string; relation: string; differs: string[]; resolution: string }[] };

test('Nadia decides proposed links by keyboard, goes back, and resolves a conflict (UX-36, UX-37, UX-40)', async ({
  page,
  api,
}) => {
  const { review } = await openSample(api);
  const queue = () => api.get<Queue>(`/reviews/${review}/candidates`);
  const links = async () => (await api.get<Links>(`/reviews/${review}/links`)).items;
  const drawn = (await links()).length;

  await page.goto(`/reviews/${review}/links`);
  const pair = page.getByRole('region', { name: 'Suggested pair' });
  const card = pair.getByRole('article');
  await expect(card).toBeVisible();
  const { items, counts: first } = await queue();
  expect(items.length).toBeGreaterThan(4);
  await expect(card.getByText('Suggested because:')).toBeVisible();
  await expect(card.getByRole('list').last().getByRole('listitem').first()).toHaveText(/\p{L}{3}/u);
  await expect(pair).not.toContainText('%');
  await expect(card.getByText(`Pair 1 of ${first.open}`)).toBeVisible();
  const nameOf = async () => (await card.getAttribute('aria-label')) ?? '';

  const one = await nameOf();
  await page.keyboard.press('1');
  await expect(card).not.toHaveAttribute('aria-label', one);
  const two = await nameOf();
  await page.keyboard.press('2');
  await expect(pair.getByText('What differs? Choose one or several.')).toBeVisible();
  await page.keyboard.press('1');
  await expect(pair.getByRole('button', { name: 'number' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Enter');
  await expect(card).not.toHaveAttribute('aria-label', two);
  await expect.poll(async () => (await links()).length).toBe(drawn + 2);
  expect((await links()).slice(-2)).toMatchObject([
    { relation: 'corroborates' },
    { relation: 'conflicts', differs: ['number'] },
  ]);

  const third = await nameOf();
  await page.keyboard.press('3');
  await expect(card).not.toHaveAttribute('aria-label', third);
  await expect.poll(async () => (await queue()).counts.rejected).toBe(1);
  await page.keyboard.press('Backspace');
  await expect(card).toHaveAttribute('aria-label', third);
  await expect.poll(async () => (await queue()).counts.rejected).toBe(0);
  await page.keyboard.press('3');
  await expect.poll(async () => (await queue()).counts).toMatchObject({ accepted: 2, rejected: 1 });
  const fourth = await nameOf();
  await page.keyboard.press('0');
  await expect(card).not.toHaveAttribute('aria-label', fourth);
  expect((await queue()).counts.rejected).toBe(1);

  await page.reload();
  // What was skipped waits; what was called unrelated does not.
  await expect(card).toHaveAttribute('aria-label', fourth);
  await expect(page.getByText(`${first.open - 3} to decide · 3 decided`)).toBeVisible();

  await page.getByRole('radio', { name: 'All links' }).click();
  await page.getByRole('radio', { name: /^Conflicts/ }).click();
  await expect(page).toHaveURL(/relation=conflicts/);
  const conflict = page.getByRole('row').filter({ hasText: 'Differs: number' }).last();
  await conflict.getByRole('combobox').selectOption({ label: 'Superseded' });
  const dialog = page.getByRole('dialog', { name: 'Superseded' });
  await dialog.getByLabel('Reason').fill('The coast guard counted again on Friday.');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(conflict.getByText('The coast guard counted again on Friday.')).toBeVisible();
  await expect.poll(async () => (await links()).map((l) => l.resolution)).toContain('superseded');

  const before = await page.getByRole('row').count();
  await conflict.getByRole('button', { name: /^Remove the link/ }).click();
  await expect(page.getByRole('row')).toHaveCount(before - 1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('row')).toHaveCount(before);
  await expect.poll(async () => (await links()).length).toBe(drawn + 2);
});
