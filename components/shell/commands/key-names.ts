import { useSyncExternalStore } from 'react';
import { parseKeys, type Stroke } from '@/components/shell/commands/stroke';

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

/** How this reviewer's keyboard names keys: caps for the eye, `aria-keyshortcuts` for the ear. */
export function useKeyNames() {
  const mac = useSyncExternalStore(never, isMac, () => false);
  return {
    /** Caps of the first alternative in one row, for a tooltip. */
    caps: (keys: readonly string[]) => keyCaps(keys[0] ?? '', mac).flat(),
    strokes: (keys: string) => keyCaps(keys, mac),
    aria: (keys: readonly string[]) => ariaKeys(keys, mac),
  };
}
