import type { Page } from '@playwright/test';
import { Annotator } from './pages/annotator';
import { type Article, articleNumber, openSample } from './sample';
import { expect, test } from './story';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** Everything one can press, in view, that is smaller than a thumb needs (44 px). */
const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, [role="option"]')]
      .filter((element) => element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight)
      // A link inside a sentence is exempt (WCAG 2.5.8), and so is a box whose label is the target.
      .filter(({ element }) => !element.closest('p') && !element.closest('label'))
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

test('Nadia finds every screen within the width of her phone, with targets for a thumb', async ({
  page,
  api,
}) => {
  const { review, articles } = await openSample(api);
  const [a, b] = [articleNumber(articles, 1).id, articleNumber(articles, 2).id];
  for (const path of ['', '/articles', '/articles/new', '/claims', `/compare?a=${a}&a=${b}`, '/report']) {
    await page.goto(`/reviews/${review}${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect.soft(await sideways(page), path).toBe(0);
    expect.soft(await tooSmall(page), path).toEqual([]);
  }
});
