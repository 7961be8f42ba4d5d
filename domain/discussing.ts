import { isLive } from './claim-rules';
import { withPseudonyms } from './classroom';
import type { DiscussionRecord, DiscussionTarget, MessageRecord } from './discussion';
import { changeTo, type ReviewState } from './review-state';
import { allow, type Ruling, refuse } from './ruling';

/** How long an author may still change a message. */
export const EDIT_MINUTES = 15;

/** The articles a thread is about; null when there is nothing of that kind under that id. */
function articlesOf(state: ReviewState, on: DiscussionTarget, target: string | null): string[] | null {
  if (on === 'review') return target === null ? [] : null;
  if (target === null) return null;
  if (on === 'claim') {
    const claim = state.claim.get(target);
    return claim && isLive(claim) ? [claim.article] : null;
  }
  if (on === 'article') return state.article.get(target)?.removedAt === null ? [target] : null;
  const link = state.link.get(target);
  return link && !link.deletedAt ? [link.articleA, link.articleB] : null;
}

/** Members named with `@` must be members: nobody else can be called in. */
function strangers(state: ReviewState, mentions: readonly string[]) {
  const known = (id: string) => state.member.get(id)?.removedAt === null;
  return mentions.every(known)
    ? null
    : refuse(422, 'input', 'Only members can be mentioned.', { path: 'mentions' });
}

type Text = { text: string; mentions: string[] };

/** The words as they are kept: in a class, whoever is called in by name stands there by pseudonym. */
const kept = (state: ReviewState, text: string) => withPseudonyms(text, [...state.member.values()]);

/** Opens a thread with its first message. */
export function startDiscussion(
  state: ReviewState,
  input: Text & {
    id: string;
    message: string;
    on: DiscussionTarget;
    target: string | null;
    by: string;
    at: string;
  },
): Ruling {
  const articles = articlesOf(state, input.on, input.target);
  if (!articles)
    return refuse(404, 'not-found', 'There is nothing here to discuss under that id.', { path: 'target' });
  const no = strangers(state, input.mentions);
  if (no) return no;
  const { id, on, target, by, at } = input;
  const thread: DiscussionRecord = { id, on, target, articles, by, at, resolvedAt: null, resolvedBy: null };
  return allow('discussion.changed', [
    changeTo(state, 'discussion', id, thread),
    changeTo(
      state,
      'message',
      input.message,
      messageOf(thread, {
        ...input,
        text: kept(state, input.text),
        id: input.message,
      }),
    ),
  ]);
}

function messageOf(
  thread: DiscussionRecord,
  input: Text & { id: string; by: string; at: string },
): MessageRecord {
  const { id, by, at, text, mentions } = input;
  const { id: discussion, articles } = thread;
  return { id, discussion, articles, by, at, text, mentions, editedAt: null, removedAt: null };
}

/** Answers in a thread; a resolved one is open again by that. */
export function reply(
  state: ReviewState,
  input: Text & { id: string; discussion: string; by: string; at: string },
): Ruling {
  const thread = state.discussion.get(input.discussion);
  if (!thread) return refuse(404, 'not-found', 'There is no such discussion here.');
  const no = strangers(state, input.mentions);
  if (no) return no;
  const changes = [
    changeTo(state, 'message', input.id, messageOf(thread, { ...input, text: kept(state, input.text) })),
  ];
  const opened = { ...thread, resolvedAt: null, resolvedBy: null };
  return allow('discussion.changed', [
    ...(thread.resolvedAt ? [changeTo(state, 'discussion', thread.id, opened)] : []),
    ...changes,
  ]);
}

/** The author changes a message within fifteen minutes; it says that it was edited. */
export function editMessage(
  state: ReviewState,
  input: Text & { message: string; by: string; at: string },
): Ruling {
  const message = state.message.get(input.message);
  if (!message || message.removedAt) return refuse(404, 'not-found', 'There is no such message here.');
  if (message.by !== input.by) return refuse(403, 'role', 'Only its author changes a message.');
  if (Date.parse(input.at) - Date.parse(message.at) > EDIT_MINUTES * 60_000)
    return refuse(409, 'input', 'A message can be changed for fifteen minutes. Write another one.');
  const no = strangers(state, input.mentions);
  if (no) return no;
  const { mentions, at: editedAt } = input;
  const text = kept(state, input.text);
  return allow('discussion.changed', [
    changeTo(state, 'message', message.id, { ...message, text, mentions, editedAt }),
  ]);
}

/** Takes the words away; that there was a message stays. */
export function removeMessage(
  state: ReviewState,
  input: { message: string; by: string; mayDecide: boolean; at: string },
): Ruling {
  const message = state.message.get(input.message);
  if (!message || message.removedAt) return refuse(404, 'not-found', 'There is no such message here.');
  if (message.by !== input.by && !input.mayDecide)
    return refuse(403, 'role', 'Its author, an editor or an owner removes a message.');
  return allow('discussion.changed', [
    changeTo(state, 'message', message.id, { ...message, text: '', mentions: [], removedAt: input.at }),
  ]);
}

/** Any reviewer resolves or reopens a thread. */
export function resolveDiscussion(
  state: ReviewState,
  input: { discussion: string; resolved: boolean; by: string; at: string },
): Ruling {
  const thread = state.discussion.get(input.discussion);
  if (!thread) return refuse(404, 'not-found', 'There is no such discussion here.');
  if ((thread.resolvedAt !== null) === input.resolved) return allow('discussion.changed', []);
  const record = {
    ...thread,
    resolvedAt: input.resolved ? input.at : null,
    resolvedBy: input.resolved ? input.by : null,
  };
  return allow('discussion.changed', [changeTo(state, 'discussion', thread.id, record)]);
}
