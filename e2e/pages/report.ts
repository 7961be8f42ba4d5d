import { type Download, expect, type Page } from '@playwright/test';

export const FORMATS = {
  html: 'HTML, one file',
  markdown: 'Markdown',
  csv: 'CSV, four tables in a zip',
  json: 'JSON, all records',
} as const;
export type Format = keyof typeof FORMATS;

/** The report of now, and its files. */
export class Report {
  constructor(readonly page: Page) {}

  async open(review: string): Promise<void> {
    await this.page.goto(`/reviews/${review}/report`);
    await expect(this.page.getByRole('button', { name: 'Export' })).toBeVisible();
  }

  /** `E`, down to the format, Enter. */
  async export(format: Format): Promise<Download> {
    const item = this.page.getByRole('menuitem', { name: FORMATS[format] });
    await this.page.keyboard.press('e');
    await expect(this.page.getByRole('menu')).toBeVisible();
    for (const each of Object.keys(FORMATS)) {
      await this.page.keyboard.press('ArrowDown');
      if (each === format) break;
    }
    await expect(item).toBeFocused();
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.keyboard.press('Enter'),
    ]);
    await expect(this.page.getByRole('menu')).toBeHidden();
    return download;
  }

  /** `E`, then a tick in the menu, which stays open; Esc leaves it. */
  async allow(option: 'Commenters by name' | 'Full texts in JSON'): Promise<void> {
    await this.page.keyboard.press('e');
    const tick = this.page.getByRole('menuitemcheckbox', { name: option });
    await tick.focus();
    await this.page.keyboard.press('Space');
    await expect(tick).toBeChecked();
    await this.page.keyboard.press('Escape');
  }
}
