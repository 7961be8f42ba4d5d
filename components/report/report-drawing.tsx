import { createElement, type ReactNode } from 'react';
import type { Drawing, SvgNode } from '@/domain/report/charts/drawing';

/** `stroke-width` as React calls it. */
const property = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function element({ tag, attributes, children, text }: SvgNode, key: number): ReactNode {
  const named = Object.entries(attributes).map(([name, value]) => [property(name), value] as const);
  return createElement(
    tag,
    { key, ...Object.fromEntries(named) },
    text ?? (children && children.length > 0 ? children.map(element) : undefined),
  );
}

/** A chart of the report, in ink: it follows the theme, needs no colour, and on a narrow screen scrolls by itself. */
export function ReportDrawing({ drawing, label }: { drawing: Drawing; label: string }) {
  const { width, height, nodes } = drawing;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className="block h-auto min-w-[34rem] max-w-full print:min-w-0"
    >
      {nodes.map(element)}
    </svg>
  );
}
