import { expect, type Locator, type Page } from '@playwright/test';
import type { Person } from '../story';

/** The form one signs in with, as its own page or over the work. */
export class SignIn {
  readonly email: Locator;
  readonly password: Locator;
  readonly submit: Locator;
  /** What went wrong, said once above the fields. */
  readonly refusal: Locator;

  constructor(private readonly page: Page) {
    this.email = page.getByLabel('Email', { exact: true });
    this.password = page.getByLabel('Password', { exact: true });
    this.submit = page.getByRole('button', { name: 'Sign in', exact: true });
    this.refusal = page.getByRole('main').getByRole('alert');
  }

  async open(from?: string): Promise<void> {
    await this.page.goto(from ? `/sign-in?from=${encodeURIComponent(from)}` : '/sign-in');
    await expect(this.page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible();
  }

  async try(email: string, password: string): Promise<void> {
    await this.email.fill(email);
    await this.password.fill(password);
    await this.submit.click();
  }

  as = (person: Person): Promise<void> => this.try(person.email, person.password);
}
