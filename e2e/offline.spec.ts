import { Annotator } from './pages/annotator';
import { articleNumber, openSample } from './sample';
import { expect, test } from './story';

type Event = { type: string; changes: { noun: string; after: { claim?: string; kind?: string } | null }[] };

test('Nadia tags in a tunnel: her tags stay, are counted, are sent in order afterwards, and closing asks first (UX-27)', async ({
  page,
  context,
  api,
}) => {
  const { review, articles } = await openSample(api);
  const article = articleNumber(articles, 5);
  const annotator = new Annotator(page);
  await annotator.open(review, article.id, article.claims[0]?.id);
  const { version } = await api.get<{ version: number }>(`/reviews/${review}`);
  await context.setOffline(true);
  for (const key of ['1', '3', '2']) await annotator.press(key);
  await expect(annotator.saveChip).toHaveText('3 changes wait');
  await expect(
    page.getByText('You are offline. 3 changes wait here and will be sent when you are back.'),
  ).toBeVisible();
  const shown = ['Reported fact', 'Opinion', 'Attributed quote'];
  for (const [at, kind] of shown.entries())
    await expect(annotator.claim(at + 1)).toHaveAccessibleName(
      new RegExp(`^Claim ${at + 1} of \\d+\\. ${kind}\\.`),
    );

  const [asked] = await Promise.all([page.waitForEvent('dialog'), page.close({ runBeforeUnload: true })]);
  expect(asked.type()).toBe('beforeunload');
  await asked.dismiss();

  await context.setOffline(false);
  await annotator.saved();
  const { items } = await api.get<{ items: Event[] }>(`/reviews/${review}/activity?after=${version}`);
  const judged = items.flatMap(({ changes }) =>
    changes.filter(({ noun }) => noun === 'judgement').map(({ after }) => [after?.claim, after?.kind]),
  );
  expect(judged).toEqual([
    [article.claims[0]?.id, 'reported_fact'],
    [article.claims[1]?.id, 'opinion'],
    [article.claims[2]?.id, 'attributed_quote'],
  ]);
});

test('Nadia’s save fails, and the claim itself says so until she retries (UX-28)', async ({ page, api }) => {
  const { review, articles } = await openSample(api);
  const article = articleNumber(articles, 5);
  const annotator = new Annotator(page);
  await annotator.open(review, article.id, article.claims[0]?.id);
  // A server that asks for patience, so that nothing is tried again before she says so.
  const busy = { status: 503, headers: { 'retry-after': '600' }, body: 'no' };
  await page.route('**/judgement', (route) => route.fulfill(busy));
  await annotator.press('3');
  await expect(annotator.claim(1)).toHaveAccessibleName(/^Claim 1 of \d+\. Opinion\. .*Not saved yet\./);
  await annotator.press('k');
  const notice = annotator.inspector.getByText('Not saved yet');
  await expect(notice).toBeVisible();
  await page.unroute('**/judgement');
  await annotator.inspector.getByRole('button', { name: 'Retry' }).click();
  await annotator.saved();
  await expect(notice).toBeHidden();
  await expect(annotator.claim(1)).toHaveAccessibleName(/^Claim 1 of \d+\. Opinion\./);
  const claim = await api.get<{ judgements: { kind: string }[] }>(
    `/reviews/${review}/claims/${article.claims[0]?.id}`,
  );
  expect(claim.judgements.map(({ kind }) => kind)).toEqual(['opinion']);
});
