'use client';

import { useTranslations } from 'next-intl';
import { toggled } from '@/components/compare/facet-choice';
import type { CandidateQueueState } from '@/components/link/use-candidate-queue';
import { type ScopedCommand, useCommands } from '@/components/shell/commands/use-commands';
import { FACETS } from '@/domain/claim-link';

/** `1` corroborates, `2` conflicts and then what differs, `3` unrelated, `0` skip, Backspace back, `J/K` to look around. */
export function useQueueKeys(
  { candidate, differs, skipped, canGoBack, deeds }: CandidateQueueState,
  mayAnswer: boolean,
) {
  const facets = useTranslations('link.facets');
  const asks = () => mayAnswer && candidate !== null;
  const answers: ScopedCommand[] = [
    {
      id: 'links.corroborates',
      labelKey: 'link.queue.corroborates',
      keys: ['1'],
      once: true,
      isAvailable: asks,
      perform: () => deeds.answer('corroborates'),
    },
    {
      id: 'links.conflicts',
      labelKey: 'link.queue.conflicts',
      keys: ['2'],
      once: true,
      isAvailable: asks,
      perform: deeds.conflict,
    },
    {
      id: 'links.unrelated',
      labelKey: 'link.queue.unrelated',
      keys: ['3'],
      once: true,
      isAvailable: asks,
      perform: () => deeds.answer('unrelated'),
    },
    {
      id: 'links.skip',
      labelKey: 'link.queue.skip',
      keys: ['0'],
      once: true,
      isAvailable: asks,
      perform: deeds.skip,
    },
    {
      id: 'links.back',
      labelKey: 'link.queue.back',
      keys: ['Backspace'],
      once: true,
      isAvailable: () => mayAnswer && canGoBack,
      perform: deeds.back,
    },
    {
      id: 'links.again',
      labelKey: 'link.queue.again',
      keys: ['Enter'],
      once: true,
      isAvailable: () => candidate === null && skipped > 0,
      perform: deeds.again,
    },
    { id: 'links.undo', labelKey: 'link.undo', keys: ['mod+z'], perform: deeds.undo },
    { id: 'links.redo', labelKey: 'link.redo', keys: ['mod+shift+z'], perform: deeds.redo },
  ];
  useCommands('links', [
    ...(mayAnswer ? answers : []),
    {
      id: 'links.next',
      labelKey: 'link.queue.next',
      keys: ['j', 'ArrowDown'],
      keyboardOnly: true,
      perform: () => deeds.step(1),
    },
    {
      id: 'links.previous',
      labelKey: 'link.queue.previous',
      keys: ['k', 'ArrowUp'],
      keyboardOnly: true,
      perform: () => deeds.step(-1),
    },
  ]);
  useCommands(
    'choice',
    [
      ...FACETS.map(
        (facet, at): ScopedCommand => ({
          id: `links.differs.${facet}`,
          labelKey: 'link.picker.keys.facet',
          labelValues: { facet: facets(facet) },
          keys: [String(at + 1)],
          once: true,
          perform: () => deeds.setDiffers(toggled(differs ?? [], facet)),
        }),
      ),
      {
        id: 'links.save',
        labelKey: 'link.queue.saveConflict',
        keys: ['Enter'],
        once: true,
        perform: () => deeds.answer('conflicts'),
      },
      {
        id: 'links.cancel',
        labelKey: 'link.queue.cancel',
        keys: ['Escape', 'Backspace'],
        once: true,
        perform: deeds.cancel,
      },
    ],
    { exclusive: true, enabled: differs !== null },
  );
}
