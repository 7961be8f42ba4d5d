'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { itemsOf, keyOf } from '@/components/disagreement/queue';
import { useNewcomers } from '@/components/disagreement/use-newcomers';
import { held } from '@/components/live/held';
import { useLive } from '@/components/live/live-context';
import { nounTopic } from '@/components/live/topics';
import { useTopics } from '@/components/live/use-topics';
import { countByStatus, type DisagreementFilter, disagreementsOf, passes } from '@/domain/disagreements';
import type { ReviewRecords } from '@/domain/review-state';

const MOVED_BY = ['claim', 'judgement', 'decision', 'flag', 'link', 'vote', 'linkDecision', 'article'].map(
  nounTopic,
);

/** The queue as it is shown: laid out once for each filter, then only changed in place until one asks for more. */
export function useQueue(filter: DisagreementFilter, records: ReviewRecords) {
  const router = useRouter();
  const { live } = useLive();
  useTopics(live.topics, MOVED_BY);
  const all = disagreementsOf(live.state);
  const now = all.filter((one) => passes(one, filter)).map(keyOf);
  const wanted = JSON.stringify(filter);
  const [laid, setLaid] = useState({ wanted, keys: now });
  if (laid.wanted !== wanted) setLaid({ wanted, keys: now });
  const shown = laid.wanted === wanted ? laid.keys : now;

  const newcomers = useNewcomers(filter);
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (records.version < live.version) return;
    live.reload(records);
  }, [live, records]);
  useEffect(() => {
    // What was asked for has come with the new records: lay the queue out again.
    if (!asked || newcomers.some((key) => !now.includes(key))) return;
    setAsked(false);
    setLaid({ wanted, keys: now });
  }, [asked, newcomers, now, wanted]);

  const unknown = newcomers.filter((key) => !now.includes(key) && !shown.includes(key));
  return {
    items: itemsOf(shown, all),
    counts: countByStatus(all),
    waiting: held(shown, now, { saysGone: true }).waiting + unknown.length,
    show: () => {
      if (unknown.length === 0) {
        setLaid({ wanted, keys: now });
        return;
      }
      setAsked(true);
      router.refresh();
    },
  };
}
