/** The regions F6 goes through, in reading order: elements with `data-region` that are visible. */
function visibleRegions(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.checkVisibility?.() ?? region.offsetParent !== null,
  );
}

/** The innermost region around the focus; a pane inside the content counts before the content. */
function currentRegion(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>('[data-region]') ?? null;
}

function neighbour(step: 1 | -1): HTMLElement | null {
  const regions = visibleRegions();
  const current = currentRegion();
  const at = current ? regions.indexOf(current) : -1;
  if (at < 0) return (step === 1 ? regions[0] : regions.at(-1)) ?? null;
  return regions[at + step] ?? null;
}

/** False at the last region (or the first, backwards): then F6 belongs to the browser. */
export function hasRegion(step: 1 | -1): boolean {
  return neighbour(step) !== null;
}

/** Moves the focus to the next region: to what it marks with `data-region-focus`, else to itself. */
export function moveRegion(step: 1 | -1): boolean {
  const region = neighbour(step);
  if (!region) return false;
  // What a region inside it marks is that one's: the content of the screen would be passed over.
  const inner = [...region.querySelectorAll<HTMLElement>('[data-region-focus]')].find(
    (marked) => marked.closest('[data-region]') === region,
  );
  (inner ?? region).focus();
  return true;
}
