import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { MapNode } from '@/components/matrix/map/map-words';
import { cn } from '@/components/ui/class-names';

export type FlowNodeData =
  | {
      point: MapNode;
      rtl: boolean;
      /** Where Tab leads into the map. */
      isStop: boolean;
      isGone: boolean;
      /** The nodes that lines lead to from here. */
      leadsTo: readonly MapNode[];
      onNear: (id: string | null) => void;
    }
  | { head: string; rtl: boolean };

const SHAPE: Record<MapNode['column'], string> = {
  origin: 'rounded-full px-5',
  source: 'rounded-md px-3',
  statement: 'rounded-md border-s-4 px-3',
};

/** What a node is called. */
function useName(): (node: MapNode) => string {
  const t = useTranslations('matrix.map');
  return ({ column, of }) =>
    column === 'source' ? `${of.articles.join(' ')} ${of.name}` : (of.name ?? t('unknown'));
}

/** An origin, a source or a point: words and counts, and the way to its claims. */
export function FlowNode({ data, id, sourcePosition, targetPosition }: NodeProps<Node<FlowNodeData>>) {
  const t = useTranslations('matrix.map');
  const nameOf = useName();
  if (!('point' in data)) return null;
  const { point, rtl, isStop, isGone, leadsTo, onNear } = data;
  const { column } = point;
  return (
    <>
      {column === 'origin' ? null : (
        <Handle type="target" position={targetPosition ?? Position.Left} isConnectable={false} />
      )}
      <Link
        href={point.href}
        data-map-node={id}
        tabIndex={isStop ? 0 : -1}
        dir={rtl ? 'rtl' : 'ltr'}
        onFocus={() => onNear(id)}
        onBlur={() => onNear(null)}
        onMouseEnter={() => onNear(id)}
        onMouseLeave={() => onNear(null)}
        className={cn(
          'nodrag nopan pointer-events-auto flex h-full w-full flex-col justify-center border border-input bg-card text-start text-foreground hover:bg-muted',
          SHAPE[column],
          column === 'origin' && point.of.entity === null && 'border-dashed',
          isGone && 'opacity-60',
        )}
      >
        <span className="sr-only">{t(`columns.${column}`)}: </span>
        <span dir="auto" className="line-clamp-2 break-words font-medium text-sm leading-4.5">
          {nameOf(point)}
        </span>
        <Counts point={point} />
        {leadsTo.length > 0 ? (
          <span className="sr-only">. {t('leadsTo', { names: leadsTo.map(nameOf).join(', ') })}</span>
        ) : null}
      </Link>
      {column === 'statement' ? null : (
        <Handle type="source" position={sourcePosition ?? Position.Right} isConnectable={false} />
      )}
    </>
  );
}

function Counts({ point }: { point: MapNode }) {
  const t = useTranslations('matrix.map');
  if (point.column === 'origin')
    return (
      <span className="truncate text-muted-foreground text-xs tabular-nums">
        {t('originCounts', { claims: point.of.claims, sources: point.of.sources })}
      </span>
    );
  if (point.column === 'source')
    return (
      <span className="truncate text-muted-foreground text-xs tabular-nums">
        {t('sourceCounts', { claims: point.of.claims, origins: point.of.origins })}
      </span>
    );
  const { sources, origins, conflicts, openConflicts, circular } = point.of;
  return (
    <span className="truncate text-muted-foreground text-xs tabular-nums">
      {t('statementCounts', { sources, origins })}
      {circular ? <span className="font-medium text-warning"> · {t('circular')}</span> : null}
      {conflicts > 0 ? (
        <span className={openConflicts > 0 ? 'text-link-conflict' : undefined}>
          {' · '}
          <span aria-hidden>{conflicts} ≠</span>
          <span className="sr-only">{t('conflicts', { count: conflicts, open: openConflicts })}</span>
        </span>
      ) : null}
    </span>
  );
}

/** The name of a column. */
export function FlowHead({ data }: NodeProps<Node<FlowNodeData>>) {
  if (!('head' in data)) return null;
  return (
    <div dir={data.rtl ? 'rtl' : 'ltr'} className="font-medium text-muted-foreground text-xs">
      {data.head}
    </div>
  );
}
