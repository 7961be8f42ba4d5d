'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useCallback, useState } from 'react';
import { SaidValue } from '@/components/activity/changed-line';
import { call } from '@/components/api/client';
import { Sides } from '@/components/conflict/sides';
import { useSaid } from '@/components/conflict/use-said';
import type { Intent } from '@/components/live/intent';
import type { LiveReview } from '@/components/live/live-review';
import { ChoiceDialog } from '@/components/ui/choice-dialog';
import { RelativeTime } from '@/components/ui/relative-time';
import type { Saying } from '@/domain/activity-words';
import { type UndoWarningView, undoWarning } from '@/domain/api/activity';
import { nameShown } from '@/domain/reviewer';

type TakeBack = Intent & { do: 'undo' | 'redo' };
type Asked = { intent: TakeBack; warning: UndoWarningView };

/**
 * Asks before an undo takes back what another has changed since: what it was, what I made of it, what it is now. What a
 * blind pass hides stays hidden: then only that there is something is said.
 */
export function useUndoWarning(
  review: string,
  live: LiveReview,
): { warn: (intent: TakeBack) => Promise<boolean>; dialog: ReactNode } {
  const [asked, setAsked] = useState<Asked | null>(null);
  const warn = useCallback(
    async (intent: TakeBack) => {
      const outcome = await call(undoWarning, { params: { review }, query: { what: intent.do } });
      if (!outcome.ok || !outcome.value.warning) return false;
      setAsked({ intent, warning: outcome.value.warning });
      return true;
    },
    [review],
  );
  const dialog = asked ? (
    <UndoDialog
      asked={asked}
      live={live}
      onClose={() => setAsked(null)}
      onAnyway={() => {
        setAsked(null);
        live.enact({ ...asked.intent, force: true });
      }}
    />
  ) : null;
  return { warn, dialog };
}

type UndoDialogProps = { asked: Asked; live: LiveReview; onClose: () => void; onAnyway: () => void };

function UndoDialog({ asked, live, onClose, onAnyway }: UndoDialogProps) {
  const t = useTranslations('conflict');
  const said = useSaid();
  const { intent, warning } = asked;
  const { by, at, lines } = warning;
  const name = by === null ? null : (nameShown(live.state.member.get(by)) ?? t('former'));
  const redoing = intent.do === 'redo';
  const title = () => {
    if (name === null) return redoing ? t('redoSomeone') : t('undoSomeone');
    return redoing ? t('redoAsk', { name }) : t('undoAsk', { name });
  };
  const value = (all: readonly Saying[]) => (all.length > 0 ? <SaidValue all={all} /> : t('nothing'));
  return (
    <ChoiceDialog
      open
      onClose={onClose}
      title={title()}
      description={lines.length > 0 ? undefined : name === null ? t('undoHidden') : t('undoHung')}
      choices={[
        { label: t('keepTheirs'), onChoose: onClose },
        { label: redoing ? t('redoAnyway') : t('undoAnyway'), onChoose: onAnyway },
      ]}
    >
      <Sides
        fields={lines.map((line, i) => ({
          key: `${line.field} ${i}`,
          label: said.field(line.field),
          sides: [
            { key: 'before', whose: t('before'), value: value(line.before as Saying[]) },
            { key: 'mine', whose: t('yours'), value: value(line.mine as Saying[]) },
            {
              key: 'theirs',
              whose: t('theirs'),
              value: value(line.theirs as Saying[]),
              when: at ? <RelativeTime date={at} /> : null,
            },
          ],
        }))}
      />
    </ChoiceDialog>
  );
}
