import type { ReactNode } from 'react';

/** A name, address or quotation of unknown direction: it orders itself, and leaves its neighbours alone. */
export function Bidi({ children, className }: { children: ReactNode; className?: string }) {
  return <bdi className={className}>{children}</bdi>;
}
