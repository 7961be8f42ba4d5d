import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { pool } from './database';

/** `points` tries in `duration` seconds; one more and the door is shut for `block` seconds. */
const LIMITS = {
  /** One account from one address: what a person who forgot their password runs into. */
  'sign-in': { points: 5, duration: 15 * 60, block: 4 * 60 },
  /** One account from anywhere: addresses are cheap, and behind no proxy they can be made up. */
  'sign-in-account': { points: 40, duration: 60 * 60, block: 15 * 60 },
  /** One address for all accounts: trying one password on many. */
  'sign-in-address': { points: 100, duration: 15 * 60, block: 15 * 60 },
  'sign-up': { points: 120, duration: 60 * 60, block: 10 * 60 },
  /** Asking for a link to choose a new password, from one address; and how many letters one account gets. */
  forgot: { points: 20, duration: 15 * 60, block: 10 * 60 },
  'forgot-account': { points: 3, duration: 60 * 60, block: 60 * 60 },
  reset: { points: 30, duration: 15 * 60, block: 10 * 60 },
  verify: { points: 5, duration: 60 * 60, block: 60 * 60 },
  password: { points: 10, duration: 15 * 60, block: 10 * 60 },
  token: { points: 60, duration: 60 * 60, block: 10 * 60 },
  invite: { points: 200, duration: 60 * 60, block: 10 * 60 },
  /** Files of reports that are made beside the requests. */
  'report-file': { points: 60, duration: 60 * 60, block: 10 * 60 },
  export: { points: 30, duration: 60 * 60, block: 10 * 60 },
  import: { points: 600, duration: 10 * 60, block: 60 },
  suggest: { points: 300, duration: 10 * 60, block: 60 },
} as const;
export type Limit = keyof typeof LIMITS;

const limiters = new Map<Limit, { limiter: RateLimiterPostgres; pool: ReturnType<typeof pool> }>();

function limiterOf(limit: Limit): RateLimiterPostgres {
  const made = limiters.get(limit);
  if (made?.pool === pool()) return made.limiter;
  const { points, duration, block } = LIMITS[limit];
  const limiter = new RateLimiterPostgres({
    storeClient: pool(),
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: limit,
    points,
    duration,
    blockDuration: block,
  });
  limiters.set(limit, { limiter, pool: pool() });
  return limiter;
}

/**
 * Takes one try of a limit. Counted before the thing is tried, so that many at once are not all let through.
 *
 * @param key whose tries they are; nothing readable should be in it (keys are kept for an hour)
 * @returns null, or in how many whole seconds to try again
 */
export async function spend(limit: Limit, key: string): Promise<number | null> {
  try {
    await limiterOf(limit).consume(key);
    return null;
  } catch (rejection) {
    if (rejection instanceof RateLimiterRes) return Math.max(1, Math.ceil(rejection.msBeforeNext / 1000));
    throw rejection;
  }
}

/** Gives one try back: it was a good one. */
export async function giveBack(limit: Limit, key: string): Promise<void> {
  await limiterOf(limit).reward(key);
}

/** Forgets all tries: whoever it was has proven to be themselves. */
export async function forget(limit: Limit, key: string): Promise<void> {
  await limiterOf(limit).delete(key);
}
