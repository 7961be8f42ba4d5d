import { EXPORTS, workOnExports } from '@/server/export/export-jobs';
import { JobRunner } from '@/server/jobs/runner';
import { startLive } from '@/server/live/start';
import { deliver } from '@/server/mail/deliver';
import { MAIL, noticeMentions } from '@/server/mail/orders';
import { withinCommits } from '@/server/store/commit';
import { disconnect } from '@/server/store/database';

/** Typesetting takes a processor and hundreds of megabytes for itself. */
const FILES_AT_ONCE = 1;
/** Letters on their way at once: a mail server that is slow for one address holds up few others. */
const LETTERS_AT_ONCE = 3;

const kept = globalThis as typeof globalThis & { lateralStop?: () => Promise<void> };

/**
 * Starts what runs beside the requests of one process, and ends it on a signal. Nothing is waited for: the server
 * answers at once. In development the instrumentation may be loaded again; the new one takes the place of the old.
 */
export function startRunning(): void {
  if (!process.env.DATABASE_URL) return; // a build
  const isFirst = kept.lateralStop === undefined;
  void kept.lateralStop?.();
  const stopLive = startLive();
  const jobs = new JobRunner()
    .work(MAIL, deliver, { atOnce: LETTERS_AT_ONCE })
    .work(EXPORTS, workOnExports, { atOnce: FILES_AT_ONCE })
    .start();
  const stopNoticing = withinCommits(noticeMentions);
  kept.lateralStop = async () => {
    stopNoticing();
    await jobs.stop();
  };
  if (!isFirst) return;
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      void Promise.all([stopLive(), kept.lateralStop?.()]).then(disconnect);
    });
}
