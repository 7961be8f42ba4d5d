'use client';

import { useTranslations } from 'next-intl';
import { SaidValue } from '@/components/activity/changed-line';
import { Sides } from '@/components/conflict/sides';
import { useSaid } from '@/components/conflict/use-said';
import { bothAttributions } from '@/components/conflict/values';
import { putDraft } from '@/components/discussion/use-draft';
import { useLive } from '@/components/live/live-context';
import type { Conflict } from '@/components/live/too-late';
import { Bidi } from '@/components/ui/bidi';
import { ChoiceDialog } from '@/components/ui/choice-dialog';
import { RelativeTime } from '@/components/ui/relative-time';
import type { Saying } from '@/domain/activity-words';
import { sameValues, withMine } from '@/domain/merging';
import { nameShown } from '@/domain/reviewer';

type AttributionConflict = Conflict & { on: 'attribution' };

/** Asks the second of two people who gave one field of an attribution different values. Nothing is written unasked. */
export function AttributionConflictDialog({
  conflict,
  onDone,
}: {
  conflict: AttributionConflict;
  onDone: () => void;
}) {
  const t = useTranslations('conflict');
  const said = useSaid();
  const { live, goTo } = useLive();
  const { key, claim, mine, theirs, merged, fields, by, at, version } = conflict;
  const seen = { version, attribution: theirs };
  const name = by === null ? null : (nameShown(live.state.member.get(by)) ?? t('former'));
  const both = bothAttributions(fields, theirs, mine);

  const settle = (perform: () => void) => () => {
    live.discard(key);
    perform();
    onDone();
  };
  /** What I changed besides stands, where they left it alone. */
  const keepTheirs = () => {
    if (mine && theirs && !sameValues(merged.values, theirs))
      live.enact({ do: 'attribute', claim, attribution: merged.values, seen });
  };
  const takeMine = () => {
    if (mine) live.enact({ do: 'attribute', claim, attribution: withMine(merged, mine), seen });
    else live.enact({ do: 'unattribute', claim, seen });
  };
  const keepBoth = () => {
    if (mine) live.enact({ do: 'keepBeside', claim, attribution: withMine(merged, mine) });
  };
  const discuss = () => {
    keepTheirs();
    const value = (all: readonly Saying[]) => said.words(all) || t('nothing');
    const lines = both.map(({ field, theirs: other, mine: own }) =>
      t('draftLine', {
        field: said.field(field),
        theirs: value(other),
        mine: value(own),
        name: name ?? t('someone'),
      }),
    );
    goTo(claim);
    putDraft(`claim.${claim}`, [t('draftStart'), ...lines].join('\n'));
  };

  const title = () => {
    if (!theirs) return t('removed');
    if (!mine) return name ? t('changedWhileRemoving', { name }) : t('changedWhileRemovingSomeone');
    if (by === live.me) return t('changedElsewhere');
    return name ? t('changed', { name }) : t('changedSomeone');
  };
  return (
    <ChoiceDialog
      open
      onClose={onDone}
      title={title()}
      description={<Bidi className="line-clamp-3">{live.state.claim.get(claim)?.text ?? ''}</Bidi>}
      choices={[
        { label: theirs ? t('keepTheirs') : t('leaveRemoved'), onChoose: settle(keepTheirs) },
        { label: mine ? t('useMine') : t('removeAnyway'), onChoose: settle(takeMine) },
        ...(mine && theirs ? [{ label: t('keepBoth'), onChoose: settle(keepBoth) }] : []),
        { label: t('discuss'), onChoose: settle(discuss) },
      ]}
    >
      <Sides
        fields={both.map(({ field, theirs: other, mine: own }) => ({
          key: field,
          label: said.field(field),
          sides: [
            {
              key: 'theirs',
              whose: t('theirs'),
              value: other.length > 0 ? <SaidValue all={other} /> : t('nothing'),
              when: at ? <RelativeTime date={at} /> : null,
            },
            {
              key: 'mine',
              whose: t('yours'),
              value: own.length > 0 ? <SaidValue all={own} /> : t('nothing'),
            },
          ],
        }))}
      />
    </ChoiceDialog>
  );
}
