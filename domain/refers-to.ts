import type { RefersTo } from './attribution';

/** A stretch of time in milliseconds since 1970, both ends included. */
export type Span = { from: number; to: number };

const DAY = 86_400_000;

/** A date as far as it is written (year, month, day or moment) as the time it covers; null for what is no date. */
function covered(date: string | null): Span | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(T.*)?)?)?$/.exec(date ?? '');
  if (!parts) return null;
  const [, year, month, day, time] = parts;
  if (time) {
    const hasZone = /(?:Z|[+-]\d\d:?\d\d)$/.test(time);
    const at = Date.parse(hasZone ? (date ?? '') : `${date}Z`);
    return Number.isNaN(at) ? null : { from: at, to: at };
  }
  const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)];
  const from = Date.UTC(y, m, d);
  const next = day ? Date.UTC(y, m, d + 1) : month ? Date.UTC(y, m + 1, 1) : Date.UTC(y + 1, 0, 1);
  return { from, to: day ? from : next - DAY };
}

/** The time a claim speaks of; null where no date is known. When it was published or captured is no such time. */
export function spanOf({ from, to, precision }: RefersTo): Span | null {
  if (precision === 'unknown') return null;
  const [start, end] = [covered(from), covered(to)];
  const first = start ?? end;
  const last = end ?? start;
  return first && last ? { from: Math.min(first.from, last.from), to: Math.max(first.to, last.to) } : null;
}
