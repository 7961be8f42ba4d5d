/** One press, with what is held down beside it. */
export type Stroke = {
  /** A letter, a digit, a sign, or the DOM name of a key, in lower case. */
  key: string;
  mod: boolean;
  alt: boolean;
  shift: boolean;
};

/** What a stroke needs to know of a keyboard event, so that tests need no DOM. */
export type KeyPress = {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  /** AltGr is down: the layout needs it to type this sign, so Ctrl and Alt say nothing. */
  altGraph?: boolean;
};

// Where the sign sits on a US board, for layouts whose letters are not Latin.
const SIGN_POSITIONS: Record<string, { code: string; shift: boolean }> = {
  '?': { code: 'Slash', shift: true },
  '/': { code: 'Slash', shift: false },
  '[': { code: 'BracketLeft', shift: false },
  ']': { code: 'BracketRight', shift: false },
};

const isLetter = (key: string) => /^[a-z]$/.test(key);
const isDigit = (key: string) => /^[0-9]$/.test(key);
const isSign = (key: string) => key.length === 1 && !isLetter(key) && !isDigit(key);

/** Reads `mod+k` or `g o`; a space stands between strokes that follow each other. */
export function parseKeys(keys: string): Stroke[] {
  return keys.split(' ').map((part) => {
    const held = part.toLowerCase().split('+');
    const key = held.pop() ?? '';
    return { key, mod: held.includes('mod'), alt: held.includes('alt'), shift: held.includes('shift') };
  });
}

/** The one spelling of a stroke: two strokes are the same press exactly when these are equal. */
export function strokeName({ key, mod, alt, shift }: Stroke): string {
  return [mod && 'mod', alt && 'alt', shift && 'shift', key].filter(Boolean).join('+');
}

/** A key that types a character, alone or with Shift: what WCAG 2.1.4 lets a person switch off. */
export function isSingleKey(stroke: Stroke): boolean {
  return stroke.key.length === 1 && !stroke.mod && !stroke.alt;
}

/** May fire while a person is typing: it cannot be part of the text. */
export function isSafeWhileTyping({ key, mod, alt }: Stroke): boolean {
  const leaps = alt && /^(arrowup|arrowdown|pageup|pagedown)$/.test(key);
  return mod || leaps || /^f\d+$/.test(key) || key === 'escape';
}

function sameKey(press: KeyPress, stroke: Stroke): boolean {
  const produced = press.key.toLowerCase();
  if (isDigit(stroke.key)) {
    if (press.code === `Digit${stroke.key}`) return true;
    // Without NumLock the pad types arrows, and its digits are no digits.
    return press.code === `Numpad${stroke.key}` && press.key.length === 1;
  }
  if (isLetter(stroke.key)) {
    if (isLetter(produced)) return produced === stroke.key;
    return press.code === `Key${stroke.key.toUpperCase()}`;
  }
  if (isSign(stroke.key)) {
    if (produced === stroke.key) return true;
    const place = SIGN_POSITIONS[stroke.key];
    const foreign = !/^[\x20-\x7e\xa0-\xff]$/.test(press.key) && press.key.length === 1;
    return foreign && place !== undefined && press.code === place.code && press.shiftKey === place.shift;
  }
  if (stroke.key === 'space') return press.key === ' ';
  return produced === stroke.key;
}

/** Whether this press is this stroke. `mac` decides which key is `mod`. */
export function matchesStroke(press: KeyPress, stroke: Stroke, mac: boolean): boolean {
  if (!sameKey(press, stroke)) return false;
  const sign = isSign(stroke.key);
  // A sign is what was typed: how many keys the layout needed for it is not the command's business.
  if (sign && press.altGraph) return !stroke.mod && !stroke.alt;
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  if (mod !== stroke.mod || other || press.altKey !== stroke.alt) return false;
  return sign || press.shiftKey === stroke.shift;
}
