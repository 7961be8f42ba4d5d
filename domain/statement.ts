import type { Grade, StatementGrade } from './grade';

/** A named group of linked claims about one point: a row of the matrix. */
export type StatementRecord = {
  id: string;
  name: string;
  /** Members, each with the short value a person typed for its cell ("forty"), if any. */
  claims: { claim: string; gist: string | null }[];
  version: number;
  deletedAt: string | null;
  /** What an editor concluded, with a label of their own; absent in records from before there were conclusions. */
  conclusion?: Conclusion | null;
  grade?: Grade<StatementGrade> | null;
};

/** An editor's conclusion on a statement, in their own words. Nothing here is computed from it. */
export type Conclusion = { text: string; label: string; by: string; at: string };
