'use client';

import { TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type ReactNode, useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';

const CHANGED = 'lateral:content-note';
const placeOf = (review: string) => `lateral.content-note.${review}`;

function subscribe(listener: () => void) {
  window.addEventListener(CHANGED, listener);
  return () => window.removeEventListener(CHANGED, listener);
}

export type ContentNoteGateProps = {
  review: { id: string; contentNote: string | null };
  children: ReactNode;
};

/** What readers should know before an article is opened; asked once in a browser, and again when the note is another. */
export function ContentNoteGate({ review, children }: ContentNoteGateProps) {
  const t = useTranslations('review.contentNote');
  const { id, contentNote } = review;
  // Which note was read is this browser's to know: the server shows neither the note nor the article.
  const read = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(placeOf(id)),
    () => undefined,
  );
  if (!contentNote || read === contentNote) return children;
  if (read === undefined) return null;

  const show = () => {
    localStorage.setItem(placeOf(id), contentNote);
    window.dispatchEvent(new Event(CHANGED));
  };
  return (
    <section
      aria-labelledby="content-note"
      className="mx-auto grid w-full max-w-md content-center justify-items-start gap-4 px-6 py-16"
    >
      <TriangleAlert aria-hidden className="size-6 text-warning" />
      <h1 id="content-note" className="text-xl">
        {t('title')}
      </h1>
      <p dir="auto" className="text-base">
        {contentNote}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" size="lg" onClick={show}>
          {t('show')}
        </Button>
        <Button asChild size="lg">
          <Link href={`/reviews/${id}/articles`}>{t('back')}</Link>
        </Button>
      </div>
    </section>
  );
}
