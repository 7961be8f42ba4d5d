import Link from 'next/link';
import type { ReactNode } from 'react';
import { Wordmark } from '@/components/shell/wordmark';
import { Button } from '@/components/ui/button';

export type NoticeProps = {
  title: string;
  body: string;
  home: string;
  note?: string;
  children?: ReactNode;
};

/** A page with one thing to say and the ways out of it. */
export function Notice({ title, body, home, note, children }: NoticeProps) {
  return (
    <main id="content" className="mx-auto grid min-h-[80dvh] max-w-md content-center gap-4 px-6 py-16">
      <Wordmark className="mb-2 text-muted-foreground" />
      <h1 className="text-2xl">{title}</h1>
      <p className="text-muted-foreground text-base">{body}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        {children}
        <Button asChild variant={children ? 'outline' : 'primary'}>
          <Link href="/reviews">{home}</Link>
        </Button>
      </div>
      {note ? <p className="text-muted-foreground text-xs">{note}</p> : null}
    </main>
  );
}
