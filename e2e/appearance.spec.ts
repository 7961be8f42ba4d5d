import type { Page } from '@playwright/test';
import { Annotator } from './pages/annotator';
import { articleNumber, openSample } from './sample';
import { expect, test } from './story';

const computed = (page: Page, selector: string, property: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

test('Nadia chooses how articles look, and finds it so on every screen and after a reload, without a flash', async ({
  page,
  api,
  browser,
  baseURL,
  context,
}) => {
  const { review, articles } = await openSample(api);
  const article = articleNumber(articles, 1);
  await page.goto('/account/appearance');
  const radio = (group: string, name: string) =>
    page.getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true });
  await radio('Theme', 'Dark').click();
  await expect(page.locator('html')).toHaveClass(/\bdark\b/);
  await radio('Reading font', 'Sans serif').click();
  await radio('Size', '22').click();
  await radio('Line spacing', 'Wide').click();
  await radio('Line length', 'Narrow').click();
  await radio('Density', 'Compact').click();
  await page.getByRole('switch', { name: 'Underlines only' }).click();
  await page.getByRole('switch', { name: 'Reduce motion' }).click();
  await expect
    .poll(async () => (await api.get<{ appearance: object }>('/account/preferences')).appearance)
    .toEqual({
      theme: 'dark',
      font: 'sans',
      size: 22,
      spacing: 'wide',
      width: 'narrow',
      underlinesOnly: true,
      density: 'compact',
      motion: 'reduced',
    });

  const annotator = new Annotator(page);
  await annotator.open(review, article.id);
  expect(await computed(page, '.article-text', 'font-size')).toBe('22px');
  expect(await computed(page, '.article-text', 'line-height')).toBe('48.4px');
  expect(await computed(page, '.article-text', 'font-family')).toMatch(/^"?Inter/);
  expect(await computed(page, '.claim[data-kind]:not([data-active])', 'background-color')).toBe(
    'rgba(0, 0, 0, 0)',
  );
  const heights = await annotator.list
    .getByRole('option')
    .evaluateAll((options) => options.map((option) => option.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeLessThan(36);

  // Another browser of hers that prefers light: dark before a script of the page has run, and the rest in the first bytes.
  const other = await browser.newContext({ baseURL: baseURL ?? '', colorScheme: 'light' });
  await other.addCookies(await context.cookies());
  const raw = await other.request.get(`/reviews/${review}/articles/${article.id}`);
  const html = /<html[^>]*>/.exec(await raw.text())?.[0] ?? '';
  for (const attribute of [
    'data-font="sans"',
    'data-size="22"',
    'data-density="compact"',
    'data-motion="reduced"',
  ])
    expect(html).toContain(attribute);
  const second = await other.newPage();
  // The class is there as soon as there is a body to paint.
  await second.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { classList } = document.documentElement;
        Object.assign(window, { themeAtFirstFrame: classList.contains('dark') ? 'dark' : 'light' });
      });
    }).observe(document, { childList: true, subtree: true });
  });
  await second.goto('/reviews');
  await expect(second.locator('html')).toHaveClass(/\bdark\b/);
  expect(await second.evaluate(() => Reflect.get(window, 'themeAtFirstFrame'))).toBe('dark');
  expect(await computed(second, 'body', 'background-color')).toBe(
    await computed(page, 'body', 'background-color'),
  );

  // Signed out, the system decides again.
  await other.clearCookies();
  await second.goto('/sign-in');
  await expect(second.locator('html')).toHaveClass(/\blight\b/);
  await other.close();
});

test.describe('without colour', () => {
  for (const mode of ['forced colours', 'greyscale'] as const) {
    test(`the four kinds stay apart by letter and line, in ${mode} (UX-64)`, async ({ page, api }) => {
      const { review, articles } = await openSample(api);
      const article = articleNumber(articles, 1);
      const fresh = article.claims.filter(({ zone }) => zone === 'body').slice(0, 5);
      const kinds = ['reported_fact', 'attributed_quote', 'opinion', 'reader_comment', 'excluded'];
      for (const [at, claim] of fresh.entries())
        await api.send('PUT', `/reviews/${review}/claims/${claim.id}/judgement`, { kind: kinds[at] });
      if (mode === 'forced colours') await page.emulateMedia({ forcedColors: 'active' });
      else
        await page.addInitScript(() => document.documentElement.style.setProperty('filter', 'grayscale(1)'));
      const annotator = new Annotator(page);
      await annotator.open(review, article.id);
      const looks = await Promise.all(
        fresh.map(({ id }) =>
          annotator
            .inText(id)
            .first()
            .evaluate((element) => {
              const claim = getComputedStyle(element);
              const badge = getComputedStyle(element.querySelector('.claim-first') ?? element, '::before');
              return {
                letter: badge.content,
                line: `${claim.textDecorationLine} ${claim.textDecorationStyle} ${claim.textDecorationThickness}`,
                tint: claim.backgroundColor,
                lineColour: claim.textDecorationColor,
                border: `${badge.borderTopStyle} ${badge.borderTopWidth}`,
              };
            }),
        ),
      );
      expect(new Set(looks.map(({ letter }) => letter)).size).toBe(5);
      expect(new Set(looks.map(({ line }) => line)).size).toBe(5);
      for (const { border } of looks) expect(border).toMatch(/^(solid|dashed) 1px$/);
      if (mode === 'forced colours') {
        // No tint: one colour behind all of them, and one for every line.
        expect(new Set(looks.map(({ tint }) => tint)).size).toBe(1);
        expect(new Set(looks.slice(0, 4).map(({ lineColour }) => lineColour)).size).toBe(1);
        const ring = await annotator.text
          .locator('[data-active]')
          .first()
          .evaluate((element) => {
            const probe = document.createElement('span');
            probe.style.color = 'Highlight';
            document.body.append(probe);
            const highlight = getComputedStyle(probe).color;
            probe.remove();
            const { outlineColor, outlineStyle, outlineWidth } = getComputedStyle(element);
            return { outline: `${outlineStyle} ${outlineWidth}`, isHighlight: outlineColor === highlight };
          });
        expect(ring).toEqual({ outline: 'solid 3px', isHighlight: true });
      }
    });
  }
});
