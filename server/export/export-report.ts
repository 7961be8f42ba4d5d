import type { ReportFormat } from '@/domain/api/readings';
import { type Viewer, visibleRecords } from '@/domain/blind';
import type { OptionalPart } from '@/domain/report/selection';
import type { MemberRecord } from '@/domain/reviewer';
import { type Refusal, refuse } from '@/domain/ruling';
import { env } from '@/server/env';
import { historyCounts } from '@/server/store/events';
import { type FrozenReport, frozenReport, mayReadFrozen } from '@/server/store/frozen-report';
import type { AuthorizedReview } from '@/server/store/membership';
import { wholeReview } from '@/server/store/records';
import { readTexts } from '@/server/store/texts';
import { viewingOf } from '@/server/store/viewing';
import { wholeParts } from '@/server/store/whole-review';
import { type ReportFile, reportFile } from './report-files';

/** Which file somebody wants. */
export type ExportOrder = {
  format: ReportFormat;
  commenters: 'pseudonyms' | 'names';
  /** With full texts, and so with everything. */
  texts: boolean;
  /** A frozen report instead of the one of now. */
  snapshot: string | null;
  bom: boolean;
  without: OptionalPart[];
};

type Place = { review: AuthorizedReview; member: MemberRecord };
const no = (...said: Parameters<typeof refuse>) => refuse(...said).refusal;

/** Everything of a review that a viewer may see, with the texts and their hashes. */
export async function reportFacts(review: AuthorizedReview, viewer: Viewer) {
  const [records, texts, history] = await Promise.all([
    wholeReview(review),
    readTexts(review),
    historyCounts(review),
  ]);
  return { records: visibleRecords(records, viewer), texts, history };
}

/** Why a member may not have such a file; null where they may. Asked before it is made, and again before it is handed out. */
export async function exportRefusal({ review, member }: Place, order: ExportOrder): Promise<Refusal | null> {
  const { texts, format, snapshot } = order;
  if (texts && member.role !== 'owner')
    return no(403, 'role', 'Full texts leave a review by its owners alone.');
  if (texts && format !== 'json')
    return no(422, 'input', 'Full texts are part of the JSON format alone.', { path: 'texts' });
  if (!texts && !snapshot) return null;
  if (texts && snapshot)
    return no(403, 'blind', 'The whole review is that of now, for who has finished every pass of it.');
  if (await mayReadFrozen(review, member.id)) return null;
  return texts
    ? no(403, 'blind', 'The whole review is that of now, for who has finished every pass of it.')
    : no(403, 'blind', 'A frozen report shows what the others said. Finish your own passes first.');
}

const NO_SNAPSHOT = no(404, 'not-found', 'There is no such snapshot here.');
const NO_CONCLUSION = no(
  409,
  'no-conclusion',
  'ClaimReview tells what editors concluded. No statement has a conclusion.',
);

export type Exported = { ok: true; file: ReportFile } | { ok: false; refusal: Refusal };

/**
 * Makes the file, for a member who may have it.
 * @param now RFC 3339
 * @param onStage called with how much of 100 is done
 */
export async function exportReport(
  { review, member }: Place,
  order: ExportOrder,
  now: string,
  onStage: (done: number) => Promise<void> = async () => {},
): Promise<Exported> {
  const refusal = await exportRefusal({ review, member }, order);
  if (refusal) return { ok: false, refusal };
  const frozen: FrozenReport | null = order.snapshot ? await frozenReport(review, order.snapshot) : null;
  if (order.snapshot && !frozen) return { ok: false, refusal: NO_SNAPSHOT };
  const { viewer } = await viewingOf(review, member.id);
  const facts = frozen ?? (await reportFacts(review, viewer));
  await onStage(40);
  const file = await reportFile(facts, {
    format: order.format,
    commenters: order.commenters,
    without: order.without,
    byteOrderMark: order.bom,
    address: `${env().NEXTAUTH_URL.replace(/\/$/, '')}/reviews/${review}/report`,
    whole: order.texts ? await wholeParts(review) : null,
    now: frozen?.at ?? now,
    snapshot: frozen?.snapshot ?? null,
  });
  await onStage(90);
  return file ? { ok: true, file } : { ok: false, refusal: NO_CONCLUSION };
}

/** Headers of a report that is downloaded. Opened where it was downloaded from, it is still only a document. */
export const FILE_HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
} as const;
