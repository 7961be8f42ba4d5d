import { Check, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { KindBadge } from '@/components/claim/kind-badge';
import { cn } from '@/components/ui/class-names';
import type { KindNotes } from '@/domain/codebook';
import type { JudgedKind } from '@/domain/kind';

const EXAMPLES = ['first', 'second', 'third'] as const;
const NON_EXAMPLES = ['first', 'second'] as const;

export const entryId = (kind: JudgedKind) => `codebook-${kind}`;

export type KindEntryProps = {
  kind: JudgedKind;
  /** The level of the heading that names the kind. */
  level: 2 | 3;
  /** Examples and non-examples side by side, where there is room. */
  wide?: boolean;
  /** Beside the heading. */
  aside?: ReactNode;
  /** What the review adds. */
  children?: ReactNode;
};

/** One kind: what it means, what is one, and what only looks like one. */
export function KindEntry({ kind, level, wide, aside, children }: KindEntryProps) {
  const t = useTranslations('codebook');
  const kinds = useTranslations('claim.kinds');
  const book = `book.kinds.${kind}` as const;
  const Heading = level === 2 ? 'h2' : 'h3';
  const Part = level === 2 ? 'h3' : 'h4';
  const part = 'font-semibold text-muted-foreground text-xs';
  return (
    <section aria-labelledby={entryId(kind)} className="grid grid-cols-[minmax(0,1fr)] gap-2.5">
      <div className="flex min-h-8 flex-wrap items-center justify-between gap-2">
        <Heading
          id={entryId(kind)}
          tabIndex={-1}
          className="flex scroll-mt-20 items-center gap-2 rounded-sm font-semibold text-base"
        >
          <KindBadge shown={{ kind, suggested: false }} />
          {kinds(kind)}
        </Heading>
        {aside}
      </div>
      <p className="max-w-prose">{t(`${book}.definition`)}</p>
      <div className={cn('grid gap-3', wide && 'sm:grid-cols-2 sm:gap-6')}>
        <div className="grid content-start gap-1.5">
          <Part className={part}>{t('examples')}</Part>
          <ul className="grid gap-1.5">
            {EXAMPLES.map((each) => (
              <li key={each} className="flex gap-2">
                <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-muted-foreground" />
                <q className="min-w-0 font-read [quotes:none]">{t(`${book}.examples.${each}`)}</q>
              </li>
            ))}
          </ul>
        </div>
        <div className="grid content-start gap-1.5">
          <Part className={part}>{t('not')}</Part>
          <ul className="grid gap-1.5">
            {NON_EXAMPLES.map((each) => (
              <li key={each} className="flex gap-2">
                <X aria-hidden className="mt-0.5 size-4 shrink-0 text-muted-foreground" />
                <div className="min-w-0">
                  <q className="font-read [quotes:none]">{t(`${book}.not.${each}.text`)}</q>
                  <p className="text-muted-foreground">{t(`${book}.not.${each}.why`)}</p>
                </div>
              </li>
            ))}
          </ul>
        </div>
      </div>
      {children}
    </section>
  );
}

/** What the owners of this review wrote on a kind, in their own language and direction. */
export function ReviewNotes({ notes, level }: { notes: KindNotes; level: 2 | 3 }) {
  const t = useTranslations('codebook');
  const Part = level === 2 ? 'h3' : 'h4';
  return (
    <div className="grid gap-1.5 border-s-2 border-primary ps-3">
      <Part className="font-semibold text-muted-foreground text-xs">{t('ofReview')}</Part>
      {notes.note === '' ? null : (
        <p dir="auto" className="max-w-prose whitespace-pre-line">
          {notes.note}
        </p>
      )}
      {notes.examples.length === 0 ? null : (
        <ul className="grid gap-1.5">
          {notes.examples.map((example) => (
            <li key={example} className="flex gap-2">
              <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-muted-foreground" />
              <q dir="auto" className="min-w-0 font-read [quotes:none]">
                {example}
              </q>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
