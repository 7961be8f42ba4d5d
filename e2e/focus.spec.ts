import type { Page } from '@playwright/test';
import { Annotator } from './pages/annotator';
import { screensOf } from './pages/screens';
import { articleNumber, openSample } from './sample';
import { expect, test } from './story';

/** The regions one can see, by their place in the document, and which of them holds the focus. */
const regions = (page: Page): Promise<{ all: number[]; here: number }> =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll('[data-region]')];
    const seen = all.filter((region) => region.checkVisibility());
    const here = document.activeElement?.closest('[data-region]') ?? null;
    return { all: seen.map((region) => all.indexOf(region)), here: here ? all.indexOf(here) : -1 };
  });

/** A screen may take the focus itself when it comes alive, once: React has taken over every region by then. */
const alive = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(async () => {
        await new Promise((done) => requestIdleCallback(done));
        return [...document.querySelectorAll('[data-region]')].every((region) =>
          Object.keys(region).some((key) => key.startsWith('__reactProps')),
        );
      }),
    )
    .toBe(true);

test('F6 leads through every region of every screen, Shift+F6 back, and from the last on to the browser (UX-65)', async ({
  page,
  api,
}) => {
  test.setTimeout(600_000);
  const screens = await screensOf(api);
  for (const { name, show } of screens.filter(({ signedOut, byWords }) => !signedOut && !byWords)) {
    await test.step(name, async () => {
      await show(page);
      await alive(page);
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      const { all } = await regions(page);
      expect(all.length, name).toBeGreaterThanOrEqual(name.startsWith('annotator') ? 5 : 1);
      const met: number[] = [];
      for (let step = 0; step < all.length; step++) {
        await page.keyboard.press('F6');
        met.push((await regions(page)).here);
      }
      expect.soft(met, name).toEqual(all);
      // What has no further region is the browser's: nothing holds the key back.
      const heldBack = await page.evaluate(() => {
        const event = new KeyboardEvent('keydown', {
          key: 'F6',
          code: 'F6',
          bubbles: true,
          cancelable: true,
        });
        document.activeElement?.dispatchEvent(event);
        return event.defaultPrevented;
      });
      expect.soft(heldBack, name).toBe(false);
      if (all.length > 1) {
        await page.keyboard.press('Shift+F6');
        expect.soft((await regions(page)).here, name).toBe(all.at(-2));
      }
    });
  }
});

test('the claim one works on is never under a bar, down the article and up again (UX-65)', async ({
  page,
  api,
}) => {
  const { review, articles } = await openSample(api);
  const article = articleNumber(articles, 1);
  await page.setViewportSize({ width: 1280, height: 620 });
  const annotator = new Annotator(page);
  await annotator.open(review, article.id, article.claims[0]?.id);
  /** What is in front at the first and the last letter of the active claim, and whether its row is whole. */
  const inFront = () =>
    page.evaluate(() => {
      const parts = [...document.querySelectorAll('[data-article-text] [data-active]')];
      const boxes = parts.flatMap((part) => [...part.getClientRects()]);
      const option = document.querySelector('[role="option"][data-active]');
      const row = option?.getBoundingClientRect();
      const points = [
        ...(boxes[0] ? [[boxes[0].left + 4, boxes[0].top + 4]] : []),
        ...(row
          ? [
              [row.left + 12, row.top + 4],
              [row.left + 12, row.bottom - 4],
            ]
          : []),
      ];
      return points.map(([x = 0, y = 0]) => {
        const front = document.elementFromPoint(x, y);
        return Boolean(front && (parts.some((part) => part.contains(front)) || option?.contains(front)));
      });
    });
  const steps = Math.min(article.claims.length - 1, 30);
  for (const key of ['j', 'k'])
    for (let step = 0; step < steps; step++) {
      await annotator.press(key);
      await expect.poll(inFront, `${key} ${step}`).toEqual([true, true, true]);
    }
});

test('whatever was opened by key gives the focus back to where it was', async ({ page, api }) => {
  const { review, articles } = await openSample(api);
  const annotator = new Annotator(page);
  await annotator.open(review, articleNumber(articles, 1).id);
  await annotator.list.focus();
  for (const [key, name] of [
    ['?', 'Keyboard shortcuts'],
    ['ControlOrMeta+k', 'Commands'],
    ['l', 'Link this claim'],
  ] as const) {
    await annotator.press(key);
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name })).toBeHidden();
    await expect(annotator.list).toBeFocused();
  }
});
