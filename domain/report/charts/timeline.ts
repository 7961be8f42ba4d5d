import { scaleUtc } from 'd3-scale';
import { symbol, symbolCircle } from 'd3-shape';
import type { RefersTo } from '@/domain/attribution';
import { spanOf } from '@/domain/refers-to';
import { type Drawing, fitted, node, px, type SvgNode, words } from './drawing';

const WIDTH = 640;
const NAMES = 210;
const ROW = 40;
const TOP = 8;
const AXIS = 24;
const DAY = 86_400_000;

export type TimelineRow = { name: string; marks: readonly { refersTo: RefersTo; label: string }[] };

/**
 * Statements by the time they speak of: a dot for a day, a line for a stretch, open and dashed where the date is about
 * right. Each mark says which articles date it so.
 */
export function timeline(rows: readonly TimelineRow[]): Drawing {
  const drawn = rows.map(({ name, marks }) => ({
    name,
    marks: marks.flatMap(({ refersTo, label }) => {
      const span = spanOf(refersTo);
      return span ? [{ ...span, label, isAbout: refersTo.precision === 'about' }] : [];
    }),
  }));
  const times = drawn.flatMap(({ marks }) => marks.flatMap(({ from, to }) => [from, to]));
  const [first, last] = [times.reduce((a, b) => Math.min(a, b)), times.reduce((a, b) => Math.max(a, b))];
  const pad = Math.max(DAY / 2, (last - first) * 0.04);
  const x = scaleUtc([new Date(first - pad), new Date(last + pad)], [NAMES, WIDTH - 16]);
  const bottom = TOP + drawn.length * ROW;
  const dot = symbol(symbolCircle, 64)() ?? '';
  const lines = drawn.flatMap(({ name, marks }, row): SvgNode[] => {
    const y = TOP + row * ROW;
    const middle = y + ROW / 2;
    const shown = marks.flatMap(({ from, to, label, isAbout }, at): SvgNode[] => {
      const [start, end] = [px(x(new Date(from))), px(x(new Date(to)))];
      const looks = {
        stroke: 'currentColor',
        'stroke-width': 1.5,
        ...(isAbout ? { 'stroke-dasharray': '3 2' } : {}),
      };
      const ends = [...new Set([start, end])].map((place) =>
        node('path', {
          d: dot,
          transform: `translate(${place} ${middle})`,
          fill: isAbout ? 'none' : 'currentColor',
          ...looks,
        }),
      );
      // Neighbouring labels stand above and below in turn.
      const place = px((start + end) / 2);
      return [
        ...(end > start ? [node('line', { x1: start, x2: end, y1: middle, y2: middle, ...looks })] : []),
        ...ends,
        words(fitted(label, 110), {
          x: place,
          y: at % 2 === 0 ? middle - 8 : middle + 17,
          'font-size': 10,
          'text-anchor': place > WIDTH - 60 ? 'end' : 'middle',
        }),
      ];
    });
    return [
      node('line', { x1: 0, x2: WIDTH, y1: y, y2: y, stroke: 'currentColor', 'stroke-opacity': 0.25 }),
      words(fitted(name, NAMES - 12), { x: 0, y: middle + 4 }),
      ...shown,
    ];
  });
  // The numbers of a date sort themselves; the clock only where everything lies within few days.
  const isShort = last - first < 3 * DAY;
  const axis = x.ticks(4).flatMap((tick) => [
    node('line', { x1: px(x(tick)), x2: px(x(tick)), y1: bottom, y2: bottom + 4, stroke: 'currentColor' }),
    words(
      tick
        .toISOString()
        .slice(0, isShort && tick.getTime() % DAY !== 0 ? 16 : 10)
        .replace('T', ' '),
      {
        x: px(x(tick)),
        y: bottom + 17,
        'font-size': 10,
        'text-anchor': 'middle',
      },
    ),
  ]);
  return { width: WIDTH, height: bottom + AXIS, nodes: [...lines, ...axis] };
}
