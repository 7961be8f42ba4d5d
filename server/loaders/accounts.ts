import 'server-only';
import type { SignUp } from '@/domain/api/server';
import type { Role } from '@/domain/reviewer';
import { isEmpty } from '@/server/store/accounts';
import { findInvitation, type InvitationState, invitationState } from '@/server/store/invitations';
import { membershipOf } from '@/server/store/membership';
import { signUpNow } from '@/server/store/settings';

/** How an account is made here now: the first one freely, later ones as the server is set. */
export async function loadSignUp(): Promise<'first' | SignUp> {
  if (await isEmpty()) return 'first';
  return signUpNow();
}

export type InvitationFacts = {
  state: InvitationState;
  /** Null once it works no more. */
  open: { question: string; role: Role; email: string | null } | null;
  /** The review it was for, where this account is in it already. */
  memberOf: string | null;
};

/** What an invitation is for, to whoever holds it, or why it works no more. */
export async function loadInvitation(token: string, account: string | null): Promise<InvitationFacts> {
  const now = new Date().toISOString();
  const [{ state, review }, found] = await Promise.all([
    invitationState(token, now),
    findInvitation(token, now),
  ]);
  const place = account !== null && review !== null ? await membershipOf(account, review) : null;
  const open = found && { question: found.question, role: found.role, email: found.email };
  return { state, open, memberOf: place?.review ?? null };
}
