import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Door, openDoor, type Person } from '@/server/api/test-door';
import { JobRunner } from '@/server/jobs/runner';
import { log } from '@/server/log';
import { withinCommits } from '@/server/store/commit';
import { pool } from '@/server/store/database';
import { deliver } from './deliver';
import { MAIL, noticeMentions } from './orders';
import { type Mailbox, openMailbox, type Received } from './test-mailbox';

/** Letters through the doors, the queue and a real mail server. */

let door: Door;
let mailbox: Mailbox;
let runner: JobRunner;
let stopNoticing: () => void;
let ann: Person;
let bob: Person;
let review: string;
let article: { id: string; claims: { id: string }[] };

const ask = <T>(as: Person, method: string, path: string, body?: unknown) =>
  door.ask<T>(method, path, { as, ...(body === undefined ? {} : { body }) });

beforeAll(async () => {
  mailbox = await openMailbox();
  door = await openDoor({ SMTP_URL: mailbox.url, SMTP_FROM: 'Lateral <lateral@example.org>' });
  [ann, bob] = [await door.person('Ann'), await door.person('Bob')];
  stopNoticing = withinCommits(noticeMentions);
  runner = new JobRunner().work(MAIL, deliver).start();
});
afterAll(async () => {
  stopNoticing();
  await runner.stop();
  await door.close();
  await mailbox.close();
});
beforeEach(async () => {
  await settled(); // what an earlier test left on its way
  mailbox.received.length = 0;
});

/** Every job that is due has been done; those put off until later wait. */
async function settled(): Promise<void> {
  runner.wake();
  const due = `SELECT count(*)::int AS n FROM jobs.job
    WHERE name = 'mail' AND (state = 'active' OR (state < 'active' AND start_after <= now()))`;
  await expect
    .poll(async () => (await pool().query<{ n: number }>(due)).rows[0]?.n, { timeout: 20_000 })
    .toBe(0);
}
/** The quarter of an hour is over. */
async function quarterLater(): Promise<void> {
  await settled();
  await pool().query(`UPDATE jobs.job SET start_after = now() - interval '1 second' WHERE state < 'active'`);
  await settled();
}
const chosen = (as: Person, mentions: 'off' | 'digest' | 'at-once') =>
  ask(as, 'PATCH', '/account/preferences', { notifications: { mentions } });
const lettersTo = (person: { email: string }): Received[] =>
  mailbox.received.filter(({ to }) => to.includes(person.email));

async function freshReview(settings: object = {}): Promise<void> {
  review = await door.review(ann);
  await door.enrol(review, bob, 'reviewer');
  const made = await ask<{ id: string }>(ann, 'POST', `/reviews/${review}/articles`, {
    text: 'Forty people were rescued. The port is a disgrace.\n',
    source: { name: 'Herald' },
  });
  article = (await ask<typeof article>(ann, 'GET', `/reviews/${review}/articles/${made.value.id}`)).value;
  if (Object.keys(settings).length > 0) await ask(ann, 'PATCH', `/reviews/${review}`, settings);
}
async function mention(text: string, who = bob): Promise<string> {
  const target = article.claims[1]?.id;
  const body = { on: 'claim', target, text, mentions: [who.id] };
  const told = await ask<{ messages: { id: string }[] }>(ann, 'POST', `/reviews/${review}/discussions`, body);
  expect(told.status).toBe(201);
  return told.value.messages[0]?.id ?? '';
}

describe('mentions', () => {
  beforeAll(() => freshReview());

  test('at once: one letter, with who, where and the way there', async () => {
    await chosen(bob, 'at-once');
    await mention('@Bob is this **measured**?');
    await settled();
    expect(lettersTo(bob)).toHaveLength(1);
    const [letter] = lettersTo(bob);
    if (!letter) throw new Error('no letter');
    const { email, from } = letter;
    expect(from).toBe('lateral@example.org');
    expect(email.subject).toBe('Ann mentioned you');
    for (const words of [email.text ?? '', email.html ?? '']) {
      expect(words).toContain('@Bob is this measured?');
      expect(words).toContain('A1·2');
      expect(words).toContain(`http://lateral.test/reviews/${review}/c/${article.claims[1]?.id}`);
    }
    const header = (key: string) => email.headers.find((one) => one.key === key)?.value;
    expect(header('auto-submitted')).toBe('auto-generated');
    expect(header('list-unsubscribe')).toBe('<http://lateral.test/account/notifications>');
    await quarterLater();
    expect(lettersTo(bob)).toHaveLength(1);
  });

  test('digest: nothing for a quarter of an hour, then one letter for all of them, and never twice', async () => {
    await chosen(bob, 'digest');
    await mention('@Bob first');
    await mention('@Bob second');
    await settled();
    expect(mailbox.received).toEqual([]);
    const { rows } = await pool().query(
      `SELECT round(extract(epoch FROM start_after - now()) / 60)::int AS minutes FROM jobs.job
       WHERE name = 'mail' AND state = 'created'`,
    );
    expect(rows).toEqual([{ minutes: 15 }]);
    await quarterLater();
    expect(lettersTo(bob).map(({ email }) => email.subject)).toEqual(['2 messages mention you']);
    expect(lettersTo(bob)[0]?.email.text).toMatch(/second[\s\S]*first/);
    await mention('@Bob third');
    await quarterLater();
    expect(lettersTo(bob)).toHaveLength(2);
    expect(lettersTo(bob)[1]?.email.text).not.toContain('second');
  });

  test('off: none', async () => {
    await chosen(bob, 'off');
    await mention('@Bob quiet');
    await quarterLater();
    expect(mailbox.received).toEqual([]);
    await ask(bob, 'POST', '/inbox/read', {});
  });

  test('what was read in the inbox meanwhile, taken away or written to a former member is not mailed', async () => {
    await chosen(bob, 'digest');
    const read = await mention('@Bob read meanwhile');
    await settled();
    await ask(bob, 'POST', '/inbox/read', { messages: [{ review, message: read }] });
    const taken = await mention('@Bob taken away');
    await ask(ann, 'DELETE', `/reviews/${review}/messages/${taken}`);
    await quarterLater();
    expect(mailbox.received).toEqual([]);
    await mention('@Bob and gone');
    await ask(ann, 'DELETE', `/reviews/${review}/members/${bob.id}`);
    await quarterLater();
    expect(mailbox.received).toEqual([]);
    await freshReview();
  });

  test('a mention that is added in an edit is told; one that was there is not told again', async () => {
    await chosen(bob, 'at-once');
    const id = await mention('@Ann nobody yet', ann);
    await settled();
    expect(mailbox.received).toEqual([]);
    await ask(ann, 'PATCH', `/reviews/${review}/messages/${id}`, {
      text: '@Bob now you',
      mentions: [bob.id],
    });
    await settled();
    expect(lettersTo(bob)).toHaveLength(1);
    await ask(ann, 'PATCH', `/reviews/${review}/messages/${id}`, { text: '@Bob now', mentions: [bob.id] });
    await quarterLater();
    expect(lettersTo(bob)).toHaveLength(1);
  });

  test('a mail server that does not take it is asked again; the letter comes once, and the change did not wait', async () => {
    await chosen(bob, 'at-once');
    mailbox.refuse(1);
    const id = await mention('@Bob through a busy server');
    const noted = async () =>
      (await pool().query('SELECT 1 FROM message_mail WHERE message_id = $1', [id])).rowCount;
    await settled();
    expect(mailbox.received).toEqual([]);
    expect(await noted()).toBe(0);
    await quarterLater();
    expect(lettersTo(bob)).toHaveLength(1);
    expect(await noted()).toBe(1);
  });

  test('a deleted account gets no letter', async () => {
    const cas = await door.person('Cas');
    await door.enrol(review, cas, 'reviewer');
    await mention('@Cas soon gone', cas);
    await settled();
    await pool().query('UPDATE account SET deleted_at = now() WHERE id = $1', [cas.id]);
    await quarterLater();
    expect(lettersTo(cas)).toEqual([]);
  });
});

describe('mentions in a blind review', () => {
  beforeAll(() => freshReview({ blindFirst: true }));

  test('are held until the own pass is finished, and come then', async () => {
    await chosen(bob, 'at-once');
    await mention('@Bob planted secret');
    await quarterLater();
    expect(mailbox.received).toEqual([]);
    await ask(bob, 'PUT', `/reviews/${review}/articles/${article.id}/pass`, { status: 'finished' });
    await settled();
    expect(lettersTo(bob)).toHaveLength(1);
    expect(lettersTo(bob)[0]?.email.text).toContain('planted secret');
  });

  test('come when the review is opened to all', async () => {
    await freshReview({ blindFirst: true });
    await mention('@Bob still secret');
    await quarterLater();
    expect(mailbox.received).toEqual([]);
    await ask(ann, 'PATCH', `/reviews/${review}`, { blindFirst: false });
    await settled();
    expect(lettersTo(bob)).toHaveLength(1);
  });
});

describe('invitations', () => {
  beforeAll(() => freshReview());
  const invite = (email: string) =>
    ask<{ id: string; sent: boolean; link: string }>(ann, 'POST', `/reviews/${review}/invitations`, {
      email,
      send: true,
    });

  test('go to their address with their own link, again when asked, and not once taken back', async () => {
    const made = await invite('dora@example.org');
    expect(made.value.sent).toBe(true);
    const dora = { email: 'dora@example.org' };
    await settled();
    expect(lettersTo(dora)).toHaveLength(1);
    expect(lettersTo(dora)[0]?.email.text).toContain(made.value.link);
    expect(lettersTo(dora)[0]?.email.subject).toBe('Ann invites you to a review');
    const address = `/reviews/${review}/invitations/${made.value.id}`;
    expect((await ask(ann, 'POST', `${address}/mail`)).status).toBe(204);
    await settled();
    expect(lettersTo(dora)).toHaveLength(2);
    mailbox.refuse(1);
    await ask(ann, 'POST', `${address}/mail`);
    await settled();
    await ask(ann, 'DELETE', address);
    await quarterLater();
    expect(lettersTo(dora)).toHaveLength(2);
  });

  test('no secret of theirs lies in the queue', async () => {
    const made = await invite('emil@example.org');
    const token = made.value.link.split('/').at(-1) ?? 'none';
    await settled();
    const { rows } = await pool().query<{ job: string }>(
      'SELECT data::text || output::text AS job FROM jobs.job',
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ job }) => job?.includes(token))).toEqual([]);
  });

  test('a name or a question with line breaks makes no header, and none but the invited gets it', async () => {
    const evil = 'Ann\r\nBcc: eve@example.org\r\n\r\nhello';
    await pool().query('UPDATE member SET name = $1 WHERE id = $2', [evil, ann.id]);
    await pool().query('UPDATE review SET question = $1 WHERE id = $2', [evil, review]);
    await invite('fay@example.org');
    await settled();
    const letter = mailbox.received.at(-1);
    expect(letter?.to).toEqual(['fay@example.org']);
    expect(letter?.email.headers.map(({ key }) => key)).not.toContain('bcc');
    expect(letter?.email.subject).toBe('Ann Bcc: eve@example.org hello invites you to a review');
    await pool().query('UPDATE member SET name = $1 WHERE id = $2', ['Ann', ann.id]);
  });
});

describe('a server without mail', () => {
  test('writes a line in its log instead, which names nobody and nothing secret', async () => {
    await freshReview();
    await chosen(bob, 'at-once');
    vi.stubEnv('SMTP_URL', '');
    const lines: unknown[] = [];
    vi.spyOn(log, 'info').mockImplementation((...line: unknown[]) => void lines.push(line));
    const made = await ask<{ sent: boolean }>(ann, 'POST', `/reviews/${review}/invitations`, {
      email: 'gil@example.org',
      send: true,
    });
    expect(made.value.sent).toBe(false);
    await mention('@Bob unheard of');
    await settled();
    expect(JSON.stringify(lines)).toMatch(/Mail is not configured \(SMTP_URL\)/);
    expect(JSON.stringify(lines)).not.toMatch(/example\.org|unheard|Bob|Ann/);
    expect(mailbox.received).toEqual([]);
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });
});
