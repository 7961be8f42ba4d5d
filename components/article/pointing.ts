import type { Annotator } from '@/components/article/annotator';
import { offsetAtPoint, selectedSpan } from '@/components/article/dom-offsets';
import type { TappedWord } from '@/components/article/word-popup';
import { wordStops } from '@/components/article/word-stops';

/** A swipe is so long, and so much longer than it is high. In CSS pixels. */
const SWIPE = 60;

/**
 * What a pointer or finger does in the text: choose a claim, move the caret of a split, tap a word in Split mode, swipe
 * to the next or previous claim, copy. Listens to the element itself; the same can be done from the list by keyboard.
 * Returns the way to stop.
 */
export function listenToPointing(
  root: HTMLElement,
  annotator: Annotator,
  language: string | null,
  onWord: (word: TappedWord | null) => void,
): () => void {
  const { live, layout } = annotator;
  const gone = new AbortController();
  const { signal } = gone;

  /** The word at `offset` inside `claim`, unless it is the first one, before which nothing can be split. */
  const wordAt = (claim: string, offset: number) => {
    const record = live.state.claim.get(claim);
    const stop = record && wordStops(layout.text, record, language).findLast((s) => s.start <= offset);
    return record && stop && stop.start > record.start ? stop : null;
  };

  const press = (event: MouseEvent) => {
    onWord(null);
    if (!document.getSelection()?.isCollapsed || !(event.target instanceof Element)) return;
    const claim = event.target.closest<HTMLElement>('[data-claim]')?.dataset.claim;
    if (!claim) return;
    const offset = offsetAtPoint(layout, event.clientX, event.clientY);
    const word = offset === null ? null : wordAt(claim, offset);
    if (annotator.draft?.do === 'split' && annotator.draft.claim === claim) {
      if (word) annotator.setDraft({ ...annotator.draft, at: word.start });
      return;
    }
    if (event.shiftKey) annotator.extendTo(claim);
    else if (event.metaKey || event.ctrlKey) annotator.togglePick(claim);
    else annotator.activate(claim);
    if (annotator.mode !== 'split' || !word) return;
    const box = (root.parentElement ?? root).getBoundingClientRect();
    onWord({ claim, at: word.start, x: event.clientX - box.left, y: event.clientY - box.top });
  };

  const copy = (event: ClipboardEvent) => {
    const span = selectedSpan(layout, root);
    if (!span || !event.clipboardData) return;
    event.clipboardData.setData('text/plain', layout.text.slice(span.start, span.end));
    event.preventDefault();
  };

  let touch: { x: number; y: number } | null = null;
  const begin = (event: TouchEvent) => {
    const [finger, another] = event.touches;
    touch = finger && !another ? { x: finger.clientX, y: finger.clientY } : null;
  };
  const end = (event: TouchEvent) => {
    const [finger] = event.changedTouches;
    const selecting = !document.getSelection()?.isCollapsed;
    if (!touch || !finger || selecting) return;
    const dx = finger.clientX - touch.x;
    const dy = finger.clientY - touch.y;
    touch = null;
    if (Math.abs(dx) < SWIPE || Math.abs(dx) < Math.abs(dy) * 2) return;
    const onwards = getComputedStyle(root).direction === 'rtl' ? dx > 0 : dx < 0;
    annotator.step(onwards ? 1 : -1);
  };

  root.addEventListener('click', press, { signal });
  root.addEventListener('copy', copy, { signal });
  root.addEventListener('touchstart', begin, { signal, passive: true });
  root.addEventListener('touchend', end, { signal, passive: true });
  return () => gone.abort();
}
