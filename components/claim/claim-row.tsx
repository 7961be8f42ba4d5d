'use client';

import { Equal, EqualNot, Flag, RotateCcw, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { useAnnotator, useClaim, useShowing } from '@/components/article/annotator-context';
import type { ClaimShown } from '@/components/claim/claim-shown';
import { ClaimStateMark, useFaceName, useStateName } from '@/components/claim/claim-state';
import { KindBadge } from '@/components/claim/kind-badge';
import { RowMark, useRowPeople } from '@/components/presence/row-mark';
import { cn } from '@/components/ui/class-names';
import type { Direction } from '@/domain/article';
import { KIND_LETTER } from '@/domain/kind';

export type ClaimRowProps = {
  id: string;
  /** Its place among all claims of the article, from 0. */
  index: number;
  /** Its place in the list as filtered, and the list's length. */
  position: number;
  listed: number;
  /** How many claims the article has. */
  count: number;
  active: boolean;
  language: string | null;
  direction: Direction;
};

export const optionId = (claim: string) => `claim-option-${claim}`;

/** One claim in the list: an option named in full, with its text clamped to two lines. */
export const ClaimRow = memo(function ClaimRow(props: ClaimRowProps) {
  const { id, index, position, listed, count, active, language, direction } = props;
  const annotator = useAnnotator();
  const shown = useClaim(id);
  const name = [useClaimName(shown, index, count), useRowPeople(id)].filter(Boolean).join(' ');
  if (!shown) return null;
  const picked = annotator.isPicked(id);
  return (
    <div
      id={optionId(id)}
      role="option"
      tabIndex={-1}
      aria-selected={active || picked}
      aria-posinset={position + 1}
      aria-setsize={listed}
      aria-label={name}
      data-claim-row={id}
      data-active={active ? '' : undefined}
      className={cn(
        'relative flex min-h-row cursor-pointer items-start gap-2 border-b px-3 py-2 text-sm hover:bg-accent/60 compact:py-1.25',
        picked && 'bg-accent shadow-[inset_2px_0_0_var(--ring)] rtl:shadow-[inset_-2px_0_0_var(--ring)]',
        active && 'bg-accent outline-2 outline-ring outline-offset-[-2px]',
      )}
    >
      <span className="w-7 shrink-0 text-end text-muted-foreground text-xs leading-5 tabular-nums">
        {index + 1}
      </span>
      <KindBadge shown={shown} className="mt-0.5 w-6" />
      <span className="min-w-0 flex-1 compact:flex compact:items-center compact:gap-2">
        <span
          lang={language ?? undefined}
          dir={direction}
          className={cn(
            'line-clamp-2 compact:line-clamp-1 compact:min-w-0 compact:flex-1',
            shown.kind === 'excluded' && 'text-muted-foreground',
          )}
        >
          {shown.record.text}
        </span>
        <Marks shown={shown} />
      </span>
      <RowMark claim={id} />
    </div>
  );
});

/** Links, flags and troubles, as glyph and count or word. */
function Marks({ shown }: { shown: ClaimShown }) {
  const t = useTranslations('claim');
  const agreeing = shown.links.filter((link) => link.relation === 'corroborates').length;
  const conflicting = shown.links.length - agreeing;
  const showing = useShowing();
  const recheck = shown.mine?.recheck;
  const tells = showing !== 'mine' || tellsState(shown);
  const tally = showing === 'everyone' ? shown.tally : [];
  const marks = [
    shown.links.length > 0,
    shown.flagged,
    shown.trouble,
    recheck,
    shown.behind,
    tally.length > 0,
  ];
  if (!tells && !marks.some(Boolean)) return null;
  return (
    <span className="mt-0.5 flex flex-wrap items-center gap-2 text-muted-foreground text-xs compact:mt-0 compact:max-w-1/2 compact:shrink-0 compact:flex-nowrap compact:overflow-hidden compact:whitespace-nowrap [&_svg]:size-3.5">
      {tally.length > 0 ? (
        <span aria-hidden className="font-medium tabular-nums">
          {tally.map(({ kind, count }) => `${KIND_LETTER[kind]} ${count}`).join(' · ')}
        </span>
      ) : null}
      {tells && !(recheck && shown.standing.state === 'recheck') ? <ClaimStateMark shown={shown} /> : null}
      {agreeing > 0 ? (
        <span className="inline-flex items-center gap-0.5 text-link-agree">
          <Equal aria-hidden />
          {agreeing}
        </span>
      ) : null}
      {conflicting > 0 ? (
        <span className="inline-flex items-center gap-0.5 text-link-conflict">
          <EqualNot aria-hidden />
          {conflicting}
        </span>
      ) : null}
      {shown.flagged ? <Flag aria-hidden className="text-link-conflict" /> : null}
      {recheck ? (
        <span className="inline-flex items-center gap-1">
          <RotateCcw aria-hidden />
          {t('states.recheck')}
        </span>
      ) : null}
      {shown.behind ? <span className="text-warning">{t(`behind.${shown.behind}`)}</span> : null}
      {shown.trouble ? (
        <span className="inline-flex items-center gap-1 text-warning">
          <TriangleAlert aria-hidden />
          {t('trouble.failed')}
        </span>
      ) : null}
    </span>
  );
}

/** Also among one's own tags it is said where they were settled otherwise, or are not agreed on. */
const tellsState = ({ mine, standing: { state } }: ClaimShown) =>
  state === 'disagreement' ||
  state === 'decided' ||
  state === 'unresolved' ||
  (state === 'agreed' && mine === null);

/** "Claim 14 of 27. Reported fact. 2 links. Thirty-eight people …" */
function useClaimName(shown: ClaimShown | null, index: number, count: number): string {
  const t = useTranslations('claim');
  const faceName = useFaceName();
  const stateName = useStateName();
  const showing = useShowing();
  if (!shown) return '';
  const kind = faceName(shown);
  const tally = showing === 'everyone' ? shown.tally : [];
  const parts = [
    t('nameStart', { number: index + 1, count, kind }),
    shown.suggested && shown.kind ? t('suggestedPart', { kind: t(`kinds.${shown.kind}`) }) : '',
    ...tally.map(({ kind: given, count }) => `${t(`kinds.${given}`)} ${count}.`),
    tellsState(shown) ? `${stateName(shown)}.` : '',
    shown.mine?.recheck ? `${t('states.recheck')}.` : '',
    shown.behind ? `${t(`behind.${shown.behind}`)}.` : '',
    shown.links.length > 0 ? t('linksPart', { count: shown.links.length }) : '',
    shown.trouble ? t('needsSave') : '',
    shown.record.text,
  ];
  return parts.filter((part) => part !== '').join(' ');
}
