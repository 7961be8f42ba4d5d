/**
 * Makes an API token for an account and writes it, alone, to standard output. For whoever may start the server: no
 * password is asked for. Started by token.mjs, which brings the database.
 */
import { parseArgs } from 'node:util';
import { email } from '@/domain/api/accounts';
import { line } from '@/domain/api/shapes';
import { newId } from '@/server/api/new-id';
import { accountToSignIn, createAccount } from '@/server/store/accounts';
import { disconnect } from '@/server/store/database';
import { createToken } from '@/server/store/tokens';

const USAGE = 'Usage: npm run --silent token -- <email> [--create "Name"] [--read]';
const DAYS = 90;

async function main(): Promise<string> {
  const { values, positionals } = parseArgs({
    options: { create: { type: 'string' }, read: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (positionals.length !== 1) throw new Error(USAGE);
  const address = email.safeParse(positionals[0]);
  if (!address.success) throw new Error(`${positionals[0]} is no email address. ${USAGE}`);
  const token = await createToken({
    id: newId(),
    account: await accountOf(address.data, values.create),
    name: 'Made on the command line',
    scope: values.read ? 'read' : 'write',
    days: DAYS,
    now: new Date(),
  });
  return token.secret;
}

/** The account of the email; made first when there is none and a name is given. */
async function accountOf(address: string, name: string | undefined): Promise<string> {
  const found = await accountToSignIn(address);
  if (found) return found.id;
  if (name === undefined) throw new Error(`${address} has no account here. Make one with --create "Name".`);
  const shown = line(100).safeParse(name);
  if (!shown.success) throw new Error('A name is one line of 1 to 100 characters.');
  const account = {
    id: newId(),
    email: address,
    name: shown.data,
    passwordHash: null,
    now: new Date().toISOString(),
  };
  return (await createAccount(account, { invitation: null, isOpen: true })).id;
}

try {
  const secret = await main();
  process.stdout.write(`${secret}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await disconnect();
}
