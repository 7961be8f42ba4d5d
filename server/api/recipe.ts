import { setTimeout as sleep } from 'node:timers/promises';
import type { AnswerOf, Endpoint } from '@/domain/api/endpoint';
import { may } from '@/domain/policy';
import { addressOf } from '@/server/caller-address';
import { membershipOf } from '@/server/store/membership';
import { type Limit, spend } from '@/server/store/rate-limits';
import { wasOvertaken } from '@/server/store/refusals';
import type { Account } from '@/server/store/sessions';
import { type Cooked, toResponse } from './answer';
import { type Incoming, MB, readBody } from './body';
import { callerOf, refuseOtherOrigins } from './caller';
import { type Context, contextOf, type PublicContext } from './context';
import { oncePerKey } from './once';
import { ProblemError } from './problem';

export { answer } from './answer';

type ValueOf<E> = [AnswerOf<E>] extends [never] ? undefined : AnswerOf<E>;

type Options = {
  /** Bytes of body read at most; 2 MB unless said. */
  limit?: number;
  /** Takes a multipart form with a `file` as well as JSON. */
  takesFile?: boolean;
  /** Counted for each account (for each address where no account is needed). */
  rate?: Limit;
  /** The answer holds a secret: it is never kept to be answered again. */
  once?: boolean;
};

/** An endpoint and how to answer it; `params` are as they stand in the address. */
export type Recipe = {
  endpoint: Endpoint;
  options: Options;
  serve: (request: Request, params: Record<string, string>) => Promise<Response>;
};

const UUID = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;
/** Many files may be dropped at once, and each takes the next number: someone wins every round. */
const ROUNDS = 12;
/** Milliseconds between rounds at most, the first time; a different wait for each keeps them from meeting again. */
const WAITS = 10;

/**
 * The recipe for an endpoint that needs an account, or a place in the review of its address. The door has asked, in this
 * order: who is it, may the token, are the ids ids, is the caller a member, does the role allow it, is the body of the
 * right type and size, is it JSON, is it valid, was it sent before.
 */
export function recipe<E extends Endpoint>(
  endpoint: E,
  cook: (context: Context<E>) => Promise<Cooked<ValueOf<E>>>,
  options: Options = {},
): Recipe {
  if (endpoint.needs === 'public') throw new Error(`${endpoint.path} is public`);
  const serve = async (request: Request, params: Record<string, string>) => {
    const now = new Date();
    const { account, session } = await callerOf(request, now);
    refuseMalformedIds(params);
    const place = await placeOf(endpoint, account, params.review);
    const incoming = await incomingOf(endpoint, options, request);
    const context = { ...contextOf(endpoint, request, params, incoming, now), account, session, ...place };
    if (options.rate) await refuseTooMany(options.rate, account.id);
    // The context is put together from the same declaration that its type is computed from.
    const run = () => cookAgain(() => cook(context as unknown as Context<E>));
    return oncePerKey({ account: account.id, request, incoming, secret: options.once === true }, run);
  };
  return { endpoint, options, serve };
}

/** The recipe for an endpoint that anyone may call. */
export function publicRecipe<E extends Endpoint>(
  endpoint: E,
  cook: (context: PublicContext<E>) => Promise<Cooked<ValueOf<E>>>,
  options: Options = {},
): Recipe {
  if (endpoint.needs !== 'public') throw new Error(`${endpoint.path} is not public`);
  const serve = async (request: Request, params: Record<string, string>) => {
    if (request.headers.has('origin')) refuseOtherOrigins(request);
    refuseMalformedIds(params);
    const incoming = await incomingOf(endpoint, options, request);
    const context = contextOf(endpoint, request, params, incoming, new Date());
    if (options.rate) await refuseTooMany(options.rate, addressOf(request.headers));
    return cookAgain(() => cook(context as unknown as PublicContext<E>)).then(toResponse);
  };
  return { endpoint, options, serve };
}

/** What is not a member's is not there: unknown, deleted and foreign reviews answer alike. */
async function placeOf(endpoint: Endpoint, account: Account, review: string | undefined) {
  if (review === undefined || endpoint.needs === 'account' || endpoint.needs === 'public') return {};
  const place = await membershipOf(account.id, review);
  if (!place) throw new ProblemError('not-found', 'There is no such review among yours.');
  if (!may(place.member.role, endpoint.needs)) {
    throw new ProblemError('role', `A ${place.member.role} of this review may not do that.`);
  }
  return place;
}

function refuseMalformedIds(params: Record<string, string>): void {
  for (const id of Object.values(params)) {
    if (!UUID.test(id)) throw new ProblemError('not-found', 'There is nothing at this address.');
  }
}

async function incomingOf(endpoint: Endpoint, options: Options, request: Request): Promise<Incoming> {
  if (!endpoint.body) return { value: {}, file: null };
  return readBody(request, options.limit ?? 2 * MB, options.takesFile === true);
}

async function refuseTooMany(limit: Limit, key: string): Promise<void> {
  const wait = await spend(limit, key);
  if (wait === null) return;
  const minutes = Math.ceil(wait / 60);
  throw new ProblemError(
    'rate-limited',
    `Too many tries. You can try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    { headers: { 'retry-after': String(wait) } },
  );
}

/** Someone else changed the same thing while this was decided: decide again, on new facts. */
async function cookAgain<T>(cook: () => Promise<T>): Promise<T> {
  for (let round = 1; ; round++) {
    try {
      return await cook();
    } catch (error) {
      if (!wasOvertaken(error) || round === ROUNDS) throw error;
      await sleep(Math.random() * WAITS * round);
    }
  }
}
