import { type NextRequest, NextResponse } from 'next/server';

/** Pages for people who are not signed in. */
const OPEN =
  /^\/(?:sign-in|sign-up|forgot-password|reset-password|verify-email|invite|r|help|accessibility|gallery)(?:\/|$)/;

/** Either name: which one is in use depends on whether the server is reached over https. */
const COOKIES = ['lateral.session', '__Secure-lateral.session'];

/**
 * Sends people without a session cookie to sign in, and tells the page which address was asked for. It is a courtesy,
 * not the guard: every loader and endpoint checks for itself.
 */
export function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl;
  const asked = pathname + search;
  const mayPass = OPEN.test(pathname) || COOKIES.some((name) => request.cookies.has(name));
  if (!mayPass) {
    const signIn = request.nextUrl.clone();
    signIn.pathname = '/sign-in';
    signIn.search = asked === '/' ? '' : `?from=${encodeURIComponent(asked)}`;
    return NextResponse.redirect(signIn);
  }
  const headers = new Headers(request.headers);
  headers.set('lateral-path', asked);
  return NextResponse.next({ request: { headers } });
}

/** Pages only. The API answers for itself, and its bodies must not be buffered here. */
export const config = { matcher: ['/((?!api/|_next/|.*\\.[a-z0-9]+$).*)'] };
