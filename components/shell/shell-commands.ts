import { ArrowRight, CircleHelp, FolderOpen, Keyboard, Search } from 'lucide-react';
import type { ScopedCommand } from '@/components/shell/commands/use-commands';
import { DESTINATIONS, hrefOf } from '@/components/shell/destinations';

export type ShellDeeds = {
  reviewId: string | null;
  go: (href: string) => void;
  openPalette: () => void;
  openCheatSheet: () => void;
  moveRegion: (step: 1 | -1) => boolean;
  hasRegion: (step: 1 | -1) => boolean;
};

/** What works on every screen. */
export function shellCommands(deeds: ShellDeeds): ScopedCommand<'everywhere'>[] {
  const { reviewId, go } = deeds;
  const places: ScopedCommand<'everywhere'>[] = reviewId
    ? DESTINATIONS.map((destination) => ({
        id: `go.${destination.id}`,
        icon: destination.icon,
        perform: () => go(hrefOf(reviewId, destination)),
      }))
    : [];
  return [
    { id: 'shell.palette', icon: Search, perform: deeds.openPalette },
    { id: 'shell.keys', icon: Keyboard, perform: deeds.openCheatSheet },
    ...places,
    { id: 'go.reviews', icon: FolderOpen, perform: () => go('/reviews') },
    { id: 'go.help', icon: CircleHelp, perform: () => go('/help') },
    {
      id: 'shell.next-region',
      icon: ArrowRight,
      isAvailable: () => deeds.hasRegion(1),
      perform: () => void deeds.moveRegion(1),
    },
    {
      id: 'shell.previous-region',
      isAvailable: () => deeds.hasRegion(-1),
      perform: () => void deeds.moveRegion(-1),
    },
  ];
}
