import NextAuth from 'next-auth';
import { authOptions } from '@/server/auth';

/** For tests of signing in: a browser without a screen that talks to next-auth's handlers here, and to others by HTTP. */

type Jar = Map<string, string>;
type Page = { url: string; status: number; body: string };
type Sent = { method: string; form?: Record<string, string> };

const MOST_STEPS = 15;

export class Browser {
  /** Cookies by the host they belong to. */
  private readonly jars = new Map<string, Jar>();

  constructor(private readonly app: string) {}

  cookies(host = new URL(this.app).host): Jar {
    const jar = this.jars.get(host) ?? new Map();
    this.jars.set(host, jar);
    return jar;
  }

  /** Opens a page or sends a form, and goes where it is sent, until a page of the app that is not next-auth's. */
  async go(url: string, sent: Sent = { method: 'GET' }): Promise<Page> {
    let [at, how] = [new URL(url, this.app), sent];
    for (let step = 0; step < MOST_STEPS; step++) {
      const isApp = at.origin === new URL(this.app).origin;
      if (isApp && !at.pathname.startsWith('/api/auth/')) return { url: at.href, status: 200, body: '' };
      const { status, location, body } = isApp ? await this.askApp(at, how) : await this.askOther(at, how);
      if (location === null) return { url: at.href, status, body };
      [at, how] = [new URL(location, at), { method: 'GET' }];
    }
    throw new Error(`sent round in circles, last to ${at.href}`);
  }

  private header(host: string): string {
    return [...this.cookies(host)].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep(host: string, set: readonly string[]): void {
    for (const cookie of set) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '' || /max-age=0/i.test(cookie)) this.cookies(host).delete(name);
      else this.cookies(host).set(name, value);
    }
  }

  private async askOther(url: URL, { method, form }: Sent) {
    const answer = await fetch(url, {
      method,
      redirect: 'manual',
      headers: { cookie: this.header(url.host) },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    });
    this.keep(url.host, answer.headers.getSetCookie());
    return { status: answer.status, location: answer.headers.get('location'), body: await answer.text() };
  }

  /** What Next's server does around next-auth's handler. */
  private async askApp(url: URL, { method, form }: Sent) {
    const headers = { cookie: this.header(url.host), 'user-agent': 'a test', host: url.host };
    const request = {
      method,
      headers,
      body: form ?? {},
      query: { ...Object.fromEntries(url.searchParams), nextauth: url.pathname.split('/').slice(3) },
      cookies: Object.fromEntries(
        [...this.cookies()].map(([name, value]) => [name, decodeURIComponent(value)]),
      ),
    };
    const told = { status: 200, body: '', headers: new Map<string, unknown>() };
    const response = {
      status: (status: number) => {
        told.status = status;
        return response;
      },
      getHeader: (name: string) => told.headers.get(name.toLowerCase()),
      setHeader: (name: string, value: unknown) => {
        told.headers.set(name.toLowerCase(), value);
        return response;
      },
      json: (value: unknown) => {
        told.body = JSON.stringify(value);
      },
      send: (value: unknown) => {
        told.body = typeof value === 'string' ? value : JSON.stringify(value ?? null);
      },
      end: () => {},
    };
    await NextAuth(request as never, response as never, authOptions(new Headers(headers)));
    this.keep(url.host, (told.headers.get('set-cookie') as string[] | undefined) ?? []);
    const location = told.headers.get('location');
    return {
      status: told.status,
      location: location === undefined ? null : String(location),
      body: told.body,
    };
  }
}
