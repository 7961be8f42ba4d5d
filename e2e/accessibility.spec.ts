import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { LinkPicker } from './pages/link-picker';
import { Tray } from './pages/tray';
import { articleNumber, openSample, type Review } from './sample';
import { type Api, apiOf, expect, signIn, someone, test } from './story';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

type Screen = { name: string; show: (page: Page) => Promise<void>; signedOut?: true };

/** Every main screen of a review that is being worked on, each with how one gets to it. */
async function screensOf(api: Api): Promise<Screen[]> {
  const { review, articles } = await openSample(api);
  const [one, two] = [articleNumber(articles, 1), articleNumber(articles, 2)];
  const arabic = articleNumber(articles, 5);
  const linked = one.claims.find(({ links }) => links.length > 0);
  const fresh = await api.send<Review>('POST', '/reviews', { question: 'Who closed the bridge, and when?' });
  const waiting = await api.send<{ id: string }>('POST', `/reviews/${fresh.id}/articles`, {
    text: two.text,
    source: { name: 'Port Gazette' },
    confirm: false,
  });
  const at = (path: string) => async (page: Page) => {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  };
  return [
    { name: 'sign-in', show: at('/sign-in'), signedOut: true },
    { name: 'sign-up', show: at('/sign-up'), signedOut: true },
    { name: 'reviews', show: at('/reviews') },
    { name: 'new review', show: at('/reviews/new') },
    { name: 'overview', show: at(`/reviews/${review}`) },
    { name: 'articles', show: at(`/reviews/${review}/articles`) },
    { name: 'claims list', show: at(`/reviews/${review}/claims`) },
    { name: 'compare', show: at(`/reviews/${review}/compare?a=${one.id}&a=${two.id}`) },
    { name: 'compare by words', show: at(`/reviews/${review}/compare?a=${one.id}&a=${two.id}&view=words`) },
    { name: 'matrix', show: at(`/reviews/${review}/matrix`) },
    { name: 'report', show: at(`/reviews/${review}/report`) },
    { name: 'frozen report', show: at(`/reviews/${review}/report/R1`) },
    { name: 'members', show: at(`/reviews/${review}/members`) },
    { name: 'account', show: at('/account') },
    { name: 'check text', show: at(`/reviews/${fresh.id}/articles/${waiting.id}/check`) },
    {
      name: 'import tray',
      show: async (page) => {
        const tray = new Tray(page);
        await tray.open(fresh.id);
        await tray.takeFiles([
          { name: 'ready.txt', bytes: 'Harbour Herald\n\nThe ferry left at 18:40.' },
          { name: 'scan.pdf', bytes: '%PDF-1.7 nothing to read' },
          { name: 'latin.txt', bytes: Buffer.from('Die Fähre legte um 18:40 Uhr ab.', 'latin1') },
        ]);
        await expect(tray.cards).toHaveCount(3);
        await expect(tray.cards.getByRole('radiogroup').first()).toBeVisible();
      },
    },
    {
      name: 'annotator',
      show: at(`/reviews/${review}/articles/${one.id}?claim=${linked?.id}`),
    },
    { name: 'annotator of an Arabic article', show: at(`/reviews/${review}/articles/${arabic.id}`) },
    {
      name: 'annotator with claim details and link picker',
      show: async (page) => {
        await at(`/reviews/${review}/articles/${one.id}?claim=${linked?.id}`)(page);
        const details = page.getByRole('button', { name: 'Claim details' });
        if (await details.isVisible()) {
          await details.click();
          const sheet = page.getByRole('dialog', { name: 'Claim details' });
          await sheet.getByRole('button', { name: /Link this claim/ }).click();
        } else await page.keyboard.press('l');
        await expect(new LinkPicker(page).candidates.first()).toBeVisible();
      },
    },
  ];
}

/** Everything that scrolls is scrolled through once: what was never near the view is not drawn yet. */
const scrollThrough = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    for (const element of document.querySelectorAll('*')) {
      if (element.clientHeight === 0 || element.scrollHeight <= element.clientHeight) continue;
      const from = element.scrollTop;
      for (let at = 0; at < element.scrollHeight; at += element.clientHeight) {
        element.scrollTop = at;
        if (element.scrollTop === 0 && at > 0) break;
        await frame();
      }
      element.scrollTop = from;
    }
    await frame();
  });

/** Nothing moves while it is looked at: what fades in is half transparent for a moment. */
async function violations(page: Page): Promise<string[]> {
  await scrollThrough(page);
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  // Every rule of these tags runs; what passes is not listed, which is most of the work.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(WCAG);
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${impact}) ${target.join(' ')}: ${failureSummary}`),
  );
}

const looks = [
  { name: 'light at 1440 px', width: 1440, height: 900, scheme: 'light' },
  { name: 'dark at 1440 px', width: 1440, height: 900, scheme: 'dark' },
  { name: 'light at 390 px', width: 390, height: 844, scheme: 'light' },
  { name: 'dark at 390 px', width: 390, height: 844, scheme: 'dark' },
  { name: 'right to left', width: 1440, height: 900, scheme: 'light', locale: 'ar-XB' },
] as const;

for (const look of looks) {
  test(`nobody is shut out of a main screen, ${look.name}`, async ({ browser, baseURL }) => {
    // Contrast is looked at for every word of some twenty screens: minutes, on a busy machine.
    test.setTimeout(900_000);
    const { width, height, scheme } = look;
    const context = await browser.newContext({
      baseURL: baseURL ?? '',
      viewport: { width, height },
      colorScheme: scheme,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await signIn(context, page, baseURL ?? '', someone('Nadia Verhoeven'));
    const screens = await screensOf(apiOf(page, baseURL ?? ''));
    if ('locale' in look)
      await context.addCookies([{ name: 'lateral-locale', value: look.locale, url: baseURL ?? '' }]);
    const session = await context.cookies();
    for (const { name, show, signedOut } of screens) {
      if (signedOut) await context.clearCookies({ name: 'lateral.session' });
      else await context.addCookies(session);
      await test.step(name, async () => {
        await show(page);
        if ('locale' in look) await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
        expect.soft(await violations(page), `${name}, ${look.name}`).toEqual([]);
      });
    }
    await context.close();
  });
}
