import 'server-only';
import { oidcSettings, sendsMail } from '@/server/env';
import { requireAccount } from '@/server/session';
import { addressOfAccount, emailOfReset, emailOfVerification } from '@/server/store/account-keys';

/** Whether a link for a new password can come by mail here. */
export const loadForgotPassword = () => ({ sendsMail: sendsMail() });

/** Whose new password a link lets be chosen; null when it does not work any more. */
export const loadReset = (token: string) => emailOfReset(token, new Date());

/** Whose address a link proves; null when it does not work any more. */
export const loadVerification = (token: string) => emailOfVerification(token, new Date());

/** What people know the provider as that they may sign in with; null where there is none. */
export const loadElsewhere = () => oidcSettings()?.name ?? null;

/** Where mail to the reader goes, whether that is proven, and whether this server sends any. */
export async function loadMailSettings(): Promise<{
  email: string;
  isVerified: boolean;
  sendsMail: boolean;
}> {
  const account = await requireAccount();
  const found = await addressOfAccount(account.id);
  return { email: account.email, isVerified: found?.isVerified ?? false, sendsMail: sendsMail() };
}
