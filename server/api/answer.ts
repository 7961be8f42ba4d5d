import type { Refusal } from '@/domain/ruling';
import { refused } from './problem';

/** A successful answer. Made with `answer`. */
export type Answer<Value> = { ok: true; status: number; value: Value; headers: Record<string, string> };

/** What a recipe gives back: an answer, a refusal as the domain returned it, or a response of its own (a stream, a file). */
export type Cooked<Value> = Answer<Value> | { ok: false; refusal: Refusal } | Response;

/** @param headers such as `location`; names in lower case */
export function answer<Value>(
  status: number,
  value: Value,
  headers: Record<string, string> = {},
): Answer<Value> {
  return { ok: true, status, value, headers };
}

/** How what a recipe gives back looks on the wire; never cached. */
export function toResponse(cooked: Cooked<unknown>): Response {
  if (cooked instanceof Response) return cooked;
  if (!cooked.ok) return refused(cooked.refusal);
  const { status, value, headers } = cooked;
  const isEmpty = status === 204 || value === undefined;
  return new Response(isEmpty ? null : JSON.stringify(value), {
    status,
    headers: {
      ...(isEmpty ? {} : { 'content-type': 'application/json' }),
      'cache-control': 'no-store',
      ...headers,
    },
  });
}
