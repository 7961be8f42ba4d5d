import { useSyncExternalStore } from 'react';
import { isSingleKey, parseKeys, type Stroke } from '@/components/shell/commands/stroke';
import { type CommandId, keysOf } from '@/components/shell/keymap/keymap';
import { useKeymap } from '@/components/shell/keymap/use-keymap';

const CAPS: Record<string, string> = {
  arrowdown: '↓',
  arrowup: '↑',
  arrowleft: '←',
  arrowright: '→',
  enter: 'Enter',
  escape: 'Esc',
  backspace: 'Backspace',
  delete: 'Del',
  home: 'Home',
  end: 'End',
  pageup: 'PageUp',
  pagedown: 'PageDown',
  space: 'Space',
  tab: 'Tab',
};

// The names `aria-keyshortcuts` wants are those of KeyboardEvent.key.
const ARIA: Record<string, string> = {
  ...Object.fromEntries(
    ['Enter', 'Escape', 'Backspace', 'Delete', 'Home', 'End', 'Space', 'Tab'].map((n) => [
      n.toLowerCase(),
      n,
    ]),
  ),
  arrowdown: 'ArrowDown',
  arrowup: 'ArrowUp',
  arrowleft: 'ArrowLeft',
  arrowright: 'ArrowRight',
  pageup: 'PageUp',
  pagedown: 'PageDown',
};

function cap({ key, mod, alt, shift }: Stroke, mac: boolean): string[] {
  return [
    ...(mod ? [mac ? '⌘' : 'Ctrl'] : []),
    ...(alt ? [mac ? '⌥' : 'Alt'] : []),
    ...(shift ? [mac ? '⇧' : 'Shift'] : []),
    CAPS[key] ?? key.toUpperCase(),
  ];
}

/** Key caps of each stroke in turn: `mod+k` is [["Ctrl","K"]], `g o` is [["G"],["O"]]. */
export function keyCaps(keys: string, mac: boolean): string[][] {
  return parseKeys(keys).map((stroke) => cap(stroke, mac));
}

/** The value of `aria-keyshortcuts` for these alternatives. It cannot express sequences: those are left out. */
export function ariaKeys(keys: readonly string[], mac: boolean): string | undefined {
  const named = keys.flatMap((each) => {
    const [stroke, ...more] = parseKeys(each);
    if (!stroke || more.length > 0) return [];
    const { key, mod, alt, shift } = stroke;
    const name = ARIA[key] ?? key.toUpperCase();
    return [
      [mod && (mac ? 'Meta' : 'Control'), alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+'),
    ];
  });
  return named.join(' ') || undefined;
}

export function isMac(): boolean {
  return /mac/i.test(navigator.userAgent) && !/iphone|ipad|ipod/i.test(navigator.userAgent);
}

const never = () => () => {};

/** Whether this keyboard has ⌘ where others have Ctrl. */
export const useMac = () => useSyncExternalStore(never, isMac, () => false);

/** How this reviewer's keyboard names the keys of a command: caps for the eye, `aria-keyshortcuts` for the ear. */
export function useKeyNames() {
  const mac = useMac();
  const { remapped, singleKeys } = useKeymap();
  // A key that is switched off is named nowhere.
  const acting = (id: CommandId) =>
    keysOf(id, remapped).filter((keys) => singleKeys || !parseKeys(keys).some(isSingleKey));
  return {
    /** The alternatives that act, in the keymap's spelling. */
    acting,
    /** Caps of the first alternative in one row, for a tooltip. Undefined when none acts. */
    caps: (id: CommandId) => {
      const [first] = acting(id);
      return first === undefined ? undefined : keyCaps(first, mac).flat();
    },
    strokes: (keys: string) => keyCaps(keys, mac),
    aria: (id: CommandId) => ariaKeys(acting(id), mac),
  };
}
