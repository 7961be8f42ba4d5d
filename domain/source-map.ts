import { entityName } from './entity-name';
import { originsOf } from './independence';
import { type MatrixRow, matrix } from './matrix';
import { articlesOf, countedClaims, weighs } from './metrics/claims';
import { countedLinks, counts } from './metrics/links';
import { order } from './metrics/sourcing';
import type { ReviewState } from './review-state';

/** How a source stands to the others on one point; several can hold. The words are those of the matrix. */
export const MAP_MARKS = ['conflict', 'same_origin', 'independent'] as const;
export type MapMark = (typeof MAP_MARKS)[number];

/** Where information started. `entity` is null for the claims of which nobody knows it. */
export type OriginNode = {
  id: string;
  entity: string | null;
  name: string | null;
  claims: number;
  sources: number;
};
export type SourceNode = {
  id: string;
  source: string;
  name: string;
  /** `A1` */
  articles: string[];
  claims: number;
  origins: number;
  statements: number;
};
/** A row of the matrix, with its numbers. */
export type StatementNode = {
  id: string;
  row: string;
  isNamed: boolean;
  name: string;
  claims: number;
} & Pick<MatrixRow, 'sources' | 'originsUnknown' | 'conflicts' | 'openConflicts' | 'circular'> & {
    origins: number;
  };

export type MapEdge = { id: string; from: string; to: string; claims: number; marks: MapMark[] };

/** One line of the table: so many claims of this source about this point rest on this origin. */
export type MapPath = {
  origin: string;
  source: string;
  /** Null for claims that stand in no row of the matrix. */
  statement: string | null;
  claims: number;
  marks: MapMark[];
};

export type SourceMap = {
  origins: OriginNode[];
  sources: SourceNode[];
  statements: StatementNode[];
  edges: MapEdge[];
  /** Their claims add up to every claim that weighs; nodes are named by their ids. */
  paths: MapPath[];
};

export const UNKNOWN_ORIGIN = 'origin:unknown';
const originId = (entity: string) => `origin:${entity}`;
const sourceId = (source: string) => `source:${source}`;
const statementId = (row: string) => `statement:${row}`;

type Member = { row: string; marks: MapMark[] };

/** Of each claim in a row: which row, and how it stands to the other sources there. */
function memberships(rows: readonly MatrixRow[], independent: ReadonlyMap<string, ReadonlySet<string>>) {
  const members = new Map<string, Member[]>();
  for (const row of rows) {
    const cells = Object.values(row.cells).flat();
    for (const { id, conflicts, sameOrigin } of cells) {
      const backedBy = independent.get(id);
      const holds: Record<MapMark, boolean> = {
        conflict: conflicts.length > 0,
        same_origin: sameOrigin,
        independent: backedBy !== undefined && cells.some((other) => backedBy.has(other.id)),
      };
      const member = { row: row.id, marks: MAP_MARKS.filter((mark) => holds[mark]) };
      members.set(id, [...(members.get(id) ?? []), member]);
    }
  }
  return members;
}

const union = (x: readonly MapMark[], y: readonly MapMark[]) =>
  MAP_MARKS.filter((mark) => x.includes(mark) || y.includes(mark));

/**
 * Origins → sources → statements, of the claims that weigh: the matrix seen from where the information comes from. Its
 * numbers are those of the matrix (statements) and of the overview (origins).
 */
export function sourceMap(state: ReviewState): SourceMap {
  const all = countedClaims(state);
  const links = countedLinks(state, all);
  const { rows, columns } = matrix(state, all, links);
  const independent = new Map<string, Set<string>>();
  for (const { link, a, b, independence } of links.filter(counts)) {
    if (link.relation !== 'corroborates' || independence.value !== 'independent') continue;
    for (const [one, other] of [
      [a.claim.id, b.claim.id],
      [b.claim.id, a.claim.id],
    ] as const)
      independent.set(one, (independent.get(one) ?? new Set()).add(other));
  }
  const members = memberships(rows, independent);
  const paths = new Map<string, MapPath>();
  const claims = new Map<string, number>();
  const count = (id: string) => claims.set(id, (claims.get(id) ?? 0) + 1);
  for (const counted of all.filter(weighs)) {
    const source = sourceId(counted.article.source);
    const known = [...originsOf(state, counted.claim.id)].map(originId);
    const origins = known.length > 0 ? known : [UNKNOWN_ORIGIN];
    const inRows: (Member | null)[] = members.get(counted.claim.id) ?? [null];
    for (const node of [source, ...origins, ...inRows.flatMap((m) => (m ? statementId(m.row) : []))])
      count(node);
    for (const origin of origins)
      for (const member of inRows) {
        const statement = member ? statementId(member.row) : null;
        const key = `${origin} ${source} ${statement}`;
        const path = paths.get(key) ?? { origin, source, statement, claims: 0, marks: [] };
        paths.set(key, { ...path, claims: path.claims + 1, marks: union(path.marks, member?.marks ?? []) });
      }
  }
  const found = [...paths.values()];
  const ends = (of: 'origin' | 'source', id: string, to: 'origin' | 'source' | 'statement') =>
    new Set(found.flatMap((path) => (path[of] === id && path[to] !== null ? [path[to]] : []))).size;
  const origins = [...new Set(found.map(({ origin }) => origin))].map((id): OriginNode => {
    const entity = id === UNKNOWN_ORIGIN ? null : id.slice('origin:'.length);
    const name = entityName(state, entity);
    return { id, entity, name, claims: claims.get(id) ?? 0, sources: ends('origin', id, 'source') };
  });
  const articles = new Map(articlesOf(state).map((article) => [article.source, true]));
  return {
    origins: origins.sort(
      (x, y) =>
        Number(x.entity === null) - Number(y.entity === null) ||
        y.claims - x.claims ||
        order(x.name ?? '', y.name ?? '') ||
        order(x.id, y.id),
    ),
    sources: columns
      .filter(({ id }) => articles.has(id))
      .map(({ id, name, articles: of }) => ({
        id: sourceId(id),
        source: id,
        name,
        articles: of.map((article) => article.name),
        claims: claims.get(sourceId(id)) ?? 0,
        origins: ends('source', sourceId(id), 'origin'),
        statements: ends('source', sourceId(id), 'statement'),
      })),
    statements: rows.map((row) => ({
      id: statementId(row.id),
      row: row.id,
      isNamed: row.statement !== null,
      name: row.name,
      claims: claims.get(statementId(row.id)) ?? 0,
      sources: row.sources,
      origins: row.origins.length,
      originsUnknown: row.originsUnknown,
      conflicts: row.conflicts,
      openConflicts: row.openConflicts,
      circular: row.circular,
    })),
    edges: edgesOf(found),
    paths: found,
  };
}

/** Lines between neighbouring columns. An origin is the same origin of several where two sources of one point rest on it. */
function edgesOf(paths: readonly MapPath[]): MapEdge[] {
  const edges = new Map<string, MapEdge>();
  const draw = (from: string, to: string, claims: number, marks: readonly MapMark[]) => {
    const id = `${from} → ${to}`;
    const edge = edges.get(id) ?? { id, from, to, claims: 0, marks: [] };
    edges.set(id, { ...edge, claims: edge.claims + claims, marks: union(edge.marks, marks) });
  };
  for (const { origin, source, statement, claims, marks } of paths) {
    draw(
      origin,
      source,
      claims,
      marks.filter((mark) => mark === 'same_origin' && origin !== UNKNOWN_ORIGIN),
    );
    if (statement) draw(source, statement, claims, marks);
  }
  return [...edges.values()];
}

/**
 * The first points of the map with the sources that speak of them and the origins these rest on, at most so many in each
 * column. The numbers stay those of the whole.
 */
export function firstOf(map: SourceMap, most: number): SourceMap {
  const statements = map.statements.slice(0, most);
  const points = new Set(statements.map(({ id }) => id));
  const isWhole = statements.length === map.statements.length;
  const speaking = new Set(map.edges.flatMap(({ from, to }) => (points.has(to) ? [from] : [])));
  const sources = map.sources.filter(({ id }) => isWhole || speaking.has(id)).slice(0, most);
  const told = new Set(sources.map(({ id }) => id));
  const feeding = new Set(map.edges.flatMap(({ from, to }) => (told.has(to) ? [from] : [])));
  const unknown = map.origins.filter(({ id }) => id === UNKNOWN_ORIGIN && feeding.has(id));
  const known = map.origins.filter(({ id }) => id !== UNKNOWN_ORIGIN && feeding.has(id));
  const origins = [...known.slice(0, most - unknown.length), ...unknown];
  const shown = new Set([...origins, ...sources, ...statements].map(({ id }) => id));
  return {
    ...map,
    origins,
    sources,
    statements,
    edges: map.edges.filter(({ from, to }) => shown.has(from) && shown.has(to)),
  };
}
