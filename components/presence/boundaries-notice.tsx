'use client';

import { PencilLine } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useOthersOn, usePresence } from '@/components/live/presence-context';
import { useBoundaries } from '@/components/presence/use-boundaries';
import { Bidi } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';

/** Says beside a claim that somebody else edits its boundaries, and lets one take over once they have paused. */
export function BoundariesNotice({ claim, onTaken }: { claim: string; onTaken: () => void }) {
  const t = useTranslations('presence');
  const { memberOf } = usePresence();
  const { held } = useOthersOn(claim);
  const { take } = useBoundaries();
  if (!held) return null;
  const name = memberOf(held.member ?? '')?.name ?? t('someone');
  return (
    <div className="flex min-h-8 items-center gap-2 rounded-md border px-2.5 py-1 text-sm">
      <PencilLine aria-hidden className="size-4 shrink-0 text-muted-foreground" />
      <p className="min-w-0 flex-1">
        <Bidi>{t('editing', { name })}</Bidi>
      </p>
      {held.free ? (
        <Button size="sm" onClick={() => take(claim, onTaken)}>
          {t('takeOver')}
        </Button>
      ) : null}
    </div>
  );
}

/** Stands in the place of "Save" while somebody else has taken the boundaries over: nothing is lost in silence. */
export function useLostBoundaries(claim: string): string | null {
  const t = useTranslations('presence');
  const { memberOf } = usePresence();
  const { held } = useOthersOn(claim);
  return held ? t('lost', { name: memberOf(held.member ?? '')?.name ?? t('someone') }) : null;
}
