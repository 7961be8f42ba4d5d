'use client';

import { Scissors } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useDeeds } from '@/components/article/use-deeds';
import { Button } from '@/components/ui/button';

/** A word that was tapped in Split mode: its offset, and where the finger was inside the text's box. */
export type TappedWord = { claim: string; at: number; x: number; y: number };

/** Splits before the word under the finger. */
export function WordPopup({ word, onDone }: { word: TappedWord; onDone: () => void }) {
  const t = useTranslations('annotator.selection');
  const deeds = useDeeds();
  const split = () => {
    deeds.splitAt(word.claim, word.at);
    onDone();
  };
  return (
    <div
      style={{ left: `clamp(6rem, ${word.x}px, calc(100% - 6rem))`, top: word.y + 40 }}
      className="absolute z-20 -translate-x-1/2 rounded-lg bg-popover p-1 shadow-float"
    >
      <Button size="sm" onClick={split}>
        <Scissors aria-hidden />
        {t('splitBefore')}
      </Button>
    </div>
  );
}
