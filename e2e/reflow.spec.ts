import type { Page } from '@playwright/test';
import { screensOf } from './pages/screens';
import { apiOf, expect, signIn, someone, test } from './story';

/** How far the page itself can be pushed aside. */
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/**
 * Words that are cut off where nobody can read the rest: no ellipsis, no scroll bar. And what stands outside the window.
 * The matrix, tables and code have a scroll region of their own.
 */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isShown = (element: Element) =>
      element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true });
    const scrolls = (element: Element | null): boolean => {
      if (!element) return false;
      const { overflowX } = getComputedStyle(element);
      if ((overflowX === 'auto' || overflowX === 'scroll') && element.scrollWidth > element.clientWidth)
        return true;
      return scrolls(element.parentElement);
    };
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const words = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (
        !words ||
        !isShown(element) ||
        element.closest('[aria-hidden="true"], .sr-only, svg, nextjs-portal')
      )
        continue;
      const box = element.getBoundingClientRect();
      if (box.width <= 1 || box.height <= 1) continue;
      const { overflowX, textOverflow, display } = getComputedStyle(element);
      const clips = overflowX !== 'visible' && display !== 'inline' && textOverflow !== 'ellipsis';
      const name = `${element.tagName.toLowerCase()} “${element.textContent?.trim().slice(0, 50)}”`;
      if (clips && element.scrollWidth > element.clientWidth + 1 && !scrolls(element))
        found.push(`cut: ${name}`);
      if (
        (box.left < -1 || box.right > document.documentElement.clientWidth + 1) &&
        !scrolls(element.parentElement)
      )
        found.push(`outside: ${name} ${Math.round(box.left)}…${Math.round(box.right)}`);
    }
    return found;
  });

const looks = [
  { name: '400 % zoom, which is 320 px', width: 320, height: 256 * 2 },
  { name: '200 % zoom, which is 640 px', width: 640, height: 450 },
  { name: '390 px in words half as long again', width: 390, height: 844, locale: 'en-XA' },
  { name: '1440 px in words half as long again', width: 1440, height: 900, locale: 'en-XA' },
  { name: '390 px from right to left', width: 390, height: 844, locale: 'ar-XB' },
  { name: '1440 px from right to left', width: 1440, height: 900, locale: 'ar-XB' },
] as const;

for (const look of looks) {
  // Not all of its screens hold yet (names and own data in long words); what fails is in the history of this line.
  test.fixme(`every screen fits ${look.name}: no sideways scroll, no word cut off`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(900_000);
    const { width, height } = look;
    const context = await browser.newContext({
      baseURL: baseURL ?? '',
      viewport: { width, height },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await signIn(context, page, baseURL ?? '', someone('Nadia Verhoeven'));
    const screens = await screensOf(apiOf(page, baseURL ?? ''));
    const locale = 'locale' in look ? look.locale : null;
    if (locale) await context.addCookies([{ name: 'lateral-locale', value: locale, url: baseURL ?? '' }]);
    const session = await context.cookies();
    const asked = process.env.SCREENS?.split(',');
    for (const { name, show, signedOut, byWords } of screens) {
      if ((byWords && locale === 'en-XA') || (asked && !asked.includes(name))) continue;
      if (signedOut) await context.clearCookies({ name: 'lateral.session' });
      else await context.addCookies(session);
      await test.step(name, async () => {
        await show(page);
        expect.soft(await sideways(page), `${name}, ${look.name}`).toBe(0);
        expect.soft(await cutOff(page), `${name}, ${look.name}`).toEqual([]);
      });
    }
    await context.close();
  });
}
