/**
 * How reviewers write to each other: plain paragraphs, `**bold**`, `*italic*`, lists of lines that begin with `- `, web
 * addresses, members called in by `@Name`, and claims. A claim is stored as `[#A2·14](claim:<id>)`, because its number
 * changes when a claim before it is split, and its id never does.
 */

type Run =
  | { as: 'text' | 'bold' | 'italic'; text: string }
  | { as: 'link'; text: string; href: string }
  | { as: 'mention'; text: string; member: string }
  | { as: 'claim'; text: string; claim: string };

/** `at`: where it begins in its line, in UTF-16 code units. */
export type MessageRun = Run & { at: number };
/** `line`: which line of the message, from 0. */
export type MessageLine = { line: number; runs: MessageRun[] };
export type MessageBlock =
  | ({ as: 'paragraph' } & MessageLine)
  | { as: 'list'; line: number; items: MessageLine[] };

export type Named = { id: string; name: string };

const CLAIM = /\[#(A\d{1,4}·\d{1,6})\]\(claim:([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\)/;
const ADDRESS = /https?:\/\/[^\s<>"]+/;
const BOLD = /\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*/;
const ITALIC = /\*(?=\S)([^*\n]+?)(?<=\S)\*/;
/** A point or bracket after an address belongs to the sentence. */
const AFTER_ADDRESS = /[.,;:!?)\]'”’]+$/;
/** As people type it: the middle dot is on few keyboards. */
const TYPED = /#(A\d{1,4})[·.](\d{1,6})(?!\d)/g;

type Found = { at: number; length: number; run: Run };

function first(text: string, pattern: RegExp, run: (match: RegExpExecArray) => Found['run']): Found | null {
  const match = pattern.exec(text);
  return match ? { at: match.index, length: match[0].length, run: run(match) } : null;
}

function firstAddress(text: string): Found | null {
  const found = ADDRESS.exec(text);
  if (!found) return null;
  const href = found[0].replace(AFTER_ADDRESS, '');
  return { at: found.index, length: href.length, run: { as: 'link', text: href, href } };
}

function firstMention(text: string, members: readonly Named[]): Found | null {
  let best: Found | null = null;
  for (const { id, name } of members) {
    const at = text.indexOf(`@${name}`);
    if (at < 0) continue;
    const length = name.length + 1;
    // “@Ann Lee” names Ann Lee, not Ann.
    if (!best || at < best.at || (at === best.at && length > best.length))
      best = { at, length, run: { as: 'mention', text: `@${name}`, member: id } };
  }
  return best;
}

function runsOf(line: string, members: readonly Named[]): MessageRun[] {
  const runs: MessageRun[] = [];
  let rest = line;
  const put = (run: Run, at = line.length - rest.length) => runs.push({ ...run, at });
  while (rest !== '') {
    const next = [
      first(rest, CLAIM, ([, name = '', claim = '']) => ({ as: 'claim', text: `#${name}`, claim })),
      firstAddress(rest),
      first(rest, BOLD, ([, text = '']) => ({ as: 'bold', text })),
      first(rest, ITALIC, ([, text = '']) => ({ as: 'italic', text })),
      firstMention(rest, members),
    ]
      .filter((found) => found !== null)
      .sort((x, y) => x.at - y.at)[0];
    if (!next) {
      put({ as: 'text', text: rest });
      break;
    }
    if (next.at > 0) put({ as: 'text', text: rest.slice(0, next.at) });
    rest = rest.slice(next.at);
    put(next.run);
    rest = rest.slice(next.length);
  }
  return runs;
}

/** A message as blocks. Every line is a paragraph of its own, so that each finds its own direction. */
export function readMessage(text: string, mentioned: readonly Named[]): MessageBlock[] {
  const blocks: MessageBlock[] = [];
  for (const [line, words] of text.split('\n').entries()) {
    if (words.trim() === '') continue;
    const item = /^\s*[-•]\s+(.*)$/.exec(words)?.[1];
    const runs = runsOf(item ?? words, mentioned);
    const last = blocks.at(-1);
    if (item === undefined) blocks.push({ as: 'paragraph', line, runs });
    else if (last?.as === 'list') last.items.push({ line, runs });
    else blocks.push({ as: 'list', line, items: [{ line, runs }] });
  }
  return blocks;
}

/** The members that a text calls in. */
export function mentionedIn(text: string, members: readonly Named[]): string[] {
  const found = readMessage(text, members).flatMap((block) =>
    (block.as === 'list' ? block.items.flatMap((item) => item.runs) : block.runs).flatMap((run) =>
      run.as === 'mention' ? [run.member] : [],
    ),
  );
  return [...new Set(found)];
}

/** The names of claims that a text refers to as people type them: `#A2·14` or `#A2.14`, each as `A2·14`. */
export function claimsTyped(text: string): string[] {
  return [...new Set([...text.matchAll(TYPED)].map(([, article, number]) => `${article}·${number}`))];
}

/** A text as it is stored: the references that are known carry the claim's id. `known` is by name, `A2·14`. */
export function toStored(text: string, known: ReadonlyMap<string, string>): string {
  return text.replace(TYPED, (typed, article: string, number: string) => {
    const name = `${article}·${number}`;
    const claim = known.get(name);
    return claim ? `[#${name}](claim:${claim})` : typed;
  });
}

/** A stored text as its author edits it, with the claims it refers to by name. */
export function toEditable(text: string): { text: string; known: Map<string, string> } {
  const known = new Map<string, string>();
  const editable = text.replace(new RegExp(CLAIM, 'g'), (_, name: string, claim: string) => {
    known.set(name, claim);
    return `#${name}`;
  });
  return { text: editable, known };
}

/** A stored text with each claim by the name it has now, `#A2·14`; one that is gone keeps the name it had. */
export function withNames(text: string, nameOf: ReadonlyMap<string, string>): string {
  return text.replace(
    new RegExp(CLAIM, 'g'),
    (_, name: string, claim: string) => `#${nameOf.get(claim) ?? name}`,
  );
}

/** The words alone, on one line, for a list or a letter. At most `length` UTF-16 units, never half a character. */
export function inOneLine(text: string, length: number): string {
  const line = toEditable(text).text.replace(/\*\*?/g, '').replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
