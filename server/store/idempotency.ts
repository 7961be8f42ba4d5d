import { setTimeout as sleep } from 'node:timers/promises';
import { Prisma } from '@/prisma/client/client';
import { log } from '@/server/log';
import { database } from './database';

/** What a request with this key answered the first time. `value` is null where it held a secret. */
export type FirstAnswer = { status: number; value: unknown; headers: Record<string, string> };

export type Turn =
  /** Nobody used the key before: do it, then `keep` or `release`. */
  | { turn: 'first' }
  | { turn: 'again'; answer: FirstAnswer | null }
  | { turn: 'other-request' }
  | { turn: 'still-running' };

/** A request that has not answered for so long was cut off with its process. */
const ABANDONED_AFTER = 120_000;
const KEPT_FOR = 24 * 60 * 60 * 1000;
const FORGETS_EVERY = 60 * 60 * 1000;
const WAITS_FOR = 15_000;
const LOOKS_EVERY = 50;

/**
 * Takes a key for a request. Of several at once exactly one is first; the others wait for its answer.
 *
 * @param request SHA-256 of method, address and body
 */
export async function takeKey(account: string, key: string, request: string): Promise<Turn> {
  forgetOldKeys();
  const end = Date.now() + WAITS_FOR;
  for (;;) {
    if (await insert(account, key, request)) return { turn: 'first' };
    const row = await database().idempotencyKey.findUnique({
      where: { accountId_key: { accountId: account, key } },
    });
    if (!row) continue; // released in between
    const age = Date.now() - row.createdAt.getTime();
    if (age > (row.status === null ? ABANDONED_AFTER : KEPT_FOR)) {
      await database().idempotencyKey.deleteMany({
        where: { accountId: account, key, createdAt: row.createdAt },
      });
      continue;
    }
    if (row.request !== request) return { turn: 'other-request' };
    if (row.status !== null) return { turn: 'again', answer: toAnswer(row.status, row.answer) };
    if (Date.now() > end) return { turn: 'still-running' };
    await sleep(LOOKS_EVERY);
  }
}

async function insert(account: string, key: string, request: string): Promise<boolean> {
  const { count } = await database().idempotencyKey.createMany({
    data: [{ accountId: account, key, request, createdAt: new Date() }],
    skipDuplicates: true,
  });
  return count === 1;
}

function toAnswer(status: number, kept: unknown): FirstAnswer | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { value, headers } = kept as { value?: unknown; headers?: Record<string, string> };
  return { status, value, headers: headers ?? {} };
}

/** Keeps the answer of the first request; null where it may be shown only once. */
export async function keepAnswer(
  account: string,
  key: string,
  status: number,
  answer: { value: unknown; headers: Record<string, string> } | null,
): Promise<void> {
  // Through JSON, as the caller got it: undefined and dates are not the database's.
  const kept =
    answer === null ? Prisma.DbNull : (JSON.parse(JSON.stringify(answer)) as Prisma.InputJsonValue);
  await database().idempotencyKey.updateMany({
    where: { accountId: account, key },
    data: { status, answer: kept },
  });
}

/** The request changed nothing: the key is free again. */
export async function releaseKey(account: string, key: string): Promise<void> {
  await database().idempotencyKey.deleteMany({ where: { accountId: account, key, status: null } });
}

let forgottenAt = 0;

/** Forgets answers that nobody will ask for again, now and then; nobody waits for it. */
function forgetOldKeys(): void {
  const now = Date.now();
  if (now - forgottenAt < FORGETS_EVERY) return;
  forgottenAt = now;
  database()
    .idempotencyKey.deleteMany({ where: { createdAt: { lt: new Date(now - KEPT_FOR) } } })
    .catch((error: unknown) => {
      log.warn({ name: error instanceof Error ? error.name : typeof error }, 'old idempotency keys stay');
    });
}
