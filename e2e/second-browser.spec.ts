import { Annotator } from './pages/annotator';
import { articleNumber, claimWhere, openSample, type Sample } from './sample';
import { type Api, expect, type Person, test } from './story';

/** Has somebody join as a reviewer through an invitation. */
async function share(owner: Api, { review }: Sample, guest: { api: Api; person: Person }): Promise<void> {
  const { token } = await owner.send<{ token: string }>('POST', `/reviews/${review}/invitations`, {
    email: guest.person.email,
    role: 'reviewer',
  });
  await guest.api.send('POST', '/invitations/accept', { token });
}

test('Rafael tags in his browser and Nadia sees it at once, without losing her place, her focus or what she is writing', async ({
  page,
  api,
  another,
}) => {
  const sample = await openSample(api);
  const rafael = await another('Rafael Kint');
  await share(api, sample, rafael);
  const article = articleNumber(sample.articles, 5);
  const body = article.claims.filter(({ zone }) => zone === 'body');
  const mine = body[1];
  const his = claimWhere(article, ({ id }) => id === body[2]?.id);

  const here = new Annotator(page);
  await page.goto(`/reviews/${sample.review}/articles/${article.id}?claim=${mine?.id}&show=everyone`);
  await here.saved();
  const there = new Annotator(rafael.page);
  await there.open(sample.review, article.id, his.id);

  // Nadia has tagged her claim, scrolled away from it, and is in the middle of a reason.
  await here.press('1');
  await here.saved();
  await here.press('k');
  const reason = here.inspector.getByRole('textbox', { name: 'Reason' });
  await here.press('r');
  await expect(reason).toBeFocused();
  await page.keyboard.type('The outlet says so in its own');
  await here.text.evaluate((pane) => pane.scrollTo({ top: 40, behavior: 'instant' }));
  const scrolled = await here.text.evaluate((pane) => pane.scrollTop);
  const active = await here.activeClaim.getAttribute('id');

  await there.press('3');
  await expect(here.inText(his.id).first()).toHaveAttribute('data-kind', 'opinion', { timeout: 1_000 });
  expect(await here.text.evaluate((pane) => pane.scrollTop)).toBe(scrolled);
  await expect(here.activeClaim).toHaveAttribute('id', active ?? '');
  await expect(reason).toBeFocused();
  await expect(reason).toHaveValue('The outlet says so in its own');

  await page.keyboard.type(' voice.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect
    .poll(async () => {
      const claim = await rafael.api.get<{ judgements: { reason: string | null }[] }>(
        `/reviews/${sample.review}/claims/${mine?.id}`,
      );
      return claim.judgements.map((judgement) => judgement.reason);
    })
    .toEqual(['The outlet says so in its own voice.']);
});

test('Nadia and Rafael change the same article at once, and both end with the same text, claims and tags', async ({
  page,
  api,
  another,
}) => {
  const sample = await openSample(api);
  const rafael = await another('Rafael Kint');
  await share(api, sample, rafael);
  const article = articleNumber(sample.articles, 5);
  const here = new Annotator(page);
  const there = new Annotator(rafael.page);
  await here.open(sample.review, article.id, article.claims[0]?.id);
  await there.open(sample.review, article.id, article.claims.at(-1)?.id);

  const together = async (mine: string, his: string) => {
    await Promise.all([here.press(mine), there.press(his)]);
  };
  for (let round = 0; round < 4; round++) await together('1', '3');
  await together('m', 'x');
  await here.saved();
  await there.saved();

  const shown = (annotator: Annotator) =>
    annotator.text
      .locator('[data-claim]')
      .evaluateAll((claims) =>
        claims.map((claim) => [claim.getAttribute('data-claim'), claim.textContent].join(' ')),
      );
  const differences = async () => {
    // What each did to the split above the other's eyes waits there until it is asked for.
    for (const screen of [here, there]) await screen.showUpdates();
    const [mine, his] = [await shown(here), await shown(there)];
    return [...mine.filter((one) => !his.includes(one)), ...his.filter((one) => !mine.includes(one))];
  };
  await expect.poll(differences).toEqual([]);
  const { judgements } = await api
    .get<{ claims: { judgements: unknown[] }[] }>(`/reviews/${sample.review}/articles/${article.id}`)
    .then(({ claims }) => ({ judgements: claims.reduce((all, claim) => all + claim.judgements.length, 0) }));
  expect(judgements).toBeGreaterThanOrEqual(8);
});
