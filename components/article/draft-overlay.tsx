'use client';

import { Check, ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Draft } from '@/components/article/annotator';
import { useAnnotator, useDraft } from '@/components/article/annotator-context';
import { rangeOf } from '@/components/article/dom-offsets';
import { useDeeds } from '@/components/article/use-deeds';
import { useLostBoundaries } from '@/components/presence/boundaries-notice';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import type { Direction } from '@/domain/article';

type Caret = { x: number; y: number; height: number };
type Place = { carets: Caret[]; below: number };

const edgesOf = (draft: Draft) =>
  draft.do === 'split'
    ? [{ at: draft.at, late: false }]
    : [
        { at: draft.start, late: false },
        { at: draft.end, late: true },
      ];

/** Where the carets of a draft stand inside `box`, measured from the text itself. */
function measure(draft: Draft, layout: Parameters<typeof rangeOf>[0], root: Element): Place {
  const box = root.parentElement?.getBoundingClientRect() ?? root.getBoundingClientRect();
  const carets: Caret[] = [];
  for (const { at, late } of edgesOf(draft)) {
    const span = late ? { start: at - 1, end: at } : { start: at, end: at + 1 };
    const rects = rangeOf(layout, root, span)?.getClientRects();
    const rect = late ? rects?.[rects.length - 1] : rects?.[0];
    const node = rangeOf(layout, root, span)?.startContainer.parentElement;
    if (!rect || !node) continue;
    const rtl = getComputedStyle(node).direction === 'rtl';
    carets.push({
      x: (rtl === late ? rect.left : rect.right) - box.left - 1,
      y: rect.top - box.top - 2,
      height: rect.height + 4,
    });
  }
  return { carets, below: Math.max(0, ...carets.map((caret) => caret.y + caret.height)) };
}

/** The caret of a split, or the bounds of a claim while they are moved, over the text and outside it. */
export function DraftOverlay({
  root,
  direction,
}: {
  root: RefObject<HTMLElement | null>;
  direction: Direction;
}) {
  const { layout } = useAnnotator();
  const draft = useDraft();
  const [place, setPlace] = useState<Place | null>(null);

  useLayoutEffect(() => {
    const home = root.current;
    if (!draft || !home) {
      setPlace(null);
      return;
    }
    const update = () => setPlace(measure(draft, layout, home));
    update();
    const highlight = draft.do === 'bounds' ? rangeOf(layout, home, draft) : null;
    if (highlight && 'highlights' in CSS) CSS.highlights.set('draft-bounds', new Highlight(highlight));
    window.addEventListener('resize', update);
    return () => {
      window.removeEventListener('resize', update);
      if ('highlights' in CSS) CSS.highlights.delete('draft-bounds');
    };
  }, [draft, layout, root]);

  if (!draft || !place) return null;
  return (
    <>
      {place.carets.map(({ x, y, height }) => (
        <div
          key={`${x} ${y}`}
          data-testid="draft-caret"
          aria-hidden
          className="pointer-events-none absolute w-0.5 bg-ring forced-colors:bg-[Highlight]"
          style={{ left: x, top: y, height }}
        />
      ))}
      <DraftBar top={place.below + 8} draft={draft} direction={direction} />
    </>
  );
}

/** The same by pointer and finger: one word back, one word on, do it, leave it. */
function DraftBar({ top, draft, direction }: { top: number; draft: Draft; direction: Direction }) {
  const t = useTranslations('annotator.draft');
  const annotator = useAnnotator();
  const deeds = useDeeds();
  const lost = useLostBoundaries(draft.claim);
  const [Back, On] = direction === 'rtl' ? [ChevronRight, ChevronLeft] : [ChevronLeft, ChevronRight];
  const steps =
    draft.do === 'split'
      ? [{ edge: 'end' as const, back: t('back'), on: t('on') }]
      : [
          { edge: 'start' as const, back: t('startBack'), on: t('startOn') },
          { edge: 'end' as const, back: t('endBack'), on: t('endOn') },
        ];
  return (
    <div
      role="toolbar"
      aria-label={t('label')}
      dir={direction}
      style={{ top }}
      className="absolute inset-x-0 z-20 mx-auto flex w-fit items-center gap-1 rounded-lg bg-popover p-1 shadow-float"
    >
      {lost ? (
        <p role="status" className="max-w-72 px-2 text-sm">
          {lost}
        </p>
      ) : null}
      {(lost ? [] : steps).map(({ edge, back, on }) => (
        <span key={edge} className="flex items-center border-e pe-1 last:border-0">
          <IconButton label={back} size="icon-sm" onClick={() => deeds.moveDraft(-1, edge)}>
            <Back aria-hidden />
          </IconButton>
          <IconButton label={on} size="icon-sm" onClick={() => deeds.moveDraft(1, edge)}>
            <On aria-hidden />
          </IconButton>
        </span>
      ))}
      {lost ? null : (
        <Button size="sm" variant="primary" onClick={deeds.commitDraft}>
          <Check aria-hidden />
          {draft.do === 'split' ? t('doSplit') : t('save')}
        </Button>
      )}
      <IconButton label={t('cancel')} size="icon-sm" onClick={() => annotator.setDraft(null)}>
        <X aria-hidden />
      </IconButton>
    </div>
  );
}
