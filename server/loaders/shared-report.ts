import { compose } from '@/domain/report/compose';
import { reportHtml } from '@/domain/report/html';
import { reportOf } from '@/server/export/report-of';
import { frozenReport } from '@/server/store/frozen-report';
import { sharedBy } from '@/server/store/share-links';

/**
 * The frozen report that a secret opens, as one page that needs nothing else; null where it opens nothing. Commenters have
 * pseudonyms, members the names that the report gives them.
 */
export async function loadSharedReport(secret: string): Promise<string | null> {
  const shared = await sharedBy(secret);
  const frozen = shared && (await frozenReport(shared.review, shared.snapshot));
  if (!frozen) return null;
  const { at, snapshot } = frozen;
  return reportHtml(compose(reportOf(frozen, { now: at, commenters: 'pseudonyms', snapshot })));
}
