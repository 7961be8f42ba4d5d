import { createContext, useContext } from 'react';
import type { NewLink } from '@/components/link/link-picker';
import type { ComparedPair, Comparison } from '@/domain/comparison';

export type View = 'columns' | 'words';

/** What the screen shows and what can be done on it. */
export type Board = {
  review: string;
  comparison: Comparison;
  /** The pairs gone through, after "only differences" and the pin. */
  pairs: readonly ComparedPair[];
  active: ComparedPair | null;
  /** The chosen claim of each column. */
  chosen: Readonly<Record<number, string>>;
  /** The column that arrow keys and `P` speak of. */
  column: number;
  view: View;
  differences: boolean;
  pinned: string | null;
  /** Two chosen claims that nothing links: a new link would join them. */
  open: readonly [string, string] | null;
  /** The question "how are they related?" stands open. */
  linking: boolean;
  /** The claim for which a partner is looked for in any article. */
  finding: string | null;
  mayLink: boolean;
  mayOverride: boolean;
  deeds: Deeds;
};

export type Deeds = {
  goTo: (pair: ComparedPair) => void;
  step: (by: 1 | -1) => void;
  choose: (column: number, claim: string) => void;
  stepClaim: (by: 1 | -1) => void;
  /** By what is on the screen, to the left or the right. */
  stepColumn: (by: 1 | -1) => void;
  toggleDifferences: () => void;
  togglePin: (article?: string) => void;
  setView: (view: View) => void;
  startLinking: () => void;
  stopLinking: () => void;
  stopFinding: () => void;
  linkFound: (found: NewLink) => void;
  link: (relation: 'corroborates' | 'conflicts', differs?: ComparedPair['link']['differs']) => void;
  setDiffers: (differs: ComparedPair['link']['differs']) => void;
  unlink: () => void;
};

export const BoardContext = createContext<Board | null>(null);

export function useBoard(): Board {
  const board = useContext(BoardContext);
  if (!board) throw new Error('This needs a comparison above it');
  return board;
}

/** The claim with this id, in whichever column it stands. */
export function claimIn({ columns }: Comparison, id: string) {
  for (const { claims } of columns) {
    const claim = claims.find((each) => each.id === id);
    if (claim) return claim;
  }
  return null;
}
