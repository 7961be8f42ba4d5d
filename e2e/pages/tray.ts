import { expect, type Locator, type Page } from '@playwright/test';

/** What a person says about a text on its card. */
export type Details = { source: string; title?: string; author?: string; published?: string };

/** The import tray: texts on their way in, each its own card. */
export class Tray {
  readonly cards: Locator;
  readonly pasteButton: Locator;
  readonly addAll: Locator;

  constructor(readonly page: Page) {
    this.cards = page.getByRole('list', { name: 'Articles to add' }).locator('> li');
    this.pasteButton = page.getByRole('button', { name: 'Paste text', exact: true });
    this.addAll = page.getByRole('button', { name: /^Add( \d+)? articles?$/ });
  }

  async open(review: string): Promise<void> {
    await this.page.goto(`/reviews/${review}/articles/new`);
    await expect(this.page.getByRole('heading', { name: 'Add articles', level: 1 })).toBeVisible();
  }

  /** The card that holds these words in its name or its text. */
  card(words: string | RegExp): Locator {
    return this.cards.filter({ hasText: words });
  }

  /** Pastes outside every field, as Mod+V anywhere on the screen does. */
  async paste(text: string): Promise<Locator> {
    const before = await this.cards.count();
    await this.page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await this.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await this.page.keyboard.press('ControlOrMeta+v');
    await expect(this.cards).toHaveCount(before + 1);
    return this.cards.nth(before);
  }

  async takeFiles(files: readonly { name: string; bytes: Buffer | string }[]): Promise<void> {
    const input = this.page.locator('input[type="file"]');
    await input.setInputFiles(
      files.map(({ name, bytes }) => ({
        name,
        mimeType: 'text/plain',
        buffer: typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes,
      })),
    );
  }

  async describe(card: Locator, details: Details): Promise<void> {
    const source = card.getByRole('combobox', { name: 'Source', exact: true });
    await source.click();
    await this.page.getByPlaceholder('Type to search').fill(details.source);
    await this.page.keyboard.press('Enter');
    await expect(source).toHaveText(details.source);
    await expect(this.page.getByPlaceholder('Type to search')).toHaveCount(0);
    if (details.title) await card.getByLabel('Title').fill(details.title);
    if (details.author) await card.getByLabel('Author').fill(details.author);
    if (details.published) await card.getByLabel('Published, as stated').fill(details.published);
  }

  /** What the card says it waits for. */
  state(card: Locator): Locator {
    return card.getByRole('status').first();
  }
}
