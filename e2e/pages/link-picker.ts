import { expect, type Locator, type Page } from '@playwright/test';

/** What differs between two claims, by the key that says so. */
export const FACETS = ['number', 'name', 'time', 'place', 'cause', 'scope', 'actor', 'attribution'] as const;
export type Facet = (typeof FACETS)[number];

/** `L`: a claim of another article is found and linked, all of it by keyboard. */
export class LinkPicker {
  readonly dialog: Locator;
  readonly search: Locator;
  readonly candidates: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Link this claim' });
    this.search = this.dialog.getByRole('combobox', { name: 'Search claims of other articles' });
    this.candidates = this.dialog
      .getByRole('listbox', { name: 'Claims of other articles' })
      .getByRole('option');
  }

  /** Opens with `L`, looks for these words (or takes the best match) and chooses what stands first. */
  async choose(words?: string): Promise<void> {
    await this.page.keyboard.press('l');
    await expect(this.search).toBeFocused();
    if (words) {
      await this.page.keyboard.type(words);
      await expect(this.candidates.first()).toContainText(words, { ignoreCase: true });
    } else await expect(this.candidates.first()).toBeVisible();
    await this.page.keyboard.press('Enter');
    await expect(this.dialog.getByRole('group', { name: 'How do they stand to each other?' })).toBeVisible();
  }

  async corroborates(words?: string): Promise<void> {
    await this.choose(words);
    await this.page.keyboard.press('1');
    await expect(this.dialog.getByRole('button', { name: /^Corroborates/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await this.page.keyboard.press('Enter');
    await expect(this.dialog).toBeHidden();
  }

  async conflicts(facet: Facet, words?: string): Promise<void> {
    await this.choose(words);
    await this.page.keyboard.press('2');
    const differs = this.dialog.getByRole('button', { name: facet, exact: true });
    await expect(differs).toBeVisible();
    await this.page.keyboard.press(String(FACETS.indexOf(facet) + 1));
    await expect(differs).toHaveAttribute('aria-pressed', 'true');
    await this.page.keyboard.press('Enter');
    await expect(this.dialog).toBeHidden();
  }
}
