'use client';

import { toggled } from '@/components/compare/facet-choice';
import type { CandidateQueueState } from '@/components/link/use-candidate-queue';
import { type ScopedCommand, useCommands } from '@/components/shell/commands/use-commands';
import { FACETS } from '@/domain/claim-link';

/** `1` corroborates, `2` conflicts and then what differs, `3` unrelated, `0` skip, Backspace back, `J/K` to look around. */
export function useQueueKeys(
  { candidate, differs, skipped, canGoBack, deeds }: CandidateQueueState,
  mayAnswer: boolean,
) {
  const asks = () => mayAnswer && candidate !== null;
  const answers: ScopedCommand<'links'>[] = [
    {
      id: 'links.corroborates',
      isAvailable: asks,
      perform: () => deeds.answer('corroborates'),
    },
    {
      id: 'links.conflicts',
      isAvailable: asks,
      perform: deeds.conflict,
    },
    {
      id: 'links.unrelated',
      isAvailable: asks,
      perform: () => deeds.answer('unrelated'),
    },
    {
      id: 'links.skip',
      isAvailable: asks,
      perform: deeds.skip,
    },
    {
      id: 'links.back',
      isAvailable: () => mayAnswer && canGoBack,
      perform: deeds.back,
    },
    {
      id: 'links.again',
      isAvailable: () => candidate === null && skipped > 0,
      perform: deeds.again,
    },
  ];
  useCommands('links', [
    ...(mayAnswer ? answers : []),
    {
      id: 'links.next',
      perform: () => deeds.step(1),
    },
    {
      id: 'links.previous',
      perform: () => deeds.step(-1),
    },
  ]);
  useCommands(
    'review',
    [
      { id: 'review.undo', perform: deeds.undo },
      { id: 'review.redo', perform: deeds.redo },
    ],
    { enabled: mayAnswer },
  );
  useCommands(
    'differs',
    [
      ...FACETS.map((facet) => ({
        id: `differs.${facet}` as const,
        perform: () => deeds.setDiffers(toggled(differs ?? [], facet)),
      })),
      { id: 'differs.save', perform: () => deeds.answer('conflicts') },
      { id: 'differs.cancel', perform: deeds.cancel },
      { id: 'differs.back', perform: deeds.cancel },
    ],
    { exclusive: true, enabled: differs !== null },
  );
}
