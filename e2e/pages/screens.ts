import type { Page } from '@playwright/test';
import { articleNumber, openSample, type Review } from '../sample';
import { type Api, expect } from '../story';
import { LinkPicker } from './link-picker';
import { Tray } from './tray';

export type Screen = {
  name: string;
  show: (page: Page) => Promise<void>;
  signedOut?: true;
  /** It is reached by pressing what is named in plain English: not in the pseudo-locale that changes every word. */
  byWords?: true;
};

/** Goes to an address and waits for its heading. */
const at = (path: string) => async (page: Page) => {
  const answer = await page.goto(path);
  expect(answer?.status(), path).toBe(200);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
};

/** The screens that need no review. A new screen is one line here, or one in `insideOf`. */
const OUTSIDE: readonly Screen[] = [
  { name: 'sign-in', show: at('/sign-in'), signedOut: true },
  { name: 'sign-up', show: at('/sign-up'), signedOut: true },
  { name: 'forgotten password', show: at('/forgot-password'), signedOut: true },
  { name: 'a link for a new password, used up', show: at('/reset-password/used-up'), signedOut: true },
  { name: 'a link to confirm an address, used up', show: at('/verify-email/used-up'), signedOut: true },
  { name: 'reviews', show: at('/reviews') },
  { name: 'new review', show: at('/reviews/new') },
  { name: 'inbox', show: at('/inbox') },
  { name: 'account', show: at('/account') },
  { name: 'appearance', show: at('/account/appearance') },
  { name: 'shortcuts', show: at('/account/shortcuts') },
  { name: 'notifications', show: at('/account/notifications') },
  { name: 'sessions', show: at('/account/sessions') },
  { name: 'own data', show: at('/account/data') },
  { name: 'help', show: at('/help') },
  { name: 'help with the codebook', show: at('/help/codebook') },
  { name: 'the API for people', show: at('/help/api') },
  { name: 'accessibility statement', show: at('/accessibility') },
];

/** Every screen of a review that is being worked on, each with how one gets to it. */
export async function screensOf(api: Api): Promise<Screen[]> {
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
  const here = (path: string) => at(`/reviews/${review}${path}`);
  return [
    ...OUTSIDE,
    { name: 'overview', show: here('') },
    { name: 'overview of an empty review', show: at(`/reviews/${fresh.id}`) },
    { name: 'articles', show: here('/articles') },
    { name: 'claims list', show: here('/claims') },
    { name: 'compare', show: here(`/compare?a=${one.id}&a=${two.id}`) },
    { name: 'compare by words', show: here(`/compare?a=${one.id}&a=${two.id}&view=words`) },
    { name: 'matrix', show: here('/matrix') },
    { name: 'map of origins', show: here('/matrix?view=map') },
    { name: 'map of origins as a table', show: here('/matrix?view=map&as=table') },
    { name: 'timeline', show: here('/matrix?view=timeline') },
    { name: 'links', show: here('/links') },
    { name: 'disagreements', show: here('/disagreements') },
    { name: 'report', show: here('/report') },
    { name: 'frozen report', show: here('/report/R1') },
    { name: 'source profile', show: here(`/sources/${one.source.id}`) },
    { name: 'names', show: here('/names') },
    { name: 'members', show: here('/members') },
    { name: 'activity', show: here('/activity') },
    { name: 'codebook', show: here('/codebook') },
    { name: 'settings', show: here('/settings') },
    { name: 'check text', show: at(`/reviews/${fresh.id}/articles/${waiting.id}/check`) },
    {
      name: 'import tray',
      byWords: true,
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
    { name: 'annotator', show: here(`/articles/${one.id}?claim=${linked?.id}`) },
    { name: 'annotator of an Arabic article', show: here(`/articles/${arabic.id}`) },
    {
      name: 'annotator with claim details and link picker',
      byWords: true,
      show: async (page) => {
        await here(`/articles/${one.id}?claim=${linked?.id}`)(page);
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
