/*
 * Admiralty code (NATO STANAG 2511, FM 2-22.3 appendix B): two fields that people set and nobody computes, combines or
 * sorts by. Both are always shown with their words, who graded and why.
 */

/** How reliable a source has been, as somebody judges it. */
export const SOURCE_GRADES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type SourceGrade = (typeof SOURCE_GRADES)[number];

/** How credible one piece of information is, as somebody judges it; 6 is no number but "cannot be judged". */
export const STATEMENT_GRADES = ['1', '2', '3', '4', '5', '6'] as const;
export type StatementGrade = (typeof STATEMENT_GRADES)[number];

export const SOURCE_GRADE_WORD: Readonly<Record<SourceGrade, string>> = {
  A: 'reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
};

export const STATEMENT_GRADE_WORD: Readonly<Record<StatementGrade, string>> = {
  1: 'confirmed by other sources',
  2: 'probably so',
  3: 'possibly so',
  4: 'doubtful',
  5: 'improbable',
  6: 'cannot be judged',
};

/** A grade as a person gave it. */
export type Grade<G extends string> = { grade: G; reason: string; by: string; at: string };
