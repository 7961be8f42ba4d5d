import type { ReactNode } from 'react';

export type InspectorSectionProps = {
  title: string;
  /** A count, a state or the section's own button, at the end of its heading. */
  aside?: ReactNode;
  children: ReactNode;
};

export function InspectorSection({ title, aside, children }: InspectorSectionProps) {
  return (
    <section className="border-t px-4 py-3">
      <div className="mb-2 flex min-h-7 items-center justify-between gap-2">
        <h3 className="font-semibold text-sm">{title}</h3>
        {aside}
      </div>
      {children}
    </section>
  );
}
