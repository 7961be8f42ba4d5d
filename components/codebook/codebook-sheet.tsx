'use client';

import { ExternalLink } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { DecisionPath } from '@/components/codebook/decision-path';
import { KindEntry, ReviewNotes } from '@/components/codebook/kind-entry';
import { useLive } from '@/components/live/live-context';
import { nounTopic } from '@/components/live/topics';
import { useTopics } from '@/components/live/use-topics';
import { Button } from '@/components/ui/button';
import { Sheet, SheetBeside } from '@/components/ui/sheet';
import { DECISION_PATH, notesOf } from '@/domain/codebook';

export type CodebookSheetProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Opened by a key: the focus stays at the work. */
  keepsFocus: boolean;
};

/** The codebook beside the work, which goes on under it. */
export function CodebookSheet({ open, onOpenChange, keepsFocus }: CodebookSheetProps) {
  const t = useTranslations('codebook');
  return (
    <Sheet open={open} onOpenChange={onOpenChange} modal={false}>
      <SheetBeside title={t('title')} description={t('sheetHint')} keepsFocus={keepsFocus}>
        <Contents />
      </SheetBeside>
    </Sheet>
  );
}

function Contents() {
  const t = useTranslations('codebook');
  const { review, live } = useLive();
  useTopics(live.topics, [nounTopic('review')]);
  const { version, notes } = notesOf(live.state.review.get(review));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <section aria-label={t('pathTitle')}>
        <DecisionPath />
      </section>
      {DECISION_PATH.map((kind) => {
        const own = notes[kind];
        return (
          <div key={kind} className="border-t pt-4">
            <KindEntry kind={kind} level={3}>
              {own ? <ReviewNotes notes={own} level={3} /> : null}
            </KindEntry>
          </div>
        );
      })}
      <p className="flex flex-wrap items-center justify-between gap-2 border-t pt-3 text-muted-foreground">
        {t('version', { version })}
        <Button asChild size="sm" variant="quiet">
          <Link href={`/reviews/${review}/codebook`}>
            <ExternalLink aria-hidden />
            {t('fullPage')}
          </Link>
        </Button>
      </p>
    </div>
  );
}
