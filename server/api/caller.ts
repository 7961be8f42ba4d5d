import { env } from '@/server/env';
import { sessionCookieName, sessionIdOf } from '@/server/session-cookie';
import { type Account, accountOfSession } from '@/server/store/sessions';
import { accountOfToken, type Scope } from '@/server/store/tokens';
import { ProblemError } from './problem';

/** Who is asking. `session` is null for a token. */
export type Caller = { account: Account; scope: Scope; session: string | null };

const CHANGES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Does the request want to change something, by its method? */
export const isChange = (request: Request) => CHANGES.has(request.method);

/**
 * Who is it? A bearer token, else the browser's session cookie. With a cookie a change must come from our own pages:
 * a browser sends it along from anywhere.
 *
 * @throws ProblemError signed-out, wrong-origin, read-only-token
 */
export async function callerOf(request: Request, now: Date): Promise<Caller> {
  const authorization = request.headers.get('authorization');
  if (authorization !== null) {
    const secret = /^Bearer +([\w-]+)$/i.exec(authorization.trim())?.[1];
    const known = secret === undefined ? null : await accountOfToken(secret, now);
    if (!known) throw signedOut('The token is unknown, revoked or has run out.');
    if (known.scope === 'read' && isChange(request)) {
      throw new ProblemError(
        'read-only-token',
        'This token may read, not change. Make one with the scope “write”.',
      );
    }
    return { ...known, session: null };
  }
  const session = await sessionIdOf(cookieOf(request, sessionCookieName()));
  const account = session === null ? null : await accountOfSession(session, now);
  if (!account) throw signedOut('Sign in, or send a token as “Authorization: Bearer …”.');
  refuseOtherOrigins(request);
  return { account, scope: 'write', session };
}

const signedOut = (detail: string) =>
  new ProblemError('signed-out', detail, { headers: { 'www-authenticate': 'Bearer realm="Lateral"' } });

/** @throws ProblemError wrong-origin for a change that another site's page sends, or that does not say whence it comes */
export function refuseOtherOrigins(request: Request): void {
  if (!isChange(request)) return;
  const origin = request.headers.get('origin') ?? '';
  const host = URL.canParse(origin) ? new URL(origin).host : '';
  // A proxy may ask us under another name than people do; NEXTAUTH_URL is the one people use.
  const ours = [request.headers.get('host'), new URL(env().NEXTAUTH_URL).host];
  if (host === '' || !ours.includes(host)) {
    throw new ProblemError(
      'wrong-origin',
      'With a session cookie, changes are taken from our own pages only.',
    );
  }
}

function cookieOf(request: Request, name: string): string | undefined {
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}
