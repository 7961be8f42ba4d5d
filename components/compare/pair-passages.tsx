'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useBoard } from '@/components/compare/board';
import { shownKind } from '@/components/compare/shown-kind';
import { useLive } from '@/components/live/live-context';
import { Bidi } from '@/components/ui/bidi';
import { cn } from '@/components/ui/class-names';
import { type ComparedClaim, type ComparedPair, wordsOf } from '@/domain/comparison';
import type { WordPiece } from '@/domain/word-difference';

/** Both claims of a pair, with the words marked that the other does not have; one above the other, or side by side. */
export function PairPassages({ pair, beside = false }: { pair: ComparedPair; beside?: boolean }) {
  const t = useTranslations('compare');
  const { comparison } = useBoard();
  const words = wordsOf(comparison, pair);
  return (
    <>
      <div className={cn('grid gap-3', beside ? 'md:grid-cols-2' : 'md:max-lg:grid-cols-2')}>
        <Passage claim={pair.a} pieces={words?.a} mark="removed" />
        <Passage claim={pair.b} pieces={words?.b} mark="added" />
      </div>
      {words ? null : <p className="mt-2 text-muted-foreground text-xs">{t('noWords')}</p>}
    </>
  );
}

const MARKS = {
  removed: { Tag: 'del', look: 'diff-removed' },
  added: { Tag: 'ins', look: 'diff-added' },
} as const;

type PassageProps = {
  claim: ComparedClaim;
  pieces: readonly WordPiece[] | undefined;
  mark: keyof typeof MARKS;
};

function Passage({ claim, pieces, mark }: PassageProps) {
  const t = useTranslations('compare');
  const { comparison, review } = useBoard();
  const { live } = useLive();
  const column = comparison.columns[claim.column];
  if (!column) return null;
  const { article, source } = column;
  const shown = shownKind(live, claim);
  const { Tag, look } = MARKS[mark];
  let offset = 0;
  return (
    <figure className="min-w-0">
      <figcaption className="flex items-center gap-1.5 text-muted-foreground text-sm">
        <span
          aria-hidden
          className="kind-badge"
          data-kind={shown.kind ?? 'untagged'}
          data-suggested={shown.suggested && shown.kind ? '' : undefined}
          data-badge={shown.badge}
        />
        <Link
          href={`/reviews/${review}/articles/${article.id}?claim=${claim.id}`}
          aria-label={t('openClaim', { name: claim.name })}
          className="inline-flex min-h-6 items-center font-medium text-primary underline underline-offset-2 pointer-coarse:min-h-11 pointer-coarse:min-w-11"
        >
          {claim.name}
        </Link>
        <Bidi className="truncate">{source}</Bidi>
      </figcaption>
      <blockquote
        lang={article.language ?? undefined}
        dir={article.direction}
        className="mt-1 whitespace-pre-line font-read text-base leading-7"
      >
        {pieces
          ? pieces.map(({ text, changed }) => {
              const key = offset;
              offset += text.length;
              return changed ? (
                <Tag key={key} className={look}>
                  {text}
                </Tag>
              ) : (
                <span key={key}>{text}</span>
              );
            })
          : claim.text}
      </blockquote>
      <ul className="mt-1 text-muted-foreground text-sm">
        <li>
          <Bidi>
            {claim.speakers.length > 0
              ? t('speaker', { names: claim.speakers.map((name) => name ?? t('unnamed')).join(', ') })
              : t('noSpeaker')}
          </Bidi>
        </li>
        <li>
          <Bidi>{claim.origin ? t('origin', { name: claim.origin }) : t('noOrigin')}</Bidi>
        </li>
      </ul>
    </figure>
  );
}
