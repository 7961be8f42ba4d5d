import { env, sendsMail } from '@/server/env';
import { log } from '@/server/log';
import { addressOfAccount, makeKey } from '@/server/store/account-keys';
import { accountToSignIn } from '@/server/store/accounts';
import { inboxOf } from '@/server/store/inbox';
import { invitationLetterOf } from '@/server/store/invitation-letters';
import { accountsOf, giveBackMentions, takeMentionsToMail } from '@/server/store/mention-mails';
import { preferencesOf } from '@/server/store/preferences';
import { write } from './letter';
import { invitationLetter, mentionsLetter, resetLetter, verifyLetter } from './letters';
import { type MailOrder, mailMentions } from './orders';
import { post } from './post';

/** Mentions that one letter lists; the inbox has all of them. */
const MOST_LISTED = 20;

/** What whoever runs the server reads in place of a letter; who it was for is not said. */
const INSTEAD = {
  reset:
    'Mail is not configured (SMTP_URL): no link for a new password was sent. On this machine: npm run --silent password -- <email>',
  verify: 'Mail is not configured (SMTP_URL): no address was asked to be confirmed.',
  invitation: 'Mail is not configured (SMTP_URL): an invitation was not sent. Its link was shown once.',
  mentioned: 'Mail is not configured (SMTP_URL): a mention stands in the inbox alone.',
  mentions: 'Mail is not configured (SMTP_URL): a mention stands in the inbox alone.',
} as const;

/** Writes and sends what was ordered, if it is still due. Throws where it did not leave: the job is tried again. */
export async function deliver(order: MailOrder, signal: AbortSignal): Promise<void> {
  if (!sendsMail()) return void log.info({ mail: order.kind }, INSTEAD[order.kind]);
  switch (order.kind) {
    case 'reset':
      return reset(order.email, signal);
    case 'verify':
      return verify(order.account, signal);
    case 'invitation':
      return invitation(order.review, order.invitation, signal);
    case 'mentioned':
      return mentioned(order.review, order.members);
    case 'mentions':
      return mentions(order.account, signal);
  }
}

const desk = () => ({ address: env().NEXTAUTH_URL.replace(/\/$/, '') });

async function reset(email: string, signal: AbortSignal): Promise<void> {
  const account = await accountToSignIn(email);
  if (!account) return;
  const key = await makeKey(account.id, 'reset', new Date());
  await post(account.email, write(resetLetter(desk(), { email: account.email, key })), signal);
}

async function verify(account: string, signal: AbortSignal): Promise<void> {
  const found = await addressOfAccount(account);
  if (!found || found.isVerified) return;
  const key = await makeKey(account, 'verify', new Date());
  await post(found.email, write(verifyLetter(desk(), { email: found.email, key })), signal);
}

async function invitation(review: string, id: string, signal: AbortSignal): Promise<void> {
  const found = await invitationLetterOf(review, id, new Date());
  if (!found) return; // taken back, used or run out meanwhile
  await post(found.email, write(invitationLetter(desk(), found)), signal);
}

/** Each is told the way they chose: at once, gathered, or not at all. */
async function mentioned(review: string, members: readonly string[] | null): Promise<void> {
  for (const account of await accountsOf(review, members)) {
    const { mentions: chosen } = (await preferencesOf(account)).notifications;
    if (chosen !== 'off') await mailMentions(account, chosen);
  }
}

/**
 * Noted as mailed before they leave, and taken back when they do not: when a process is killed in between, a letter is
 * lost and stands in the inbox, and none comes twice.
 */
async function mentions(account: string, signal: AbortSignal): Promise<void> {
  const [found, preferences] = await Promise.all([addressOfAccount(account), preferencesOf(account)]);
  if (!found || preferences.notifications.mentions === 'off') return;
  const messages = await takeMentionsToMail(account, new Date().toISOString());
  if (messages.length === 0) return;
  try {
    const entries = await inboxOf(account, MOST_LISTED, messages);
    if (entries.length === 0) return;
    const more = Math.max(0, messages.length - MOST_LISTED);
    await post(found.email, write(mentionsLetter(desk(), { mentions: entries, more })), signal);
  } catch (error) {
    await giveBackMentions(account, messages);
    throw error;
  }
}
