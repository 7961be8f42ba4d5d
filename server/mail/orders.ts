import type { Change } from '@/domain/review-event';
import { enqueue, type JobOptions, queueOf } from '@/server/jobs/queue';

/** A letter to be written and sent. No secret is among it: those are made when it is written. */
export type MailOrder =
  /** Whether anyone has the address is looked up where nobody waits for the answer. */
  | { kind: 'reset'; email: string }
  | { kind: 'verify'; account: string }
  | { kind: 'invitation'; review: string; invitation: string }
  /** Members were mentioned, or may read now what mentions them; null: perhaps any of them. */
  | { kind: 'mentioned'; review: string; members: string[] | null }
  /** Everything that mentions an account and was neither read nor mailed. */
  | { kind: 'mentions'; account: string };

/** Tried again for about half a day: a mail server may be down for a night's maintenance. */
export const MAIL = queueOf<MailOrder>({ name: 'mail', retries: 10, retryAfter: 30, within: 60 });

/** Seconds in which mentions are gathered for one letter. */
export const DIGEST_SECONDS = 15 * 60;

const order = (letter: MailOrder, options: JobOptions = {}) => enqueue(MAIL, letter, options);

/** Sends a way to choose a new password, if there is such an account. Takes as long whether there is or not. */
export const mailReset = (email: string) => order({ kind: 'reset', email });

/** Asks whether the account's address is its owner's. */
export const mailVerification = (account: string) =>
  order({ kind: 'verify', account }, { key: `verify ${account}` });

/** Sends an invitation to the address it is for, if it still works by then. */
export const mailInvitation = (review: string, invitation: string) =>
  order({ kind: 'invitation', review, invitation }, { key: `invitation ${invitation}` });

/** Gathers mentions of an account for one letter, or sends them at once. */
export const mailMentions = (account: string, when: 'digest' | 'at-once') =>
  order(
    { kind: 'mentions', account },
    { key: `${when} ${account}`, after: when === 'digest' ? DIGEST_SECONDS : 0 },
  );

type Client = NonNullable<JobOptions['client']>;

/**
 * Hears every change of a review inside its own transaction: whom it mentions, and to whom it shows what mentions them,
 * is told by mail, and a letter that is due is never lost. Which letters come of it is decided when they are written.
 */
export async function noticeMentions(
  client: Client,
  review: string,
  changes: readonly Change[],
): Promise<void> {
  const members = changes.some(opensBlind) ? null : [...new Set(changes.flatMap(newlyTold))];
  if (members?.length !== 0) await order({ kind: 'mentioned', review, members }, { client });
}

/** Is everyone shown from now on what the others wrote? */
const opensBlind = (change: Change) =>
  change.noun === 'review' && change.before?.blindFirst === true && change.after?.blindFirst === false;

/** The members for whom a change may make a mention one that they may read. */
function newlyTold(change: Change): string[] {
  if (change.noun === 'message' && change.after && change.after.removedAt === null) {
    const before = change.before?.removedAt === null ? change.before.mentions : [];
    return change.after.mentions.filter((member) => !before.includes(member));
  }
  const finishes = change.noun === 'pass' && change.after?.status === 'finished';
  return finishes && change.before?.status !== 'finished' && change.after ? [change.after.reviewer] : [];
}
