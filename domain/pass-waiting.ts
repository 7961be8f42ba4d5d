import { seesOthers, type Viewer } from './blind';
import { articlesOf } from './metrics/claims';
import { may } from './policy';
import type { ReviewState } from './review-state';
import { passKey } from './reviewer';

/** An article of a blind review whose judgements are not all on the table yet. */
export type PassWaiting = {
  article: string;
  /** The viewer's own pass is not finished: nothing of the others is shown before. */
  mine: boolean;
  /** How many other members who judge have not finished theirs. */
  others: number;
};

/** What a blind review still waits for before its disagreements can be seen. Nothing in a review that is not blind. */
export function passesAwaited(state: ReviewState, viewer: Viewer): PassWaiting[] {
  if (!viewer.blindFirst) return [];
  const judges = [...state.member.values()].filter((m) => m.removedAt === null && may(m.role, 'judge'));
  return articlesOf(state).flatMap((article) => {
    const unfinished = judges.filter(
      ({ id }) => id !== viewer.id && state.pass.get(passKey(article.id, id))?.status !== 'finished',
    );
    const mine = !seesOthers(viewer, article.id);
    return mine || unfinished.length > 0 ? [{ article: article.id, mine, others: unfinished.length }] : [];
  });
}
