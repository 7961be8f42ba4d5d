import type { Locator, Page } from '@playwright/test';
import { Annotator } from './pages/annotator';
import { articleNumber, openSample } from './sample';
import { expect, test } from './story';

/** A key as this layout gives it: what is engraved in its place, and what it types. */
const strike = (page: Page, code: string, key: string, held: { shiftKey?: boolean } = {}) =>
  page.evaluate(
    ([pressed, typed, modifiers]) =>
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent('keydown', {
          code: pressed,
          key: typed,
          bubbles: true,
          cancelable: true,
          ...modifiers,
        }),
      ),
    [code, key, held] as const,
  );

const row = (page: Page, command: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('button', { name: new RegExp(`: ${command}$`) }) });

test('Nadia tags on a French and on an Arabic keyboard with the keys in the places she knows (UX-23)', async ({
  page,
  api,
}) => {
  const { review, articles } = await openSample(api);
  const article = articleNumber(articles, 4);
  const [claim] = article.claims.filter(({ zone }) => zone === 'body');
  const annotator = new Annotator(page);
  await annotator.open(review, article.id, claim?.id);
  const text = annotator.inText(claim?.id ?? '').first();
  // After a tag the keyboard goes on to the next claim: back to this one each time.
  const expectKind = async (kind: string) => {
    await expect(text).toHaveAttribute('data-kind', kind);
    await annotator.press('k');
    await expect(text).toHaveAttribute('data-active', '');
  };
  await strike(page, 'Digit2', 'é');
  await expectKind('attributed_quote');
  await strike(page, 'Digit3', '٣');
  await expectKind('opinion');
  await strike(page, 'Numpad1', '1');
  await expectKind('reported_fact');
  // X by position where the layout has no Latin letters; where it has, as it is engraved: AZERTY has no X elsewhere.
  await strike(page, 'KeyX', 'ء');
  await expectKind('excluded');

  // A text field takes them all as text.
  await annotator.press('/');
  const filter = page.getByRole('searchbox', { name: /Filter/ }).first();
  await expect(filter).toBeFocused();
  await strike(page, 'Digit2', 'é');
  await page.keyboard.type('2');
  await expect(filter).toHaveValue('2');
  await expect(text).toHaveAttribute('data-kind', 'excluded');
});

test('Nadia gives Split a key of her own: taken keys are refused by name, and every place shows hers', async ({
  page,
  api,
  another,
}) => {
  const { review, articles } = await openSample(api);
  await page.goto('/account/shortcuts');
  const split = row(page, 'Split this claim');
  const change = split.getByRole('button', { name: 'Change the key of: Split this claim' });
  const said = split.getByRole('status');

  const attempt = async (keys: string, answer: string | RegExp) => {
    await change.click();
    await expect(said).toHaveText('Press the new key. Esc keeps the old one.');
    await page.keyboard.press(keys);
    await expect(said).toHaveText(answer);
  };
  await attempt('m', 'M is the key of “Merge with the next claim” (Tagging).');
  await attempt('?', '? is the key of “Show keyboard shortcuts” (Everywhere).');
  await attempt('Control+d', /belongs to the browser/);
  await attempt('7', /digits are numbered choices only/);
  await attempt('Escape', 'Kept as it was.');
  await expect(split.locator('kbd')).toHaveText(['S']);
  await attempt('e', 'New key: E.');
  await expect(split.locator('kbd')).toHaveText(['E']);
  await expect(change).toBeFocused();

  // With the account, not with the browser: after a reload, on the button, in the cheat sheet, and under the finger.
  const annotator = new Annotator(page);
  // The Arabic one: its split is still open, and onwards is to the left.
  const article = articleNumber(articles, 5);
  const body = article.claims.filter(({ zone, text }) => zone === 'body' && text.split(' ').length > 4);
  await annotator.open(review, article.id, body[0]?.id);
  const button = annotator.inspector.getByRole('button', { name: /^Split/ });
  await expect(button).toHaveAttribute('aria-keyshortcuts', 'E');
  await annotator.press('s');
  await expect(page.getByText('Split here')).toHaveCount(0);
  await annotator.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await sheet.getByRole('searchbox').fill('Split this claim');
  await expect(sheet.locator('dd kbd')).toHaveText(['E']);
  await page.keyboard.press('Escape');
  const claims = async () =>
    Number(
      /of (\d+)$/.exec(
        await annotator.inspector.getByRole('heading', { name: /^Claim \d+ of \d+$/ }).innerText(),
      )?.[1],
    );
  const before = await claims();
  await annotator.press('e');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect.poll(claims).toBe(before + 1);

  // Nobody else's keys changed.
  const amir = await another('Amir Haddad');
  await amir.page.goto('/account/shortcuts');
  await expect(row(amir.page, 'Split this claim').locator('kbd')).toHaveText(['S']);

  await page.goto('/account/shortcuts');
  await page.getByRole('button', { name: 'Reset all' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Reset all' }).click();
  await expect(row(page, 'Split this claim').locator('kbd')).toHaveText(['S']);
  await expect
    .poll(async () => (await api.get<{ keys: { remapped: object } }>('/account/preferences')).keys.remapped)
    .toEqual({});
  await page.reload();
  await expect(row(page, 'Split this claim').locator('kbd')).toHaveText(['S']);
});

test('Nadia switches single keys off in her account, and they are off in every browser of hers (UX-31)', async ({
  page,
  api,
  context,
}) => {
  const { review, articles } = await openSample(api);
  await page.goto('/account/shortcuts');
  await page.getByRole('radio', { name: 'Off' }).click();
  await expect
    .poll(async () => (await api.get<{ keys: { single: string } }>('/account/preferences')).keys.single)
    .toBe('off');
  const second = await context.newPage();
  const annotator = new Annotator(second);
  const article = articleNumber(articles, 4);
  const [claim] = article.claims.filter(({ zone }) => zone === 'body');
  await annotator.open(review, article.id, claim?.id);
  const text = annotator.inText(claim?.id ?? '').first();
  const kind = await text.getAttribute('data-kind');
  await annotator.press('2');
  await annotator.press('j');
  await expect(text).toHaveAttribute('data-active', '');
  await expect(text).toHaveAttribute('data-kind', kind ?? '');
  // What is off is not promised either.
  const quote = annotator.inspector.getByRole('button', { name: 'Attributed quote' });
  await expect(quote).not.toHaveAttribute('aria-keyshortcuts', /./);
  await quote.click();
  await expect(text).toHaveAttribute('data-kind', 'attributed_quote');
});
