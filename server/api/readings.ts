import * as contract from '@/domain/api/readings';
import { viewerOf, visibleRecords } from '@/domain/blind';
import { compare, wordsOf } from '@/domain/comparison';
import { matrix } from '@/domain/matrix';
import { matrixCsv } from '@/domain/matrix-table';
import { agreement } from '@/domain/metrics/agreement';
import { finishedPasses } from '@/domain/report/finished-passes';
import { type ReviewRecords, stateOf } from '@/domain/review-state';
import { refuse } from '@/domain/ruling';
import { env } from '@/server/env';
import { attachment, reportFile } from '@/server/export/report-files';
import { reportOf } from '@/server/export/report-of';
import { historyCounts } from '@/server/store/events';
import { frozenReport, mayReadFrozen } from '@/server/store/frozen-report';
import type { AuthorizedReview } from '@/server/store/membership';
import { wholeReview } from '@/server/store/records';
import { readTexts } from '@/server/store/texts';
import { visibleArticleRecords } from '@/server/store/viewing';
import { wholeParts } from '@/server/store/whole-review';
import { answer } from './answer';
import { ProblemError } from './problem';
import { recipe } from './recipe';

const shown = (records: ReviewRecords, member: string) => visibleRecords(records, viewerOf(records, member));

const compareArticles = recipe(contract.compare, async (c) => {
  const records = await visibleArticleRecords(c.review, c.member.id, c.query.article);
  const comparison = compare(stateOf(records), c.query.article, {});
  const there = new Set(comparison.columns.map(({ article }) => article.id));
  if (c.query.article.some((id) => !there.has(id)))
    throw new ProblemError('not-found', 'There is no such article here, or its text is not confirmed.');
  return answer(200, {
    version: records.version,
    columns: comparison.columns.map(({ article, source, claims }) => ({
      article: article.id,
      name: `A${article.number}`,
      source,
      claims: claims.map(({ id, name, start, end, text, kind, suggested, state }) => ({
        ...{ id, name, start, end, text, state },
        kind: suggested ? null : kind,
      })),
    })),
    pairs: comparison.pairs.map((pair) => ({
      id: pair.link.id,
      a: pair.a.id,
      b: pair.b.id,
      relation: pair.link.relation,
      suggested: pair.suggested,
      differs: pair.link.differs,
      independence: pair.independence.value,
      words: wordsOf(comparison, pair),
    })),
    counts: comparison.counts,
  });
});

/** Everything of a review that a member may see, with the texts and their hashes. */
async function reportFacts(review: AuthorizedReview, member: string) {
  const [records, texts, history] = await Promise.all([
    wholeReview(review),
    readTexts(review),
    historyCounts(review),
  ]);
  return { records: shown(records, member), texts, history };
}

const downloadReport = recipe(contract.report, async (c) => {
  const { format, commenters, bom, texts, snapshot, without } = c.query;
  const withTexts = texts === 'true';
  if (withTexts && c.member.role !== 'owner')
    throw new ProblemError('role', 'Full texts leave a review by its owners alone.');
  if (withTexts && format !== 'json')
    throw new ProblemError('input', 'Full texts are part of the JSON format alone.', {
      errors: [{ path: 'texts', message: 'needs format=json' }],
    });
  const frozen = snapshot ? await frozenReport(c.review, snapshot) : null;
  if (snapshot && !frozen) throw new ProblemError('not-found', 'There is no such snapshot here.');
  if (frozen && !(await mayReadFrozen(c.review, c.member.id)))
    return refuse(403, 'blind', 'A frozen report shows what the others said. Finish your own passes first.');
  if (withTexts && (frozen || !(await mayReadFrozen(c.review, c.member.id))))
    return refuse(403, 'blind', 'The whole review is that of now, for who has finished every pass of it.');
  const facts = frozen ?? (await reportFacts(c.review, c.member.id));
  const file = await reportFile(facts, {
    ...{ format, commenters, without, byteOrderMark: bom === 'true' },
    address: `${env().NEXTAUTH_URL.replace(/\/$/, '')}/reviews/${c.review}/report`,
    whole: withTexts ? await wholeParts(c.review) : null,
    now: frozen?.at ?? c.now,
    snapshot: frozen?.snapshot ?? null,
  });
  if (!file)
    return refuse(
      409,
      'no-conclusion',
      'ClaimReview tells what editors concluded. No statement has a conclusion.',
    );
  const { bytes, mediaType, name } = file;
  return new Response(bytes, {
    headers: {
      'content-type': mediaType,
      'content-disposition': attachment(name),
      'content-length': String(bytes.byteLength),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      // Opened where it was downloaded from, a report is still only a document.
      'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
    },
  });
});

const sourceProfiles = recipe(contract.sources, async (c) => {
  const report = reportOf(await reportFacts(c.review, c.member.id), { now: c.now, commenters: 'pseudonyms' });
  return answer(200, { items: report.sources, nextCursor: null });
});

const statementMatrix = recipe(contract.matrix, async (c) => {
  const records = shown(await wholeReview(c.review), c.member.id);
  return answer(200, matrix(stateOf(records)));
});

const matrixFile = recipe(contract.matrixFile, async (c) => {
  const { show, kind, bom } = c.query;
  const records = shown(await wholeReview(c.review), c.member.id);
  // Like the report's files: a pass that is still blind leaves in none.
  const table = matrix(finishedPasses(stateOf(records)));
  const text = matrixCsv(table, { show, kind: kind ?? null }, { byteOrderMark: bom === 'true' });
  return new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': attachment('matrix.csv'),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
});

const agreementFigures = recipe(contract.agreement, async (c) => {
  const records = shown(await wholeReview(c.review), c.member.id);
  return answer(200, agreement(stateOf(records)));
});

export const readingRecipes = [
  compareArticles,
  downloadReport,
  sourceProfiles,
  statementMatrix,
  matrixFile,
  agreementFigures,
];
