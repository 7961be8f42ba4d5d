/** What the caret stands in: a name after `@`, or a claim after `#`. */
export type Trigger = { sign: '@' | '#'; query: string; start: number; end: number };

/** Longer than any name of a member; a stray @ in prose soon is none any more. */
const LONGEST = 40;

/** The mention or reference that is being typed at the caret, if one is. Offsets are UTF-16 code units of `text`. */
export function triggerAt(text: string, caret: number): Trigger | null {
  const before = text.slice(Math.max(0, caret - LONGEST), caret);
  const found = /(^|[\s(“"'])([@#])([^@#\n]*)$/.exec(before);
  if (!found) return null;
  const [, , sign, query = ''] = found;
  if (sign === '#' && !/^A?\d{0,4}([·.]\d{0,6})?$/i.test(query)) return null;
  if (sign === '@' && /^\s/.test(query)) return null;
  return { sign: sign === '#' ? '#' : '@', query, start: caret - query.length - 1, end: caret };
}

/** `a2.1` as the names of claims are written: `A2·1`. */
export const claimQuery = (query: string) => `A${query.replace(/^a/i, '').replace('.', '·')}`;

/** The text with the trigger replaced by what was chosen, and where the caret goes. */
export function replaced(text: string, trigger: Trigger, by: string): { text: string; caret: number } {
  const put = `${by} `;
  const rest = text.slice(trigger.end).replace(/^ /, '');
  return { text: text.slice(0, trigger.start) + put + rest, caret: trigger.start + put.length };
}
