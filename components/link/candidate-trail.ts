/**
 * One reviewer's way through the queue: the pairs in the order they were laid out in, the one in sight, and what was done
 * with those before, so that Backspace can go back over it.
 */
export type Trail = {
  order: readonly string[];
  /** Null when nothing is left to decide. */
  at: string | null;
  steps: readonly Step[];
};
export type Step = { candidate: string; did: 'answered' | 'skipped' };

export const beginTrail = (open: readonly string[]): Trail => ({
  order: open,
  at: open[0] ?? null,
  steps: [],
});

/** The pairs that were passed over. */
export const skippedOf = ({ steps }: Trail): string[] =>
  steps.filter(({ did }) => did === 'skipped').map(({ candidate }) => candidate);

/** The next that waits after `at`, and from the beginning when the end is reached; those passed over do not come again. */
function nextAfter(trail: Trail, open: ReadonlySet<string>): string | null {
  const skipped = new Set(skippedOf(trail));
  const from = trail.at === null ? 0 : trail.order.indexOf(trail.at) + 1;
  const ahead = [...trail.order.slice(from), ...trail.order.slice(0, from)];
  return ahead.find((id) => id !== trail.at && open.has(id) && !skipped.has(id)) ?? null;
}

/** On to the next, with what was done to the one in sight. */
export function onward(trail: Trail, did: Step['did'], open: ReadonlySet<string>): Trail {
  if (trail.at === null) return trail;
  const others = trail.steps.filter(({ candidate }) => candidate !== trail.at);
  const after = { ...trail, steps: [...others, { candidate: trail.at, did }] };
  return { ...after, at: nextAfter(after, open) };
}

/** Back to the one before: the step that leads there is taken away, and says whether an answer has to be taken back. */
export function backward(trail: Trail): { trail: Trail; step: Step } | null {
  const step = trail.steps.at(-1);
  if (!step) return null;
  return { trail: { ...trail, steps: trail.steps.slice(0, -1), at: step.candidate }, step };
}

/** Back to the last answer: what was passed over since waits again. */
export function toLastAnswer(trail: Trail): Trail | null {
  const at = trail.steps.findLastIndex(({ did }) => did === 'answered');
  const step = trail.steps[at];
  return step ? { ...trail, steps: trail.steps.slice(0, at), at: step.candidate } : null;
}

/** One further or one back in the order, doing nothing to the one in sight. */
export function stepped(trail: Trail, by: 1 | -1, open: ReadonlySet<string>): Trail {
  const waiting = trail.order.filter((id) => open.has(id) || id === trail.at);
  const next = waiting[trail.at === null ? 0 : waiting.indexOf(trail.at) + by];
  return next === undefined ? trail : { ...trail, at: next };
}

/** Those passed over wait again. */
export function again(trail: Trail, open: ReadonlySet<string>): Trail {
  const after = { ...trail, at: null, steps: trail.steps.filter(({ did }) => did === 'answered') };
  return { ...after, at: nextAfter(after, open) };
}

/** What came since goes to the end: nothing moves under the one in sight. */
export function joined(trail: Trail, open: readonly string[]): Trail {
  const known = new Set(trail.order);
  const news = open.filter((id) => !known.has(id));
  if (news.length === 0) return trail;
  return { ...trail, order: [...trail.order, ...news], at: trail.at ?? news[0] ?? null };
}
