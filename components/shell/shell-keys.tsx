'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { useCommandCentre } from '@/components/shell/commands/context';
import { useCommands } from '@/components/shell/commands/use-commands';
import { hasRegion, moveRegion } from '@/components/shell/regions';
import { shellCommands } from '@/components/shell/shell-commands';

/** The keys of every screen, and where the focus goes when the screen changes. */
export function ShellKeys({ reviewId }: { reviewId: string | null }) {
  const router = useRouter();
  const { openPalette, openCheatSheet } = useCommandCentre();
  useCommands(
    'everywhere',
    shellCommands({
      reviewId,
      go: (href) => router.push(href),
      openPalette,
      openCheatSheet,
      moveRegion,
      hasRegion,
    }),
  );
  useFocusOnNavigation();
  return null;
}

/**
 * A new screen takes the focus from the rail, the bars and the palette that led to it: a screen reader
 * starts at its heading, and its keys work at once. A screen that has taken the focus itself keeps it.
 */
function useFocusOnNavigation() {
  const pathname = usePathname();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    const content = document.getElementById('content');
    if (!content || content.contains(document.activeElement)) return;
    content.focus({ preventScroll: true });
    // Nobody steered there by key, so there is no ring around the whole screen.
    content.dataset.arrived = '';
    content.addEventListener('blur', () => delete content.dataset.arrived, { once: true });
  }, [pathname]);
}
