import { scaleUtc } from 'd3-scale';
import type { RefersTo } from './attribution';
import type { Resolution } from './claim-link';
import { type MatrixClaim, type MatrixRow, matrix, singleClaims } from './matrix';
import { countedClaims } from './metrics/claims';
import { countedLinks } from './metrics/links';
import { type Span, spanOf } from './refers-to';
import type { ReviewState } from './review-state';

export type TimelineClaim = Pick<
  MatrixClaim,
  'id' | 'name' | 'text' | 'article' | 'language' | 'kind' | 'gist'
> & {
  source: string;
};
/** A conflict inside a point, by the names of its claims. */
export type TimelineConflict = { id: string; a: string; b: string; resolution: Resolution };

/** Claims about one point that speak of the same time. */
export type TimelineMark = {
  id: string;
  refersTo: RefersTo;
  /** Where it begins and ends on the line, 0 to 1. */
  start: number;
  end: number;
  /** Marks that would cover each other stand under each other. */
  lane: number;
  claims: TimelineClaim[];
  conflicts: TimelineConflict[];
};

export type TimelineRow = {
  id: string;
  isNamed: boolean;
  name: string;
  lanes: number;
  marks: TimelineMark[];
  conflicts: TimelineConflict[];
};

/** Claims about a point whose time is not known: said to be unknown, or not said at all. */
export type UndatedRow = {
  id: string;
  isNamed: boolean;
  name: string;
  unknown: TimelineClaim[];
  unsaid: TimelineClaim[];
};

export type Timeline = {
  /** By the time they first speak of. */
  rows: TimelineRow[];
  undated: UndatedRow[];
  ticks: { at: number; time: string; unit: 'hour' | 'day' | 'month' | 'year' }[];
  /** Dated claims that stand in no row of the matrix, and so not here. */
  singles: number;
};

const DAY = 86_400_000;
/** How much of the line a mark takes at least, with its words. */
const LEAST = 0.16;

type Dated = { refersTo: RefersTo; span: Span; claims: TimelineClaim[] };

/**
 * Statements by the time they refer to, as people recorded it in the attributions: when an article was published or
 * captured says nothing about the time it speaks of, and is never used for it.
 */
export function timeline(state: ReviewState): Timeline {
  const all = countedClaims(state);
  const links = countedLinks(state, all);
  const { rows } = matrix(state, all, links);
  const refersTo = (claim: string) => state.attribution.get(claim)?.refersTo ?? null;
  const conflictOf = new Map(
    links.map(({ link, a, b }) => [
      link.id,
      { id: link.id, a: a.name, b: b.name, resolution: link.resolution } satisfies TimelineConflict,
    ]),
  );
  const parted = rows.map((row) => partsOf(state, row, refersTo));
  const dated = parted.filter(({ dates }) => dates.length > 0);
  const spans = dated.flatMap(({ dates }) => dates.map(({ span }) => span));
  const first = spans.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY);
  const last = spans.reduce((most, { to }) => Math.max(most, to), Number.NEGATIVE_INFINITY);
  const hasClock = spans.some(({ from, to }) => from % DAY !== 0 || to % DAY !== 0);
  const pad = Math.max(hasClock ? DAY / 2 : 2 * DAY, (last - first) * 0.04);
  const line = scaleUtc([new Date(first - pad), new Date(last + pad)], [0, 1]);
  const place = (time: number) => Math.round(line(new Date(time)) * 10_000) / 10_000;
  const conflictsOf = (claims: readonly MatrixClaim[]) =>
    [...new Set(claims.flatMap(({ conflicts }) => conflicts))].flatMap((id) => conflictOf.get(id) ?? []);
  const single = singleClaims(state, all, links);
  return {
    rows: dated
      .sort(
        (x, y) => (x.dates[0]?.span.from ?? 0) - (y.dates[0]?.span.from ?? 0) || x.row.place - y.row.place,
      )
      .map(({ row, dates }) => {
        const cells = Object.values(row.cells).flat();
        const marks = inLanes(
          dates.map(({ refersTo: time, span, claims }) => ({
            id: `${row.id} ${time.from ?? ''}/${time.to ?? ''} ${time.precision}`,
            refersTo: time,
            start: place(span.from),
            end: place(span.to),
            claims,
            conflicts: conflictsOf(cells.filter(({ id }) => claims.some((claim) => claim.id === id))),
          })),
        );
        return {
          id: row.id,
          isNamed: row.statement !== null,
          name: row.name,
          lanes: 1 + marks.reduce((most, { lane }) => Math.max(most, lane), 0),
          marks,
          conflicts: conflictsOf(cells),
        };
      }),
    undated: parted
      .filter(({ unknown, unsaid }) => unknown.length + unsaid.length > 0)
      .map(({ row, unknown, unsaid }) => ({
        ...{ id: row.id, isNamed: row.statement !== null, name: row.name, unknown, unsaid },
      })),
    ticks: spans.length > 0 ? ticksOf(line, hasClock) : [],
    singles: all.filter(({ claim }) => {
      const time = single.has(claim.id) ? refersTo(claim.id) : null;
      return time !== null && spanOf(time) !== null;
    }).length,
  };
}

/** The claims of a row by the time they refer to, earliest first, and those without one. */
function partsOf(state: ReviewState, row: MatrixRow, refersTo: (claim: string) => RefersTo | null) {
  const dates = new Map<string, Dated>();
  const unknown: TimelineClaim[] = [];
  const unsaid: TimelineClaim[] = [];
  for (const [source, cell] of Object.entries(row.cells))
    for (const { id, name, text, article, language, kind, gist } of cell) {
      const claim = {
        id,
        name,
        text,
        article,
        language,
        kind,
        gist,
        source: state.source.get(source)?.name ?? '',
      };
      const time = refersTo(id);
      const span = time && spanOf(time);
      if (!time || (!span && time.precision !== 'unknown')) unsaid.push(claim);
      else if (!span) unknown.push(claim);
      else {
        const key = JSON.stringify([time.from, time.to, time.precision]);
        const known = dates.get(key) ?? { refersTo: time, span, claims: [] };
        known.claims.push(claim);
        dates.set(key, known);
      }
    }
  const sorted = [...dates.values()].sort((x, y) => x.span.from - y.span.from || x.span.to - y.span.to);
  return { row, dates: sorted, unknown, unsaid };
}

/** Each mark in the first lane in which nothing stands in its way. */
function inLanes<Mark extends { start: number; end: number }>(
  marks: readonly Mark[],
): (Mark & { lane: number })[] {
  const ends: number[] = [];
  return marks.map((mark) => {
    // Near the end of the line a mark's words stand before it.
    const start = Math.min(mark.start, 1 - LEAST);
    const free = ends.findIndex((end) => end <= start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = Math.max(mark.end, start + LEAST);
    return { ...mark, lane };
  });
}

/** Hours only where somebody said one: a day is not midnight. */
function ticksOf(line: ReturnType<typeof scaleUtc<number>>, hasClock: boolean): Timeline['ticks'] {
  const ticks = line.ticks(5).filter((tick) => hasClock || tick.getTime() % DAY === 0);
  const isOn = (unit: (tick: Date) => number, value: number) => ticks.every((tick) => unit(tick) === value);
  const wholeDays = ticks.every((tick) => tick.getTime() % DAY === 0);
  const wholeMonths = wholeDays && isOn((tick) => tick.getUTCDate(), 1);
  const unit = !wholeDays
    ? 'hour'
    : !wholeMonths
      ? 'day'
      : isOn((tick) => tick.getUTCMonth(), 0)
        ? 'year'
        : 'month';
  return ticks.map((tick) => ({
    at: Math.round(line(tick) * 10_000) / 10_000,
    time: tick.toISOString(),
    unit,
  }));
}
