'use client';

import { Equal, EqualNot, Undo2, Unlink2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { CandidateQueueState } from '@/components/link/use-candidate-queue';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';

/** The four answers by key, pointer or touch, and the way back. */
export function AnswerBar({ queue: { deeds, canGoBack } }: { queue: CandidateQueueState }) {
  const t = useTranslations('link.queue');
  const { aria } = useKeyNames();
  const key = (name: string) => (
    <span aria-hidden className="pointer-coarse:hidden">
      <Kbd>{name}</Kbd>
    </span>
  );
  return (
    <div className="flex flex-wrap items-center gap-2 max-sm:grid max-sm:grid-cols-2">
      <Button aria-keyshortcuts={aria(['1'])} onClick={() => deeds.answer('corroborates')}>
        <Equal aria-hidden className="text-link-agree" />
        {t('corroborates')} {key('1')}
      </Button>
      <Button aria-keyshortcuts={aria(['2'])} onClick={deeds.conflict}>
        <EqualNot aria-hidden className="text-link-conflict" />
        {t('conflicts')} {key('2')}
      </Button>
      <Button aria-keyshortcuts={aria(['3'])} onClick={() => deeds.answer('unrelated')}>
        <Unlink2 aria-hidden />
        {t('unrelated')} {key('3')}
      </Button>
      <Button variant="quiet" aria-keyshortcuts={aria(['0'])} onClick={deeds.skip}>
        {t('skip')} {key('0')}
      </Button>
      <Button
        variant="quiet"
        className="sm:ms-auto"
        disabled={!canGoBack}
        aria-keyshortcuts={aria(['Backspace'])}
        onClick={deeds.back}
      >
        <Undo2 aria-hidden className="flip-rtl" />
        {t('back')} {key('Backspace')}
      </Button>
    </div>
  );
}
