import { type KeyPress, type Stroke, strokeName } from '@/components/shell/commands/stroke';

const NOT_KEYS = /^(Shift|Control|Alt|AltGraph|Meta|CapsLock|NumLock|Fn|Dead|Process|Unidentified|Compose)$/;

function keyOf({ key, code }: KeyPress): string | null {
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1];
  // Without NumLock the pad types arrows.
  if (digit !== undefined && key.length === 1) return digit;
  if (key === ' ') return 'space';
  const produced = key.toLowerCase();
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  const foreign = !/^[\x20-\x7e\xa0-\xff]$/.test(key) && key.length === 1;
  if (foreign && letter !== undefined) return letter.toLowerCase();
  // `+` stands between the keys of a stroke and cannot be one of them.
  return produced === '+' ? null : produced;
}

/**
 * The stroke a press would be written down as: the inverse of `matchesStroke`. Digits by position, letters as the layout
 * has them and by position where it has no Latin ones. Null for a modifier alone, a dead key, or a press no stroke can
 * say (the Windows key; Ctrl on a Mac). react-hotkeys-hook records too, but positions only: on AZERTY it would write Q
 * for A.
 */
export function recordStroke(press: KeyPress, mac: boolean): string | null {
  if (NOT_KEYS.test(press.key)) return null;
  const key = keyOf(press);
  if (key === null) return null;
  const isSign = key.length === 1 && !/[a-z0-9]/.test(key);
  if (isSign && press.altGraph) return key;
  if (mac ? press.ctrlKey : press.metaKey) return null;
  const stroke: Stroke = {
    key,
    mod: mac ? press.metaKey : press.ctrlKey,
    alt: press.altKey,
    shift: press.shiftKey && !isSign,
  };
  return strokeName(stroke);
}
