import { createHmac } from 'node:crypto';
import { env } from '@/server/env';
import { hashOf, newSecret } from './tokens';

/**
 * The secret of an invitation. It follows from the invitation's id by the server's own secret, so that its link can be
 * shown again without being kept: the database has its SHA-256 alone, and whoever reads the database cannot make it.
 */
export function invitationSecret(id: string): string {
  const key = env().NEXTAUTH_SECRET;
  return key ? createHmac('sha256', key).update(`invitation ${id}`).digest('base64url') : newSecret();
}

/** The secret again; null when the server's own was changed since, and the old link is only where it was sent to. */
export function secretAgain({ id, hash }: { id: string; hash: string }): string | null {
  const secret = invitationSecret(id);
  return hashOf(secret) === hash ? secret : null;
}
