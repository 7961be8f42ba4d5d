import type { CSSProperties } from 'react';

/** Sets `--reviewer` to a person's colour in this review. */
export const reviewerColour = (colour: number) =>
  ({ '--reviewer': `var(--reviewer-${(colour % 8) + 1})` }) as CSSProperties;
