import { node, type SvgNode } from './drawing';

const SIZE = 6;
const ink = { stroke: 'currentColor', 'stroke-width': 1.2 };
const line = (d: string) => node('path', { d, fill: 'none', ...ink });

/** Five fillings that differ in form and not in colour. The first is solid. */
const FORMS: readonly (readonly SvgNode[])[] = [
  [node('rect', { width: SIZE, height: SIZE, fill: 'currentColor' })],
  [line('M-1 1L1 -1M0 6L6 0M5 7L7 5')],
  [node('circle', { cx: 3, cy: 3, r: 1.3, fill: 'currentColor' })],
  [line('M0 3H6')],
  [line('M0 0L6 6M6 0L0 6')],
];

/** The fillings as definitions of one chart, and how each is named in a `fill`. */
export function patternsOf(chart: string, count: number): { defs: SvgNode; fill: (at: number) => string } {
  const name = (at: number) => `${chart}-form-${at + 1}`;
  const patterns = FORMS.slice(0, count).map((form, at) =>
    node('pattern', { id: name(at), width: SIZE, height: SIZE, patternUnits: 'userSpaceOnUse' }, form),
  );
  return { defs: node('defs', {}, patterns), fill: (at) => `url(#${name(at % FORMS.length)})` };
}
