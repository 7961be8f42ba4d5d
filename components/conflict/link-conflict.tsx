'use client';

import { useTranslations } from 'next-intl';
import { SaidValue } from '@/components/activity/changed-line';
import { Sides } from '@/components/conflict/sides';
import { useSaid } from '@/components/conflict/use-said';
import { linkFieldInWords } from '@/components/conflict/values';
import { useLive } from '@/components/live/live-context';
import { seenLink } from '@/components/live/seen-link';
import type { Conflict } from '@/components/live/too-late';
import { ChoiceDialog } from '@/components/ui/choice-dialog';
import type { Saying } from '@/domain/activity-words';
import type { LinkField } from '@/domain/link-merging';
import type { LinkChange } from '@/domain/linking';

/** Asks the second of two people who changed the same of one link. */
export function LinkConflictDialog({
  conflict,
  onDone,
}: {
  conflict: Conflict & { on: 'link' };
  onDone: () => void;
}) {
  const t = useTranslations('conflict');
  const said = useSaid();
  const { live } = useLive();
  const { key, intent, theirs, fields } = conflict;
  const { link, change } = intent;
  const seen = seenLink(theirs);
  const settle = (perform: () => void) => () => {
    live.discard(key);
    perform();
    onDone();
  };
  const keepTheirs = () => {
    const rest = Object.fromEntries(
      Object.entries(change).filter(([field]) => !fields.includes(field as LinkField)),
    ) as LinkChange;
    // A reason without its resolution would be theirs with my words.
    if (fields.includes('resolution')) delete rest.resolutionReason;
    if (Object.keys(rest).length > 0) live.enact({ do: 'changeLink', link, change: rest, seen });
  };
  const shown = (all: readonly Saying[]) => (all.length > 0 ? <SaidValue all={all} /> : t('nothing'));
  return (
    <ChoiceDialog
      open
      onClose={onDone}
      title={t('linkChanged')}
      choices={[
        { label: t('keepTheirs'), onChoose: settle(keepTheirs) },
        {
          label: t('useMine'),
          onChoose: settle(() => void live.enact({ do: 'changeLink', link, change, seen })),
        },
      ]}
    >
      <Sides
        fields={fields.map((field) => ({
          key: field,
          label: said.field(field),
          sides: [
            { key: 'theirs', whose: t('theirs'), value: shown(linkFieldInWords(field, theirs)) },
            { key: 'mine', whose: t('yours'), value: shown(linkFieldInWords(field, change)) },
          ],
        }))}
      />
    </ChoiceDialog>
  );
}
