import { Annotator } from './pages/annotator';
import { type Article, articleNumber, type Claim, openSample } from './sample';
import { type Api, expect, type Person, test } from './story';

/** A reviewer at work in a review that somebody else owns. The sample has a Rafael Kint of its own. */
async function joined(owner: Api, guest: { api: Api; person: Person }) {
  const { review, articles } = await openSample(owner);
  const { token } = await owner.send<{ token: string }>('POST', `/reviews/${review}/invitations`, {
    email: guest.person.email,
    role: 'reviewer',
  });
  await guest.api.send('POST', '/invitations/accept', { token });
  const { items } = await owner.get<{ items: { id: string; email?: string; name: string }[] }>(
    `/reviews/${review}/members`,
  );
  const member = items.find(({ name }) => name === guest.person.name);
  expect(member).toBeDefined();
  const article: Article = articleNumber(articles, 5);
  const claims = article.claims.filter(({ zone }) => zone === 'body');
  return { review, article, claims: claims as [Claim, Claim, ...Claim[]], member: member?.id ?? '' };
}

test('Nadia makes Rafael a reader while he tags: his screen says so, his next tag is refused, and that is said too', async ({
  api,
  another,
}) => {
  const rafael = await another('Rafael Brandt');
  const { review, article, claims, member } = await joined(api, rafael);
  const there = new Annotator(rafael.page);
  await there.open(review, article.id, claims[0].id);
  await there.press('1');
  await there.saved();
  await api.send('PATCH', `/reviews/${review}/members/${member}`, { role: 'viewer' });
  await expect(
    rafael.page.getByText('Nadia Verhoeven changed your role to Viewer. Reload to see what you may do.'),
  ).toBeVisible();
  await there.press('3');
  await expect(rafael.page.getByText('1 change not saved')).toBeVisible();
  const { claims: now } = await api.get<Article>(`/reviews/${review}/articles/${article.id}`);
  const judged = now.flatMap(({ judgements }) => judgements.filter(({ reviewer }) => reviewer === member));
  expect(judged.map(({ kind }) => kind)).toEqual(['reported_fact']);
  await rafael.page.getByRole('button', { name: 'Reload' }).click();
  await expect(there.activeClaim).toBeVisible();
  await expect(there.undo).toHaveCount(0);
});

test('Nadia removes Rafael while he writes: his stream ends, the screen says so plainly, and his words are kept', async ({
  api,
  another,
}) => {
  const rafael = await another('Rafael Brandt');
  const { review, article, claims, member } = await joined(api, rafael);
  const there = new Annotator(rafael.page);
  await there.open(review, article.id, claims[0].id);
  await there.press('d');
  const message = rafael.page.getByRole('textbox', { name: /message|discussion|write/i }).first();
  await expect(message).toBeFocused();
  await rafael.page.keyboard.type('The captain says otherwise in the third paragraph.');

  await api.send('DELETE', `/reviews/${review}/members/${member}`);
  await expect(
    rafael.page.getByText(
      'Nadia Verhoeven removed you from this review. What stands here can still be read and copied; nothing more is saved.',
    ),
  ).toBeVisible();
  await expect(message).toBeFocused();
  await expect(message).toHaveValue('The captain says otherwise in the third paragraph.');
  await expect(rafael.page.getByRole('region', { name: 'What you were writing' })).toContainText(
    'The captain says otherwise in the third paragraph.',
  );

  // Nothing of what happens now reaches him, and he asks for no more.
  const asked: string[] = [];
  rafael.page.on('request', (request) => {
    if (/\/events|\/activity/.test(request.url())) asked.push(request.url());
  });
  const other = claims[1];
  await api.send('PUT', `/reviews/${review}/claims/${other.id}/judgement`, { kind: 'opinion' });
  await rafael.page.waitForTimeout(3_000);
  expect(asked).toEqual([]);
  await expect(there.inText(other.id).first()).not.toHaveAttribute('data-kind', 'opinion');
  expect((await rafael.api.raw('GET', `/reviews/${review}`)).status()).toBe(404);
});
