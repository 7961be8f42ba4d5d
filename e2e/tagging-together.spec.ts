import { Annotator } from './pages/annotator';
import { type Article, articleNumber, type Claim, openSample, type Sample } from './sample';
import { type Api, expect, type Person, test } from './story';

/** Has somebody join through an invitation. */
async function share(owner: Api, { review }: Sample, guest: { api: Api; person: Person }): Promise<void> {
  const { token } = await owner.send<{ token: string }>('POST', `/reviews/${review}/invitations`, {
    email: guest.person.email,
    role: 'editor',
  });
  await guest.api.send('POST', '/invitations/accept', { token });
}

/** A claim of several words, so that it can be cut after the first. */
function cuttable(claims: readonly Claim[]): { claim: Claim; at: number } {
  const claim = claims.find(({ text }) => /^\S+ \S+ \S+/.test(text));
  expect(claim, 'a claim of three words').toBeDefined();
  return { claim: claim as Claim, at: (claim?.start ?? 0) + (claim?.text.indexOf(' ') ?? 0) + 1 };
}

/** The text is scrolled until the claim is somewhere in the middle of it. */
async function lookAt(annotator: Annotator, claim: Claim): Promise<void> {
  await annotator
    .inText(claim.id)
    .first()
    .evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
}

const topOf = (annotator: Annotator, claim: Claim) =>
  annotator
    .inText(claim.id)
    .first()
    .evaluate((element) => element.getBoundingClientRect().top);

async function together(api: Api, rafael: { api: Api; person: Person }) {
  const sample = await openSample(api);
  await share(api, sample, rafael);
  const article: Article = articleNumber(sample.articles, 5);
  const claims = article.claims.filter(({ zone }) => zone === 'body');
  const far = claims[claims.length - 3];
  expect(far).toBeDefined();
  return { sample, article, claims, far: far as Claim, review: sample.review };
}

test('Rafael splits a claim above Nadia while she writes: her words, focus and place stay, his split waits until she asks for it (UX-45)', async ({
  page,
  api,
  another,
}) => {
  const rafael = await another('Rafael Kint');
  const { review, article, claims, far } = await together(api, rafael);
  const here = new Annotator(page);
  await page.goto(`/reviews/${review}/articles/${article.id}?claim=${far.id}&show=everyone`);
  await here.saved();
  await here.press('1');
  await here.saved();
  await here.press('k');
  await lookAt(here, far);
  await here.press('r');
  await page.keyboard.type('The outlet says so');
  const scrolled = await here.text.evaluate((pane) => pane.scrollTop);
  const top = await topOf(here, far);
  const count = await here.list.getByRole('option').first().getAttribute('aria-setsize');
  const reason = here.inspector.getByRole('textbox', { name: 'Reason' });

  const tagged = claims[1] as Claim;
  await rafael.api.send('PUT', `/reviews/${review}/claims/${tagged.id}/judgement`, { kind: 'opinion' });
  await expect(here.inText(tagged.id).first()).toHaveAttribute('data-kind', 'opinion', { timeout: 1_000 });
  const { claim, at } = cuttable(claims);
  await rafael.api.send('POST', `/reviews/${review}/claims/${claim.id}/split`, { at });
  const pill = page.getByRole('button', { name: '1 update · Show' });
  await expect(pill).toBeVisible({ timeout: 1_000 });
  expect(await here.text.evaluate((pane) => pane.scrollTop)).toBe(scrolled);
  expect(await topOf(here, far)).toBe(top);
  await expect(reason).toBeFocused();
  await page.keyboard.type(' itself.');
  await expect(reason).toHaveValue('The outlet says so itself.');
  await expect(here.list.getByRole('option').first()).toHaveAttribute('aria-setsize', count ?? '');

  await pill.click();
  await expect(pill).toBeHidden();
  await expect(here.list.getByRole('option').first()).toHaveAttribute(
    'aria-setsize',
    String(Number(count) + 1),
  );
  await expect(here.activeClaim).toHaveAttribute('id', new RegExp(far.id));
  expect(Math.abs((await topOf(here, far)) - top)).toBeLessThan(2);
  const [shown] = await here.inText(claim.id).allTextContents();
  expect(article.text.slice(claim.start, at).trim()).toBe(shown?.trim());
});

test('Nadia cuts a claim that Rafael has just cut elsewhere: she sees the new split, with her cut ready to be made', async ({
  page,
  api,
  another,
}) => {
  const rafael = await another('Rafael Kint');
  const { review, article, claims } = await together(api, rafael);
  const claim = claims.find(({ text }) => /^\S+ \S+ \S+ \S+/.test(text)) as Claim;
  const words = [...claim.text.matchAll(/\S+/g)].map(({ index }) => claim.start + index);
  const here = new Annotator(page);
  await here.open(review, article.id, claim.id);
  const before = Number(await here.list.getByRole('option').first().getAttribute('aria-setsize'));

  await here.press('s');
  // Right of the first cut: in an article that runs from right to left this is the left arrow.
  await here.press('ArrowLeft');
  await rafael.api.send('POST', `/reviews/${review}/claims/${claim.id}/split`, { at: words[1] });
  await expect(page.getByRole('button', { name: '1 update · Show' })).toBeVisible();
  await here.press('Enter');
  await expect(
    page.getByText(/^The split changed\. Here is the new one, with your cut ready/).first(),
  ).toBeVisible();
  await expect(here.list.getByRole('option').first()).toHaveAttribute('aria-setsize', String(before + 1));
  await here.press('Enter');
  await here.saved();
  await expect(here.list.getByRole('option').first()).toHaveAttribute('aria-setsize', String(before + 2));
  const now = await api.get<Article>(`/reviews/${review}/articles/${article.id}`);
  const starts = now.claims.map(({ start }) => start);
  expect(starts).toEqual(expect.arrayContaining([words[0], words[1], words[2]]));
});

test('Rafael removes the claim Nadia is writing about: her words stay in sight and can be copied', async ({
  page,
  context,
  api,
  another,
}) => {
  const rafael = await another('Rafael Kint');
  const { review, article, far } = await together(api, rafael);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const here = new Annotator(page);
  await here.open(review, article.id, far.id);
  await here.press('d');
  await expect(here.inspector.getByRole('textbox', { name: 'Message' }).first()).toBeFocused();
  await page.keyboard.type('Who said this, and when?');
  await rafael.api.send('DELETE', `/reviews/${review}/claims/${far.id}`);
  const kept = page.getByRole('region', { name: 'What you were writing' });
  await expect(kept).toContainText(
    'This claim was removed by Rafael Kint. What you were writing is kept here.',
  );
  await expect(kept).toContainText('Who said this, and when?');
  await page.getByRole('button', { name: '1 update · Show' }).click();
  await expect(here.inText(far.id)).toHaveCount(0);
  await kept.getByRole('button', { name: 'Copy' }).click();
  await expect(kept.getByRole('button', { name: 'Copied.' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Who said this, and when?');
});

test('Mine, Everyone and Decided show one text with three sets of badges, and a blind pass has nothing to choose', async ({
  page,
  api,
  another,
}) => {
  const rafael = await another('Rafael Kint');
  const { review, article, claims } = await together(api, rafael);
  const [his, both] = [claims[0] as Claim, claims[1] as Claim];
  for (const { id } of [his, both])
    await rafael.api.send('PUT', `/reviews/${review}/claims/${id}/judgement`, { kind: 'opinion' });
  await api.send('PUT', `/reviews/${review}/claims/${both.id}/judgement`, { kind: 'reported_fact' });
  const here = new Annotator(page);
  await here.open(review, article.id, his.id);
  const badge = (claim: Claim) => here.inText(claim.id).first().locator('.claim-first');
  const choose = (name: string) =>
    page
      .getByRole('radiogroup', { name: 'Judgements shown' })
      .or(page.getByRole('group', { name: 'Judgements shown' }))
      .getByText(name, { exact: true })
      .click();

  await expect(badge(his)).toHaveAttribute('data-badge', /\?$/);
  await expect(badge(both)).toHaveAttribute('data-badge', 'F');
  await choose('Everyone');
  await expect(badge(his)).toHaveAttribute('data-badge', 'O');
  await expect(badge(both)).toHaveAttribute('data-badge', '≠');
  await expect(
    here.list.getByRole('option', { name: /Reported fact 1\. Opinion 1\. Disagreement\./ }),
  ).toHaveCount(1);
  await choose('Decided');
  await expect(badge(his)).toHaveAttribute('data-badge', '◔');
  await expect(badge(both)).toHaveAttribute('data-badge', '≠');
  await page.reload();
  await expect(badge(his)).toHaveAttribute('data-badge', '◔');

  await api.send('PATCH', `/reviews/${review}`, { blindFirst: true });
  await page.reload();
  await expect(page.getByText('Blind pass. You will see the others when you finish.').first()).toBeVisible();
  await expect(page.getByText('Everyone', { exact: true })).toHaveCount(0);
  await expect(badge(both)).toHaveAttribute('data-badge', 'F');
  await expect(badge(his)).toHaveAttribute('data-badge', /\?$/);
});
