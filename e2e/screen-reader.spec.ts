import { Annotator } from './pages/annotator';
import { articleNumber, claimWhere, openSample } from './sample';
import { expect, test } from './story';

test('a screen reader meets the annotator as named regions, an article of headings and paragraphs, and a list of claims', async ({
  page,
  api,
}) => {
  const { review, articles } = await openSample(api);
  const article = articleNumber(articles, 1);
  const linked = claimWhere(article, ({ links, attribution }) => links.length > 1 && attribution !== null);
  const annotator = new Annotator(page);
  await annotator.open(review, article.id, linked.id);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main "Content":
      - heading "A1 Harbour Herald" [level=1]
      - 'link "Next article: A2 Port Gazette"'
      - radiogroup "Mode":
        - radio "Split"
        - radio "Tag" [checked]
      - button "Undo"
      - button "Redo"
      - button "Highlights" [pressed]
      - button "Finish my pass"
      - region "Text of A1 Harbour Herald"
      - region "Claims"
      - region "Claim details"
      - complementary "Keys that matter now"
  `);
  // The article is read as an article: its claims add no word and no control.
  await expect(annotator.text).toMatchAriaSnapshot(`
    - region "Text of A1 Harbour Herald":
      - heading "Ferry and freighter collide off Port Tavel, forty brought to safety" [level=2]
      - paragraph: By Lena Marsh, harbour correspondent
      - paragraph: /^PORT TAVEL – Forty people were taken off the ferry Lady Maren .* according to Agency X\\.$/
      - paragraph: /^The ferry had left the north quay at 18:40/
      - paragraph: /^“We had nine boats in the water .* harbour master Ines Calder told the Herald\\.$/
  `);
  await expect(page.getByRole('region', { name: 'Claims', exact: true })).toMatchAriaSnapshot(`
    - region "Claims":
      - heading "Claims 29" [level=2]
      - searchbox "Filter by words"
      - group "Show only":
        - 'button "Reported fact: 0"'
        - 'button "Attributed quote: 0"'
        - 'button "Opinion: 0"'
        - 'button "Reader comment: 0"'
        - 'button "Not a claim: 0"'
      - listbox "Claims of this article":
        - option /^Claim 1 of 29\\. Untagged\\. Suggested Reported fact\\. .*Ferry and freighter collide off Port Tavel, forty brought to safety$/
        - option /^Claim 2 of 29\\. .*Berth No\\. 4, Port Tavel$/
        - option /^Claim 3 of 29\\. Untagged\\. .*PORT TAVEL –$/
        - option /^Claim 4 of 29\\. Untagged\\. .*3 links\\. Forty people were taken off the ferry Lady Maren/ [selected]
        - option /^Claim 5 of 29\\. Untagged\\. Suggested Reported fact\\. .*1 link\\. The ferry had left the north quay at 18:40/
        - option /^Claim 6 of 29\\. Untagged\\. Suggested Attributed quote\\. .*1 link\\. “We had nine boats in the water/
  `);
  await expect(annotator.inspector).toMatchAriaSnapshot(`
    - region "Claim details":
      - heading "Claim 4 of 29" [level=2]
      - group "Kind":
        - button "Reported fact"
        - button "Attributed quote"
        - button "Opinion"
        - button "Reader comment"
        - button "Not a claim"
      - heading "Bounds" [level=3]
      - heading "Attribution" [level=3]
      - form "Attribution":
        - combobox "Speaker": Agency X
      - heading "Links (3)" [level=3]
      - list
      - heading "Judgements" [level=3]
  `);
  // The sample makes its links in one moment, so their order is none to hold.
  const links = annotator.inspector.getByRole('listitem').getByRole('paragraph');
  for (const link of [
    /^corroborates A4 Agency X/,
    /^corroborates A3 The Breakwater/,
    /^conflicts A2 Port Gazette · number differs/,
  ])
    await expect(links.filter({ hasText: link })).toHaveCount(1);
});

test('tagging is said once, in the name of the claim and in one polite place; the pressed kind says that it is', async ({
  page,
  api,
}) => {
  const { review, articles } = await openSample(api);
  const article = articleNumber(articles, 4);
  const claim = claimWhere(article, ({ zone, text }) => zone === 'body' && text.split(' ').length > 4);
  const number = article.claims.indexOf(claim) + 1;
  const annotator = new Annotator(page);
  await annotator.open(review, article.id, claim.id);
  await annotator.list.focus();
  await expect(annotator.list).toHaveAttribute(
    'aria-activedescendant',
    (await annotator.activeClaim.getAttribute('id')) ?? 'none',
  );
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest('[aria-live="polite"], [role="status"]');
        if (region?.textContent?.trim()) said.push(region.textContent.trim());
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  await annotator.press('3');
  await expect(annotator.claim(number)).toHaveAccessibleName(
    new RegExp(`^Claim ${number} of \\d+\\. Opinion\\.`),
  );
  await expect(annotator.activeClaim).not.toHaveAccessibleName(new RegExp(`^Claim ${number} of`));
  await expect(annotator.list).toBeFocused();
  await annotator.saved();
  const said = await page.evaluate(() => Reflect.get(window, 'said') as string[]);
  expect(said.filter((each) => /opinion/i.test(each)).length).toBeLessThanOrEqual(1);
  await annotator.press('k');
  await expect(annotator.inspector.getByRole('button', { name: 'Opinion' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('Shift+H speaks where claims start and end, with every word of the article as it is stored; H hides every mark', async ({
  page,
  api,
}) => {
  const { review, articles } = await openSample(api);
  const article = articleNumber(articles, 1);
  const claim = claimWhere(article, ({ zone, text }) => zone === 'body' && text.split(' ').length > 4);
  await api.send('PUT', `/reviews/${review}/claims/${claim.id}/judgement`, { kind: 'reported_fact' });
  const annotator = new Annotator(page);
  await annotator.open(review, article.id, claim.id);
  const stored = annotator.text.locator('[data-article-text]');
  const inText = annotator.inText(claim.id).first();
  const spoken = () =>
    inText.evaluate((element) =>
      [
        getComputedStyle(element.querySelector('.claim-first') ?? element, '::before').content,
        getComputedStyle(element.querySelector('.claim-last') ?? element, '::after').content,
      ].join(' | '),
    );
  expect(await spoken()).not.toContain('Reported fact');
  await annotator.press('Shift+h');
  await expect.poll(spoken).toMatch(/"start Reported fact".*"end Reported fact"/i);
  expect(await stored.evaluate((element) => element.textContent)).toBe(article.text);
  // Kept with the account.
  await expect
    .poll(async () => (await api.get<{ spokenMarkers: boolean }>('/account/preferences')).spokenMarkers)
    .toBe(true);
  await annotator.open(review, article.id, claim.id);
  await expect.poll(spoken).toMatch(/"start Reported fact"/i);
  await annotator.press('Shift+h');
  await expect.poll(spoken).not.toContain('Reported fact');

  await annotator.press('j');
  await annotator.press('h');
  await expect
    .poll(() => inText.evaluate((element) => getComputedStyle(element).textDecorationLine))
    .toBe('none');
  await expect.poll(spoken).not.toMatch(/"F/);
  expect(await stored.evaluate((element) => element.textContent)).toBe(article.text);
});
