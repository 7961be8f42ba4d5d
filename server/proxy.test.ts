import { NextRequest } from 'next/server';
import { describe, expect, test } from 'vitest';
import { config, proxy } from '@/proxy';

const visit = (path: string, cookie?: string) =>
  proxy(new NextRequest(`http://lateral.test${path}`, cookie ? { headers: { cookie } } : {}));
const goesTo = (path: string, cookie?: string) => {
  const location = visit(path, cookie).headers.get('location');
  return location === null ? null : location.replace('http://lateral.test', '');
};

describe('the proxy', () => {
  test('sends people without a session to sign in, and remembers the whole address', () => {
    expect(goesTo('/reviews/1/articles/2?claim=3')).toBe(
      `/sign-in?from=${encodeURIComponent('/reviews/1/articles/2?claim=3')}`,
    );
    expect(goesTo('/')).toBe('/sign-in');
    expect(goesTo('/signing-in')).toBe('/sign-in?from=%2Fsigning-in');
  });

  test.each(['/sign-in', '/sign-in?from=%2Freviews', '/sign-up', '/invite/abc', '/r/abc', '/help/api'])(
    'lets everyone see %s',
    (path) => {
      expect(goesTo(path)).toBeNull();
    },
  );

  test.each(['lateral.session=x', '__Secure-lateral.session=x'])(
    'lets a browser with %s pass, and tells the page what was asked for',
    (cookie) => {
      const passed = visit('/reviews?x=1', cookie);
      expect(passed.headers.get('location')).toBeNull();
      expect(passed.headers.get('x-middleware-request-lateral-path')).toBe('/reviews?x=1');
    },
  );

  test('stands before pages only', () => {
    const before = new RegExp(`^${config.matcher[0]}$`);
    for (const path of ['/', '/reviews', '/reviews/1/report']) expect(path).toMatch(before);
    for (const path of ['/api/v1/reviews', '/api/auth/csrf', '/_next/static/x.js', '/icon.svg']) {
      expect(path).not.toMatch(before);
    }
  });
});
