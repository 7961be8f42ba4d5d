'use client';

import { useTranslations } from 'next-intl';
import { SaidValue } from '@/components/activity/changed-line';
import { Sides } from '@/components/conflict/sides';
import type { TakeBackAsked } from '@/components/conflict/undo-warning';
import { useSaid } from '@/components/conflict/use-said';
import type { LiveReview } from '@/components/live/live-review';
import { ChoiceDialog } from '@/components/ui/choice-dialog';
import { RelativeTime } from '@/components/ui/relative-time';
import type { Saying } from '@/domain/activity-words';
import { nameShown } from '@/domain/reviewer';

export type UndoDialogProps = {
  open: boolean;
  asked: TakeBackAsked | null;
  live: LiveReview;
  onClose: () => void;
  onAnyway: () => void;
};

/** What it was, what I made of it, and what it is now. */
export function UndoDialog({ open, asked, ...rest }: UndoDialogProps) {
  return open && asked ? <Question asked={asked} {...rest} /> : null;
}

type QuestionProps = Omit<UndoDialogProps, 'open' | 'asked'> & { asked: TakeBackAsked };

function Question({ asked, live, onClose, onAnyway }: QuestionProps) {
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
