import { expect, type Locator, type Page } from '@playwright/test';

/** An article's text with its claims, their list, and everything about one of them. */
export class Annotator {
  readonly text: Locator;
  readonly list: Locator;
  readonly activeClaim: Locator;
  readonly inspector: Locator;
  readonly saveChip: Locator;
  readonly undo: Locator;

  constructor(readonly page: Page) {
    this.text = page.getByRole('region', { name: /^Text of A\d+ / });
    this.list = page.getByRole('listbox', { name: 'Claims of this article' });
    // Several claims may be selected, one is active: the list names it to assistive technology.
    this.activeClaim = this.list.locator('[role="option"][data-active]');
    this.inspector = page.getByRole('region', { name: 'Claim details' });
    this.saveChip = page.getByRole('banner').getByText(/^(Saved|Saving…|\d+ changes? waits?)$/);
    this.undo = page.getByRole('button', { name: 'Undo', exact: true });
  }

  async open(review: string, article: string, claim?: string): Promise<void> {
    await this.page.goto(`/reviews/${review}/articles/${article}${claim ? `?claim=${claim}` : ''}`);
    await expect(this.activeClaim).toBeVisible();
    // A change is possible once the page has come alive: the save chip is put into the bar then.
    await expect(this.saveChip).toHaveText('Saved');
  }

  /** The claim with this number, where the list shows it. */
  claim(number: number): Locator {
    return this.list.getByRole('option', { name: new RegExp(`^Claim ${number} of `) });
  }

  /** The stretches of a claim in the text: one for each paragraph it runs through. */
  inText(claim: string): Locator {
    return this.text.locator(`[data-claim="${claim}"]`);
  }

  /** How many claims still need this person. */
  async left(): Promise<number> {
    const chip = await this.page.getByRole('button', { name: /^needs me \d+$/ }).innerText();
    return Number(/\d+/.exec(chip)?.[0]);
  }

  async expectLeft(count: number): Promise<void> {
    await expect(this.page.getByRole('button', { name: `needs me ${count}`, exact: true })).toBeVisible();
  }

  saved = (): Promise<void> => expect(this.saveChip).toHaveText('Saved');

  press = (keys: string): Promise<void> => this.page.keyboard.press(keys);

  /** Lays out what others did to the split, where something waits. */
  async showUpdates(): Promise<void> {
    const pill = this.page.getByRole('button', { name: /^\d+ updates? · Show$/ });
    if (await pill.isVisible()) await pill.click();
  }

  /** `A`, a name, and saved with its key; the way one attributes without a pointer. */
  async attribute(name: string): Promise<void> {
    await this.press('a');
    const speaker = this.inspector.getByRole('combobox', { name: 'Speaker', exact: true });
    await expect(speaker).toBeFocused();
    await this.page.keyboard.type(name);
    const found = this.page.getByRole('listbox', { name: 'Show choices' }).getByRole('option', {
      name: new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}|Add “`),
    });
    await expect(found.first()).toBeVisible();
    await this.press('Enter');
    await expect(speaker).toHaveText(name);
    await expect(speaker).toBeFocused();
  }

  /**
   * With the focus in Speaker: takes what is proposed or writes this name, saves, and goes on to the next quote that
   * names nobody. False when there was none and the focus is back in the list.
   */
  async nameSpeakerAndGoOn(name: string): Promise<boolean> {
    const speaker = this.inspector.getByRole('combobox', { name: 'Speaker', exact: true });
    await expect(speaker).toBeFocused();
    const here = this.inspector.getByRole('heading', { name: /^Claim \d+ of \d+$/ });
    const before = await here.innerText();
    const unnamed = this.inspector.getByRole('radio', { name: 'Unnamed person' });
    if ((await speaker.innerText()) === 'Speaker' && !(await unnamed.isChecked())) {
      await this.page.keyboard.type(name);
      await expect(this.page.getByPlaceholder('Type to search')).toHaveValue(name);
      await this.press('Enter');
      await expect(speaker).toHaveText(name);
      await expect(speaker).toBeFocused();
    }
    await this.press('ControlOrMeta+Enter');
    await expect
      .poll(
        async () =>
          (await here.innerText()) !== before ||
          (await this.list.evaluate((el) => el === document.activeElement)),
      )
      .toBe(true);
    return (await here.innerText()) !== before;
  }
}
