import { expect, type Locator, type Page } from '@playwright/test';

export type Matrix = {
  rows: { name: string; conflicts: number; cells: Record<string, { id: string }[]> }[];
  counts: { statements: number; linkedClaims: number; conflicts: number; openConflicts: number };
};

/** Statements and sources as a grid. */
export class MatrixScreen {
  readonly grid: Locator;
  readonly rowHeads: Locator;
  readonly panel: Locator;

  constructor(readonly page: Page) {
    this.grid = page.getByRole('grid', { name: 'Statements and sources' });
    this.rowHeads = this.grid.getByRole('rowheader');
    this.panel = page.getByRole('dialog');
  }

  async open(review: string): Promise<void> {
    await this.page.goto(`/reviews/${review}/matrix`);
    await expect(this.page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible();
    await expect(this.grid).toBeVisible();
  }

  /** By what it says of itself: row, column, content. */
  cell(name: RegExp): Locator {
    return this.grid.getByRole('gridcell', { name });
  }

  /** The same while a panel stands before it and hides it from the ear. */
  cellBehind(name: RegExp): Locator {
    return this.page.getByRole('gridcell', { name, includeHidden: true });
  }

  /** The names of the rows, as they stand. */
  names(): Promise<string[]> {
    return this.rowHeads.locator('[id*="-name-"]').allTextContents();
  }
}
