'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { TrayCard } from '@/components/article/tray/card';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { Button } from '@/components/ui/button';
import { Progress } from '@/components/ui/progress';

export type TrayBarProps = {
  review: string;
  sendable: number;
  added: readonly TrayCard[];
  /** Cards that are not added yet are in the tray. */
  waiting: boolean;
  progress: { done: number; all: number } | null;
  onAdd: () => void;
  onClear: () => void;
};

/** The foot of the tray: the one button that adds what is ready. It stands at the start, where no toast covers it. */
export function TrayBar({ review, sendable, added, waiting, progress, onAdd, onClear }: TrayBarProps) {
  const t = useTranslations('article.tray');
  const { aria } = useKeyNames();
  if (!waiting && added.length === 0) return null;
  return (
    <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center gap-x-2 gap-y-2 border-t bg-background px-4 py-3 max-md:bottom-[calc(var(--shell-bottom)+env(safe-area-inset-bottom))]">
      {waiting ? (
        <Button
          variant="primary"
          busy={progress !== null}
          disabled={sendable === 0 && progress === null}
          aria-keyshortcuts={aria('tray.add')}
          onClick={onAdd}
        >
          {t('add', { count: sendable })}
        </Button>
      ) : null}
      {added.length > 0 && !progress ? (
        <>
          <Button asChild variant={waiting ? 'outline' : 'primary'}>
            <Link href={`/reviews/${review}/articles`}>{t('toArticles')}</Link>
          </Button>
          <Button variant="quiet" onClick={onClear}>
            {t('clearAdded')}
          </Button>
        </>
      ) : null}
      {progress ? (
        <Progress
          label={t('adding', { done: progress.done + 1, all: progress.all })}
          value={progress.done}
          max={progress.all}
          className="w-32"
        />
      ) : null}
      <p role="status" className="ms-auto text-muted-foreground">
        {progress
          ? t('adding', { done: progress.done + 1, all: progress.all })
          : added.length > 0
            ? t('addedCount', { count: added.length })
            : null}
      </p>
    </div>
  );
}
