import { createTransport } from 'nodemailer';
import { email } from '@/domain/api/accounts';
import { env } from '@/server/env';
import type { Written } from './letter';

/** Milliseconds a mail server may keep silent. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/**
 * Hands a letter to the mail server in SMTP_URL. Returns when that has taken it.
 *
 * @param to one address and nothing else: a list, a name or a line break is refused
 * @throws what the mail server or the way to it said; the job is tried again
 */
export async function post(to: string, letter: Written): Promise<void> {
  const { SMTP_URL, SMTP_FROM } = env();
  if (!SMTP_URL || !SMTP_FROM) throw new Error('mail is not configured');
  const transport = createTransport({
    url: SMTP_URL,
    ...PATIENCE,
    // Nothing in a letter comes from a file or from elsewhere, whatever its words look like.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from: SMTP_FROM,
      to: { name: '', address: email.parse(to) },
      subject: letter.subject,
      text: letter.text,
      html: letter.html,
      headers: {
        'Auto-Submitted': 'auto-generated', // so that no out-of-office answers (RFC 3834)
        ...(letter.unsubscribe ? { 'List-Unsubscribe': `<${letter.unsubscribe}>` } : {}),
      },
    });
  } finally {
    transport.close();
  }
}
