import type { Refusal } from '@/domain/ruling';

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
