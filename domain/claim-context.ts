import type { Span } from './span';

/** What stands around a claim in its article, as far as one glance takes in. */
export type ClaimContext = { before: string; after: string };

/** UTF-16 code units of context on each side, at most. */
const REACH = 130;

const gathered = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** The words before and after a claim, cut between words and marked with an ellipsis where the text goes on. */
export function contextOf(text: string, { start, end }: Span): ClaimContext {
  const from = Math.max(0, start - REACH);
  const to = Math.min(text.length, end + REACH);
  const ahead = text.slice(from, start);
  const behind = text.slice(end, to);
  const whole = { before: from === 0, after: to === text.length };
  // The cut word goes: at least it is only half there, and at worst it is half a character.
  const before = gathered(whole.before ? ahead : ahead.replace(/^\S*/u, ''));
  const after = gathered(whole.after ? behind : behind.replace(/\S*$/u, ''));
  return {
    before: whole.before || before === '' ? before : `…${before}`,
    after: whole.after || after === '' ? after : `${after}…`,
  };
}
