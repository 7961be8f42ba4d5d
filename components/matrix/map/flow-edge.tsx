import { type Edge, type EdgeProps, getBezierPath } from '@xyflow/react';
import { MARK_COLOUR, MARK_SIGN } from '@/components/matrix/map/map-marks';
import type { MapMark } from '@/domain/source-map';

export type FlowEdgeData = { marks: readonly MapMark[]; isFar: boolean };

const SIGN = 20;

/** A line between two nodes: its form says how the source stands to the others, and signs in the middle say it again. */
export function FlowEdge(props: EdgeProps<Edge<FlowEdgeData>>) {
  const { marks = [], isFar = false } = props.data ?? {};
  const [path, x, y] = getBezierPath(props);
  const [mark] = marks;
  const width = marks.length * SIGN;
  return (
    <g className={isFar ? 'opacity-25' : undefined}>
      {mark === 'same_origin' ? (
        <g fill="none" className={MARK_COLOUR.same_origin}>
          <path d={path} stroke="currentColor" strokeWidth="4" />
          <path d={path} stroke="var(--background)" strokeWidth="2" />
        </g>
      ) : (
        <path
          d={path}
          fill="none"
          stroke={mark ? 'currentColor' : 'var(--input)'}
          strokeWidth={mark ? 2.5 : 1}
          strokeDasharray={mark === 'conflict' ? '7 5' : undefined}
          className={mark ? MARK_COLOUR[mark] : undefined}
        />
      )}
      {marks.length > 0 ? (
        <g transform={`translate(${x - width / 2} ${y - SIGN / 2})`}>
          <rect
            width={width}
            height={SIGN}
            rx={SIGN / 2}
            fill="var(--background)"
            stroke="currentColor"
            className={mark ? MARK_COLOUR[mark] : undefined}
          />
          {marks.map((each, at) => (
            <text
              key={each}
              x={SIGN * (at + 0.5)}
              y={SIGN / 2}
              textAnchor="middle"
              dominantBaseline="central"
              fill="currentColor"
              className={`font-semibold text-sm ${MARK_COLOUR[each]}`}
            >
              {MARK_SIGN[each]}
            </text>
          ))}
        </g>
      ) : null}
    </g>
  );
}
