import { flushSync } from 'react-dom';
import type { Annotator } from '@/components/article/annotator';
import { rangeOf } from '@/components/article/dom-offsets';

/*
 * What the reviewer has before their eyes, so that others' changes of the split can be kept from moving it. Read from the
 * document when somebody changes the split, which is rare, rather than followed while one scrolls.
 */

const PANE = '[data-article-pane]';
const LIST = '[data-testid="claim-list"]';

/** The offset behind which nothing is in sight: neither in the text, nor in the list, nor active. In UTF-16 code units. */
function endOfSight(annotator: Annotator): number {
  const { layout } = annotator;
  let end = layout.at(annotator.activeIndex)?.end ?? 0;
  const pane = document.querySelector(PANE);
  if (pane) {
    const { bottom } = pane.getBoundingClientRect();
    for (const element of pane.querySelectorAll<HTMLElement>('[data-block]')) {
      const block = layout.blocks[Number(element.dataset.block)];
      const { top, height } = element.getBoundingClientRect();
      if (block && height > 0 && top < bottom) end = Math.max(end, block.end);
    }
  }
  const list = document.querySelector(LIST);
  if (list) {
    const { bottom } = list.getBoundingClientRect();
    for (const row of list.querySelectorAll<HTMLElement>('[data-claim-row]')) {
      const claim = layout.at(layout.indexOf(row.dataset.claimRow ?? ''));
      if (claim && row.getBoundingClientRect().top < bottom) end = Math.max(end, claim.end);
    }
  }
  return end;
}

/** How far down the screen a place of the text stands, or null where it is not drawn. */
function topOf(annotator: Annotator, offset: number): number | null {
  const root = document.querySelector(`${PANE} [data-article-text]`);
  const range = root && rangeOf(annotator.layout, root, { start: offset, end: offset + 1 });
  return range?.getBoundingClientRect().top ?? null;
}

/** Does `act` and draws it, then scrolls the text so that the active claim (else its first line) stands where it stood. */
function inPlace(annotator: Annotator, act: () => void): void {
  const pane = document.querySelector(PANE);
  const at = annotator.layout.at(annotator.activeIndex)?.start ?? null;
  const before = at === null ? null : topOf(annotator, at);
  const scrolled = pane?.scrollTop ?? 0;
  flushSync(act);
  const after = at === null ? null : topOf(annotator, at);
  if (!pane || before === null || after === null) return;
  // The browser may have scrolled by itself meanwhile, to keep what it took for the first line, or to show what is active.
  const moved = after + (pane.scrollTop - scrolled) - before;
  pane.scrollTop = scrolled + moved;
}

/** Tells the annotator of this screen what is in sight, and how to change the split without moving it. */
export function keepInSight(annotator: Annotator): () => void {
  annotator.layout.isOutOfSight = (offset) => offset >= endOfSight(annotator);
  annotator.inPlace = (act) => inPlace(annotator, act);
  return () => {
    annotator.layout.isOutOfSight = () => true;
    annotator.inPlace = (act) => act();
  };
}
