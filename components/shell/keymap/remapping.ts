import type { Scope } from '@/components/shell/commands/command';
import { isSafeWhileTyping, parseKeys, type Stroke, strokeName } from '@/components/shell/commands/stroke';
import { COMMANDS, type CommandId, declared, keysOf, type Remapped } from '@/components/shell/keymap/keymap';

/** Why a command may not have a key. */
export type KeyRefusal =
  | { why: 'taken'; by: CommandId }
  /** The browser, the system or an assistive technology needs it. */
  | { why: 'reserved' }
  /** Escape leaves, Tab moves the focus. */
  | { why: 'fixed' }
  /** A digit is always the numbered choice on the screen. */
  | { why: 'digit' }
  /** The command works while typing, where this key would be text. */
  | { why: 'typing' };

/** Ctrl or ⌘ with these is the browser's: address bar, tabs, find, print, copy and paste. */
const BROWSER_LETTERS = 'acdfhlnopqrtvwx';
/** … and with Shift: private windows, closed tabs, developer tools. */
const BROWSER_SHIFTED = 'bcdijmnoprtw';
const BROWSER_F_KEYS = ['f1', 'f3', 'f5', 'f7', 'f10', 'f11', 'f12'];

const isDigit = (key: string) => /^[0-9]$/.test(key);
const isCharacter = (key: string) => key.length === 1;

/** Keys that belong to the browser, the system or a screen reader: no command may take them. */
export function isReserved({ key, mod, alt, shift }: Stroke): boolean {
  // Alt with a character opens menus, switches tabs, or types a sign; Alt with an arrow goes back in history.
  if (alt && (isCharacter(key) || /^(tab|space|enter|f4|home|arrowleft|arrowright)$/.test(key))) return true;
  if (BROWSER_F_KEYS.includes(key) || /^(insert|contextmenu|printscreen|pause|scrolllock)$/.test(key))
    return true;
  if (!mod) return false;
  if (isDigit(key) || /^(tab|f4|pageup|pagedown|escape|-|=|space)$/.test(key)) return true;
  return (shift ? BROWSER_SHIFTED : BROWSER_LETTERS).includes(key);
}

/** What is open on each screen at one time, beside `everywhere`. A draft or a question takes the place of what is under it. */
const OPEN_AT_ONCE: readonly (readonly Scope[])[] = [
  ...(['reviews', 'overview', 'articles', 'claims', 'tray'] as const).map(
    (screen) => ['list', screen] as const,
  ),
  ...(
    [
      'annotator',
      'split',
      'bounds',
      'links',
      'compare',
      'matrix',
      'map',
      'timeline',
      'disputed-link',
    ] as const
  ).map((screen) => ['review', screen] as const),
  ['review', 'disagreements'],
];

/** Whether commands of these scopes can answer at the same time. */
export function openTogether(one: Scope, other: Scope): boolean {
  if (one === other || one === 'everywhere' || other === 'everywhere') return true;
  return OPEN_AT_ONCE.some((open) => open.includes(one) && open.includes(other));
}

/** One spelling of an alternative: two are the same press exactly when these are equal. */
export const spelled = (keys: string) => parseKeys(keys).map(strokeName).join(' ');

/** The same keys, or the start of the other's sequence (`g` beside `g o`). */
export function clash(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);
}

/** The numbered choices: a digit may move between them, and to nothing else. */
const isNumbered = (id: CommandId) => declared(id).keys.some((keys) => isDigit(keys));

/**
 * Whether a command may have this stroke beside the person's other keys. Null: yes. The rules are those of the design's
 * appendix A.
 */
export function refusalOf(id: CommandId, stroke: string, remapped: Remapped): KeyRefusal | null {
  const [pressed] = parseKeys(stroke);
  const { scope, inTextFields } = declared(id);
  if (!pressed || pressed.key === 'escape' || pressed.key === 'tab') return { why: 'fixed' };
  const isBack = pressed.key === 'backspace' && !['links', 'relation', 'differs'].includes(scope);
  if (isReserved(pressed) || isBack) return { why: 'reserved' };
  if (isDigit(pressed.key) && !isNumbered(id)) return { why: 'digit' };
  if (inTextFields && !isSafeWhileTyping(pressed)) return { why: 'typing' };
  const wanted = spelled(stroke);
  const other = COMMANDS.find(
    (each) =>
      each.id !== id &&
      openTogether(scope, each.scope) &&
      keysOf(each.id, remapped).some((keys) => clash(wanted, spelled(keys))),
  );
  return other ? { why: 'taken', by: other.id } : null;
}
