import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { isPassword } from '@/server/password';
import { accountToSignIn } from '@/server/store/accounts';
import { forget, giveBack, type Limit, spend } from '@/server/store/rate-limits';
import { startSession } from '@/server/store/sessions';

export type SignedIn = { account: string; session: string };
export type NotSignedIn = { refused: 'credentials' } | { refused: 'rate-limited'; seconds: number };

/**
 * Signs someone in by email and password. Every try is counted before the password is looked at; once the tries are
 * used up even the right password is refused until the wait is over.
 *
 * @param address where the request comes from
 */
export async function signIn(input: {
  email: string;
  password: string;
  address: string;
  userAgent: string | null;
}): Promise<SignedIn | NotSignedIn> {
  const email = input.email.trim().toLowerCase();
  const counted: [Limit, string][] = [
    ['sign-in', unreadable(`${email} ${input.address}`)],
    ['sign-in-account', unreadable(email)],
    ['sign-in-address', unreadable(input.address)],
  ];
  // One after the other: who is shut out already does not use up the tries of others.
  for (const [limit, key] of counted) {
    const seconds = await spend(limit, key);
    if (seconds !== null) return { refused: 'rate-limited', seconds };
  }

  const account = await accountToSignIn(email);
  const right = await isPassword(input.password, account?.passwordHash ?? null);
  if (!account || !right) return { refused: 'credentials' };

  const [own, ...shared] = counted;
  if (own) await forget(...own);
  await Promise.all(shared.map(([limit, key]) => giveBack(limit, key)));
  const session = newId();
  await startSession({ id: session, account: account.id, userAgent: input.userAgent, now: new Date() });
  return { account: account.id, session };
}

/** Someone has proven who they are in another way: the tries counted against them are forgotten. */
export async function forgiveTries(email: string, address: string): Promise<void> {
  await forget('sign-in', unreadable(`${email.trim().toLowerCase()} ${address}`));
  await forget('sign-in-account', unreadable(email.trim().toLowerCase()));
}

/** Keys of tries are kept for a while; whose they are need not be readable in them. */
export const unreadable = (key: string) => createHash('sha256').update(key).digest('base64url');
