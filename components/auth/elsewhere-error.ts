import type { ElsewhereError } from '@/components/auth/elsewhere';

/** Why someone came back from a provider without a session, out of `?error=…`; null where they did not. */
export function elsewhereError(error: string | string[] | undefined): ElsewhereError | null {
  if (!error) return null;
  if (error === 'oidc-unverified') return 'unverified';
  if (error === 'oidc-uninvited') return 'uninvited';
  return 'failed'; // refused there, or one of next-auth's own
}
