'use client';

import { ExternalLink } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { DecisionPath } from '@/components/codebook/decision-path';
import { entryId, KindEntry, ReviewNotes } from '@/components/codebook/kind-entry';
import { useLive } from '@/components/live/live-context';
import { nounTopic } from '@/components/live/topics';
import { useTopics } from '@/components/live/use-topics';
import { Button } from '@/components/ui/button';
import { Sheet, SheetBeside } from '@/components/ui/sheet';
import { DECISION_PATH, notesOf } from '@/domain/codebook';
import type { JudgedKind } from '@/domain/kind';

export type CodebookSheetProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Opened by a key: the focus stays at the work. */
  keepsFocus: boolean;
  /** Where to begin reading; another object asks again. */
  asked: { kind: JudgedKind } | null;
};

/** The codebook beside the work, which goes on under it. */
export function CodebookSheet({ open, onOpenChange, keepsFocus, asked }: CodebookSheetProps) {
  const t = useTranslations('codebook');
  return (
    <Sheet open={open} onOpenChange={onOpenChange} modal={false}>
      <SheetBeside title={t('title')} description={t('sheetHint')} keepsFocus={keepsFocus}>
        <Contents asked={asked} />
      </SheetBeside>
    </Sheet>
  );
}

function Contents({ asked }: Pick<CodebookSheetProps, 'asked'>) {
  const t = useTranslations('codebook');
  useEffect(() => {
    if (!asked) return;
    // After the sheet has taken the focus.
    const frame = requestAnimationFrame(() => {
      const entry = document.getElementById(entryId(asked.kind));
      entry?.scrollIntoView({ block: 'start' });
      entry?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [asked]);
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
