'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ConflictWords } from '@/components/matrix/timeline/conflict-words';
import { useDateWords } from '@/components/matrix/timeline/date-words';
import { KindLetter } from '@/components/review/kind-letter';
import { Bidi } from '@/components/ui/bidi';
import { Sheet, SheetContent } from '@/components/ui/sheet';
import type { TimelineRow } from '@/domain/timeline';

/** Which mark of which row stands open. */
export type OpenedMark = { row: string; mark: string };

export type MarkPanelProps = {
  review: string;
  rows: readonly TimelineRow[];
  opened: OpenedMark | null;
  onClose: () => void;
};

/** The claims about a point that speak of one time, each with the way to its place in the text. */
export function MarkPanel({ review, rows, opened, onClose }: MarkPanelProps) {
  const t = useTranslations('matrix');
  const words = useDateWords();
  const row = rows.find(({ id }) => id === opened?.row);
  const mark = row?.marks.find(({ id }) => id === opened?.mark);
  return (
    <Sheet open={mark !== undefined} onOpenChange={(open) => (open ? undefined : onClose())}>
      {row && mark ? (
        <SheetContent
          title={
            <span dir="auto" className="line-clamp-3">
              {row.name}
            </span>
          }
          description={words(mark.refersTo)}
        >
          <div className="grid gap-4">
            <ConflictWords conflicts={mark.conflicts} />
            <ul className="grid gap-3">
              {mark.claims.map((claim) => (
                <li key={claim.id} className="border-t pt-3 first:border-t-0 first:pt-0">
                  <p className="flex flex-wrap items-center gap-2">
                    <KindLetter kind={claim.kind} />
                    <Link
                      href={`/reviews/${review}/articles/${claim.article}?claim=${claim.id}`}
                      aria-label={t('openClaim', { name: claim.name })}
                      className="inline-flex min-h-6 items-center text-primary tabular-nums underline underline-offset-4 hover:no-underline pointer-coarse:min-h-11"
                    >
                      {claim.name}
                    </Link>
                    <Bidi className="text-muted-foreground text-xs">{claim.source}</Bidi>
                  </p>
                  <blockquote
                    dir="auto"
                    lang={claim.language ?? undefined}
                    className="mt-1 whitespace-pre-line font-read text-base leading-6 [overflow-wrap:anywhere]"
                  >
                    {claim.text}
                  </blockquote>
                </li>
              ))}
            </ul>
          </div>
        </SheetContent>
      ) : null}
    </Sheet>
  );
}
