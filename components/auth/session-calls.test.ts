import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { signInWith } from '@/components/auth/session-calls';

const CALLBACK = '/api/auth/callback/credentials';

function answering(status: number, url: string | null): void {
  vi.stubGlobal('fetch', async (path: string) => {
    if (path === '/api/auth/csrf') return Response.json({ csrfToken: 'x' });
    if (path !== CALLBACK) throw new Error(`unexpected ${path}`);
    return url === null ? new Response('<html>', { status }) : Response.json({ url }, { status });
  });
}

beforeEach(() => vi.stubGlobal('location', { origin: 'http://lateral.example' }));
afterEach(() => vi.unstubAllGlobals());

const sent = (error: string) => `http://lateral.example/sign-in?error=${encodeURIComponent(error)}`;

it.each([
  ['a session', 200, 'http://lateral.example/', { ok: true }],
  ['a wrong pair', 401, sent('credentials'), { ok: false, why: 'wrong-pair' }],
  ['too many tries', 401, sent('rate-limited:241'), { ok: false, why: 'too-many', wait: 241 }],
  ['a database that is down', 401, sent('unavailable'), { ok: false, why: 'unreachable' }],
  ['a server that fails', 500, sent('Configuration'), { ok: false, why: 'unreachable' }],
  ['a page that is not ours', 200, null, { ok: false, why: 'unreachable' }],
])('reads %s', async (_, status, url, outcome) => {
  answering(status, url);
  expect(await signInWith('amira@example.org', 'correct horse')).toEqual(outcome);
});

it('says so when nobody answers, and stays on the page', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await signInWith('amira@example.org', 'correct horse')).toEqual({ ok: false, why: 'unreachable' });
});
