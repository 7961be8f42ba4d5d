import { commit } from '@/server/store/commit';
import { database, disconnect } from '@/server/store/database';
import { unsafeReview } from '@/server/store/membership';
import { sharedRecords } from '@/server/store/records';
import { hub, stopHub } from './hub';

/**
 * Another process on the same Postgres, for the tests of the streams: writes one change for each line on its input, and
 * rings like any other. Run with tsx: `test-writer.ts <review>`.
 */
const review = unsafeReview(process.argv[2] ?? '');

async function write(place: string): Promise<number> {
  const [before] = (await sharedRecords(review)).review ?? [];
  if (!before) throw new Error('no review');
  const changes = [{ noun: 'review' as const, id: review, before, after: { ...before, place } }];
  const at = new Date().toISOString();
  return (await commit({ review, actor: null, tab: null, at, type: 'review.changed', changes })).version;
}

hub();
await database().review.count();
process.stdout.write('ready\n');
for await (const lines of process.stdin)
  for (const place of String(lines).trim().split('\n')) process.stdout.write(`${await write(place)}\n`);
await stopHub();
await disconnect();
