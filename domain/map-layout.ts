import type { MapEdge, SourceMap } from './source-map';

/** One node where it stands, in pixels from the top left corner of the map. */
export type Placed = { id: string; column: 0 | 1 | 2; x: number; y: number; width: number; height: number };
export type MapLayout = { places: Placed[]; width: number; height: number };

const WIDTH = 232;
const HEIGHT = 68;
const GAP = 16;
const BETWEEN = 150;

/** The mean place of what a node leads to, by claims; what leads nowhere stands last. */
function meanOf(id: string, edges: readonly MapEdge[], at: ReadonlyMap<string, number>): number {
  const own = edges.filter(({ from, to }) => from === id && at.has(to));
  const claims = own.reduce((sum, edge) => sum + edge.claims, 0);
  if (claims === 0) return Number.POSITIVE_INFINITY;
  return own.reduce((sum, { to, claims: weight }) => sum + (at.get(to) ?? 0) * weight, 0) / claims;
}

/**
 * Three columns, always the same for the same map: statements in the order of the matrix, sources in that of their
 * articles, origins beside the sources they feed (barycentre heuristic: K. Sugiyama, S. Tagawa and M. Toda, IEEE Trans.
 * Syst. Man Cybern. 11, 1981), the unknown last. From right to left the origins stand on the right.
 */
export function layOut({ origins, sources, statements, edges }: SourceMap, rtl: boolean): MapLayout {
  const at = new Map(sources.map(({ id }, index) => [id, index]));
  const means = new Map(origins.map(({ id }) => [id, meanOf(id, edges, at)]));
  const known = origins
    .filter(({ entity }) => entity !== null)
    .sort((x, y) => (means.get(x.id) ?? 0) - (means.get(y.id) ?? 0) || (x.id < y.id ? -1 : 1));
  const columns = [[...known, ...origins.filter(({ entity }) => entity === null)], sources, statements];
  const tall = (count: number) => Math.max(0, count * (HEIGHT + GAP) - GAP);
  const height = Math.max(...columns.map(({ length }) => tall(length)));
  const width = 3 * WIDTH + 2 * BETWEEN;
  const places = columns.flatMap((nodes, index) => {
    const column = index as Placed['column'];
    const top = (height - tall(nodes.length)) / 2;
    const x = (rtl ? 2 - column : column) * (WIDTH + BETWEEN);
    return nodes.map(({ id }, row) => ({
      ...{ id, column, x, y: Math.round(top + row * (HEIGHT + GAP)) },
      ...{ width: WIDTH, height: HEIGHT },
    }));
  });
  return { places, width, height };
}

/**
 * Where a key leads from a node: up and down in its column, left and right to the nearest node that a line leads to, or
 * else to the nearest there is, Home and End to the ends of the column. Null for a key that is none of these, and where
 * there is nothing that way.
 */
export function stepInMap(
  { places }: MapLayout,
  edges: readonly Pick<MapEdge, 'from' | 'to'>[],
  from: string,
  key: string,
  rtl: boolean,
): string | null {
  const here = places.find(({ id }) => id === from);
  if (!here) return null;
  const column = places.filter((place) => place.column === here.column);
  const at = column.indexOf(here);
  switch (key) {
    case 'ArrowDown':
      return column[at + 1]?.id ?? null;
    case 'ArrowUp':
      return column[at - 1]?.id ?? null;
    case 'Home':
      return column[0]?.id ?? null;
    case 'End':
      return column.at(-1)?.id ?? null;
    case 'ArrowRight':
      return beside(rtl ? -1 : 1);
    case 'ArrowLeft':
      return beside(rtl ? 1 : -1);
    default:
      return null;
  }

  function beside(by: 1 | -1): string | null {
    const y = here?.y ?? 0;
    const there = places.filter((place) => place.column === (here?.column ?? 0) + by);
    const joined = new Set(
      edges.flatMap((edge) => (edge.from === from ? edge.to : edge.to === from ? edge.from : [])),
    );
    const lined = there.filter(({ id }) => joined.has(id));
    const [nearest] = (lined.length > 0 ? lined : there).sort(
      (p, q) => Math.abs(p.y - y) - Math.abs(q.y - y),
    );
    return nearest?.id ?? null;
  }
}
