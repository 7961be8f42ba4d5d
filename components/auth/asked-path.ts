const HERE = 'http://lateral.invalid';

/**
 * The page someone first asked for, out of `?from=…`, when it is a page of this site; `/reviews` otherwise.
 * Everything a browser would read as another origin (`//host`, `/\host`, a scheme, control characters) is refused, and
 * so are the sign-in pages themselves, which would send people round in a circle.
 */
export function askedPath(from: string | string[] | undefined): string {
  const asked = Array.isArray(from) ? from[0] : from;
  if (!asked?.startsWith('/')) return '/reviews';
  let url: URL;
  try {
    url = new URL(asked, HERE);
  } catch {
    return '/reviews';
  }
  if (url.origin !== HERE || /^\/(sign-in|sign-up|api)(\/|$)/.test(url.pathname)) return '/reviews';
  const path = `${url.pathname}${url.search}${url.hash}`;
  return path === '/' || path.startsWith('//') ? '/reviews' : path;
}

/** An address of a sign-in page that remembers where to go afterwards. */
export function withAsked(page: '/sign-in' | '/sign-up', from: string): string {
  return from === '/reviews' ? page : `${page}?from=${encodeURIComponent(from)}`;
}
