import { describe, expect, it } from 'vitest';
import { askedPath, withAsked } from '@/components/auth/asked-path';

describe('the page first asked for', () => {
  it.each([
    ['/reviews/1/articles/2?claim=3#note', '/reviews/1/articles/2?claim=3#note'],
    ['/invite/abc', '/invite/abc'],
    ['/reviews/../account', '/account'],
  ])('keeps %s', (asked, kept) => {
    expect(askedPath(asked)).toBe(kept);
  });

  it.each([
    undefined,
    '',
    'reviews',
    'https://elsewhere.example/reviews',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/./\\elsewhere.example',
    'javascript:alert(1)',
    '/sign-in?from=/reviews',
    '/sign-up',
    '/api/v1/reviews',
    '/',
  ])('sends %j to the list', (asked) => {
    expect(askedPath(asked)).toBe('/reviews');
  });

  it('takes the first of several', () => {
    expect(askedPath(['/account', '//x'])).toBe('/account');
  });

  it('is remembered in the address of the sign-in page', () => {
    expect(withAsked('/sign-in', '/reviews/1?a=b')).toBe('/sign-in?from=%2Freviews%2F1%3Fa%3Db');
    expect(withAsked('/sign-up', '/reviews')).toBe('/sign-up');
  });
});
