import { createContext, useContext } from 'react';
import type { StatementDeeds } from '@/components/matrix/use-statement-deeds';
import type { Matrix } from '@/domain/matrix';

/** Which cell stands open: a row, and one source of it or all. */
export type Opened = { row: string; source: string | null };

/** What the screen shows and what can be done on it. */
export type Board = {
  review: string;
  matrix: Matrix;
  mayEdit: boolean;
  /** Conclusions and grades are an editor's. */
  mayDecide: boolean;
  /** People grade statements and sources in this review. */
  grades: boolean;
  deeds: StatementDeeds;
  open: (opened: Opened | null) => void;
  /** Lays the articles of a row side by side. */
  compare: (opened: Opened) => void;
};

export const BoardContext = createContext<Board | null>(null);

export function useBoard(): Board {
  const board = useContext(BoardContext);
  if (!board) throw new Error('This needs a matrix above it');
  return board;
}
