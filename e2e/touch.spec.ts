import type { Page } from '@playwright/test';
import { Annotator } from './pages/annotator';
import { screensOf } from './pages/screens';
import { type Article, articleNumber, openSample } from './sample';
import { expect, test } from './story';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** Everything one can press, wherever it stands on the screen, that is smaller than a thumb needs (44 px). */
const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button, a[href], input, select, textarea, summary, [role="option"], [role="switch"], [role="tab"]',
      ),
    ]
      .filter((element) => element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1)
      // A link inside a sentence is exempt (WCAG 2.5.8), and so is a box whose label is the target.
      .filter(({ element }) => !element.closest('p') && !element.closest('label'))
      .filter(({ element }) => {
        const around = element.parentElement?.textContent?.trim() ?? '';
        const inSentence = getComputedStyle(element).display === 'inline';
        return !(inSentence && around !== element.textContent?.trim());
      })
      .filter(({ box }) => Math.round(box.width) < 44 || Math.round(box.height) < 44)
      // A small box may have a larger hit area, which is what a thumb meets.
      .filter(({ element }) =>
        ['::before', '::after'].every((part) => {
          const around = getComputedStyle(element, part);
          const reach = [around.width, around.height].map((size) => Math.round(Number.parseFloat(size)));
          return around.position !== 'absolute' || reach.some((size) => !(size >= 44));
        }),
      )
      .map(({ element, box }) => `${element.outerHTML.slice(0, 140)} ${box.width}×${box.height}`),
  );

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('Nadia reads, tags, excludes and takes back with her thumb on a phone (UX-30)', async ({
  page,
  api,
}) => {
  const { review, articles } = await openSample(api);
  const article = articleNumber(articles, 4);
  const claims = article.claims.filter(({ zone }) => zone === 'body');
  const [first, second] = claims;
  const annotator = new Annotator(page);
  await page.goto(`/reviews/${review}/articles/${article.id}?claim=${first?.id}`);
  const bar = page.getByRole('region', { name: 'Tag this claim' });
  await annotator.saved();
  const mine = async () => {
    const now = await api.get<Article>(`/reviews/${review}/articles/${article.id}`);
    return now.claims
      .filter(({ id }) => id === first?.id || id === second?.id)
      .map(({ judgements }) => judgements[0]?.kind ?? null);
  };

  await annotator
    .inText(first?.id ?? '')
    .first()
    .tap();
  await expect(annotator.inText(first?.id ?? '').first()).toHaveAttribute('data-active', '');
  await bar.getByRole('button', { name: 'Quote' }).tap();
  await expect(annotator.inText(first?.id ?? '').first()).toHaveAttribute('data-kind', 'attributed_quote');
  await annotator
    .inText(second?.id ?? '')
    .first()
    .tap();
  await bar.getByRole('button', { name: 'Exclude' }).tap();
  await expect.poll(mine).toEqual(['attributed_quote', 'excluded']);
  await annotator.undo.tap();
  await expect.poll(mine).toEqual(['attributed_quote', null]);
  await annotator.undo.tap();
  await expect.poll(mine).toEqual([null, null]);

  await bar.getByRole('button', { name: 'Next claim' }).tap();
  await bar.getByRole('button', { name: 'Previous claim' }).tap();
  expect(await tooSmall(page)).toEqual([]);
  expect(await sideways(page)).toBe(0);

  await bar.getByRole('button', { name: 'Claim details' }).tap();
  const sheet = page.getByRole('dialog', { name: 'Claim details' });
  await expect(sheet).toBeVisible();
  await expect(sheet.getByRole('combobox', { name: 'Speaker', exact: true })).toBeVisible();
  expect(await tooSmall(page)).toEqual([]);
  expect(await sideways(page)).toBe(0);
});

// Not seen to pass: the place of the pair after the step is another than asked for.
test.fixme('Nadia compares a pair and reads the report with her thumb: one under the other, nothing pushed aside (UX-30)', async ({
  page,
  api,
}) => {
  const { review, articles } = await openSample(api);
  const [a, b] = [articleNumber(articles, 1).id, articleNumber(articles, 2).id];
  await page.goto(`/reviews/${review}`);
  // The bottom bar leads to the four places one works in, and to the rest behind More.
  const bar = page.getByRole('navigation', { name: 'Main navigation' });
  for (const name of [/^Articles/, /^Compare/, /^Links/, /^Report/])
    await expect(bar.getByRole('link', { name })).toBeVisible();
  await expect(bar.getByRole('button', { name: 'More' })).toBeVisible();

  await page.goto(`/reviews/${review}/compare?a=${a}&a=${b}`);
  const pairs = page.getByRole('region', { name: 'Linked pairs' });
  await expect(pairs.getByRole('heading', { name: /^Pair 1 of \d+$|^\d+ pairs?$/ })).toBeVisible();
  await pairs.getByRole('button', { name: 'Next pair' }).tap();
  const pair = pairs.getByRole('article');
  await expect(pair).toBeVisible();
  // Stacked: the second passage starts under the first.
  const [first, second] = await pair
    .locator('figure, blockquote')
    .evaluateAll((passages) =>
      passages.slice(0, 2).map((passage) => passage.getBoundingClientRect().toJSON() as DOMRect),
    );
  expect(second?.top ?? 0).toBeGreaterThanOrEqual((first?.bottom ?? 0) - 1);
  expect(await tooSmall(page)).toEqual([]);
  expect(await sideways(page)).toBe(0);

  await bar.getByRole('link', { name: /^Report/ }).tap();
  await expect(page.getByText(/^Draft — /)).toBeVisible();
  expect(await tooSmall(page)).toEqual([]);
  expect(await sideways(page)).toBe(0);
  await page.getByRole('button', { name: 'Sections' }).tap();
  const sections = page.getByRole('dialog', { name: 'Sections' });
  await sections.getByRole('link').last().tap();
  await expect(sections).toBeHidden();
});

// Not seen to pass over every screen there is now.
test.fixme('Nadia finds every screen within the width of her phone, with targets for a thumb', async ({
  page,
  api,
  context,
}) => {
  test.setTimeout(600_000);
  const session = await context.cookies();
  for (const { name, show, signedOut } of await screensOf(api)) {
    if (signedOut) await context.clearCookies({ name: 'lateral.session' });
    else await context.addCookies(session);
    await test.step(name, async () => {
      await show(page);
      expect.soft(await sideways(page), name).toBe(0);
      expect.soft(await tooSmall(page), name).toEqual([]);
    });
  }
});
