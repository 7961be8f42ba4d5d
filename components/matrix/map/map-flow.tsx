'use client';

import './map-flow.css';
import { type Edge, type Node, Panel, Position, ReactFlow, type ReactFlowInstance } from '@xyflow/react';
import { Maximize, Minus, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useRef, useState } from 'react';
import { FlowEdge, type FlowEdgeData } from '@/components/matrix/map/flow-edge';
import { FlowHead, FlowNode, type FlowNodeData } from '@/components/matrix/map/flow-node';
import type { MapNode } from '@/components/matrix/map/map-words';
import { useCommands } from '@/components/shell/commands/use-commands';
import { Button } from '@/components/ui/button';
import { layOut, stepInMap } from '@/domain/map-layout';
import type { SourceMap } from '@/domain/source-map';

export type MapFlowProps = { map: SourceMap; nodes: readonly MapNode[]; isGone: (id: string) => boolean };

const nodeTypes = { point: FlowNode, head: FlowHead };
const edgeTypes = { tie: FlowEdge };
const COLUMNS = ['origins', 'sources', 'statements'] as const;
const HEAD = 36;
const MARGIN = 24;
/** React Flow names the nodes for machines only; ours say themselves what they are. */
const silent = { 'aria-roledescription': undefined, 'aria-describedby': undefined };

/**
 * The drawing, in React Flow: it pans and zooms, and draws lines between places that `domain/map-layout.ts` gives. One tab
 * stop, arrow keys between the nodes, Enter opens the claims of one.
 */
export function MapFlow({ map, nodes, isGone }: MapFlowProps) {
  const t = useTranslations('matrix.map');
  const rtl = document.documentElement.dir === 'rtl';
  const layout = layOut(map, rtl);
  const flow = useRef<ReactFlowInstance<Node<FlowNodeData>, Edge<FlowEdgeData>> | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [kept, setKept] = useState<string | null>(null);
  const [near, setNear] = useState<string | null>(null);
  const stop = layout.places.some(({ id }) => id === kept) ? kept : (layout.places[0]?.id ?? null);
  const byId = new Map(nodes.map((node) => [node.id, node]));

  const linkOf = (id: string | null) =>
    frame.current?.querySelector<HTMLElement>(`[data-map-node="${CSS.escape(id ?? '')}"]`) ?? null;
  const focused = () => {
    const { activeElement } = document;
    return activeElement instanceof HTMLElement && frame.current?.contains(activeElement)
      ? (activeElement.dataset.mapNode ?? null)
      : null;
  };
  /** Brings a node into sight without a movement, and focuses it. */
  const go = (id: string | null) => {
    const place = layout.places.find((each) => each.id === id);
    const link = linkOf(id);
    if (!place || !link || !frame.current) return;
    const [box, seen] = [link.getBoundingClientRect(), frame.current.getBoundingClientRect()];
    const isInside =
      box.top >= seen.top &&
      box.bottom <= seen.bottom &&
      box.x >= seen.x &&
      box.x + box.width <= seen.x + seen.width;
    if (!isInside) {
      const zoom = flow.current?.getZoom() ?? 1;
      void flow.current?.setCenter(place.x + place.width / 2, place.y + place.height / 2, {
        zoom,
        duration: 0,
      });
    }
    setKept(id);
    link.focus({ preventScroll: true });
  };
  useCommands('map', [
    // From anywhere else on the screen the first arrow leads in; inside, the map moves by itself.
    { id: 'map.move', perform: () => go(stop) },
    {
      id: 'map.open',
      isAvailable: () => focused() !== null,
      perform: () => linkOf(focused())?.click(),
    },
  ]);
  const step = (event: KeyboardEvent) => {
    const from = focused();
    if (!from || event.altKey || event.shiftKey || event.ctrlKey || event.metaKey) return;
    const to = stepInMap(layout, map.edges, from, event.key, rtl);
    if (to === null && !event.key.startsWith('Arrow')) return;
    event.preventDefault();
    if (to) go(to);
  };
  /** As wide as it can be read: the columns fill the width, and what is lower is a scroll away. */
  const begin = (instance: ReactFlowInstance<Node<FlowNodeData>, Edge<FlowEdgeData>>) => {
    flow.current = instance;
    const width = frame.current?.clientWidth ?? layout.width;
    const zoom = Math.min(1, Math.max(0.6, (width - 2 * MARGIN) / layout.width));
    const free = Math.max(MARGIN, (width - layout.width * zoom) / 2);
    const x = rtl ? width - layout.width * zoom - free : free;
    void instance.setViewport({ x, y: (HEAD + MARGIN) * zoom, zoom });
  };

  const [outgoing, incoming] = rtl ? [Position.Left, Position.Right] : [Position.Right, Position.Left];
  const flowNodes: Node<FlowNodeData>[] = layout.places.flatMap((place) => {
    const point = byId.get(place.id);
    if (!point) return [];
    const data = {
      ...{ point, rtl, isStop: place.id === stop, isGone: isGone(place.id) },
      onNear: setNear,
      leadsTo: map.edges.filter(({ from }) => from === place.id).flatMap(({ to }) => byId.get(to) ?? []),
    };
    const { id, x, y, width, height } = place;
    return [
      {
        ...{ id, type: 'point', position: { x, y }, width, height, data, domAttributes: silent },
        ...{ sourcePosition: outgoing, targetPosition: incoming },
      },
    ];
  });
  const heads: Node<FlowNodeData>[] = COLUMNS.map((column, index) => {
    const first = layout.places.find((place) => place.column === index);
    return {
      ...{ id: `head ${column}`, type: 'head', domAttributes: silent },
      position: { x: first?.x ?? 0, y: -HEAD },
      ...{ width: first?.width ?? 0, height: HEAD - 8, data: { head: t(`columns.many.${column}`), rtl } },
    };
  });
  const edges: Edge<FlowEdgeData>[] = map.edges.map(({ id, from, to, marks }) => ({
    ...{ id, source: from, target: to, type: 'tie', domAttributes: { 'aria-hidden': true } },
    data: { marks, isFar: near !== null && from !== near && to !== near },
  }));
  return (
    // The lines are laid out by numbers from the left; where one reads from the right, the layout is the mirror image.
    <div ref={frame} dir="ltr" className="h-full min-h-80 w-full" data-map="">
      <ReactFlow
        aria-label={t('label')}
        nodes={[...heads, ...flowNodes]}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onInit={begin}
        onKeyDown={step}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        panOnScroll
        zoomOnDoubleClick={false}
        minZoom={0.2}
        maxZoom={1.5}
        translateExtent={[
          [-400, -HEAD - 200],
          [layout.width + 400, layout.height + 400],
        ]}
        attributionPosition="bottom-left"
      >
        <Panel position="bottom-right" className="flex gap-1">
          <Button
            size="icon"
            aria-label={t('zoomOut')}
            onClick={() => void flow.current?.zoomOut({ duration: 0 })}
          >
            <Minus aria-hidden />
          </Button>
          <Button
            size="icon"
            aria-label={t('zoomIn')}
            onClick={() => void flow.current?.zoomIn({ duration: 0 })}
          >
            <Plus aria-hidden />
          </Button>
          <Button
            size="icon"
            aria-label={t('fit')}
            onClick={() => void flow.current?.fitView({ duration: 0 })}
          >
            <Maximize aria-hidden />
          </Button>
        </Panel>
      </ReactFlow>
    </div>
  );
}
