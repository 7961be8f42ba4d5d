import { changeTo, type ReviewState } from './review-state';
import { passKey } from './reviewer';
import { allow, type Ruling, refuse } from './ruling';

/** A reviewer starts, finishes or takes up again their own run through an article. */
export function setPass(
  state: ReviewState,
  input: { article: string; reviewer: string; status: 'in_progress' | 'finished'; at: string },
): Ruling {
  const article = state.article.get(input.article);
  if (!article || article.removedAt) return refuse(404, 'not-found', 'There is no such article here.');
  if (article.status !== 'ready') return refuse(409, 'not-ready', 'Confirm the text of this article first.');
  const key = passKey(input.article, input.reviewer);
  const before = state.pass.get(key);
  const type = input.status === 'finished' ? 'pass.finished' : 'pass.started';
  if (before?.status === input.status) return allow(type, []);
  const revealed = before?.status === 'finished' && [...state.review.values()][0]?.blindFirst;
  if (revealed)
    return refuse(
      409,
      'blind',
      'A blind pass that is finished cannot be taken back: the others are revealed.',
    );
  return allow(type, [
    changeTo(state, 'pass', key, {
      article: input.article,
      reviewer: input.reviewer,
      status: input.status,
      startedAt: before?.startedAt ?? input.at,
      finishedAt: input.status === 'finished' ? input.at : null,
    }),
  ]);
}
