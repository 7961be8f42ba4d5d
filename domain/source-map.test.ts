import { describe, expect, it } from 'vitest';
import { sampleReview } from './examples/review';
import { layOut, stepInMap } from './map-layout';
import { matrix } from './matrix';
import { countedClaims, weighs } from './metrics/claims';
import { originCounts } from './metrics/sourcing';
import type { ReviewState } from './review-state';
import { firstOf, sourceMap, UNKNOWN_ORIGIN } from './source-map';
import { suggest } from './suggest/suggest';

function sample(): ReviewState {
  let next = 0;
  const newId = () => `00000000-0000-7000-8000-${String(++next).padStart(12, '0')}`;
  const owner = { id: '00000000-0000-7000-8000-999999999999', name: 'Reader' };
  const tools = { now: '2026-05-04T09:00:00.000Z', newId, sha256: (text: string) => text, propose: suggest };
  return sampleReview(owner, tools).state;
}

const state = sample();
const map = sourceMap(state);
const sum = (paths: readonly { claims: number }[]) => paths.reduce((total, { claims }) => total + claims, 0);

describe('the map', () => {
  it('says of each point what the matrix says: as many sources and origins lead to it', () => {
    const { rows } = matrix(state);
    expect(map.statements.map(({ row }) => row)).toEqual(rows.map(({ id }) => id));
    for (const row of rows) {
      const paths = map.paths.filter(({ statement }) => statement === `statement:${row.id}`);
      expect(new Set(paths.map(({ source }) => source)).size, row.name).toBe(row.sources);
      const origins = new Set(paths.map(({ origin }) => origin));
      origins.delete(UNKNOWN_ORIGIN);
      expect(origins.size, row.name).toBe(row.origins.length);
      expect(sum(paths.filter(({ origin }) => origin === UNKNOWN_ORIGIN)), row.name).toBe(row.originsUnknown);
      const conflicting = paths.some(({ marks }) => marks.includes('conflict'));
      expect(conflicting, row.name).toBe(row.conflicts > 0);
    }
  });

  it('says of each origin what the overview says, and leaves no claim that weighs out', () => {
    const all = countedClaims(state);
    const { origins, of, known } = originCounts(state, all);
    const shown = map.origins.filter(({ entity }) => entity !== null);
    expect(shown.map(({ name, claims }) => [name, claims])).toEqual(origins.map((o) => [o.name, o.claims]));
    expect(map.origins.find(({ id }) => id === UNKNOWN_ORIGIN)?.claims).toBe(of - known);
    expect(sum(map.paths)).toBe(all.filter(weighs).length);
    expect(sum(map.sources)).toBe(all.filter(weighs).length);
  });

  it('draws one agency told again as one origin with a line to each source that repeats it', () => {
    const agency = map.origins.find(({ name }) => name === 'Agency X');
    const lines = map.edges.filter(({ from }) => from === agency?.id);
    expect(lines.length).toBe(agency?.sources);
    const repeating = matrix(state).rows.flatMap(({ cells }) =>
      Object.entries(cells).flatMap(([source, cell]) =>
        cell.some((claim) => claim.sameOrigin && claim.origins.includes('Agency X') && weighs(claim))
          ? [source]
          : [],
      ),
    );
    const marked = lines.filter(({ marks }) => marks.includes('same_origin')).map(({ to }) => to);
    expect(marked.length).toBeGreaterThan(1);
    expect(new Set(marked)).toEqual(new Set(repeating.map((source) => `source:${source}`)));
    expect(map.edges.filter(({ from }) => from === UNKNOWN_ORIGIN).flatMap(({ marks }) => marks)).toEqual([]);
  });

  it('shows the first points whole, with what leads to them', () => {
    const first = firstOf(map, 2);
    expect(first.statements).toEqual(map.statements.slice(0, 2));
    expect(first.sources.length).toBeLessThanOrEqual(2);
    expect(first.origins.length).toBeLessThanOrEqual(2);
    const ids = new Set([...first.origins, ...first.sources, ...first.statements].map(({ id }) => id));
    for (const { from, to } of first.edges) expect(ids.has(from) && ids.has(to)).toBe(true);
    expect(first.paths).toBe(map.paths);
  });
});

describe('its layout', () => {
  const layout = layOut(map, false);
  const { edges } = map;

  it('is the same every time, in three columns in which nothing covers anything', () => {
    expect(layOut(sourceMap(sample()), false)).toEqual(layout);
    for (const column of [0, 1, 2]) {
      const places = layout.places.filter((place) => place.column === column);
      expect(new Set(places.map(({ x }) => x)).size).toBe(1);
      for (const [at, place] of places.entries()) {
        const next = places[at + 1];
        if (next) expect(next.y).toBeGreaterThan(place.y + place.height);
      }
    }
  });

  it('begins on the right where one reads from there', () => {
    const mirrored = layOut(map, true);
    for (const { id, x, y, width } of layout.places)
      expect(mirrored.places.find((place) => place.id === id)).toMatchObject({
        x: layout.width - x - width,
        y,
      });
  });

  it('leads along its lines by the arrow keys', () => {
    const agency = map.origins.find(({ name }) => name === 'Agency X')?.id ?? '';
    const source = stepInMap(layout, edges, agency, 'ArrowRight', false) ?? '';
    expect(edges.some(({ from, to }) => from === agency && to === source)).toBe(true);
    const point = stepInMap(layout, edges, source, 'ArrowRight', false) ?? '';
    expect(edges.some(({ from, to }) => from === source && to === point)).toBe(true);
    expect(stepInMap(layout, edges, point, 'ArrowRight', false)).toBeNull();
    expect(stepInMap(layOut(map, true), edges, agency, 'ArrowLeft', true)).toBe(source);
    expect(stepInMap(layout, edges, point, 'a', false)).toBeNull();
    expect(stepInMap(layout, edges, 'nothing', 'ArrowUp', false)).toBeNull();
  });

  it('reaches every node by the keys alone', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
    const reached = new Set([layout.places[0]?.id ?? '']);
    for (const id of reached)
      for (const key of keys) {
        const next = stepInMap(layout, edges, id, key, false);
        if (next) reached.add(next);
      }
    expect(reached.size).toBe(layout.places.length);
    expect(stepInMap(layout, edges, [...reached][0] ?? '', 'End', false)).toBe(
      layout.places.filter(({ column }) => column === 0).at(-1)?.id,
    );
  });
});
