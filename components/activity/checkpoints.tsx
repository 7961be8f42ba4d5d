'use client';

import { Flag, Pencil, Plus, X } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { addressOf } from '@/components/activity/filter';
import { call } from '@/components/api/client';
import { AlertDialog } from '@/components/ui/alert-dialog';
import { Bidi } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { lazily } from '@/components/ui/lazily';
import { RelativeTime } from '@/components/ui/relative-time';
import { notifyFailure } from '@/components/ui/toaster';
import { type CheckpointView, removeCheckpoint } from '@/domain/api/checkpoints';

const CheckpointDialog = lazily(
  async () => (await import('@/components/activity/checkpoint-dialog')).CheckpointDialog,
);

export type CheckpointsProps = {
  review: string;
  /** Newest first. */
  checkpoints: readonly CheckpointView[];
  /** May this member name places, and take names off again? */
  mayName: boolean;
  nameOf: (id: string | null) => string;
};

/** The named places of the history, each with what has changed since. They set nothing back, and say so. */
export function Checkpoints({ review, checkpoints, mayName, nameOf }: CheckpointsProps) {
  const t = useTranslations('activity.checkpoints');
  const router = useRouter();
  const [naming, setNaming] = useState<CheckpointView | 'new' | null>(null);
  const [removing, setRemoving] = useState<CheckpointView | null>(null);
  const [busy, setBusy] = useState(false);
  const remove = async (checkpoint: CheckpointView) => {
    setBusy(true);
    const outcome = await call(removeCheckpoint, { params: { review, checkpoint: checkpoint.id } });
    setBusy(false);
    setRemoving(null);
    if (outcome.ok) router.refresh();
    else notifyFailure(t('failed', { detail: outcome.problem.detail }));
  };
  return (
    <section aria-labelledby="checkpoints" className="grid gap-2 rounded-lg border bg-card p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="checkpoints" className="font-semibold text-sm">
          {t('title')}
        </h2>
        {mayName ? (
          <Button size="sm" onClick={() => setNaming('new')}>
            <Plus aria-hidden />
            {t('make')}
          </Button>
        ) : null}
      </div>
      <p className="text-muted-foreground text-sm">{t('about')}</p>
      {checkpoints.length === 0 ? <p className="text-sm">{t('none')}</p> : null}
      <ul className="grid">
        {checkpoints.map((one) => (
          <li
            key={one.id}
            className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 border-t py-1.5 first:border-t-0"
          >
            <span className="flex min-w-0 items-center gap-2">
              <Flag aria-hidden className="size-4 shrink-0 text-muted-foreground" />
              <span className="min-w-0">
                <Bidi className="font-medium [overflow-wrap:anywhere]">
                  {one.snapshot ? t('report', { name: one.name }) : one.name}
                </Bidi>{' '}
                <span className="text-muted-foreground text-xs">
                  <Bidi>{nameOf(one.by)}</Bidi>, <RelativeTime date={one.at} />
                </span>
              </span>
            </span>
            <span className="flex items-center gap-1">
              {one.changes > 0 ? (
                <Link
                  href={addressOf(review, { checkpoint: one.id })}
                  aria-label={t('sinceNamed', { count: one.changes, name: one.name })}
                  className="inline-flex min-h-6 items-center text-sm underline underline-offset-4 pointer-coarse:min-h-11"
                >
                  {t('since', { count: one.changes })}
                </Link>
              ) : (
                <span className="text-muted-foreground text-sm">{t('since', { count: 0 })}</span>
              )}
              {mayName && !one.snapshot ? (
                <>
                  <IconButton
                    label={t('renameNamed', { name: one.name })}
                    size="icon-sm"
                    onClick={() => setNaming(one)}
                  >
                    <Pencil aria-hidden />
                  </IconButton>
                  <IconButton
                    label={t('removeNamed', { name: one.name })}
                    size="icon-sm"
                    onClick={() => setRemoving(one)}
                  >
                    <X aria-hidden />
                  </IconButton>
                </>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      <CheckpointDialog
        open={naming !== null}
        review={review}
        naming={naming}
        onClose={() => setNaming(null)}
        onNamed={() => router.refresh()}
      />
      <AlertDialog
        open={removing !== null}
        onOpenChange={(open) => !open && setRemoving(null)}
        title={t('removeAsk', { name: removing?.name ?? '' })}
        description={t('removeBody')}
        confirmLabel={t('remove')}
        busy={busy}
        onConfirm={() => removing && void remove(removing)}
      />
    </section>
  );
}
