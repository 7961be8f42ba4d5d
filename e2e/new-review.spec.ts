import { expect, test } from './story';

test('Nadia starts a review with the keyboard in fewer than ten presses and her question (UX-07)', async ({
  page,
  person,
  api,
}) => {
  await page.goto('/reviews');
  await expect(page.getByText('No reviews yet. Start with a question.')).toBeVisible();
  expect(person.name).not.toBe('');
  let presses = 0;
  const press = async (keys: string) => {
    presses++;
    await page.keyboard.press(keys);
  };
  await press('c');
  const question = page.getByLabel('Question about the event');
  await expect(question).toBeVisible();
  while (!(await question.evaluate((field) => field === document.activeElement))) await press('Tab');
  await page.keyboard.type('How many people were rescued from the ferry?');
  await press('ControlOrMeta+Enter');
  await expect(page).toHaveURL(/\/reviews\/[^/]+\/articles\/new$/);
  expect(presses).toBeLessThan(10);
  const { items } = await api.get<{ items: { question: string }[] }>('/reviews');
  expect(items.map((review) => review.question)).toEqual(['How many people were rescued from the ferry?']);
});

test('Nadia writes too short or too long a question and is told what to do, and nothing is made', async ({
  page,
  api,
}) => {
  await page.goto('/reviews/new');
  const question = page.getByLabel('Question about the event');
  const create = page.getByRole('button', { name: 'Create review' });
  await create.click();
  await expect(page.getByText('Write the question in at least 10 characters.')).toBeVisible();
  await expect(question).toBeFocused();
  await expect(question).toHaveAttribute('aria-invalid', 'true');
  await question.fill('Why? '.repeat(41));
  await create.click();
  await expect(page.getByText('Write the question in at most 200 characters.')).toBeVisible();
  const markup = '<script>alert(1)</script> who & why?';
  await question.fill(markup);
  await expect(page.getByText('Write the question in at most 200 characters.')).toBeHidden();
  expect((await api.get<{ items: unknown[] }>('/reviews')).items).toEqual([]);

  await create.click();
  await expect(page).toHaveURL(/\/articles\/new$/);
  await expect(page.getByRole('banner').getByText(markup)).toBeVisible();
});
