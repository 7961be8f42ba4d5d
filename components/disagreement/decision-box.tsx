'use client';

import { Gavel, RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useNames } from '@/components/disagreement/context';
import { useLive } from '@/components/live/live-context';
import { KeyOf } from '@/components/shell/commands/key-caps';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { Bidi } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import { RelativeTime } from '@/components/ui/relative-time';
import { isOverruled, tallyOf } from '@/domain/disagreements';
import { judgementKey } from '@/domain/judgement';
import { KIND_LETTER } from '@/domain/kind';

/** What was decided, by whom and why; a reviewer who said otherwise reads that here too. */
export function DecisionBox({
  on,
  id,
  onReopen,
}: {
  on: 'claim' | 'link';
  id: string;
  onReopen?: () => void;
}) {
  const t = useTranslations('disagreement');
  const kinds = useTranslations('claim.kinds');
  const { aria } = useKeyNames();
  const { live } = useLive();
  const names = useNames();
  const decision = on === 'claim' ? live.state.decision.get(id) : live.state.linkDecision.get(id);
  if (!decision) return null;
  const outcome =
    'outcome' in decision
      ? t(`outcomes.${decision.outcome === 'suggested' ? 'unresolved' : decision.outcome}`)
      : decision.kind
        ? kinds(decision.kind)
        : null;
  const mine = live.state.judgement.get(judgementKey(id, live.me));
  const tally = tallyOf(live.state, id)
    .map(({ kind, count }) => `${KIND_LETTER[kind]} ${count}`)
    .join(' : ');
  return (
    <div className="grid gap-1 rounded-md border border-input bg-muted p-3">
      <p className="flex flex-wrap items-center gap-x-2 font-medium">
        <Gavel aria-hidden className="size-4 shrink-0" />
        <Bidi>
          {outcome === null
            ? t('leftBy', { name: names.member(decision.by) })
            : t('decided', { name: names.member(decision.by), outcome })}
        </Bidi>
        <span className="font-normal text-muted-foreground text-xs">
          <RelativeTime date={decision.at} />
          {outcome === null && tally ? ` · ${t('leftTally', { tally })}` : null}
        </span>
      </p>
      <p dir="auto" className={decision.reason ? undefined : 'text-muted-foreground'}>
        {decision.reason ?? t('noReason')}
      </p>
      {mine && isOverruled(live.state, mine) ? (
        <p className="text-warning text-sm">{t('overruled', { kind: kinds(mine.kind) })}</p>
      ) : null}
      {onReopen ? (
        <Button
          size="sm"
          className="mt-1 w-fit"
          aria-keyshortcuts={aria('disagreements.reopen')}
          onClick={onReopen}
        >
          <RotateCcw aria-hidden />
          {t('reopen')}
          <KeyOf id="disagreements.reopen" />
        </Button>
      ) : null}
    </div>
  );
}
