import { type APIResponse, type BrowserContext, test as base, expect, type Page } from '@playwright/test';

/** Someone with an account of their own. */
export type Person = { name: string; email: string; password: string; address: string };

/** The HTTP API as a signed-in browser uses it: with its cookie, from its own origin. */
export type Api = {
  get: <T = Record<string, unknown>>(path: string) => Promise<T>;
  send: <T = Record<string, unknown>>(method: string, path: string, body?: unknown) => Promise<T>;
  raw: (method: string, path: string, body?: unknown) => Promise<APIResponse>;
};

export const PASSWORD = 'a long and private password';
let people = 0;

/** A person nobody else in this run is. */
export const someone = (name: string): Person => ({
  name,
  email: `${name.toLowerCase().replace(/\W+/g, '.')}.${process.pid}.${Date.now()}.${people++}@example.org`,
  password: PASSWORD,
  // Documentation addresses (RFC 3849), which nobody has.
  address: `2001:db8::${(process.pid % 65_536).toString(16)}:${people.toString(16)}`,
});

export function apiOf(page: Page, baseURL: string): Api {
  const raw: Api['raw'] = (method, path, body) =>
    page.request.fetch(`/api/v1${path}`, {
      method,
      // An idle connection may be closed by the server in the moment it is used again (RFC 9112, 9.3.1).
      maxRetries: 2,
      headers: { origin: baseURL, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { data: JSON.stringify(body) }),
    });
  const send: Api['send'] = async (method, path, body) => {
    const response = await raw(method, path, body);
    const text = await response.text();
    expect(response.ok(), `${method} ${path}: ${response.status()} ${text.slice(0, 300)}`).toBe(true);
    return text === '' ? {} : JSON.parse(text);
  };
  return { raw, send, get: (path) => send('GET', path) };
}

/** Gives the person an account. Each comes from an address of their own, as people do: sign-ups of one are limited. */
export async function makeAccount(page: Page, baseURL: string, person: Person): Promise<void> {
  const made = await page.request.post('/api/v1/accounts', {
    headers: { origin: baseURL, 'x-forwarded-for': person.address },
    data: { email: person.email, name: person.name, password: person.password },
  });
  expect(made.status(), await made.text()).toBe(201);
}

/** Makes the account and signs this browser in, the way the pages do it but without them. */
export async function signIn(
  context: BrowserContext,
  page: Page,
  baseURL: string,
  person: Person,
): Promise<void> {
  await makeAccount(page, baseURL, person);
  const { csrfToken } = await (await page.request.get('/api/auth/csrf')).json();
  const answer = await page.request.post('/api/auth/callback/credentials', {
    form: { csrfToken, email: person.email, password: person.password, json: 'true' },
  });
  expect(answer.ok()).toBe(true);
  const cookies = await context.cookies();
  expect(cookies.map((cookie) => cookie.name)).toContain('lateral.session');
}

type Fixtures = {
  /** The person whose browser `page` is; signed in. */
  person: Person;
  api: Api;
  /** A second browser with its own person, signed in. */
  another: (name: string) => Promise<{ page: Page; context: BrowserContext; api: Api; person: Person }>;
};

export const test = base.extend<Fixtures>({
  person: async ({ context, page, baseURL }, use) => {
    const person = someone('Nadia Verhoeven');
    await signIn(context, page, baseURL ?? '', person);
    await use(person);
  },
  api: async ({ page, baseURL, person: _ }, use) => use(apiOf(page, baseURL ?? '')),
  another: async ({ browser, baseURL }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (name) => {
      const context = await browser.newContext({ baseURL: baseURL ?? '' });
      opened.push(context);
      const page = await context.newPage();
      const person = someone(name);
      await signIn(context, page, baseURL ?? '', person);
      return { page, context, person, api: apiOf(page, baseURL ?? '') };
    });
    for (const context of opened) await context.close();
  },
});

export { expect } from '@playwright/test';
