import type { ReactNode } from 'react';

/** An address inside a sentence, in its own direction. */
export const address = (words: ReactNode) => (
  <bdi dir="ltr" className="break-all font-medium text-foreground">
    {words}
  </bdi>
);
