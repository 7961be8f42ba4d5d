import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { type Drawing, fitted, node, px, type SvgNode, words } from './drawing';
import { patternsOf } from './patterns';

const WIDTH = 640;
const ROW = 38;
const BAR = 14;
const LEGEND = 26;
const AXIS = 22;

export type BarRow = { name: string; counts: readonly number[]; of: string };

function legend(names: readonly string[], fill: (at: number) => string): SvgNode[] {
  let x = 0;
  return names.flatMap((name, at) => {
    const start = x;
    x += 40 + name.length * 6.8;
    return [
      node('rect', { x: px(start), y: 2, width: 14, height: 12, fill: fill(at), stroke: 'currentColor' }),
      words(name, { x: px(start + 19), y: 12 }),
    ];
  });
}

/**
 * Bars of counts, one on top of the other, for each row: forms and not colours tell the parts apart, and every count
 * stands beside its bar.
 * @param id of the chart, for the names inside it
 * @param letters what each part is called beside the bars
 */
export function stackedBars(
  id: string,
  names: readonly string[],
  letters: readonly string[],
  rows: readonly BarRow[],
): Drawing {
  const { defs, fill } = patternsOf(id, names.length);
  const most = Math.max(1, ...rows.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0)));
  const x = scaleLinear([0, most], [0, WIDTH - 8]);
  const series = stack<BarRow, number>()
    .keys(names.keys())
    .value(({ counts }, at) => counts[at] ?? 0)([...rows]);
  const bars = rows.flatMap(({ name, counts, of }, row): SvgNode[] => {
    const y = LEGEND + row * ROW;
    const said = `${counts.map((count, at) => `${letters[at]} ${count}`).join(' · ')} ${of}`;
    return [
      words(fitted(name, WIDTH - 20 - said.length * 6.4), { x: 0, y: y + 12, 'font-weight': 600 }),
      words(said, { x: WIDTH, y: y + 12, 'text-anchor': 'end' }),
      ...series.flatMap((part, at) => {
        const [from = 0, to = 0] = part[row] ?? [];
        return to > from
          ? [
              node('rect', {
                x: px(x(from)),
                y: y + 18,
                width: px(x(to) - x(from)),
                height: BAR,
                fill: fill(at),
                stroke: 'currentColor',
              }),
            ]
          : [];
      }),
    ];
  });
  const bottom = LEGEND + rows.length * ROW;
  const axis = x
    .ticks(Math.min(6, most))
    .filter(Number.isInteger)
    .flatMap((tick) => [
      node('line', { x1: px(x(tick)), x2: px(x(tick)), y1: bottom, y2: bottom + 4, stroke: 'currentColor' }),
      words(String(tick), {
        x: px(x(tick)),
        y: bottom + 16,
        'font-size': 10,
        'text-anchor': tick === 0 ? 'start' : 'middle',
      }),
    ]);
  return { width: WIDTH, height: bottom + AXIS, nodes: [defs, ...legend(names, fill), ...bars, ...axis] };
}
