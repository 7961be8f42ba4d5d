import * as contract from '@/domain/api/exports';
import { refuse } from '@/domain/ruling';
import { orderExport, type Sight, stillSees } from '@/server/export/export-jobs';
import { type ExportOrder, exportRefusal, FILE_HEADERS } from '@/server/export/export-report';
import { attachment, type ReportFile } from '@/server/export/report-files';
import { claimCountOf, exportOf, keptFile, markSeen } from '@/server/store/export-files';
import type { AuthorizedReview } from '@/server/store/membership';
import { spend } from '@/server/store/rate-limits';
import { viewingOf } from '@/server/store/viewing';
import { answer } from './answer';
import type { ReviewContext } from './context';
import { ProblemError } from './problem';
import { recipe } from './recipe';

const NO_JOB = refuse(404, 'not-found', 'There is no such job among yours.');
/** Claims from which typesetting and packing take longer than one waits for an answer. */
const LARGE = 20_000;

/** Is this more than an answer should be waited for? */
export const isLarge = async (review: AuthorizedReview, { format }: Pick<ExportOrder, 'format'>) =>
  (format === 'pdf' || format === 'docx' || format === 'xlsx') && (await claimCountOf(review)) > LARGE;

/** A file of a report on its way. */
export const fileResponse = ({ bytes, mediaType, name }: ReportFile) =>
  new Response(bytes, {
    headers: {
      ...FILE_HEADERS,
      'content-type': mediaType,
      'content-disposition': attachment(name),
      'content-length': String(bytes.byteLength),
    },
  });

/** Orders the file, unless its author may not have it, and says where to ask for it. */
export async function startedExport(
  c: Pick<ReviewContext<typeof contract.startExport>, 'review' | 'member' | 'account' | 'now' | 'newId'>,
  order: ExportOrder,
) {
  const refusal = await exportRefusal(c, order);
  if (refusal) return { ok: false as const, refusal };
  const wait = await spend('report-file', c.account.id);
  if (wait !== null)
    throw new ProblemError('rate-limited', 'You have asked for many files. Wait a little.', {
      headers: { 'retry-after': String(wait) },
    });
  const id = c.newId();
  await orderExport(c.review, { id, account: c.account.id, order, now: c.now });
  const job = await exportOf(c.review, c.account.id, id);
  if (!job) throw new Error('a job that was just ordered is not there');
  return answer(202, job, { location: `/api/v1/reviews/${c.review}/jobs/${id}` });
}

const start = recipe(contract.startExport, async (c) => {
  const { snapshot, ...asked } = c.body;
  return startedExport(c, { ...asked, snapshot: snapshot ?? null });
});

const get = recipe(contract.getJob, async (c) => {
  const job = await exportOf(c.review, c.account.id, c.params.job);
  return job ? answer(200, job) : NO_JOB;
});

const download = recipe(contract.jobFile, async (c) => {
  const file = await keptFile(c.review, c.account.id, c.params.job);
  if (!file) return NO_JOB;
  const { order, sight } = file.options as { order: ExportOrder; sight: Sight };
  const refusal = await exportRefusal(c, order);
  if (refusal) return { ok: false, refusal };
  const { viewer } = await viewingOf(c.review, c.member.id);
  if (!stillSees(viewer, sight))
    return refuse(403, 'blind', 'This file shows what you may not read any more. Have it made again.');
  await markSeen(c.account.id, [{ review: c.review, job: c.params.job }], c.now);
  return fileResponse(file);
});

export const exportRecipes = [start, get, download];
