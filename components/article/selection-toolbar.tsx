'use client';

import { Ban, Scissors, TextSelect } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type RefObject, useEffect, useState } from 'react';
import { useAnnotator } from '@/components/article/annotator-context';
import { rangeOf, selectedSpan } from '@/components/article/dom-offsets';
import { useDeeds } from '@/components/article/use-deeds';
import { Button } from '@/components/ui/button';
import { type Span, trimSpan } from '@/domain/span';

type Selected = Span & { x: number; y: number };

/** What can be done with text that was selected by pointer or finger. It takes no focus, so that the selection stays. */
export function SelectionToolbar({ root }: { root: RefObject<HTMLElement | null> }) {
  const t = useTranslations('annotator.selection');
  const { layout } = useAnnotator();
  const deeds = useDeeds();
  const [selected, setSelected] = useState<Selected | null>(null);

  useEffect(() => {
    let due: ReturnType<typeof setTimeout>;
    const read = () => {
      const home = root.current;
      const raw = home && selectedSpan(layout, home);
      const span = raw && trimSpan(layout.text, raw);
      const rect =
        home && span && span.start < span.end ? rangeOf(layout, home, span)?.getBoundingClientRect() : null;
      const box = home?.parentElement?.getBoundingClientRect();
      if (!span || !rect || !box) setSelected(null);
      else setSelected({ ...span, x: rect.left + rect.width / 2 - box.left, y: rect.bottom - box.top + 8 });
    };
    const soon = () => {
      clearTimeout(due);
      due = setTimeout(read, 120);
    };
    document.addEventListener('selectionchange', soon);
    return () => {
      clearTimeout(due);
      document.removeEventListener('selectionchange', soon);
    };
  }, [layout, root]);

  if (!selected) return null;
  const claim = layout.claimAt(selected.start);
  const inside = claim && claim.start < selected.start ? claim : null;
  const act = (work: () => void) => {
    work();
    document.getSelection()?.removeAllRanges();
    setSelected(null);
  };
  return (
    <div
      role="toolbar"
      aria-label={t('label')}
      onPointerDown={(event) => event.preventDefault()}
      style={{ left: selected.x, top: selected.y }}
      className="absolute z-20 flex -translate-x-1/2 gap-1 rounded-lg bg-popover p-1 shadow-float"
    >
      <Button size="sm" variant="quiet" onClick={() => act(() => deeds.create(selected))}>
        <TextSelect aria-hidden />
        {t('create')}
      </Button>
      {inside ? (
        <Button size="sm" variant="quiet" onClick={() => act(() => deeds.splitAt(inside.id, selected.start))}>
          <Scissors aria-hidden />
          {t('split')}
        </Button>
      ) : null}
      <Button size="sm" variant="quiet" onClick={() => act(() => deeds.excludeSpan(selected))}>
        <Ban aria-hidden />
        {t('exclude')}
      </Button>
    </div>
  );
}
