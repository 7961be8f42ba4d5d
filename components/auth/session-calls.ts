/** What the sign-in door answered. `wait` is in seconds. */
export type SignInOutcome =
  | { ok: true }
  | { ok: false; why: 'wrong-pair' | 'unreachable' }
  | { ok: false; why: 'too-many'; wait: number };

/** How the server words a refusal for too many tries, with the seconds to wait. */
const TOO_MANY = /^rate-limited:(\d+)$/;

async function csrfToken(): Promise<string> {
  const response = await fetch('/api/auth/csrf', { cache: 'no-store' });
  const document: { csrfToken: string } = await response.json();
  return document.csrfToken;
}

async function post(path: string, fields: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams({ ...fields, csrfToken: await csrfToken(), json: 'true' });
  return fetch(path, { method: 'POST', body, cache: 'no-store' });
}

/**
 * Signs in with email and password. next-auth's own `signIn` leaves the page when the server does not answer, and
 * with it what was typed; this speaks the same protocol and answers a value instead.
 */
export async function signInWith(email: string, password: string): Promise<SignInOutcome> {
  try {
    const response = await post('/api/auth/callback/credentials', { email, password });
    const document: { url?: string } = await response.json();
    const error = new URL(document.url ?? '', location.origin).searchParams.get('error');
    const wait = TOO_MANY.exec(error ?? '')?.[1];
    if (wait) return { ok: false, why: 'too-many', wait: Number(wait) };
    if (response.ok && error === null) return { ok: true };
    const wrong = response.status < 500 && error !== 'unavailable';
    return { ok: false, why: wrong ? 'wrong-pair' : 'unreachable' };
  } catch {
    return { ok: false, why: 'unreachable' };
  }
}

/**
 * Leaves for the provider one may sign in with; the browser comes back to `from`.
 * @returns false when the way there was not found, and the page stays
 */
export async function goElsewhere(from: string): Promise<boolean> {
  try {
    const response = await post('/api/auth/signin/oidc', { callbackUrl: from });
    const { url }: { url?: string } = await response.json();
    const error = new URL(url ?? '', location.origin).searchParams.get('error');
    if (!response.ok || !url || error !== null) return false;
    location.assign(url);
    return true;
  } catch {
    return false;
  }
}

/** Ends this session; the caller leads on. */
export async function signOutHere(): Promise<void> {
  await post('/api/auth/signout', {});
}
