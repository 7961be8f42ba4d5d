export type Side = 'top' | 'right' | 'bottom' | 'left';

type Box = { left: number; top: number; width: number; height: number };
type Size = { width: number; height: number };

/** Between the two, and between the thing and the edge of the window, in CSS pixels. */
const GAP = 6;
const EDGE = 8;

const OPPOSITE = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' } as const;

const clamp = (value: number, most: number) => Math.max(EDGE, Math.min(value, most));

/**
 * Where something stands beside a control: centred on the side asked for, on the opposite one where it would leave the
 * window there and not here, and always inside the window.
 */
export function placeBeside(anchor: Box, size: Size, side: Side, view: Size): { left: number; top: number } {
  const at = {
    top: anchor.top - size.height - GAP,
    bottom: anchor.top + anchor.height + GAP,
    left: anchor.left - size.width - GAP,
    right: anchor.left + anchor.width + GAP,
  };
  const fits = (where: Side) => {
    if (where === 'top' || where === 'left') return at[where] >= EDGE;
    return where === 'bottom'
      ? at.bottom + size.height <= view.height - EDGE
      : at.right + size.width <= view.width - EDGE;
  };
  const chosen = fits(side) || !fits(OPPOSITE[side]) ? side : OPPOSITE[side];
  const beside = chosen === 'left' || chosen === 'right';
  const left = beside ? at[chosen] : anchor.left + (anchor.width - size.width) / 2;
  const top = beside ? anchor.top + (anchor.height - size.height) / 2 : at[chosen];
  return {
    left: clamp(left, view.width - size.width - EDGE),
    top: clamp(top, view.height - size.height - EDGE),
  };
}

/** Puts a `position: fixed` element there. Physical sides: both are measured, whatever the direction of the page. */
export function stand(element: HTMLElement, anchor: Element, side: Side): void {
  const { left, top } = placeBeside(anchor.getBoundingClientRect(), element.getBoundingClientRect(), side, {
    width: document.documentElement.clientWidth,
    height: window.innerHeight,
  });
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
}
