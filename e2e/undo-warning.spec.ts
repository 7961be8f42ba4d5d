import { Annotator } from './pages/annotator';
import { articleNumber, type Claim, claimWhere, openSample } from './sample';
import { expect, test } from './story';

type Attributed = Claim & { attribution: { cue: string | null } | null };

test('Nadia undoes what Rafael has changed since: she is shown what it was, what she made of it and what he did', async ({
  page,
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
  const article = articleNumber(sample.articles, 4);
  const claim = claimWhere(article, ({ zone, attribution }) => zone === 'body' && attribution === null);
  const at = `/reviews/${sample.review}/claims/${claim.id}`;
  const said = (cue: string) => ({ sources: [], mode: 'indirect', cue });
  const stands = async () => (await api.get<Attributed>(at)).attribution?.cue;
  await rafael.api.send('PUT', `${at}/attribution`, said('said'));
  await api.send('PUT', `${at}/attribution`, said('told reporters'));
  await rafael.api.send('PUT', `${at}/attribution`, said('announced'));

  const annotator = new Annotator(page);
  await annotator.open(sample.review, article.id, claim.id);
  const warning = page.getByRole('alertdialog');
  await annotator.press('ControlOrMeta+z');
  await expect(warning).toContainText('Rafael Kint changed this after you. Undo anyway?');
  for (const words of ['said', 'told reporters', 'announced'])
    await expect(warning.getByText(words, { exact: true })).toBeVisible();
  await warning.getByRole('button', { name: 'Keep theirs' }).click();
  await expect(warning).toBeHidden();
  expect(await stands()).toBe('announced');

  await annotator.press('ControlOrMeta+z');
  await warning.getByRole('button', { name: 'Undo anyway' }).click();
  await expect.poll(stands).toBe('said');
});
