'use client';

import { Equal, EqualNot, Undo2, Unlink2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { CandidateQueueState } from '@/components/link/use-candidate-queue';
import { KeyOf } from '@/components/shell/commands/key-caps';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { Button } from '@/components/ui/button';

/** The four answers by key, pointer or touch, and the way back. */
export function AnswerBar({ queue: { deeds, canGoBack } }: { queue: CandidateQueueState }) {
  const t = useTranslations('link.queue');
  const { aria } = useKeyNames();
  return (
    <div className="flex flex-wrap items-center gap-2 max-sm:grid max-sm:grid-cols-2">
      <Button aria-keyshortcuts={aria('links.corroborates')} onClick={() => deeds.answer('corroborates')}>
        <Equal aria-hidden className="text-link-agree" />
        {t('corroborates')} <KeyOf id="links.corroborates" />
      </Button>
      <Button aria-keyshortcuts={aria('links.conflicts')} onClick={deeds.conflict}>
        <EqualNot aria-hidden className="text-link-conflict" />
        {t('conflicts')} <KeyOf id="links.conflicts" />
      </Button>
      <Button aria-keyshortcuts={aria('links.unrelated')} onClick={() => deeds.answer('unrelated')}>
        <Unlink2 aria-hidden />
        {t('unrelated')} <KeyOf id="links.unrelated" />
      </Button>
      <Button variant="quiet" aria-keyshortcuts={aria('links.skip')} onClick={deeds.skip}>
        {t('skip')} <KeyOf id="links.skip" />
      </Button>
      <Button
        variant="quiet"
        className="sm:ms-auto"
        disabled={!canGoBack}
        aria-keyshortcuts={aria('links.back')}
        onClick={deeds.back}
      >
        <Undo2 aria-hidden className="flip-rtl" />
        {t('back')} <KeyOf id="links.back" />
      </Button>
    </div>
  );
}
