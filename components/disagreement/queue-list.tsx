'use client';

import { Flag, Gavel, RotateCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useNames } from '@/components/disagreement/context';
import type { QueueItem } from '@/components/disagreement/queue';
import { useLive } from '@/components/live/live-context';
import { Bidi } from '@/components/ui/bidi';
import { cn } from '@/components/ui/class-names';
import { isOverruled, tallyOf } from '@/domain/disagreements';
import { judgementKey } from '@/domain/judgement';
import { KIND_LETTER } from '@/domain/kind';

export type QueueListProps = {
  items: readonly QueueItem[];
  chosen: string | null;
  onChoose: (key: string) => void;
};

/** The queue: place, how the votes fall, and why it is here. */
export function QueueList({ items, chosen, onChoose }: QueueListProps) {
  const t = useTranslations('disagreement');
  return (
    <ol aria-label={t('list')} className="grid">
      {items.map((item) => (
        <li key={item.key} className="border-b last:border-b-0">
          <button
            type="button"
            id={`queue-${item.key}`}
            aria-current={item.key === chosen ? 'true' : undefined}
            onClick={() => onChoose(item.key)}
            className="relative grid w-full gap-0.5 px-4 py-2 text-start outline-offset-[-2px] hover:bg-muted aria-[current=true]:bg-accent aria-[current=true]:shadow-[inset_3px_0_0_var(--primary)] rtl:aria-[current=true]:shadow-[inset_-3px_0_0_var(--primary)]"
          >
            <QueueRow item={item} />
          </button>
        </li>
      ))}
    </ol>
  );
}

function QueueRow({ item }: { item: QueueItem }) {
  const t = useTranslations('disagreement');
  const kinds = useTranslations('claim.kinds');
  const names = useNames();
  const { live } = useLive();
  const { found } = item;
  const claim = live.state.claim.get(item.on === 'claim' ? item.id : (live.state.link.get(item.id)?.a ?? ''));
  const article = live.state.article.get(claim?.article ?? '');
  const decision = live.state.decision.get(item.id);
  const mine = live.state.judgement.get(judgementKey(item.id, live.me));
  return (
    <>
      <span className="flex items-center gap-2">
        <span className="shrink-0 font-medium tabular-nums">
          {item.on === 'claim' ? names.claim(item.id) : names.link(item.id)}
        </span>
        <Tally item={item} />
        <span className="ms-auto flex shrink-0 items-center gap-1.5 text-muted-foreground text-xs">
          {found?.why.includes('flag') ? (
            <Flag role="img" aria-label={t('reasons.flag')} className="size-3.5 text-warning" />
          ) : null}
          {found?.why.includes('recheck') ? (
            <RotateCw role="img" aria-label={t('reasons.recheck')} className="size-3.5" />
          ) : null}
          {!found ? (
            t('settledItself')
          ) : found.status === 'open' ? null : (
            <span className="inline-flex items-center gap-1">
              <Gavel aria-hidden className="size-3.5" />
              {decision?.kind ? kinds(decision.kind) : t(`statuses.${found.status}`)}
            </span>
          )}
        </span>
      </span>
      <span
        lang={article?.language ?? undefined}
        dir={article?.direction ?? 'auto'}
        className={cn('line-clamp-2 text-muted-foreground text-sm', !found && 'opacity-60')}
      >
        {claim?.text}
      </span>
      {mine && isOverruled(live.state, mine) ? (
        <span className="text-warning text-xs">
          <Bidi>{t('overruled', { kind: kinds(mine.kind) })}</Bidi>
        </span>
      ) : null}
    </>
  );
}

/** “O 2 : F 1”, or for a link how many said yes, no, unrelated. */
function Tally({ item }: { item: QueueItem }) {
  const t = useTranslations('disagreement');
  const kinds = useTranslations('claim.kinds');
  const { live } = useLive();
  if (item.on === 'link') {
    const votes = [...live.state.vote.values()].filter((vote) => vote.link === item.id);
    const parts = (['yes', 'no', 'unrelated'] as const).flatMap((answer) => {
      const count = votes.filter((vote) => vote.answer === answer).length;
      return count > 0 ? [`${t(`answers.${answer}`)} ${count}`] : [];
    });
    return <span className="truncate text-muted-foreground text-xs">{parts.join(' : ')}</span>;
  }
  const tally = tallyOf(live.state, item.id);
  return (
    <span className="truncate text-muted-foreground text-xs tabular-nums">
      <span aria-hidden>{tally.map(({ kind, count }) => `${KIND_LETTER[kind]} ${count}`).join(' : ')}</span>
      <span className="sr-only">{tally.map(({ kind, count }) => `${kinds(kind)} ${count}`).join(', ')}</span>
    </span>
  );
}
