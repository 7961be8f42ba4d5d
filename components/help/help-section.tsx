import type { ReactNode } from 'react';
import { Kbd } from '@/components/ui/kbd';

/** One section of a help page, with an address of its own. */
export function HelpSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-10 border-t pt-5">
      <h2 id={id} tabIndex={-1} className="mb-3 scroll-mt-6 text-xl leading-7">
        {title}
      </h2>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3 text-base leading-6">{children}</div>
    </section>
  );
}

/** Sentences that belong together, one point each, by the name of the point. */
export function HelpList({ ordered, items }: { ordered?: boolean; items: Record<string, ReactNode> }) {
  const List = ordered ? 'ol' : 'ul';
  return (
    <List
      className={`grid max-w-prose grid-cols-1 gap-2 ps-5 marker:text-muted-foreground ${ordered ? 'list-decimal' : 'list-disc'}`}
    >
      {Object.entries(items).map(([point, sentence]) => (
        <li key={point}>{sentence}</li>
      ))}
    </List>
  );
}

/** What the messages may mark inside a sentence. */
export const inSentence = {
  k: (caps: ReactNode) => <Kbd>{caps}</Kbd>,
  code: (text: ReactNode) => (
    <code dir="ltr" className="rounded-sm bg-muted px-1 py-0.5 font-mono text-[0.9em]">
      {text}
    </code>
  ),
};
