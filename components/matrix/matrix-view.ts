export const MATRIX_VIEWS = ['table', 'map', 'timeline'] as const;
/** Three ways to see what each source says about each point. */
export type MatrixView = (typeof MATRIX_VIEWS)[number];

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** The view that an address asks for; the table where it asks for none. */
export function matrixViewOf({ view }: Search): MatrixView {
  return MATRIX_VIEWS.find((each) => each === [view].flat()[0]) ?? 'table';
}

export const matrixAddress = (review: string, view: MatrixView) =>
  `/reviews/${review}/matrix${view === 'table' ? '' : `?view=${view}`}`;
