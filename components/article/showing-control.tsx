'use client';

import { EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useAnnotator, useShowing } from '@/components/article/annotator-context';
import { mayShowOthers, SHOWINGS, type Showing } from '@/components/claim/showing';
import { nounTopic } from '@/components/live/topics';
import { useTopics } from '@/components/live/use-topics';
import { useCommands } from '@/components/shell/commands/use-commands';
import { Segmented } from '@/components/ui/segmented';

const MOVED_BY = ['pass', 'review', 'member'].map(nounTopic);

/** Keeps the choice in the address, so that it can be shared and reloaded. */
function intoAddress(showing: Showing): void {
  const address = new URL(window.location.href);
  address.searchParams.set('show', showing);
  window.history.replaceState(window.history.state, '', address);
}

/** Mine, Everyone or Decided; in a blind pass only why there is nothing to choose. */
export function ShowingControl() {
  const t = useTranslations('annotator.showing');
  const annotator = useAnnotator();
  const showing = useShowing();
  const { live, article } = annotator;
  useTopics(live.topics, MOVED_BY);
  const mayChoose = mayShowOthers(live.state, article, live.me);
  const choose = (next: Showing) => {
    annotator.setShowing(next);
    intoAddress(next);
  };
  useCommands(
    'annotator',
    SHOWINGS.map((next) => ({
      id: `article.show.${next}` as const,
      perform: () => choose(next),
      isAvailable: () => mayChoose && annotator.showing !== next,
    })),
  );
  if (!mayChoose)
    return (
      <p className="inline-flex items-center gap-1.5 text-muted-foreground text-xs max-md:order-last max-md:w-full">
        <EyeOff aria-hidden className="size-3.5 shrink-0" />
        {t('blind')}
      </p>
    );
  return (
    <Segmented
      label={t('label')}
      value={showing}
      onValueChange={choose}
      segments={SHOWINGS.map((value) => ({ value, label: t(value) }))}
      className="max-md:order-last"
    />
  );
}
