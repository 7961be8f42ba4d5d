import type { Refusal } from '@/domain/ruling';
import { Overtaken } from './rows';

/** The caller changed a thing on an older version of it; `current` is what it is now, as the caller may see it. */
export class StaleError extends Error {
  override readonly name = 'StaleError';
  constructor(readonly current: unknown) {
    super('The thing has changed since the caller looked.');
  }
}

/** A refusal that is only noticed inside a transaction (a constraint, a lost race); thrown so that it is rolled back. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** A cursor that no list of ours gave out. */
export const unknownCursor = () =>
  new RefusedError({
    status: 422,
    code: 'input',
    detail: 'This cursor is not one of this list. Begin without one.',
    path: 'cursor',
  });

/**
 * What Postgres says when two writers meet: an exclusion constraint (overlapping claims), a unique index (the same
 * article number, the same name), a failed serialisation, a deadlock; and Prisma's words for them.
 */
const MET = new Set(['23P01', '23505', '40001', '40P01', 'P2002', 'P2034']);

/**
 * Did someone else write the same thing while this was decided? Nothing was written then, and deciding again on new
 * facts either works or finds the refusal that names what stands in the way.
 */
export function wasOvertaken(error: unknown): boolean {
  return error instanceof Overtaken || (error instanceof Error && MET.has(codeOf(error)));
}

/** Does the text hold what Postgres cannot store? Validation should have found it first. */
export function isUnstorable(error: unknown): boolean {
  return error instanceof Error && ['22021', '22P05'].includes(codeOf(error));
}

const codeOf = (error: Error) => String((error as Error & { code?: unknown }).code);
