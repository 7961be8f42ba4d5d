import { randomBytes } from 'node:crypto';
import type { Viewer } from '@/domain/blind';
import { enqueue, queueOf } from '@/server/jobs/queue';
import { wakeRunner } from '@/server/jobs/runner';
import { log } from '@/server/log';
import {
  clearExpired,
  exportToWrite,
  insertExport,
  keepFile,
  noteFailure,
  noteProgress,
  removeExport,
} from '@/server/store/export-files';
import { type AuthorizedReview, membershipOf } from '@/server/store/membership';
import { viewingOf } from '@/server/store/viewing';
import { type ExportOrder, exportReport } from './export-report';

type ExportWork = { kind: 'write'; review: string; file: string } | { kind: 'clear' };

/** Tried again when the process that wrote it ended; a file that cannot be made fails at once. */
export const EXPORTS = queueOf<ExportWork>({ name: 'exports', retries: 3, retryAfter: 1, within: 600 });

const DAYS_KEPT = 7;
const DAY = 24 * 60 * 60;

/** What the author of a file could see when it was written: less than that later, and the file is not theirs any more. */
export type Sight = { blind: boolean; finished: string[]; kept: boolean };

const sightOf = ({ blindFirst, finished, pupilOf }: Viewer): Sight => ({
  blind: blindFirst,
  finished: blindFirst ? [...finished] : [],
  kept: pupilOf !== null && !pupilOf.released,
});

/** Would the file be written with no less today? */
export function stillSees(viewer: Viewer, { blind, finished, kept }: Sight): boolean {
  const now = sightOf(viewer);
  if (now.kept && !kept) return false;
  return (
    !now.blind || (blind ? finished.every((article) => viewer.finished.has(article)) : viewer.finishedAll)
  );
}

/** Orders a file. It is on record when this returns. @returns nothing: the job has the id that was given */
export async function orderExport(
  review: AuthorizedReview,
  { id, account, order, now }: { id: string; account: string; order: ExportOrder; now: string },
): Promise<void> {
  const expiresAt = new Date(Date.parse(now) + DAYS_KEPT * DAY * 1000).toISOString();
  const made = { id, account, format: order.format, options: { order }, at: now, expiresAt };
  await insertExport(review, made, (client) =>
    enqueue(EXPORTS, { kind: 'write', review, file: id }, { key: id, client }),
  );
  await enqueue(EXPORTS, { kind: 'clear' }, { key: 'clear', after: DAYS_KEPT * DAY + 60 });
  wakeRunner();
}

/** Does one job of the queue. */
export async function workOnExports(work: ExportWork, signal: AbortSignal): Promise<void> {
  if (work.kind === 'clear') return clearExpired();
  const { review, file } = work;
  const wanted = await exportToWrite(review, file);
  if (!wanted) return;
  // Whoever left the review meanwhile waits for nothing.
  const place = await membershipOf(wanted.account, review);
  if (!place) return removeExport(review, file);
  const at = () => new Date().toISOString();
  try {
    const { viewer } = await viewingOf(review, place.member.id);
    const order = wanted.options.order as ExportOrder;
    const made = await exportReport(place, order, at(), (done) => noteProgress(review, file, done));
    if (signal.aborted) return;
    if (!made.ok) {
      const reference = fail({ file, code: made.refusal.code });
      return noteFailure(review, file, reference, at());
    }
    await keepFile(review, file, { ...made.file, options: { order, sight: sightOf(viewer) } }, at());
  } catch (error) {
    // The process ends or the time is over: whoever comes next tries again.
    if (signal.aborted) throw error;
    const { name, code } = error instanceof Error ? (error as Error & { code?: unknown }) : {};
    await noteFailure(review, file, fail({ file, error: name, code: String(code ?? '') }), at());
  }
}

/** Notes a failure in the log. @returns the number that people are told */
function fail(said: Record<string, unknown>): string {
  const reference = randomBytes(4).toString('hex').toUpperCase();
  log.error({ reference, ...said }, 'a report could not be made');
  return reference;
}
