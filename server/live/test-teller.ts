import { disconnect } from '@/server/store/database';
import { hub, stopHub } from './hub';
import type { Said } from './presence';

/**
 * Another process on the same Postgres, for the tests of presence: notes for each line what a tab says, or answers
 * whom a member sees. Run with tsx: `test-teller.ts <review>`.
 */
type Line = { say: Said } | { leave: { member: string; tab: string } } | { seenBy: string };
const review = process.argv[2] ?? '';

async function follow(line: Line): Promise<unknown> {
  const { presence } = hub();
  if ('seenBy' in line) return presence.viewFor(review, line.seenBy);
  if ('say' in line) presence.say(review, line.say);
  else presence.leave(review, line.leave.member, line.leave.tab);
  return 'done';
}

hub();
await hub().presence.viewFor(review, review);
process.stdout.write('ready\n');
for await (const lines of process.stdin)
  for (const line of String(lines).trim().split('\n'))
    process.stdout.write(`${JSON.stringify(await follow(JSON.parse(line)))}\n`);
await stopHub();
await disconnect();
