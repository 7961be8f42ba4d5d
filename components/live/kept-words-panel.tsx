'use client';

import { Check, Copy, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { KeptWhy, KeptWords } from '@/components/live/kept-words';
import { Bidi } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { notifyFailure } from '@/components/ui/toaster';

// Long words scroll inside: the keyboard has to reach them (WCAG 2.1.1).
const keyboardScroll = { tabIndex: 0 };

/** Words that lost their place, over the work until the reviewer has copied or dismissed them. Never takes the focus. */
export function KeptWordsPanel({
  kept,
  onDismiss,
}: {
  kept: readonly KeptWords[];
  onDismiss: (key: string) => void;
}) {
  const t = useTranslations('live.kept');
  return (
    <section
      aria-label={t('label')}
      aria-live="polite"
      data-screen-only=""
      className="fixed start-4 bottom-[calc(var(--shell-bottom)+env(safe-area-inset-bottom)+1rem)] z-40 grid max-h-[60dvh] w-96 max-w-[calc(100vw-2rem)] gap-2 overflow-y-auto empty:hidden"
    >
      {kept.map((words) => (
        <KeptCard key={words.key} words={words} onDismiss={() => onDismiss(words.key)} />
      ))}
    </section>
  );
}

function KeptCard({ words, onDismiss }: { words: KeptWords; onDismiss: () => void }) {
  const t = useTranslations('live.kept');
  const [copied, setCopied] = useState(false);
  const said = useWhy()(words.because);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(words.text);
      setCopied(true);
    } catch {
      notifyFailure(t('copyFailed'));
    }
  };
  return (
    <article className="grid gap-2 rounded-lg border border-warning bg-popover p-3 text-popover-foreground text-sm shadow-float">
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1">
          <Bidi>{said}</Bidi>
        </p>
        <IconButton size="icon-sm" label={t('dismiss')} onClick={onDismiss}>
          <X aria-hidden />
        </IconButton>
      </div>
      <blockquote
        dir="auto"
        className="max-h-32 overflow-y-auto whitespace-pre-wrap rounded-md bg-muted px-2.5 py-1.5"
        {...keyboardScroll}
      >
        {words.text}
      </blockquote>
      <Button size="sm" className="w-fit" onClick={() => void copy()}>
        {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
        {copied ? t('copied') : t('copy')}
      </Button>
    </article>
  );
}

function useWhy() {
  const t = useTranslations('live');
  return (because: KeptWhy): string => {
    if (because.why === 'refused') return t('kept.refused', { detail: because.detail });
    if (because.why === 'membership') return t('kept.membership');
    return t(`kept.${because.why}`, { name: because.name ?? t('somebody') });
  };
}
