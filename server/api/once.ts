import { createHash } from 'node:crypto';
import { log } from '@/server/log';
import { keepAnswer, releaseKey, takeKey } from '@/server/store/idempotency';
import { type Cooked, toResponse } from './answer';
import type { Incoming } from './body';
import { ProblemError } from './problem';

type Asked = { account: string; request: Request; incoming: Incoming; secret: boolean };

/**
 * Runs a POST with an `Idempotency-Key` once: the same key and body are answered with the first result. Only what
 * changed something is kept; a refused request may be sent again and is looked at anew.
 */
export async function oncePerKey(
  { account, request, incoming, secret }: Asked,
  run: () => Promise<Cooked<unknown>>,
): Promise<Response> {
  const key = request.method === 'POST' ? request.headers.get('idempotency-key') : null;
  if (key === null) return toResponse(await run());
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new ProblemError('input', 'An Idempotency-Key is 1 to 200 visible ASCII characters.', {
      errors: [{ path: 'Idempotency-Key', message: 'is not 1 to 200 visible ASCII characters' }],
    });
  }
  const turn = await takeKey(account, key, fingerprint(request, incoming));
  switch (turn.turn) {
    case 'first':
      return runFirst(account, key, secret, run);
    case 'again':
      if (turn.answer) return toResponse({ ok: true, ...turn.answer });
      throw new ProblemError(
        'shown-once',
        'This was done already. Its secret was shown then, and only then: revoke it and make another.',
      );
    case 'other-request':
      throw new ProblemError(
        'key-reused',
        'This Idempotency-Key came with another request before. Use a new one.',
      );
    case 'still-running':
      throw new ProblemError('still-running', 'The first request with this key is still running.', {
        headers: { 'retry-after': '5' },
      });
  }
}

async function runFirst(
  account: string,
  key: string,
  secret: boolean,
  run: () => Promise<Cooked<unknown>>,
): Promise<Response> {
  let cooked: Cooked<unknown>;
  try {
    cooked = await run();
  } catch (error) {
    await releaseKey(account, key).catch(() => {});
    throw error;
  }
  if (cooked instanceof Response || !cooked.ok) await releaseKey(account, key);
  else {
    const { status, value, headers } = cooked;
    await keepAnswer(account, key, status, secret ? null : { value, headers }).catch(() => {
      // It is done, and the caller shall hear so. The key stays taken, so that a repetition does not do it twice.
      log.error('an answer could not be kept for its idempotency key');
    });
  }
  return toResponse(cooked);
}

/** The same for the same method, address and body. A form's boundary differs each time, its fields and bytes do not. */
function fingerprint(request: Request, { value, file }: Incoming): string {
  const hash = createHash('sha256');
  const { pathname, search } = new URL(request.url);
  hash.update(JSON.stringify([request.method, pathname + search, value, file && [file.name, file.type]]));
  if (file) hash.update(file.bytes);
  return hash.digest('hex');
}
