import { v7 as newId } from 'uuid';
import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from '@/domain/api/endpoint';
import type { Problem } from '@/domain/api/shapes';

/** Where the API stands; an endpoint's `path` follows. */
const ROOT = '/api/v1';

type IsNothing<T> = [T] extends [never] ? true : [T] extends [undefined] ? true : false;
type Given<Key extends string, T> =
  IsNothing<T> extends true
    ? { [K in Key]?: undefined }
    : Record<string, never> extends T
      ? { [K in Key]?: T }
      : { [K in Key]: T };

/** What a call of this endpoint is given: its ids, query and body, as the contract says, and how to send it. */
export type CallOf<E> = Given<'params', ParamsOf<E>> &
  Given<'query', QueryOf<E>> &
  Given<'body', BodyOf<E>> & {
    /** The `version` the change was made on; a stale one is answered 412 with `problem.current`. */
    ifMatch?: number | undefined;
    /** Makes a POST safe to send again: the same key and body answer the first result. */
    idempotencyKey?: string | undefined;
    /** Sends the body as a multipart form with this file beside its fields (for `importArticle`). */
    file?: File | undefined;
    signal?: AbortSignal | undefined;
    /** Let the request outlive the page (small bodies only). */
    keepalive?: boolean | undefined;
    /** Nobody asked for it: that the session has ended is told by what somebody does. */
    quiet?: boolean | undefined;
  };

/** The body of an endpoint's answer; undefined where it answers none. */
export type ValueOf<E> = IsNothing<AnswerOf<E>> extends true ? undefined : AnswerOf<E>;

/**
 * What came back. `status` 0: no answer arrived (offline, or the server is down), so nothing is known about whether the
 * change was made; sending it again with the same idempotency key is safe.
 */
export type Outcome<Value> =
  | { ok: true; status: number; value: Value }
  | { ok: false; status: number; problem: Problem; retryAfter: number | null };

let tab: string | null = null;

/**
 * The id of this page in this tab. It travels with every change and comes back as `event.tab`, so that the page knows
 * its own echo. Made anew with each load: a duplicated tab copies sessionStorage, and two pages must never share one.
 */
export function tabId(): string {
  tab ??= newId();
  return tab;
}

const signedOut = new Set<() => void>();

/** Calls `listener` whenever the server answers that nobody is signed in any more. Returns the way to stop. */
export function onSignedOut(listener: () => void): () => void {
  signedOut.add(listener);
  return () => signedOut.delete(listener);
}

/** The short name of a problem, such as `overlap`, `stale` or `offline`: the last part of its `type`. */
export function codeOf(problem: Problem): string {
  return problem.type.slice(problem.type.lastIndexOf('/') + 1);
}

/** The address of an endpoint, for a link or a download. */
export function hrefOf<E extends Endpoint>(
  endpoint: E,
  { params, query }: Pick<CallOf<E>, 'params' | 'query'>,
): string {
  return addressOf(endpoint.path, params ?? {}, query ?? {});
}

function addressOf(template: string, ids: Record<string, string>, query: object): string {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) search.append(name, String(one));
    }
  }
  return `${ROOT}${path}${search.size > 0 ? `?${search}` : ''}`;
}

/** Calls the API. Never throws for an answer or the lack of one; an abort through `signal` is thrown on. */
export async function call<E extends Endpoint>(endpoint: E, given: CallOf<E>): Promise<Outcome<ValueOf<E>>> {
  const { ifMatch, idempotencyKey, file, signal, keepalive, quiet } = given;
  const headers = new Headers({ accept: 'application/json', 'lateral-tab': tabId() });
  if (ifMatch !== undefined) headers.set('if-match', `"${ifMatch}"`);
  if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey);
  const body: unknown = given.body ?? (endpoint.body ? {} : undefined);
  if (body !== undefined && !file) headers.set('content-type', 'application/json');

  let response: Response;
  try {
    response = await fetch(addressOf(endpoint.path, given.params ?? {}, given.query ?? {}), {
      method: endpoint.method,
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      ...(body === undefined ? {} : { body: file ? formOf(body, file) : JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
      ...(keepalive ? { keepalive } : {}),
    });
    if (response.ok) {
      const text = await response.text();
      const value = text === '' ? undefined : JSON.parse(text);
      return { ok: true, status: response.status, value: value as ValueOf<E> };
    }
  } catch (error) {
    if (signal?.aborted) throw error;
    return { ok: false, status: 0, problem: OFFLINE, retryAfter: null };
  }
  if (response.status === 401 && !quiet) for (const listener of signedOut) listener();
  const wait = Number(response.headers.get('retry-after'));
  return {
    ok: false,
    status: response.status,
    problem: await problemOf(response),
    retryAfter: Number.isFinite(wait) && wait > 0 ? wait : null,
  };
}

const OFFLINE: Problem = {
  type: '/problems/offline',
  title: 'No answer',
  status: 0,
  detail: 'We could not reach the server.',
};

/** The server's own problem document, or one made from the status where something between us answered. */
async function problemOf(response: Response): Promise<Problem> {
  try {
    const document: unknown = await response.json();
    if (isProblem(document)) return document;
  } catch {
    // Not JSON: a proxy's page. The status says enough.
  }
  return {
    type: '/problems/unexpected',
    title: response.statusText || 'Unexpected answer',
    status: response.status,
    detail: `The server answered ${response.status}.`,
  };
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'type' in value && 'status' in value;
}

/** Objects travel as JSON in one field of the form; everything else as plain text. */
function formOf(body: unknown, file: File): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(body as Record<string, unknown>)) {
    if (value === undefined || value === null) continue;
    form.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  form.append('file', file, file.name);
  return form;
}
