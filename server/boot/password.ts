/**
 * Makes a link by which the owner of an account chooses a new password, and writes it, alone, to standard output. For
 * whoever may start the server: nothing is asked for. Started by password.mjs, which brings the database.
 */
import { email } from '@/domain/api/accounts';
import { env } from '@/server/env';
import { makeKey } from '@/server/store/account-keys';
import { accountToSignIn } from '@/server/store/accounts';
import { disconnect } from '@/server/store/database';

const USAGE = 'Usage: npm run --silent password -- <email>';

async function main(args: readonly string[]): Promise<string> {
  if (args.length !== 1) throw new Error(USAGE);
  const address = email.safeParse(args[0]);
  if (!address.success) throw new Error(`${args[0]} is no email address. ${USAGE}`);
  const account = await accountToSignIn(address.data);
  if (!account) throw new Error(`${address.data} has no account here.`);
  const key = await makeKey(account.id, 'reset-here', new Date());
  return `${env().NEXTAUTH_URL.replace(/\/$/, '')}/reset-password/${key}`;
}

try {
  const link = await main(process.argv.slice(2));
  process.stdout.write(`${link}\n`);
  process.stderr.write('The link works once, for one hour. Give it to the owner of the account alone.\n');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await disconnect();
}
