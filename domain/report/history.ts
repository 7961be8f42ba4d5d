import { unreleased } from '@/domain/classroom';
import { order } from '@/domain/metrics/sourcing';
import { EVENT_TYPES } from '@/domain/review-event';
import type { ReviewState } from '@/domain/review-state';
import type { Names } from './names';
import type { HistoryCount, HistoryLine } from './report';

/** Would a count of events tell of a pass that is not finished, or of what teachers have not released? */
function isHeldBack(state: ReviewState): boolean {
  if (unreleased(state)) return true;
  const blind = [...state.review.values()].some(({ blindFirst }) => blindFirst);
  return blind && [...state.pass.values()].some(({ status }) => status === 'in_progress');
}

/** The history in numbers, in the order in which things happen; null where it may not be told or is not at hand. */
export function historyOf(
  state: ReviewState,
  names: Names,
  counts: readonly HistoryCount[] | null,
): HistoryLine[] | null {
  if (!counts || isHeldBack(state)) return null;
  return EVENT_TYPES.flatMap((type): HistoryLine[] => {
    const by = new Map<string, number>();
    for (const each of counts) {
      if (each.type !== type) continue;
      const name = each.actor === null ? 'machine' : names.member(each.actor);
      by.set(name, (by.get(name) ?? 0) + each.count);
    }
    if (by.size === 0) return [];
    const people = [...by].map(([name, count]) => ({ name, count }));
    return [
      {
        type,
        count: people.reduce((sum, { count }) => sum + count, 0),
        by: people.sort((x, y) => y.count - x.count || order(x.name, y.name)),
      },
    ];
  });
}
