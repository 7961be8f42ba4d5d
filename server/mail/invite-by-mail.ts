import { sendsMail } from '@/server/env';
import { mailInvitation } from './orders';

/** An invitation on its way to someone: `link` is secret, and is never logged. */
export type InvitationMail = { review: string; invitation: string; email: string; link: string };

/**
 * Sends an invitation to its email. What the letter says, its link too, is found when it is written: an invitation that
 * is taken back meanwhile is not sent.
 *
 * @returns false where this server sends no mail
 */
export async function inviteByMail({ review, invitation }: InvitationMail): Promise<boolean> {
  if (!sendsMail()) return false;
  await mailInvitation(review, invitation);
  return true;
}
