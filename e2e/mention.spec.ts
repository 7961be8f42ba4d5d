import { Annotator } from './pages/annotator';
import { articleNumber, openSample } from './sample';
import { expect, test } from './story';

test('Nadia calls Rafael in; it stands in his inbox while he looks, and Enter opens the claim (UX-50)', async ({
  page,
  api,
  another,
}) => {
  const sample = await openSample(api);
  const rafael = await another('Rafael Kint');
  await another('Zacharias Outside'); // has an account here, and no place in this review
  const { token } = await api.send<{ token: string }>('POST', `/reviews/${sample.review}/invitations`, {
    email: rafael.person.email,
    role: 'reviewer',
  });
  await rafael.api.send('POST', '/invitations/accept', { token });
  const members = (
    await api.get<{ items: { name: string }[] }>(`/reviews/${sample.review}/members`)
  ).items.map(({ name }) => name);
  const article = articleNumber(sample.articles, 1);
  const claim = article.claims[2]?.id ?? '';

  await rafael.page.goto('/inbox');
  await expect(rafael.page.getByText('Nothing for you yet.')).toBeVisible();

  const here = new Annotator(page);
  await here.open(sample.review, article.id, claim);
  const message = here.inspector.getByRole('textbox', { name: 'Message', exact: true });
  const choices = page.getByRole('listbox', { name: 'Members to mention' });
  await message.focus();
  await page.keyboard.type('@');
  await expect(choices.getByRole('option').first()).toBeVisible();
  for (const name of await choices.getByRole('option').allInnerTexts())
    expect(members).toContain(name.trim());
  await page.keyboard.type('Zach');
  await expect(choices).toBeHidden();
  await message.fill('');
  await page.keyboard.type('@Raf');
  await expect(choices.getByRole('option')).toHaveText(['Rafael Kint']);
  await page.keyboard.press('Enter');
  await page.keyboard.type('is this what the harbour master said?');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(here.inspector.getByText('is this what the harbour master said?')).toBeVisible();

  // Without a reload, and without a click.
  const entry = rafael.page.getByRole('link', { name: /^Nadia Verhoeven mentioned you on A1·3$/ });
  await expect(entry).toBeVisible();
  await expect(rafael.page.getByRole('link', { name: 'Inbox, 1 unread' })).toBeVisible();
  await rafael.page.keyboard.press('j');
  await expect(entry).toBeFocused();
  await rafael.page.keyboard.press('Enter');
  const there = new Annotator(rafael.page);
  await expect(there.activeClaim).toHaveAttribute('id', new RegExp(claim));
  await expect(there.list).toBeFocused();
  await expect(there.inspector.getByText('is this what the harbour master said?')).toBeVisible();
  await expect(rafael.page.getByRole('link', { name: 'Inbox', exact: true })).toBeVisible();
});

test('While Rafael walks through his inbox, what comes in waits, and does not move under him', async ({
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
  const { id } = await rafael.api.get<{ id: string }>('/account');
  const mention = (text: string) =>
    api.send('POST', `/reviews/${sample.review}/discussions`, { on: 'review', text, mentions: [id] });

  await mention('@Rafael Kint the first');
  await rafael.page.goto('/inbox');
  const rows = rafael.page.getByRole('main').getByRole('listitem');
  await expect(rows).toHaveCount(1);
  await rafael.page.keyboard.press('j');
  await mention('@Rafael Kint the second');
  const show = rafael.page.getByRole('button', { name: '1 new message · Show' });
  await expect(show).toBeVisible();
  await expect(rows).toHaveCount(1);
  await show.click();
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('the second');
  await expect(show).toBeHidden();
});
