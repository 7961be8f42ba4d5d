import { Socket } from 'node:net';
import { createTransport } from 'nodemailer';
import SMTPTransport from 'nodemailer/lib/smtp-transport/index.js';
import { email } from '@/domain/api/accounts';
import { env } from '@/server/env';
import type { Written } from './letter';

/** Milliseconds a mail server may keep silent. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/**
 * Hands a letter to the mail server in SMTP_URL. Returns when that has taken it.
 *
 * @param to one address and nothing else: a list, a name or a line break is refused
 * @param signal breaks the connection off: a server that keeps silent must not hold up a process that is to end
 * @throws what the mail server or the way to it said; the job is tried again
 */
export async function post(to: string, letter: Written, signal: AbortSignal): Promise<void> {
  const { SMTP_URL, SMTP_FROM } = env();
  if (!SMTP_URL || !SMTP_FROM) throw new Error('mail is not configured');
  signal.throwIfAborted();
  const socket = new Socket();
  const hangUp = () => socket.destroy(new Error('the letter was given up'));
  signal.addEventListener('abort', hangUp, { once: true });
  // While the name is looked up there is nothing to break off yet.
  socket.on('connect', () => (signal.aborted ? hangUp() : undefined));
  // Of an address given to `createTransport` itself, nodemailer 7 forgets everything that is said beside it.
  const transport = createTransport(new SMTPTransport({ url: SMTP_URL, socket, ...PATIENCE }));
  try {
    await transport.sendMail({
      // Nothing in a letter comes from a file or from elsewhere, whatever its words look like.
      disableFileAccess: true,
      disableUrlAccess: true,
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
    signal.removeEventListener('abort', hangUp);
    transport.close();
  }
}
