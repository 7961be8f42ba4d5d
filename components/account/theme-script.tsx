import type { Preferences } from '@/domain/preferences';

type Theme = Preferences['appearance']['theme'];

const SYSTEM = 'matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"';

/**
 * Puts the theme on the page while there is no body yet, for `<head>`: what next-themes writes does the same, but stands
 * in the body, and a busy machine may paint a frame before it.
 */
export function ThemeScript({ theme }: { theme: Theme }) {
  const chosen = theme === 'system' ? SYSTEM : JSON.stringify(theme);
  return <script>{`document.documentElement.classList.add(${chosen})`}</script>;
}
