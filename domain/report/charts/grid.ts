import { scaleBand, scaleSqrt } from 'd3-scale';
import { type Drawing, fitted, node, px, type SvgNode, words } from './drawing';

const WIDTH = 640;
const NAMES = 190;
const ROW = 34;
const WIDEST = 76;

/**
 * Counts at the crossings of rows and columns: a ring as large as the count in area, and the count in it.
 * @param counts by row and column; null where there is no crossing
 * @param isTurned the heads are long and stand askew
 */
export function countGrid(
  rows: readonly string[],
  columns: readonly string[],
  counts: readonly (readonly (number | null)[])[],
  isTurned: boolean,
): Drawing {
  const head = isTurned ? 92 : 24;
  const right = Math.min(WIDTH - (isTurned ? 60 : 0), NAMES + columns.length * WIDEST);
  const x = scaleBand([...columns.keys()], [NAMES, right]);
  const most = Math.max(1, ...counts.flat().map((count) => count ?? 0));
  const radius = scaleSqrt([0, most], [0, Math.min(ROW, x.bandwidth()) / 2 - 1.5]);
  const middle = (at: number) => (x(at) ?? 0) + x.bandwidth() / 2;
  const heads = columns.map((name, at) =>
    isTurned
      ? words(fitted(name, 120), {
          transform: `translate(${px(middle(at))} ${head - 8}) rotate(-35)`,
          x: 0,
          y: 0,
        })
      : words(name, { x: px(middle(at)), y: head - 8, 'text-anchor': 'middle', 'font-weight': 600 }),
  );
  const lines = rows.flatMap((name, row): SvgNode[] => {
    const y = head + row * ROW;
    const cells = columns.flatMap((_, at): SvgNode[] => {
      const count = counts[row]?.[at] ?? null;
      if (count === null) return [];
      const center = { x: px(middle(at)), y: y + ROW / 2 };
      const label = words(count === 0 ? '·' : String(count), {
        ...center,
        y: center.y + 4,
        'text-anchor': 'middle',
      });
      if (count === 0) return [label];
      return [
        node('circle', {
          cx: center.x,
          cy: center.y,
          r: px(radius(count)),
          fill: 'none',
          stroke: 'currentColor',
          'stroke-width': 1.2,
        }),
        label,
      ];
    });
    return [
      node('line', { x1: 0, x2: px(right), y1: y, y2: y, stroke: 'currentColor', 'stroke-opacity': 0.25 }),
      words(fitted(name, NAMES - 12), { x: 0, y: y + ROW / 2 + 4 }),
      ...cells,
    ];
  });
  return { width: WIDTH, height: head + rows.length * ROW + 4, nodes: [...heads, ...lines] };
}
