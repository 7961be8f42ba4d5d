'use client';

import { useLive } from '@/components/live/live-context';
import { nounTopic, ORDER } from '@/components/live/topics';
import { useTopics } from '@/components/live/use-topics';
import { type Comparison, compare } from '@/domain/comparison';

/** Whatever a comparison is computed from. */
const TOPICS = [
  ORDER,
  ...[
    'link',
    'linkDecision',
    'claim',
    'judgement',
    'decision',
    'flag',
    'attribution',
    'entity',
    'sameAs',
    'article',
  ].map(nounTopic),
];

/** The comparison as it stands now: changes of this reviewer and of others go through the same function as the page. */
export function useComparison(
  articles: readonly string[],
  texts: Readonly<Record<string, string>>,
): Comparison {
  const { live } = useLive();
  useTopics(live.topics, TOPICS);
  return compare(live.state, articles, texts);
}
