/** An invitation on its way to someone: `link` is secret, and is never logged. */
export type InvitationMail = { review: string; invitation: string; email: string; link: string };

/**
 * Sends an invitation to its email.
 * @returns false where this server sends no mail
 */
export async function inviteByMail(_mail: InvitationMail): Promise<boolean> {
  return false;
}
