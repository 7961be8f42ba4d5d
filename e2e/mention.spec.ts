import { Annotator } from './pages/annotator';
import { articleNumber, openSample } from './sample';
import { expect, test } from './story';

test('Nadia calls Ines in; it stands in her inbox while she looks, and Enter opens the claim (UX-50)', async ({
  page,
  api,
  another,
}) => {
  const sample = await openSample(api);
  const ines = await another('Ines Aalders');
  await another('Zacharias Outside'); // has an account here, and no place in this review
  const { token } = await api.send<{ token: string }>('POST', `/reviews/${sample.review}/invitations`, {
    email: ines.person.email,
    role: 'reviewer',
  });
  await ines.api.send('POST', '/invitations/accept', { token });
  const members = (
    await api.get<{ items: { name: string }[] }>(`/reviews/${sample.review}/members`)
  ).items.map(({ name }) => name);
  const article = articleNumber(sample.articles, 1);
  const claim = article.claims[2]?.id ?? '';

  await ines.page.goto('/inbox');
  await expect(ines.page.getByText('Nothing for you yet.')).toBeVisible();

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
  await page.keyboard.type('@Ine');
  await expect(choices.getByRole('option')).toHaveText(['Ines Aalders']);
  await page.keyboard.press('Enter');
  await page.keyboard.type('is this what the harbour master said?');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(
    here.inspector.getByRole('paragraph').filter({ hasText: 'is this what the harbour master said?' }),
  ).toBeVisible();

  // Without a reload, and without a click.
  const entry = ines.page.getByRole('link', { name: /^Nadia Verhoeven mentioned you on A1·3$/ });
  await expect(entry).toBeVisible();
  await expect(ines.page.getByRole('link', { name: 'Inbox, 1 unread' })).toBeVisible();
  await ines.page.keyboard.press('j');
  await expect(entry).toBeFocused();
  await ines.page.keyboard.press('Enter');
  const there = new Annotator(ines.page);
  await expect(there.activeClaim).toHaveAttribute('id', new RegExp(claim));
  await expect(there.list).toBeFocused();
  await expect(there.inspector.getByText('is this what the harbour master said?')).toBeVisible();
  await expect(ines.page.getByRole('link', { name: 'Inbox', exact: true })).toBeVisible();
});

test('While Ines walks through her inbox, what comes in waits, and does not move under her', async ({
  api,
  another,
}) => {
  const sample = await openSample(api);
  const ines = await another('Ines Aalders');
  const { token } = await api.send<{ token: string }>('POST', `/reviews/${sample.review}/invitations`, {
    email: ines.person.email,
    role: 'reviewer',
  });
  await ines.api.send('POST', '/invitations/accept', { token });
  const { id } = await ines.api.get<{ id: string }>('/account');
  const mention = (text: string) =>
    api.send('POST', `/reviews/${sample.review}/discussions`, { on: 'review', text, mentions: [id] });

  await mention('@Ines Aalders the first');
  await ines.page.goto('/inbox');
  const rows = ines.page.getByRole('main').getByRole('listitem');
  await expect(rows).toHaveCount(1);
  await ines.page.keyboard.press('j');
  await mention('@Ines Aalders the second');
  const show = ines.page.getByRole('button', { name: '1 new message · Show' });
  await expect(show).toBeVisible();
  await expect(rows).toHaveCount(1);
  await show.click();
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('the second');
  await expect(show).toBeHidden();
});
