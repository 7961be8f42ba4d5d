import type { Preferences } from '@/domain/preferences';

type Appearance = Preferences['appearance'];

/**
 * How an appearance is written on `<html>`, where app/styles reads it: the server writes it into the page, so that
 * nothing jumps, and the screen changes it on the spot. The theme is not among it: next-themes puts its class there
 * before the first paint, as it alone knows what the system wants.
 */
export function appearanceAttributes(appearance: Appearance) {
  const { font, size, spacing, width, underlinesOnly, density, motion } = appearance;
  return {
    'data-font': font,
    'data-size': String(size),
    'data-spacing': spacing,
    'data-width': width,
    'data-underlines-only': underlinesOnly ? '' : undefined,
    'data-density': density,
    'data-motion': motion === 'reduced' ? 'reduced' : undefined,
  } as const;
}
