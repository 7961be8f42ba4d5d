import * as contract from '@/domain/api/readings';
import { viewerOf, visibleRecords } from '@/domain/blind';
import { compare, wordsOf } from '@/domain/comparison';
import { matrix } from '@/domain/matrix';
import { matrixCsv } from '@/domain/matrix-table';
import { agreement } from '@/domain/metrics/agreement';
import { finishedPasses } from '@/domain/report/finished-passes';
import { type ReviewRecords, stateOf } from '@/domain/review-state';
import { exportReport, reportFacts } from '@/server/export/export-report';
import { attachment } from '@/server/export/report-files';
import { reportOf } from '@/server/export/report-of';
import { wholeReview } from '@/server/store/records';
import { viewingOf, visibleArticleRecords } from '@/server/store/viewing';
import { answer, toResponse } from './answer';
import { fileResponse, isLarge, startedExport } from './exports';
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

const downloadReport = recipe(contract.report, async (c) => {
  const { texts, bom, snapshot, ...asked } = c.query;
  const order = { ...asked, texts: texts === 'true', bom: bom === 'true', snapshot: snapshot ?? null };
  if (/\brespond-async\b/i.test(c.request.headers.get('prefer') ?? '') || (await isLarge(c.review, order)))
    return toResponse(await startedExport(c, order));
  const made = await exportReport(c, order, c.now);
  return made.ok ? fileResponse(made.file) : made;
});

const sourceProfiles = recipe(contract.sources, async (c) => {
  const { viewer } = await viewingOf(c.review, c.member.id);
  const report = reportOf(await reportFacts(c.review, viewer), { now: c.now, commenters: 'pseudonyms' });
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
