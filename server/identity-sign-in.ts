import { v7 as newId } from 'uuid';
import { email as emailShape } from '@/domain/api/accounts';
import { line } from '@/domain/api/shapes';
import type { SignedIn } from '@/server/sign-in';
import { accountToSignIn, createAccount } from '@/server/store/accounts';
import {
  accountOfIdentity,
  type Identity,
  invitationWaitingFor,
  joinIdentity,
} from '@/server/store/identities';
import { openInvitation } from '@/server/store/invitations';
import { RefusedError } from '@/server/store/refusals';
import { startSession } from '@/server/store/sessions';
import { signUpNow } from '@/server/store/settings';

/** What a provider says of someone. Nothing of it is ours to believe but what it vouches for. */
export type Claims = Identity & { email: unknown; emailVerified: unknown; name: unknown };

export type IdentityRefusal = 'oidc-unverified' | 'oidc-uninvited';

/**
 * Signs someone in whom an OpenID Connect provider knows. Who came that way before is recognised by issuer and subject.
 * Anyone else is told from their email, if the provider vouches for it (`email_verified` is true, and not merely said to
 * be): into the account with that email, or into a new one, as far as this server lets new ones be made.
 *
 * @param invitation the secret of the invitation link that they came by
 */
export async function signInByIdentity(
  claims: Claims,
  { invitation, userAgent }: { invitation: string | null; userAgent: string | null },
): Promise<SignedIn | { refused: IdentityRefusal }> {
  const now = new Date();
  const known = await accountOfIdentity(claims);
  if (known) return enter(known, userAgent, now);

  const email = emailShape.safeParse(claims.email);
  if (claims.emailVerified !== true || !email.success) return { refused: 'oidc-unverified' };
  const account =
    (await accountToSignIn(email.data))?.id ??
    (await newAccount({ email: email.data, name: nameOf(claims.name, email.data) }, invitation, now));
  if (account === null) return { refused: 'oidc-uninvited' };
  await joinIdentity(account, claims, now);
  return enter(account, userAgent, now);
}

async function enter(account: string, userAgent: string | null, now: Date): Promise<SignedIn> {
  const session = newId();
  await startSession({ id: session, account, userAgent, now });
  return { account, session };
}

/** Null where the server makes new accounts by invitation, and there is none for this one. */
async function newAccount(
  { email, name }: { email: string; name: string },
  cameBy: string | null,
  now: Date,
): Promise<string | null> {
  const at = now.toISOString();
  const opens = cameBy !== null && !('code' in (await openInvitation(cameBy, { email, now: at })));
  const invitation = opens ? cameBy : await invitationWaitingFor(email, now);
  try {
    const account = { id: newId(), email, name, passwordHash: null, now: at };
    return (await createAccount(account, { invitation, isOpen: (await signUpNow()) === 'open' })).id;
  } catch (error) {
    if (error instanceof RefusedError && error.refusal.code === 'invitation-needed') return null;
    throw error;
  }
}

/** As the provider has it; what stands before the @ where it has none that we could show. */
function nameOf(name: unknown, email: string): string {
  const given = line(100).safeParse(name);
  return given.success ? given.data : (email.split('@')[0] ?? email);
}
