import type { ComponentProps } from 'react';

export type RegionProps = ComponentProps<'section'> & {
  label: string;
  /** Single keys act while focus is in it. */
  workArea?: boolean;
};

/** A named part of the screen that F6 reaches: article pane, claim list, inspector. */
export function Region({ label, workArea, ...props }: RegionProps) {
  return (
    <section
      aria-label={label}
      tabIndex={-1}
      data-region=""
      data-work-area={workArea ? '' : undefined}
      {...props}
    />
  );
}
