import { createTranslator } from 'next-intl';
import mail from '@/components/messages/en/mail.json';
import { type Locale, languageOf } from '@/components/messages/locales';
import { parsed } from '@/components/messages/parsed';
import { dress } from '@/components/messages/pseudo';
import type { InboxEntry } from '@/domain/api/inbox';
import { placeOfEntry } from '@/domain/inbox-place';
import type { InvitationLetter } from '@/server/store/invitation-letters';
import type { Letter } from './letter';

/** What a letter is written with: the address of this server, and the language it is in. */
export type Desk = { address: string; locale?: Locale };

/** A mention as its letter tells it. */
export type Mention = Pick<
  InboxEntry,
  'review' | 'on' | 'target' | 'targetName' | 'articles' | 'by' | 'text'
>;

function wordsOf(locale: Locale) {
  const messages = { mail: parsed(dress(mail, locale)) as typeof mail };
  return createTranslator({
    locale,
    messages,
    namespace: 'mail',
  });
}

/** A way to choose a new password. `key`: works once, for an hour. */
export function resetLetter(
  { address, locale = 'en' }: Desk,
  { email, key }: { email: string; key: string },
): Letter {
  const t = wordsOf(locale);
  return {
    locale,
    subject: t('reset.subject'),
    paragraphs: [t('reset.body', { email }), t('reset.once')],
    action: { label: t('reset.action'), href: `${address}/reset-password/${key}` },
    footer: [t('reset.not'), t('footer', { address })],
  };
}

/** Asks whether an address belongs to who made the account. */
export function verifyLetter(
  { address, locale = 'en' }: Desk,
  { email, key }: { email: string; key: string },
): Letter {
  const t = wordsOf(locale);
  return {
    locale,
    subject: t('verify.subject'),
    paragraphs: [t('verify.body', { email }), t('verify.once')],
    action: { label: t('verify.action'), href: `${address}/verify-email/${key}` },
    footer: [t('verify.not'), t('footer', { address })],
  };
}

export function invitationLetter({ address, locale = 'en' }: Desk, invitation: InvitationLetter): Letter {
  const t = wordsOf(locale);
  const { name, question, role, email, token } = invitation;
  const until = invitation.until.toLocaleDateString(languageOf(locale), {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return {
    locale,
    subject: t('invitation.subject', { name }),
    paragraphs: [t('invitation.body', { name, question, role }), t('invitation.once', { until, email })],
    action: { label: t('invitation.action'), href: `${address}/invite/${token}` },
    footer: [t('invitation.not', { name }), t('footer', { address })],
  };
}

/** One mention, or several gathered. `more`: how many it does not list. */
export function mentionsLetter(
  { address, locale = 'en' }: Desk,
  { mentions, more = 0 }: { mentions: readonly Mention[]; more?: number },
): Letter {
  const t = wordsOf(locale);
  const count = mentions.length + more;
  return {
    locale,
    subject: t('mentions.subject', { count, name: mentions[0]?.by.name ?? '' }),
    paragraphs: [t('mentions.body', { count }), ...(more > 0 ? [t('mentions.more', { count: more })] : [])],
    entries: mentions.map((mention) => ({
      title: t(`mentions.on.${placed(mention)}`, {
        name: mention.by.name,
        target: mention.targetName ?? '',
        question: mention.review.question,
      }),
      words: mention.text,
      href: address + placeOfEntry(mention),
    })),
    action: { label: t('mentions.action'), href: `${address}/inbox` },
    footer: [t('mentions.why'), t('footer', { address })],
    settings: { label: t('mentions.settings'), href: `${address}/account/notifications` },
  };
}

/** What has no name any more is told as part of its review. */
const placed = ({ on, targetName }: Mention) =>
  targetName === null && (on === 'claim' || on === 'article') ? ('review' as const) : on;
