'use client';

import { useState } from 'react';
import { shapeOf, upToDate } from '@/components/compare/held-comparison';
import { held } from '@/components/live/held';
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

export type HeldComparison = {
  comparison: Comparison;
  /** How many updates of others wait, because they would move text or pairs. */
  waiting: number;
  show: () => void;
};

/**
 * The comparison as it is shown: kinds and counts as they stand now, while claims and pairs that others add, move or
 * remove wait. What this reviewer does is laid out at once, and with it whatever waits.
 */
export function useComparison(
  articles: readonly string[],
  texts: Readonly<Record<string, string>>,
): HeldComparison {
  const { live } = useLive();
  useTopics(live.topics, TOPICS);
  const now = compare(live.state, articles, texts);
  const [laid, setLaid] = useState(now);
  const shapeNow = shapeOf(now);
  const idOf = (line: string) => (line.includes(' ') ? (line.split(' ')[1] ?? '') : line);
  const before = shapeOf(laid);
  const there = new Set(before);
  const differs = [
    ...shapeNow.filter((line) => !there.has(line)),
    ...before.filter((line) => !shapeNow.includes(line)),
  ];
  // One claim whose bounds moved is one update, not one that went and one that came.
  const waiting = new Set(differs.map(idOf)).size || held(before, shapeNow).waiting;
  const isMine = differs.some((line) => live.isMine(idOf(line)));
  if (waiting > 0 && isMine) setLaid(now);
  return {
    comparison: waiting > 0 && !isMine ? upToDate(laid, now) : now,
    waiting: isMine ? 0 : waiting,
    show: () => setLaid(now),
  };
}
