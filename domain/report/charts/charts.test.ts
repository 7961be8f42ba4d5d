import { describe, expect, test } from 'vitest';
import { stateOf } from '@/domain/review-state';
import { buildReport } from '../build-report';
import { compose } from '../compose';
import type { ChartBlock } from '../document';
import { reportHtml } from '../html';
import { HOSTILE, writtenRecords } from '../test-review';
import { stackedBars } from './bars';
import { fitted, type SvgNode, svgOf } from './drawing';
import { timeline } from './timeline';

const report = () => {
  const records = writtenRecords();
  const source = (records.source ?? []).map((each) => (each.id === 'S3' ? { ...each, name: HOSTILE } : each));
  return buildReport(
    stateOf({ ...records, source }),
    {},
    { now: '2026-11-20T10:30:00.000Z', tool: 'Lateral', dataHash: '', commenters: 'pseudonyms' },
  );
};
const charts = () => compose(report()).blocks.filter((block): block is ChartBlock => block.type === 'chart');
const all = (nodes: readonly SvgNode[]): SvgNode[] =>
  nodes.flatMap((node) => [node, ...all(node.children ?? [])]);

test('a report draws kinds, sourcing, origins, times and agreement, each with the table of its numbers', () => {
  expect(charts().map(({ id }) => id)).toEqual([
    'chart-timeline',
    'chart-kinds',
    'chart-sourcing',
    'chart-origins',
    'chart-agreement',
  ]);
  for (const { rows, columns } of charts()) {
    expect(rows.length).toBeGreaterThan(0);
    for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
  }
});

test('no drawing needs a colour, and none is anything but ink', () => {
  for (const { drawing } of charts())
    for (const { attributes } of all(drawing.nodes))
      for (const name of ['fill', 'stroke'])
        if (name in attributes)
          expect(String(attributes[name])).toMatch(/^(none|currentColor|url\(#chart-[a-z]+-form-\d\))$/);
});

test('what people wrote stays words', () => {
  const html = reportHtml(compose(report()));
  expect(html).not.toMatch(/<script/i);
  const svg = svgOf(
    { width: 1, height: 1, nodes: [{ tag: 'text', attributes: { x: '"><b' }, text: `${HOSTILE}\u0000` }] },
    HOSTILE,
  );
  expect(svg).not.toMatch(/<script|<b/);
  expect(svg).not.toContain('\u0000');
  expect(svg).toContain('&lt;script&gt;alert(&quot;1&quot;)');
});

describe('stacked bars', () => {
  const rows = [
    { name: 'One', counts: [3, 0, 1], of: 'of 4' },
    { name: 'Two', counts: [6, 2, 0], of: 'of 8' },
  ];
  const drawing = stackedBars('chart-test', ['A', 'B', 'C'], ['a', 'b', 'c'], rows);
  const bars = all(drawing.nodes).filter(({ tag, attributes }) => tag === 'rect' && attributes.height === 14);

  test('are as long as their counts, end to end, and each count is written beside them', () => {
    const width = (at: number) => Number(bars[at]?.attributes.width);
    expect(bars).toHaveLength(4);
    expect(width(0) / width(1)).toBeCloseTo(3, 1);
    expect(width(2) / width(0)).toBeCloseTo(2, 1);
    expect(Number(bars[1]?.attributes.x)).toBeCloseTo(width(0), 0);
    const said = all(drawing.nodes).flatMap(({ text }) => (text === undefined ? [] : [text]));
    expect(said).toContain('a 3 · b 0 · c 1 of 4');
  });

  test('have a form of their own for each part', () => {
    expect(new Set(bars.map(({ attributes }) => attributes.fill)).size).toBe(3);
  });
});

test('a timeline puts earlier before later, a stretch as a line, and leaves out what is no date', () => {
  const mark = (from: string | null, precision: 'day' | 'month' | 'unknown', label: string) => ({
    refersTo: { from, to: null, precision },
    label,
  });
  const drawing = timeline([
    {
      name: 'x',
      marks: [mark('2026-03', 'month', 'A1'), mark('2026-05-02', 'day', 'A2'), mark(null, 'unknown', 'A3')],
    },
  ]);
  const said = all(drawing.nodes).flatMap(({ text, attributes }) =>
    text?.startsWith('A') ? [[text, attributes.x]] : [],
  );
  expect(said.map(([label]) => label)).toEqual(['A1', 'A2']);
  expect(Number(said[0]?.[1])).toBeLessThan(Number(said[1]?.[1]));
});

test('a label is cut between characters', () => {
  expect(fitted('🚢'.repeat(100), 64)).toBe(`${'🚢'.repeat(9)}…`);
});
