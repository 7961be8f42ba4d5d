'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useCallback, useState } from 'react';
import { Sides } from '@/components/conflict/sides';
import { Bidi } from '@/components/ui/bidi';
import { ChoiceDialog } from '@/components/ui/choice-dialog';

export type TwoAnswers = { title: string; field: string; theirs: string; mine: string };
type Asked = TwoAnswers & { answer: (choice: 'theirs' | 'mine' | null) => void };

/**
 * Asks which of two values is to stand, where another was first. Null: no answer, nothing is written and what was typed
 * stays where it is.
 */
export function useTheirsOrMine(): {
  ask: (question: TwoAnswers) => Promise<'theirs' | 'mine' | null>;
  dialog: ReactNode;
} {
  const t = useTranslations('conflict');
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = useCallback(
    (question: TwoAnswers) =>
      new Promise<'theirs' | 'mine' | null>((answer) => setAsked({ ...question, answer })),
    [],
  );
  const settle = (choice: 'theirs' | 'mine' | null) => () => {
    asked?.answer(choice);
    setAsked(null);
  };
  const value = (text: string) => (text === '' ? t('nothing') : <Bidi>{text}</Bidi>);
  const dialog = asked ? (
    <ChoiceDialog
      open
      onClose={settle(null)}
      title={asked.title}
      choices={[
        { label: t('keepTheirs'), onChoose: settle('theirs') },
        { label: t('useMine'), onChoose: settle('mine') },
      ]}
    >
      <Sides
        fields={[
          {
            key: 'field',
            label: asked.field,
            sides: [
              { key: 'theirs', whose: t('theirs'), value: value(asked.theirs) },
              { key: 'mine', whose: t('yours'), value: value(asked.mine) },
            ],
          },
        ]}
      />
    </ChoiceDialog>
  ) : null;
  return { ask, dialog };
}
