/**
 * Prints an API token of an account, and nothing else: `<email> [--create "Name"] [--read]`. Needs DATABASE_URL. Whoever
 * may run this may read the database too, so it asks for no password.
 */
import { parseArgs } from 'node:util';
import { v7 as newId } from 'uuid';
import { email as emailShape } from '@/domain/api/accounts';
import { line } from '@/domain/api/shapes';
import { accountToSignIn, createAccount } from '@/server/store/accounts';
import { disconnect } from '@/server/store/database';
import { createToken } from '@/server/store/tokens';

const DAYS = 90;
const USAGE = 'Usage: npm run --silent token -- <email> [--create "Name"] [--read]';

try {
  console.log(await run());
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await disconnect();
}

async function run(): Promise<string> {
  const { values, positionals } = readArguments();
  const email = emailShape.safeParse(positionals[0]);
  if (!email.success || positionals.length !== 1) throw new Error(`Give one email address. ${USAGE}`);
  const found = await accountToSignIn(email.data);
  const account = found?.id ?? (await create(email.data, values.create));
  const scope = values.read ? 'read' : 'write';
  const token = await createToken({
    id: newId(),
    account,
    name: `npm run token (${scope})`,
    scope,
    days: DAYS,
    now: new Date(),
  });
  return token.secret;
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { create: { type: 'string' }, read: { type: 'boolean', default: false } },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error} ${USAGE}`);
  }
}

/** An account without a password: it works by its tokens. */
async function create(email: string, name: string | undefined): Promise<string> {
  if (name === undefined) {
    throw new Error(`There is no account with the email ${email}. Add --create "Name" to make it first.`);
  }
  const checked = line(100).safeParse(name);
  if (!checked.success) throw new Error('The name is empty or too long.');
  const account = {
    id: newId(),
    email,
    name: checked.data,
    passwordHash: null,
    now: new Date().toISOString(),
  };
  const made = await createAccount(account, { invitation: null, isOpen: true });
  return made.id;
}
