import { expect, type Locator, type Page } from '@playwright/test';

/** The names of a review: who is one with whom, and which cited work is which article. */
export class NamesScreen {
  readonly list: Locator;

  constructor(readonly page: Page) {
    this.list = page.getByRole('region', { name: 'Speakers, carriers and origins' });
  }

  async open(review: string): Promise<void> {
    await this.page.goto(`/reviews/${review}/names`);
    await this.saved();
    await expect(this.list).toBeVisible();
  }

  saved(): Promise<void> {
    return expect(this.page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible();
  }

  /** The row that goes by this name. */
  row(name: string): Locator {
    return this.list.locator('li[data-row-of]').filter({ has: this.page.getByRole('heading', { name }) });
  }
}
