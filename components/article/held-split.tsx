'use client';

import { useAnnotator, useHeldSplit } from '@/components/article/annotator-context';
import { UpdatesPill } from '@/components/live/updates-pill';
import { useCommands } from '@/components/shell/commands/use-commands';

/** What others did to the split and what would move the text waits here. The active claim stays where it is on screen. */
export function HeldSplit() {
  const annotator = useAnnotator();
  const count = useHeldSplit();
  const show = () => annotator.showHeld();
  useCommands('annotator', [{ id: 'article.show-updates', perform: show, isAvailable: () => count > 0 }]);
  return <UpdatesPill count={count} onShow={show} />;
}
