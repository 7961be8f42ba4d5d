import type { ArticleLayout } from '@/components/article/article-layout';
import { blockAt } from '@/components/article/blocks';
import type { Span } from '@/domain/span';

/*
 * Between offsets of the stored text and places in the document. A block's text content is its stretch of the text, so
 * counting the characters inside the block is all it takes.
 */

const blockSelector = '[data-block]';

/** The offset of a place in the document, or null outside the article's text. */
export function offsetOf(layout: ArticleLayout, node: Node, at: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const home = element?.closest<HTMLElement>(blockSelector);
  const block = layout.blocks[Number(home?.dataset.block ?? -1)];
  if (!home || !block) return null;
  const before = document.createRange();
  before.setStart(home, 0);
  before.setEnd(node, at);
  return block.start + before.toString().length;
}

/** The stretch of text that is selected in the document, or null when none is, or it lies elsewhere. */
export function selectedSpan(layout: ArticleLayout, root: Element): Span | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return null;
  const start = offsetOf(layout, range.startContainer, range.startOffset);
  const end = offsetOf(layout, range.endContainer, range.endOffset);
  return start === null || end === null || start >= end ? null : { start, end };
}

/** The text node that holds `offset`, and where in it. `late` prefers the end of a node to the start of the next. */
function placeOf(
  layout: ArticleLayout,
  root: Element,
  offset: number,
  late: boolean,
): { node: Text; at: number } | null {
  const block = blockAt(layout.blocks, late ? Math.max(0, offset - 1) : offset);
  const home = block && root.querySelector(`[data-block="${block.index}"]`);
  if (!home || !block) return null;
  const walker = document.createTreeWalker(home, NodeFilter.SHOW_TEXT);
  let left = offset - block.start;
  let last: Text | null = null;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    if (left < node.length || (late && left === node.length)) return { node, at: left };
    left -= node.length;
    last = node;
  }
  return last && { node: last, at: last.length };
}

/** A stretch of the text as a range of the document; null while its block is not there. */
export function rangeOf(layout: ArticleLayout, root: Element, { start, end }: Span): Range | null {
  const from = placeOf(layout, root, start, false);
  const to = placeOf(layout, root, end, true);
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.node, from.at);
  range.setEnd(to.node, to.at);
  return range;
}

/** The offset under a point of the window, or null. */
export function offsetAtPoint(layout: ArticleLayout, x: number, y: number): number | null {
  if ('caretPositionFromPoint' in document) {
    const place = document.caretPositionFromPoint(x, y);
    return place ? offsetOf(layout, place.offsetNode, place.offset) : null;
  }
  // Safari before 18.4 has only the older name.
  const range = (document as Document).caretRangeFromPoint?.(x, y);
  return range ? offsetOf(layout, range.startContainer, range.startOffset) : null;
}
