import type { ArticleView } from '@/domain/api/articles';
import type { LinkView } from '@/domain/api/links';
import type { ClaimView } from '@/domain/api/shapes';
import type { JudgedKind } from '@/domain/kind';
import type { ReviewEvent } from '@/domain/review-event';
import type { Ask, Door, Person, Told } from './test-door';

/** For tests of the API: a person at work in one review, with the few deeds that most tests begin with. */

export type Changed = { reviewVersion: number; event: ReviewEvent };
export type Claims = Changed & { claims: ClaimView[] };

export function deskOf(door: Door, review: string, person: Person) {
  const at = `/reviews/${review}`;
  const ask = <Value = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    more: Ask = {},
  ) => door.ask<Value>(method, at + path, { as: person, body, ...more });

  /** The value of an answer that must be a success. */
  async function done<Value>(told: Promise<Told<Value>>): Promise<Value> {
    const { status, value, problem } = await told;
    if (status >= 300) throw new Error(`${status} ${problem.type}: ${problem.detail}`);
    return value;
  }

  return {
    review,
    person,
    ask,
    done,
    article: (text: string, more: object = {}) =>
      done(ask<ArticleView>('POST', '/articles', { text, source: { name: 'The Outlet' }, ...more })),
    claim: (id: string) => done(ask<ClaimView>('GET', `/claims/${id}`)),
    judge: (claim: string, kind: JudgedKind, reason?: string) =>
      done(
        ask<ClaimView & Changed>('PUT', `/claims/${claim}/judgement`, {
          kind,
          ...(reason ? { reason } : {}),
        }),
      ),
    link: (a: string, b: string, more: object = {}) =>
      done(ask<LinkView & Changed>('POST', '/links', { a, b, relation: 'conflicts', ...more })),
    undo: (force = false) => ask<Changed & { undone: number }>('POST', '/undo', { force }),
    redo: (force = false) => ask<Changed & { redone: number }>('POST', '/redo', { force }),
  };
}
export type Desk = ReturnType<typeof deskOf>;

/** The one claim that begins with these words. */
export function claimOf(article: { claims: ClaimView[] }, words: string): ClaimView {
  const [found, ...more] = article.claims.filter((c) => c.text.startsWith(words));
  if (!found || more.length > 0)
    throw new Error(`${more.length + (found ? 1 : 0)} claims begin with “${words}”`);
  return found;
}
