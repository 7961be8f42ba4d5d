'use client';

import { Lock, LockOpen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useAnnotator, useMode, useOrder } from '@/components/article/annotator-context';
import type { Deeds } from '@/components/article/use-deeds';
import { nounTopic } from '@/components/live/topics';
import { useTopics } from '@/components/live/use-topics';
import { AlertDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';

/** Locks the split, or shows that it is locked and opens it again. In Split mode it is the main action. */
export function LockButton({ article, deeds, allowed }: { article: string; deeds: Deeds; allowed: boolean }) {
  const t = useTranslations('annotator');
  const { live } = useAnnotator();
  const annotator = useMode();
  const { length } = useOrder();
  const [asking, setAsking] = useState(false);
  useTopics(live.topics, [nounTopic('article')]);
  const locked = live.state.article.get(article)?.splitLockedAt != null;
  if (!allowed || annotator.mode !== 'split') {
    if (!locked) return null;
    return (
      <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-muted-foreground text-xs max-sm:hidden">
        <Lock aria-hidden className="size-3.5" />
        {t('locked')}
      </span>
    );
  }
  const judged = asking
    ? [...live.state.judgement.values()].filter((judgement) => judgement.article === article).length
    : 0;
  return (
    <>
      {/* One button for both, so that the focus is still on it once the question is answered. */}
      <Button
        variant={locked ? 'outline' : 'primary'}
        onClick={() => (locked ? setAsking(true) : deeds.lockSplit(true))}
      >
        {locked ? <LockOpen aria-hidden /> : <Lock aria-hidden />}
        {locked ? t('reopen') : t('lock', { count: length })}
      </Button>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('reopen')}
        description={t('reopenBody', { count: judged })}
        confirmLabel={t('reopen')}
        onConfirm={() => {
          deeds.lockSplit(false);
          setAsking(false);
        }}
      />
    </>
  );
}
