'use client';

import { useMemo, useReducer } from 'react';
import { type Block, blocksOf, retyped, zonesOf } from '@/components/article/check/blocks';
import type { Zone, ZoneType } from '@/domain/zone';

type Zoning = {
  blocks: readonly Block[];
  /** Earlier blocks, for undo; the last is the nearest. */
  past: readonly (readonly Block[])[];
  /** The block the keys act on, and the other end of the selection. */
  active: number;
  anchor: number;
  showComments: boolean;
};

type Step =
  | { do: 'go'; to: number; extend: boolean }
  | { do: 'move'; by: 1 | -1; extend: boolean }
  | { do: 'set'; type: ZoneType }
  | { do: 'undo' }
  | { do: 'comments'; show: boolean };

/** Comments that are many stand aside until they are asked for; they are never lost. */
const FEW_COMMENTS = 3;

function isHidden({ blocks, showComments }: Zoning, at: number): boolean {
  return !showComments && blocks[at]?.type === 'comment';
}

function advance(state: Zoning, step: Step): Zoning {
  switch (step.do) {
    case 'go':
      return { ...state, active: step.to, anchor: step.extend ? state.anchor : step.to };
    case 'move': {
      let to = state.active + step.by;
      while (isHidden(state, to)) to += step.by;
      if (!state.blocks[to]) return state;
      return { ...state, active: to, anchor: step.extend ? state.anchor : to };
    }
    case 'set': {
      const blocks = retyped(state.blocks, state.anchor, state.active, step.type);
      const changed = blocks.some((block, at) => block !== state.blocks[at]);
      // What was just called a comment must not vanish under the person who said so.
      const showComments = state.showComments || step.type === 'comment';
      return changed ? { ...state, blocks, showComments, past: [...state.past, state.blocks] } : state;
    }
    case 'undo': {
      const blocks = state.past.at(-1);
      return blocks ? { ...state, blocks, past: state.past.slice(0, -1) } : state;
    }
    case 'comments':
      return { ...state, showComments: step.show };
  }
}

function begin({ text, zones }: { text: string; zones: readonly Zone[] }): Zoning {
  const blocks = blocksOf(text, zones);
  const comments = blocks.filter(({ type }) => type === 'comment').length;
  return { blocks, past: [], active: 0, anchor: 0, showComments: comments <= FEW_COMMENTS };
}

/** The blocks of a text while a person says what each of them is. */
export function useZoning(text: string, zones: readonly Zone[]) {
  const [state, step] = useReducer(advance, { text, zones }, begin);
  const first = Math.min(state.active, state.anchor);
  const last = Math.max(state.active, state.anchor);
  const changed = state.past.length > 0;
  const made = useMemo(() => zonesOf(state.blocks), [state.blocks]);
  return { ...state, first, last, step, changed, zones: made };
}

export type ZoningState = ReturnType<typeof useZoning>;
