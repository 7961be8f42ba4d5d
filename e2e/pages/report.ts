import { type Download, expect, type Page } from '@playwright/test';

export const FORMATS = {
  html: 'HTML, one file',
  pdf: 'PDF, tagged',
  docx: 'DOCX, for a word processor',
  markdown: 'Markdown',
  csv: 'CSV, four tables in a zip',
  xlsx: 'XLSX, a workbook',
  json: 'JSON, all records',
  annotations: 'W3C Web Annotation, JSON-LD',
  claimReview: /^ClaimReview, JSON-LD/,
} as const;
export type Format = keyof typeof FORMATS;
/** Those take seconds, and are made beside the requests. */
export type OfficeFormat = 'pdf' | 'docx' | 'xlsx';

/** The report of now, and its files. */
export class Report {
  constructor(readonly page: Page) {}

  async open(review: string): Promise<void> {
    await this.page.goto(`/reviews/${review}/report`);
    await expect(this.page.getByRole('button', { name: 'Export', exact: true })).toBeVisible();
  }

  private async openMenu(): Promise<void> {
    const menu = this.page.getByRole('menu');
    await this.page.keyboard.press('e');
    await expect(menu).toBeVisible();
    await expect.poll(() => menu.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }

  /** `E`, down to the format. */
  private async stepTo(format: Format): Promise<void> {
    await this.openMenu();
    const item = this.page.getByRole('menuitem', { name: FORMATS[format] });
    // Where the menu stands to begin with hangs on where the pointer rests.
    const isThere = () => item.evaluate((element) => element === document.activeElement);
    for (let steps = 0; steps < 12 && !(await isThere()); steps++)
      await this.page.keyboard.press('ArrowDown');
    await expect(item).toBeFocused();
  }

  /** `E`, down to the format, Enter: a file that is there at once. */
  async export(format: Exclude<Format, OfficeFormat>): Promise<Download> {
    await this.stepTo(format);
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.keyboard.press('Enter'),
    ]);
    await expect(this.page.getByRole('menu')).toBeHidden();
    return download;
  }

  /** The same for a file that is made beside: one waits for it to be ready, and takes it from the inbox. */
  async exportBeside(format: OfficeFormat): Promise<Download> {
    const ready = `Your ${format.toUpperCase()} is ready`;
    await this.stepTo(format);
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByText(ready)).toBeVisible({ timeout: 60_000 });
    const report = this.page.url();
    await this.page.goto('/inbox');
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('link', { name: ready }).click(),
    ]);
    await download.path();
    await this.page.goto(report);
    await expect(this.page.getByRole('button', { name: 'Export', exact: true })).toBeVisible();
    return download;
  }

  /** Writes the summary where it stands, as an editor; it keeps itself. */
  async writeSummary(text: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Write the summary' }).click();
    const field = this.page.getByRole('textbox', { name: 'Summary' });
    await field.fill(text);
    await this.page.getByRole('button', { name: 'Done' }).click();
    await expect(field).toBeHidden();
  }

  /** `T`, then the tick of a part. */
  async leaveOut(part: string): Promise<void> {
    await this.page.keyboard.press('t');
    await this.page.getByRole('checkbox', { name: part }).click();
    await expect(this.page.getByRole('checkbox', { name: part })).not.toBeChecked();
  }

  /** `E`, then a tick in the menu, which stays open; Esc leaves it. */
  async allow(option: 'Commenters by name' | 'Full texts in JSON'): Promise<void> {
    await this.openMenu();
    const tick = this.page.getByRole('menuitemcheckbox', { name: option });
    await tick.focus();
    await this.page.keyboard.press('Space');
    await expect(tick).toBeChecked();
    await this.page.keyboard.press('Escape');
    await expect(this.page.getByRole('menu')).toBeHidden();
  }
}
