import 'server-only';
import type { Role } from '@/domain/reviewer';
import { env } from '@/server/env';
import { isEmpty } from '@/server/store/accounts';
import { findInvitation } from '@/server/store/invitations';

/** How an account is made here now: the first one freely, later ones freely or by invitation. */
export async function loadSignUp(): Promise<'first' | 'open' | 'invited'> {
  if (await isEmpty()) return 'first';
  return env().SIGN_UP;
}

/** What an invitation is for, to whoever holds it; null when it was used, revoked or has run out. */
export async function loadInvitation(
  token: string,
): Promise<{ question: string; role: Role; email: string | null } | null> {
  const found = await findInvitation(token, new Date().toISOString());
  return found && { question: found.question, role: found.role, email: found.email };
}
