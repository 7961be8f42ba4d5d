import type { DiscussionView } from './api/discussions';
import type { DiscussionRecord, DiscussionTarget } from './discussion';
import type { ReviewState } from './review-state';

type Dated = { id: string; at: string };
/** By time, and by id where two have the same. */
const older = (x: Dated, y: Dated) => (x.at === y.at ? (x.id < y.id ? -1 : 1) : x.at < y.at ? -1 : 1);

/** A thread with its messages, oldest first. */
export function viewThread(state: ReviewState, thread: DiscussionRecord): DiscussionView {
  const messages = [...state.message.values()]
    .filter((message) => message.discussion === thread.id)
    .sort(older)
    .map(({ discussion: _d, articles: _a, ...message }) => message);
  return { ...thread, messages };
}

/** The threads on one claim, link or article, or on the review, oldest first. Hand it only what the viewer may see. */
export function threadsOn(state: ReviewState, on: DiscussionTarget, target: string | null): DiscussionView[] {
  return [...state.discussion.values()]
    .filter((thread) => thread.on === on && thread.target === target)
    .sort(older)
    .map((thread) => viewThread(state, thread));
}

/** How many threads on it nobody has resolved. */
export function openThreads(state: ReviewState, target: string): number {
  let open = 0;
  for (const thread of state.discussion.values())
    if (thread.target === target && thread.resolvedAt === null) open++;
  return open;
}
