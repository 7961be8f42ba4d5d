import type { ArticleText } from '@/domain/article';
import { notesOf } from '@/domain/codebook';
import { agreement } from '@/domain/metrics/agreement';
import { articlesOf, countedClaims, tagCounts } from '@/domain/metrics/claims';
import { countedLinks, linkCounts } from '@/domain/metrics/links';
import { order, sourcingCounts } from '@/domain/metrics/sourcing';
import type { ReviewState } from '@/domain/review-state';
import { ROLES } from '@/domain/reviewer';
import { reportClaims } from './claims';
import { finishedPasses } from './finished-passes';
import { headlineReadings } from './headlines';
import { historyOf } from './history';
import { originReadings, reportLinks } from './links';
import { capturesOf, commentsOf, methodOf } from './method';
import { type Names, namesOf } from './names';
import type { Report, ReportHeader, ReportOptions } from './report';
import { sourceProfiles } from './sources';
import { statementsOf } from './statements';
import { writtenTexts } from './written-texts';

function headerOf(state: ReviewState, names: Names, options: ReportOptions): ReportHeader {
  const review = [...state.review.values()][0];
  const members = [...state.member.values()].filter(({ removedAt }) => removedAt === null);
  const { snapshot } = options;
  return {
    question: review?.question ?? '',
    eventDate: review?.eventDate ?? null,
    place: review?.place ?? null,
    contentNote: review?.contentNote ?? null,
    members: members
      .map(({ id, role }) => ({ name: names.member(id), role }))
      .sort((x, y) => ROLES.indexOf(y.role) - ROLES.indexOf(x.role) || order(x.name, y.name)),
    tool: options.tool,
    dataHash: options.dataHash,
    reviewVersion: state.version,
    generatedAt: options.now,
    snapshot: snapshot
      ? {
          number: snapshot.number,
          withdrawn: snapshot.withdrawnAt
            ? { at: snapshot.withdrawnAt, reason: snapshot.withdrawnReason ?? '' }
            : null,
        }
      : null,
  };
}

/**
 * The report of a review by the counting rules of the field. Pure: `records` are what the asker may see, `options`
 * bring the clock, and equal arguments give equal reports, whatever order the records came in.
 */
export function buildReport(
  records: ReviewState,
  texts: Readonly<Record<string, Pick<ArticleText, 'originalSha256'>>>,
  options: ReportOptions,
): Report {
  const state = finishedPasses(records);
  const names = namesOf(state, options.commenters);
  const claims = countedClaims(state);
  const links = countedLinks(state, claims);
  const counts = tagCounts(claims);
  const sources = sourceProfiles(state, names, claims, links);
  const openThreads = [...state.discussion.values()].filter(({ resolvedAt }) => resolvedAt === null).length;
  return {
    header: headerOf(state, names, options),
    draft: counts.untagged > 0 ? { tagged: counts.tagged, of: counts.total } : null,
    totals: {
      articles: articlesOf(state).length,
      sources: sources.length,
      claims: counts,
      sourcing: sourcingCounts(state, claims),
      links: linkCounts(links),
    },
    ...writtenTexts(state, names, claims),
    ...statementsOf(state, names, claims, links),
    sources,
    headlines: headlineReadings(state, names, claims, links),
    origins: originReadings(state, names, claims),
    ...reportLinks(state, names, links),
    claims: reportClaims(state, names, claims, links),
    comments: commentsOf(state, names, claims),
    method: methodOf(state, names, claims, links),
    agreement: agreement(state),
    captures: capturesOf(state, names, texts),
    openThreads: options.snapshot ? (options.openThreads ?? null) : openThreads,
    history: historyOf(records, names, options.history ?? null),
    codebook: notesOf([...state.review.values()][0]),
  };
}
