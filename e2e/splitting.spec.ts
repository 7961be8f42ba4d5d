import { Annotator } from './pages/annotator';
import { type Article, articleNumber, claimWhere, openSample } from './sample';
import { expect, test } from './story';

test('Nadia cuts a claim in two with keys, and both parts are exact stretches of the text (UX-16)', async ({
  page,
  api,
}) => {
  const { review, articles } = await openSample(api);
  const article = articleNumber(articles, 5);
  const whole = claimWhere(article, ({ zone, text }) => zone === 'body' && text.split(' ').length > 8);
  const annotator = new Annotator(page);
  await annotator.open(review, article.id, whole.id);
  await annotator.press('s');
  await expect(page.getByText('Arrow keys move the cut, Enter splits, Esc cancels').first()).toBeAttached();
  // The article runs from right to left: the left arrow goes on.
  await annotator.press('ArrowLeft');
  await annotator.press('ArrowLeft');
  await annotator.press('Enter');
  await annotator.saved();
  const after = await api.get<Article>(`/reviews/${review}/articles/${article.id}`);
  expect(after.claims).toHaveLength(article.claims.length + 1);
  const at = after.claims.findIndex(({ id }) => id === whole.id);
  const [left, right] = after.claims.slice(at, at + 2);
  expect([left?.start, right?.end]).toEqual([whole.start, whole.end]);
  for (const part of [left, right]) expect(article.text.slice(part?.start, part?.end)).toBe(part?.text);
  expect(article.text.slice(left?.end, right?.start)).toMatch(/^\s*$/);
  expect(left?.text.match(/\p{L}+/gu)).toHaveLength(3);
});

test('Nadia selects text that belongs to other claims, and is told which one is in the way (UX-19)', async ({
  page,
  api,
}) => {
  const { review, articles } = await openSample(api);
  const article = articleNumber(articles, 3);
  const claim = claimWhere(article, ({ zone, text }) => zone === 'body' && text.length > 60);
  const number = article.claims.indexOf(claim) + 1;
  await api.send('PUT', `/reviews/${review}/articles/${article.id}/split-lock`, { locked: false });
  const annotator = new Annotator(page);
  await annotator.open(review, article.id, claim.id);
  const box = await annotator.inText(claim.id).first().boundingBox();
  expect(box).not.toBeNull();
  const { x = 0, y = 0 } = box ?? {};
  await page.mouse.move(x + 60, y + 12);
  await page.mouse.down();
  await page.mouse.move(x + 220, y + 12, { steps: 5 });
  await page.mouse.up();
  await page
    .getByRole('toolbar', { name: 'Selected text' })
    .getByRole('button', { name: 'Make this a claim' })
    .click();
  await expect(page.getByText(`This would overlap claim ${number}. Claims cannot overlap.`)).toBeVisible();
  const after = await api.get<Article>(`/reviews/${review}/articles/${article.id}`);
  expect(after.claims.map(({ start, end }) => [start, end])).toEqual(
    article.claims.map(({ start, end }) => [start, end]),
  );
});

test('Nadia moves a bound of a claim that two judged: it asks both again, and counts as agreed only then (UX-20)', async ({
  page,
  api,
  another,
}) => {
  const { review, articles } = await openSample(api);
  const rafael = await another('Rafael Kint');
  const { token } = await api.send<{ token: string }>('POST', `/reviews/${review}/invitations`, {
    role: 'reviewer',
  });
  await rafael.api.send('POST', '/invitations/accept', { token });
  const article = articleNumber(articles, 5);
  const claim = claimWhere(article, ({ zone, text }) => zone === 'body' && text.split(' ').length > 6);
  const judgement = `/reviews/${review}/claims/${claim.id}/judgement`;
  const agreed = async () => {
    const { report } = await api.get<{ report: { agreement: { claims: number } } }>(
      `/reviews/${review}/report?format=json`,
    );
    return report.agreement.claims;
  };
  const before = await agreed();
  for (const who of [api, rafael.api]) await who.send('PUT', judgement, { kind: 'reported_fact' });
  expect(await agreed()).toBe(before + 1);

  const annotator = new Annotator(page);
  await annotator.open(review, article.id, claim.id);
  await annotator.press('b');
  await annotator.press('ArrowRight');
  await annotator.press('Enter');
  await annotator.saved();
  await expect(annotator.activeClaim).toHaveAccessibleName(/Recheck\./);
  expect(await agreed()).toBe(before);

  await annotator.press('Shift+Enter');
  await annotator.saved();
  await expect(annotator.activeClaim).not.toHaveAccessibleName(/Recheck\./);
  await rafael.api.send('PUT', judgement, { kind: 'reported_fact' });
  expect(await agreed()).toBe(before + 1);
});

test('Nadia sees exactly the stored text, and copies a claim without its badge (UX-21)', async ({
  page,
  context,
  api,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { review, articles } = await openSample(api);
  const annotator = new Annotator(page);
  for (const article of articles) {
    await annotator.open(review, article.id);
    const shown = await annotator.text
      .locator('[data-article-text]')
      .evaluate((element) => element.textContent);
    expect(shown, `A${article.number}`).toBe(article.text);
  }
  const article = articleNumber(articles, 1);
  const claim = claimWhere(article, ({ zone, kind }) => zone === 'body' && kind === 'attributed_quote');
  await annotator.open(review, article.id, claim.id);
  await annotator
    .inText(claim.id)
    .first()
    .evaluate((element) => document.getSelection()?.selectAllChildren(element));
  await page.keyboard.press('ControlOrMeta+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(claim.text);
});
