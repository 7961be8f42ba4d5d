import { ArrowRight, FolderOpen, Keyboard, Search } from 'lucide-react';
import type { Command, LabelKey } from '@/components/shell/commands/command';
import { DESTINATIONS, type DestinationId, hrefOf } from '@/components/shell/destinations';

const GO_TO: Record<DestinationId, LabelKey> = {
  overview: 'shell.commands.goToOverview',
  articles: 'shell.commands.goToArticles',
  compare: 'shell.commands.goToCompare',
  matrix: 'shell.commands.goToMatrix',
  links: 'shell.commands.goToLinks',
  disagreements: 'shell.commands.goToDisagreements',
  report: 'shell.commands.goToReport',
  members: 'shell.commands.goToMembers',
  activity: 'shell.commands.goToActivity',
};

export type ShellDeeds = {
  reviewId: string | null;
  go: (href: string) => void;
  openPalette: () => void;
  openCheatSheet: () => void;
  moveRegion: (step: 1 | -1) => boolean;
  hasRegion: (step: 1 | -1) => boolean;
};

/** What works on every screen. */
export function shellCommands(deeds: ShellDeeds): Command[] {
  const { reviewId, go } = deeds;
  const scope = 'everywhere';
  const places: Command[] = reviewId
    ? DESTINATIONS.map((destination) => ({
        id: `go.${destination.id}`,
        labelKey: GO_TO[destination.id],
        icon: destination.icon,
        scope,
        keys: [`g ${destination.key}`],
        perform: () => go(hrefOf(reviewId, destination)),
      }))
    : [];
  return [
    {
      id: 'shell.palette',
      labelKey: 'shell.commands.showPalette',
      icon: Search,
      scope,
      keys: ['mod+k'],
      inTextFields: true,
      keyboardOnly: true,
      perform: deeds.openPalette,
    },
    {
      id: 'shell.keys',
      labelKey: 'shell.commands.showCheatSheet',
      icon: Keyboard,
      scope,
      keys: ['?'],
      perform: deeds.openCheatSheet,
    },
    ...places,
    {
      id: 'go.reviews',
      labelKey: 'shell.commands.goToReviews',
      icon: FolderOpen,
      scope,
      keys: ['g v'],
      perform: () => go('/reviews'),
    },
    {
      id: 'shell.next-region',
      labelKey: 'shell.commands.nextRegion',
      icon: ArrowRight,
      scope,
      keys: ['F6'],
      inTextFields: true,
      keyboardOnly: true,
      isAvailable: () => deeds.hasRegion(1),
      perform: () => void deeds.moveRegion(1),
    },
    {
      id: 'shell.previous-region',
      labelKey: 'shell.commands.previousRegion',
      scope,
      keys: ['shift+F6'],
      inTextFields: true,
      keyboardOnly: true,
      isAvailable: () => deeds.hasRegion(-1),
      perform: () => void deeds.moveRegion(-1),
    },
  ];
}
