import { expect, type Locator, type Page } from '@playwright/test';

/** Articles side by side, and what links them. */
export class Compare {
  readonly panel: Locator;
  readonly pairs: Locator;
  readonly position: Locator;
  readonly connectors: Locator;

  constructor(readonly page: Page) {
    this.panel = page.getByRole('region', { name: 'Linked pairs' });
    this.pairs = this.panel
      .getByRole('region', { name: 'All pairs' })
      .getByRole('listitem')
      .getByRole('button');
    this.position = this.panel.getByRole('heading', { name: /^Pair \d+ of \d+$|^\d+ pairs?$/ });
    // Drawn for the eye alone: no role, no name.
    this.connectors = page.locator('svg [data-tie]');
  }

  async open(review: string, articles: readonly string[], claim?: string): Promise<void> {
    const search = articles.map((article) => `a=${article}`).concat(claim ? [`claim=${claim}`] : []);
    await this.page.goto(`/reviews/${review}/compare?${search.join('&')}`);
    await expect(this.page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible();
  }

  column(name: RegExp | string): Locator {
    return this.page.getByRole('region', { name });
  }
}
