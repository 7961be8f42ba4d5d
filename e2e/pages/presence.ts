import type { Locator, Page } from '@playwright/test';

/** Who else is in the review, as one person's screen shows it. */
export class Presence {
  readonly people: Locator;

  constructor(readonly page: Page) {
    this.people = page
      .getByRole('banner')
      .getByRole('button', { name: /other (person is|people are) here$/ });
  }

  /** Everyone with where they are, read from the list that opens on hover. */
  async lines(): Promise<string[]> {
    if ((await this.people.count()) === 0) return [];
    await this.people.hover();
    const list = this.page.getByRole('dialog', { name: / here$/ }).getByRole('listitem');
    const lines = await list.evaluateAll((items) =>
      items.map((item) =>
        [...item.querySelectorAll('bdi, bdi ~ span')].map((part) => part.textContent).join(': '),
      ),
    );
    await this.page.mouse.move(0, 400);
    return lines;
  }

  /** Beside the text, at a claim. */
  beside(claim: string): Locator {
    return this.page.locator(`[data-testid="gutter-mark"][data-on="${claim}"]`);
  }
}
