import { STAKES, type Stake } from '@/domain/attribution';
import { STATEMENT_GRADE_WORD } from '@/domain/grade';
import { originsOf } from '@/domain/independence';
import { type MatrixRow, matrix, singleClaims } from '@/domain/matrix';
import { type CountedClaim, weighs } from '@/domain/metrics/claims';
import type { CountedLink } from '@/domain/metrics/links';
import { order } from '@/domain/metrics/sourcing';
import type { ReviewState } from '@/domain/review-state';
import { gradeOf } from './grades';
import type { Names } from './names';
import type { Report, ReportStatement, StatementOrigin } from './report';

/** What a row rests on, by name, each with what its speakers have at stake. */
function originsWithStake(
  state: ReviewState,
  names: Names,
  counted: readonly CountedClaim[],
): StatementOrigin[] {
  const stakes = new Map<string, Set<Stake>>();
  for (const each of counted) {
    if (!weighs(each)) continue;
    for (const origin of originsOf(state, each.claim.id)) {
      const known = stakes.get(origin) ?? new Set();
      const stake = state.attribution.get(each.claim.id)?.stake;
      if (stake) known.add(stake);
      stakes.set(origin, known);
    }
  }
  return [...stakes]
    .map(([origin, known]) => ({
      name: names.entity(origin) ?? '',
      stakes: STAKES.filter((stake) => known.has(stake)),
    }))
    .sort((x, y) => order(x.name, y.name));
}

function statement(
  state: ReviewState,
  names: Names,
  row: MatrixRow,
  counted: ReadonlyMap<string, CountedClaim>,
): ReportStatement {
  const cells = Object.values(row.cells).flat();
  const there = cells.flatMap(({ id }) => counted.get(id) ?? []);
  const gists = new Map(cells.map(({ id, gist }) => [id, gist]));
  const record = row.statement === null ? undefined : state.statement.get(row.statement);
  const { article: first } = there[0] ?? {};
  const conclusion = record?.conclusion ?? null;
  return {
    id: row.id,
    name: row.name,
    named: record !== undefined,
    language: record ? null : (first?.language ?? null),
    direction: record ? null : (first?.direction ?? null),
    sources: row.sources,
    origins: originsWithStake(state, names, there),
    originsUnknown: row.originsUnknown,
    circular: row.circular,
    conflicts: [...new Set(cells.flatMap(({ conflicts }) => conflicts))],
    openConflicts: row.openConflicts,
    corroborations: row.corroborations,
    claims: there.map(({ claim, article, name, kind }) => ({
      id: claim.id,
      name,
      source: state.source.get(article.source)?.name ?? '',
      kind,
      gist: gists.get(claim.id) ?? null,
      refersTo: state.attribution.get(claim.id)?.refersTo ?? null,
    })),
    conclusion: conclusion && {
      text: conclusion.text,
      label: conclusion.label,
      by: names.member(conclusion.by),
      at: conclusion.at,
    },
    grade: gradeOf(state, names, record?.grade, STATEMENT_GRADE_WORD),
  };
}

/** The rows of the matrix as the report tells them, and the claims that stand in none. */
export function statementsOf(
  state: ReviewState,
  names: Names,
  claims: readonly CountedClaim[],
  links: readonly CountedLink[],
): Pick<Report, 'statements' | 'singles'> {
  const counted = new Map(claims.map((each) => [each.claim.id, each]));
  const alone = singleClaims(state, claims, links);
  const bySource = new Map<string, number>();
  for (const { claim, article } of claims)
    if (alone.has(claim.id)) bySource.set(article.source, (bySource.get(article.source) ?? 0) + 1);
  return {
    statements: matrix(state, claims, links).rows.map((row) => statement(state, names, row, counted)),
    singles: [...bySource].map(([source, count]) => ({
      source: state.source.get(source)?.name ?? '',
      claims: count,
    })),
  };
}
