import { afterEach, describe, expect, test, vi } from 'vitest';
import { call, codeOf, hrefOf, onSignedOut, tabId } from '@/components/api/client';
import { importArticle } from '@/domain/api/articles';
import { deleteClaim, listClaims, mergeClaim, moveClaim } from '@/domain/api/claims';
import { compare } from '@/domain/api/readings';

const answered = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  vi.fn(
    async (_address: string, _init: RequestInit) =>
      new Response(body === undefined ? null : JSON.stringify(body), { status, headers }),
  );

function sent(fetched: ReturnType<typeof answered>) {
  const [address, init] = fetched.mock.calls[0] ?? [];
  return { address, init, headers: new Headers(init?.headers) };
}

afterEach(() => vi.unstubAllGlobals());

describe('call', () => {
  test('puts ids, version, key and tab where the API looks for them', async () => {
    const fetched = answered(200, { id: 'c', reviewVersion: 9 });
    vi.stubGlobal('fetch', fetched);
    const outcome = await call(moveClaim, {
      params: { review: 'r', claim: 'a/b' },
      body: { end: 7 },
      ifMatch: 4,
      idempotencyKey: 'k',
    });
    const { address, init, headers } = sent(fetched);
    expect(address).toBe('/api/v1/reviews/r/claims/a%2Fb');
    expect(init?.method).toBe('PATCH');
    expect(init?.body).toBe('{"end":7}');
    expect(headers.get('if-match')).toBe('"4"');
    expect(headers.get('idempotency-key')).toBe('k');
    expect(headers.get('lateral-tab')).toBe(tabId());
    expect(outcome).toMatchObject({ ok: true, status: 200, value: { reviewVersion: 9 } });
  });

  test('sends an empty object where a body is declared and none is given, and none where none is declared', async () => {
    const merging = answered(200, {});
    vi.stubGlobal('fetch', merging);
    await call(mergeClaim, { params: { review: 'r', claim: 'c' } });
    expect(sent(merging).init?.body).toBe('{}');
    const deleting = answered(204, undefined);
    vi.stubGlobal('fetch', deleting);
    const outcome = await call(deleteClaim, { params: { review: 'r', claim: 'c' } });
    expect(sent(deleting).init).not.toHaveProperty('body');
    expect(outcome).toEqual({ ok: true, status: 204, value: undefined });
  });

  test('hands problem documents on, with when to try again', async () => {
    const stale = {
      type: '/problems/stale',
      title: 'Stale',
      status: 412,
      detail: 'x',
      current: { version: 5 },
    };
    vi.stubGlobal('fetch', answered(412, stale, { 'retry-after': '30' }));
    const outcome = await call(deleteClaim, { params: { review: 'r', claim: 'c' } });
    expect(outcome).toEqual({ ok: false, status: 412, problem: stale, retryAfter: 30 });
    if (!outcome.ok) expect(codeOf(outcome.problem)).toBe('stale');
  });

  test('makes a problem of a page that some proxy answered', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => new Response('<h1>Bad gateway</h1>', { status: 502 })),
    );
    const outcome = await call(deleteClaim, { params: { review: 'r', claim: 'c' } });
    expect(outcome).toMatchObject({ ok: false, status: 502, problem: { type: '/problems/unexpected' } });
  });

  test('answers status 0 when nothing came back, and throws an abort on', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => {
        throw new TypeError('Failed to fetch');
      }),
    );
    const outcome = await call(deleteClaim, { params: { review: 'r', claim: 'c' } });
    expect(outcome).toMatchObject({ ok: false, status: 0, problem: { type: '/problems/offline' } });
    await expect(
      call(deleteClaim, { params: { review: 'r', claim: 'c' }, signal: AbortSignal.abort() }),
    ).rejects.toThrow();
  });

  test('tells whoever listens that nobody is signed in any more', async () => {
    const listener = vi.fn();
    const stop = onSignedOut(listener);
    vi.stubGlobal('fetch', answered(401, { type: '/problems/signed-out', status: 401 }));
    await call(deleteClaim, { params: { review: 'r', claim: 'c' } });
    stop();
    await call(deleteClaim, { params: { review: 'r', claim: 'c' } });
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test('sends a file as a form, with objects as JSON in one field', async () => {
    const fetched = answered(201, {});
    vi.stubGlobal('fetch', fetched);
    await call(importArticle, {
      params: { review: 'r' },
      body: { source: { name: 'Port Gazette' }, confirm: false, title: null },
      file: new File(['The ferry left.'], 'ferry.txt', { type: 'text/plain' }),
    });
    const form = sent(fetched).init?.body as FormData;
    expect([...form.keys()]).toEqual(['source', 'confirm', 'file']);
    expect(form.get('source')).toBe('{"name":"Port Gazette"}');
    expect(sent(fetched).headers.has('content-type')).toBe(false);
  });
});

describe('hrefOf', () => {
  test('repeats a query value that is a list and leaves out what is not given', () => {
    expect(hrefOf(compare, { params: { review: 'r' }, query: { article: ['a', 'b'] } })).toBe(
      '/api/v1/reviews/r/compare?article=a&article=b',
    );
    expect(hrefOf(listClaims, { params: { review: 'r' }, query: { q: 'é&', kind: undefined } })).toBe(
      '/api/v1/reviews/r/claims?q=%C3%A9%26',
    );
  });
});
