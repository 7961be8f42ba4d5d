import type { Stake } from './attribution';
import { INDEPENDENCES, type Independence, RESOLUTIONS, type Resolution } from './claim-link';
import { entityName } from './entity-name';
import { originsOf } from './independence';
import type { JudgedKind } from './kind';
import { articlesOf, type CountedClaim, countedClaims, weighs } from './metrics/claims';
import { type CountedLink, countedLinks, counts, isConfirmed, linkCounts } from './metrics/links';
import { type PathStep, provenanceOf } from './provenance';
import type { ReviewState } from './review-state';

/** One claim in a cell. */
export type MatrixClaim = {
  id: string;
  name: string;
  text: string;
  article: string;
  language: string | null;
  kind: JudgedKind | null;
  /** The short value a person typed for the cell, if any. */
  gist: string | null;
  origins: string[];
  /** Ids of counted conflicts of this claim inside its row. */
  conflicts: string[];
  /** Another source of the row rests on an origin of this claim. */
  sameOrigin: boolean;
  /** How it came here, as people recorded it. */
  path: PathStep[];
  stake: Stake | null;
};

/** What the sources say about one point. A source without a cell is silent. */
export type MatrixRow = {
  /** The statement's id; for linked claims that nobody has named yet, `links:` and the first claim's id. */
  id: string;
  statement: string | null;
  /** The statement's name; for a group without one, the text of its first claim. */
  name: string;
  /** By source id. */
  cells: Record<string, MatrixClaim[]>;
  conflicts: number;
  openConflicts: number;
  /** How the others were settled. */
  resolved: Record<Exclude<Resolution, 'open'>, number>;
  corroborations: Record<Independence, number>;
  /** Sources whose claims weigh here. */
  sources: number;
  /** Distinct origins behind them, by name, and claims of which no origin is known. */
  origins: string[];
  originsUnknown: number;
  /** Several sources, one origin, none unknown: circular reporting. */
  circular: boolean;
  /** The origins that more than one source rests on, with how many: no more than one witness each. */
  repeated: { origin: string; sources: number }[];
  /** Where its first claim stands among all claims of the review; a statement without claims comes last. */
  place: number;
};

export type Matrix = {
  columns: { id: string; name: string; articles: { id: string; name: string }[] }[];
  rows: MatrixRow[];
  counts: {
    statements: number;
    linkedClaims: number;
    singleClaims: number;
    /** Of the whole review, as its overview and its report count them. */
    conflicts: number;
    openConflicts: number;
    /** Of the conflicts: between claims of different rows, so counted in no row. */
    conflictsBetweenRows: number;
  };
};

/** Groups of claims that confirmed links join and no statement holds, as sets of ids. */
function unnamedGroups(links: readonly CountedLink[], taken: ReadonlySet<string>): string[][] {
  const group = new Map<string, Set<string>>();
  for (const { a, b } of links.filter(isConfirmed)) {
    if (taken.has(a.claim.id) || taken.has(b.claim.id)) continue;
    const joined = new Set([
      ...(group.get(a.claim.id) ?? [a.claim.id]),
      ...(group.get(b.claim.id) ?? [b.claim.id]),
    ]);
    for (const id of joined) group.set(id, joined);
  }
  return [...new Set(group.values())].map((ids) => [...ids]);
}

type Facts = {
  state: ReviewState;
  claims: ReadonlyMap<string, CountedClaim>;
  order: ReadonlyMap<string, number>;
  /** Counted links by the claim they end at. */
  links: ReadonlyMap<string, readonly CountedLink[]>;
};

type Member = { claim: string; gist: string | null };

function row(
  facts: Facts,
  head: Pick<MatrixRow, 'id' | 'statement'> & { name: string | null },
  members: readonly Member[],
): MatrixRow | null {
  const { state, order } = facts;
  const there = members
    .flatMap(({ claim, gist }) => {
      const counted = facts.claims.get(claim);
      return counted ? [{ counted, gist }] : [];
    })
    .sort((x, y) => (order.get(x.counted.claim.id) ?? 0) - (order.get(y.counted.claim.id) ?? 0));
  const [first] = there;
  // A statement whose claims are gone is still there, to be renamed, filled or removed.
  if (!first && head.statement === null) return null;
  const inside = new Set(there.map(({ counted }) => counted.claim.id));
  const links = [...inside].flatMap((id) =>
    // Each link once: where it begins.
    (facts.links.get(id) ?? []).filter(({ a, b }) => a.claim.id === id && inside.has(b.claim.id)),
  );
  const conflicts = links.filter(({ link }) => link.relation === 'conflicts');
  const weighing = there.filter(({ counted }) => weighs(counted) && counted.kind !== 'reader_comment');
  const sourcesByOrigin = new Map<string, Set<string>>();
  let originsUnknown = 0;
  for (const { counted } of weighing) {
    const origins = originsOf(state, counted.claim.id);
    if (origins.size === 0) originsUnknown++;
    for (const origin of origins)
      sourcesByOrigin.set(origin, (sourcesByOrigin.get(origin) ?? new Set()).add(counted.article.source));
  }
  const cells: MatrixRow['cells'] = {};
  for (const { counted, gist } of there) {
    const { claim, article, kind } = counted;
    const origins = [...originsOf(state, claim.id)];
    const { steps: path, stake } = provenanceOf(state, claim.id);
    const cell: MatrixClaim = {
      id: claim.id,
      name: counted.name,
      text: claim.text,
      article: article.id,
      language: article.language,
      kind,
      gist,
      origins: origins.map((id) => entityName(state, id) ?? ''),
      conflicts: conflicts
        .filter((l) => [l.a.claim.id, l.b.claim.id].includes(claim.id))
        .map(({ link }) => link.id),
      sameOrigin: origins.some((origin) => (sourcesByOrigin.get(origin)?.size ?? 0) > 1),
      path,
      stake,
    };
    cells[article.source] = [...(cells[article.source] ?? []), cell];
  }
  const sources = new Set(weighing.map(({ counted }) => counted.article.source)).size;
  const corroborations = Object.fromEntries(
    INDEPENDENCES.map((value) => [
      value,
      links.filter((l) => l.link.relation === 'corroborates' && l.independence.value === value).length,
    ]),
  ) as Record<Independence, number>;
  return {
    id: head.id,
    statement: head.statement,
    name: head.name ?? first?.counted.claim.text ?? '',
    cells,
    conflicts: conflicts.length,
    openConflicts: conflicts.filter(({ link }) => link.resolution === 'open').length,
    resolved: resolvedOf(conflicts),
    corroborations,
    sources,
    origins: [...sourcesByOrigin.keys()].map((id) => entityName(state, id) ?? '').sort(),
    originsUnknown,
    circular: sources > 1 && sourcesByOrigin.size === 1 && originsUnknown === 0,
    repeated: [...sourcesByOrigin]
      .filter(([, of]) => of.size > 1)
      .map(([origin, of]) => ({ origin: entityName(state, origin) ?? '', sources: of.size }))
      .sort((x, y) => y.sources - x.sources || (x.origin < y.origin ? -1 : 1)),
    place: (first && order.get(first.counted.claim.id)) ?? order.size,
  };
}

const resolvedOf = (conflicts: readonly CountedLink[]) =>
  Object.fromEntries(
    RESOLUTIONS.filter((resolution) => resolution !== 'open').map((resolution) => [
      resolution,
      conflicts.filter(({ link }) => link.resolution === resolution).length,
    ]),
  ) as MatrixRow['resolved'];

/** The counted links at each claim, so that a row need not walk through those of the whole review. */
function linksByClaim(links: readonly CountedLink[]): Map<string, CountedLink[]> {
  const byClaim = new Map<string, CountedLink[]>();
  for (const link of links.filter(counts)) {
    for (const { claim } of [link.a, link.b]) {
      const there = byClaim.get(claim.id);
      if (there) there.push(link);
      else byClaim.set(claim.id, [link]);
    }
  }
  return byClaim;
}

const liveStatements = (state: ReviewState) => [...state.statement.values()].filter((s) => !s.deletedAt);

/** Ids of the claims that weigh and stand in no row. */
export function singleClaims(
  state: ReviewState,
  all: readonly CountedClaim[],
  links: readonly CountedLink[] = countedLinks(state, all),
): Set<string> {
  const statements = liveStatements(state).flatMap((s) => s.claims.map((m) => m.claim));
  const taken = new Set(statements);
  const inRow = new Set([...statements, ...unnamedGroups(links, taken).flat()]);
  return new Set(all.filter((c) => weighs(c) && !inRow.has(c.claim.id)).map(({ claim }) => claim.id));
}

/**
 * Statements × sources, open conflicts first, then conflicts, then by how many sources speak. It counts with the
 * functions of the report, so that both show the same numbers. Who has counted the claims and links already hands them in.
 */
export function matrix(
  state: ReviewState,
  all: readonly CountedClaim[] = countedClaims(state),
  links: readonly CountedLink[] = countedLinks(state, all),
): Matrix {
  const claims = new Map(all.map((counted) => [counted.claim.id, counted]));
  const order = new Map(all.map((counted, index) => [counted.claim.id, index]));
  const facts: Facts = { state, claims, order, links: linksByClaim(links) };
  const statements = liveStatements(state);
  const taken = new Set(statements.flatMap((s) => s.claims.map((m) => m.claim)));
  const named = statements.map((s) => row(facts, { id: s.id, statement: s.id, name: s.name }, s.claims));
  const unnamed = unnamedGroups(links, taken).map((ids) => {
    const sorted = ids.sort((x, y) => (order.get(x) ?? 0) - (order.get(y) ?? 0));
    const members = sorted.map((claim) => ({ claim, gist: null }));
    return row(facts, { id: `links:${sorted[0]}`, statement: null, name: null }, members);
  });
  const rows = [...named, ...unnamed].filter((r): r is MatrixRow => r !== null);
  const linked = new Set(
    rows.flatMap((r) => Object.values(r.cells).flatMap((cell) => cell.map((c) => c.id))),
  );
  const { conflicts, openConflicts } = linkCounts(links);
  return {
    columns: columnsOf(state),
    rows: rows.sort(
      (x, y) =>
        y.openConflicts - x.openConflicts ||
        y.conflicts - x.conflicts ||
        y.sources - x.sources ||
        (x.name < y.name ? -1 : 1),
    ),
    counts: {
      statements: statements.length,
      linkedClaims: linked.size,
      singleClaims: singleClaims(state, all, links).size,
      conflicts,
      openConflicts,
      conflictsBetweenRows: Math.max(0, conflicts - rows.reduce((sum, r) => sum + r.conflicts, 0)),
    },
  };
}

/** The sources in the order of their first article. A source whose texts nobody has confirmed is not silent: it is not there. */
function columnsOf(state: ReviewState): Matrix['columns'] {
  const columns = new Map<string, Matrix['columns'][number]>();
  for (const article of articlesOf(state)) {
    const column = columns.get(article.source) ?? {
      id: article.source,
      name: state.source.get(article.source)?.name ?? '',
      articles: [],
    };
    column.articles.push({ id: article.id, name: `A${article.number}` });
    columns.set(article.source, column);
  }
  return [...columns.values()];
}
