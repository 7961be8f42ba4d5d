import { describe, expect, it } from 'vitest';
import {
  isSafeWhileTyping,
  isSingleKey,
  type KeyPress,
  matchesStroke,
  parseKeys,
  type Stroke,
  strokeName,
} from '@/components/shell/commands/stroke';

function press(key: string, code: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

function stroke(keys: string): Stroke {
  const [first] = parseKeys(keys);
  if (!first) throw new Error(`no stroke in ${keys}`);
  return first;
}

const hits = (keys: string, pressed: KeyPress, mac = false) => matchesStroke(pressed, stroke(keys), mac);

describe('digits are positions', () => {
  it.each([
    ['US', press('2', 'Digit2')],
    ['AZERTY', press('é', 'Digit2')],
    ['Arabic', press('٢', 'Digit2')],
    ['the number pad', press('2', 'Numpad2')],
  ])('2 on %s', (_, pressed) => {
    expect(hits('2', pressed)).toBe(true);
  });

  it('the number pad without NumLock types an arrow, not a digit', () => {
    expect(hits('2', press('ArrowDown', 'Numpad2'))).toBe(false);
  });

  it('a digit with Ctrl, Alt or Shift is another press', () => {
    expect(hits('2', press('2', 'Digit2', { ctrlKey: true }))).toBe(false);
    expect(hits('2', press('2', 'Digit2', { altKey: true }))).toBe(false);
    expect(hits('2', press('@', 'Digit2', { shiftKey: true }))).toBe(false);
  });
});

describe('letters follow a Latin layout and fall back to the position on others', () => {
  it('AZERTY: A is where the person sees A', () => {
    expect(hits('a', press('a', 'KeyQ'))).toBe(true);
    expect(hits('q', press('a', 'KeyQ'))).toBe(false);
  });

  it.each([
    ['Arabic', press('ش', 'KeyA')],
    ['Russian', press('ф', 'KeyA')],
    ['Greek', press('α', 'KeyA')],
  ])('%s: A by position', (_, pressed) => {
    expect(hits('a', pressed)).toBe(true);
  });

  it('CapsLock does not add Shift', () => {
    expect(hits('j', press('J', 'KeyJ'))).toBe(true);
    expect(hits('shift+j', press('J', 'KeyJ'))).toBe(false);
    expect(hits('shift+j', press('J', 'KeyJ', { shiftKey: true }))).toBe(true);
  });
});

describe('signs are what was typed', () => {
  it.each([
    ['US', '?', press('?', 'Slash', { shiftKey: true })],
    ['AZERTY', '?', press('?', 'KeyM', { shiftKey: true })],
    ['Arabic', '?', press('؟', 'Slash', { shiftKey: true })],
    ['German, with AltGr', '[', press('[', 'Digit8', { ctrlKey: true, altKey: true, altGraph: true })],
    ['Russian, by position', '/', press('ё', 'Slash')],
  ])('%s', (_, keys, pressed) => {
    expect(hits(keys, pressed)).toBe(true);
  });

  it('a German ü is no bracket', () => {
    expect(hits('[', press('ü', 'BracketLeft'))).toBe(false);
  });
});

describe('mod', () => {
  it('is Ctrl, and on a Mac the command key', () => {
    expect(hits('mod+k', press('k', 'KeyK', { ctrlKey: true }))).toBe(true);
    expect(hits('mod+k', press('k', 'KeyK', { metaKey: true }))).toBe(false);
    expect(hits('mod+k', press('k', 'KeyK', { metaKey: true }), true)).toBe(true);
    expect(hits('mod+k', press('k', 'KeyK', { ctrlKey: true }), true)).toBe(false);
  });
});

describe('what a stroke is', () => {
  it('reads a sequence', () => {
    expect(parseKeys('g o').map(strokeName)).toEqual(['g', 'o']);
    expect(strokeName(stroke('Shift+Mod+Z'))).toBe('mod+shift+z');
  });

  it.each([
    ['2', true],
    ['shift+j', true],
    ['?', true],
    ['mod+k', false],
    ['Enter', false],
    ['F6', false],
    ['alt+PageUp', false],
  ])('%s is a single key: %s', (keys, single) => {
    expect(isSingleKey(stroke(keys))).toBe(single);
  });

  it.each([
    ['mod+k', true],
    ['F6', true],
    ['Escape', true],
    ['f', false],
    ['Enter', false],
    ['2', false],
  ])('%s is safe while typing: %s', (keys, safe) => {
    expect(isSafeWhileTyping(stroke(keys))).toBe(safe);
  });
});
