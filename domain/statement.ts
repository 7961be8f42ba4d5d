/** A named group of linked claims about one point: a row of the matrix. */
export type StatementRecord = {
  id: string;
  name: string;
  /** Members, each with the short value a person typed for its cell ("forty"), if any. */
  claims: { claim: string; gist: string | null }[];
  version: number;
  deletedAt: string | null;
};
