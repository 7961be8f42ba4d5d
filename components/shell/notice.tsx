import type { ReactNode } from 'react';
import { Wordmark } from '@/components/shell/wordmark';

export type NoticeProps = {
  title: string;
  body: string;
  home: string;
  note?: string;
  children?: ReactNode;
};

const shape =
  'inline-flex h-8 items-center rounded-md border px-3 font-medium text-sm pointer-coarse:h-11 pointer-coarse:px-4';

/** The looks of a button, for whoever does without the component. */
export const wayOut = {
  primary: `${shape} border-transparent bg-primary text-primary-foreground hover:bg-primary-hover`,
  outline: `${shape} border-outline bg-card text-foreground hover:bg-accent`,
};

/**
 * A page with one thing to say and the ways out of it. It comes with every page, in case: plain elements, and no more than
 * they need. The way home loads afresh, which is what a screen that broke wants.
 */
export function Notice({ title, body, home, note, children }: NoticeProps) {
  return (
    <main id="content" className="mx-auto grid min-h-[80dvh] max-w-md content-center gap-4 px-6 py-16">
      <Wordmark className="mb-2 text-base text-muted-foreground" />
      <h1 className="text-2xl">{title}</h1>
      <p className="text-muted-foreground text-base">{body}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        {children}
        <a href="/reviews" className={children ? wayOut.outline : wayOut.primary}>
          {home}
        </a>
      </div>
      {note ? <p className="text-muted-foreground text-xs">{note}</p> : null}
    </main>
  );
}
