import type { z } from 'zod';
import type { ParamsOf, ParsedBodyOf, ParsedQueryOf } from '@/domain/api/endpoint';
import type { MemberRecord } from '@/domain/reviewer';
import type { AuthorizedReview } from '@/server/store/membership';
import type { Account } from '@/server/store/sessions';
import { type Incoming, type UploadedFile, validate } from './body';
import { newId } from './new-id';
import { ProblemError } from './problem';

/** What every recipe finds on its table: all of it checked. */
export type PublicContext<E> = {
  params: ParamsOf<E>;
  query: ParsedQueryOf<E>;
  body: ParsedBodyOf<E>;
  /** The file of a form, where the endpoint takes one. */
  file: UploadedFile | null;
  request: Request;
  /** The version the caller looked at, from `If-Match`. */
  ifMatch: number | null;
  /** The browser tab or client that asks; comes back in the event. */
  tab: string | null;
  /** RFC 3339, UTC. */
  now: string;
  newId: () => string;
};
export type AccountContext<E> = PublicContext<E> & {
  account: Account;
  /** The browser session; null when a token asks. */
  session: string | null;
};
/** Below /reviews/{review} the caller is a member whose role allows what the endpoint needs. */
export type ReviewContext<E> = AccountContext<E> & { review: AuthorizedReview; member: MemberRecord };
export type Context<E> = E extends { path: `/reviews/{review}${string}` }
  ? ReviewContext<E>
  : AccountContext<E>;

const TAB = /^[\w-]{1,64}$/;

/**
 * Validates what came with a request and lays it out for the recipe.
 *
 * @throws ProblemError input
 */
export function contextOf(
  { query, body }: { query?: z.ZodType; body?: z.ZodType },
  request: Request,
  params: Record<string, string>,
  incoming: Incoming,
  now: Date,
) {
  const tab = request.headers.get('lateral-tab');
  return {
    params,
    query: query && validate(query, valuesOf(new URL(request.url).searchParams)),
    body: body && validate(body, incoming.value),
    file: incoming.file,
    request,
    ifMatch: versionOf(request.headers.get('if-match')),
    tab: tab !== null && TAB.test(tab) ? tab : null,
    now: now.toISOString(),
    newId,
  };
}

/** A name that comes several times is a list. */
function valuesOf(search: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(search.keys())].map((name) => {
      const all = search.getAll(name);
      return [name, all.length === 1 ? (all[0] ?? '') : all];
    }),
  );
}

function versionOf(ifMatch: string | null): number | null {
  if (ifMatch === null || ifMatch.trim() === '*') return null;
  const digits = /^(?:W\/)?"?(\d{1,9})"?$/.exec(ifMatch.trim())?.[1];
  if (digits !== undefined) return Number(digits);
  throw new ProblemError('input', 'If-Match is not a version such as "4".', {
    errors: [{ path: 'If-Match', message: 'is not a version in quotes' }],
  });
}
