import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyCollisions } from '@/components/shell/commands/collisions';
import { type KeyPress, matchesStroke, parseKeys } from '@/components/shell/commands/stroke';
import { COMMANDS, keysOf, type Remapped } from '@/components/shell/keymap/keymap';
import { recordStroke } from '@/components/shell/keymap/record-stroke';
import { refusalOf } from '@/components/shell/keymap/remapping';

function press(key: string, code: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

describe('a recorded press', () => {
  it.each([
    ['A on AZERTY', press('a', 'KeyQ'), 'a'],
    ['A on an Arabic layout', press('ش', 'KeyA'), 'a'],
    ['2 on AZERTY', press('é', 'Digit2'), '2'],
    ['2 on the pad', press('2', 'Numpad2'), '2'],
    ['the arrow of a pad without NumLock', press('ArrowDown', 'Numpad2'), 'arrowdown'],
    ['Shift+J', press('J', 'KeyJ', { shiftKey: true }), 'shift+j'],
    ['a sign that needs Shift', press('!', 'Slash', { shiftKey: true }), '!'],
    ['[ with AltGr', press('[', 'BracketLeft', { ctrlKey: true, altKey: true, altGraph: true }), '['],
    ['Ctrl+Y', press('y', 'KeyY', { ctrlKey: true }), 'mod+y'],
    ['the space bar', press(' ', 'Space'), 'space'],
    ['F2', press('F2', 'F2'), 'f2'],
  ])('%s', (_, pressed, stroke) => {
    expect(recordStroke(pressed, false)).toBe(stroke);
  });

  it.each([
    ['Shift alone', press('Shift', 'ShiftLeft', { shiftKey: true })],
    ['a dead key', press('Dead', 'BracketLeft')],
    ['the Windows key with a letter', press('j', 'KeyJ', { metaKey: true })],
    ['+, which stands between keys', press('+', 'Equal', { shiftKey: true })],
  ])('%s is none', (_, pressed) => {
    expect(recordStroke(pressed, false)).toBeNull();
  });

  it('⌘ is Mod on a Mac, Ctrl is not', () => {
    expect(recordStroke(press('y', 'KeyY', { metaKey: true }), true)).toBe('mod+y');
    expect(recordStroke(press('y', 'KeyY', { ctrlKey: true }), true)).toBeNull();
  });

  it('is the press that gives the command afterwards', () => {
    const keys = fc.constantFrom(
      ...[...'abcxyz'].map((key) => [key, `Key${key.toUpperCase()}`] as const),
      ...[...'0159'].map((key) => [key, `Digit${key}`] as const),
      ['é', 'Digit2'] as const,
      ['ش', 'KeyA'] as const,
      ['ü', 'BracketLeft'] as const,
      [';', 'Semicolon'] as const,
      ['PageDown', 'PageDown'] as const,
      ['F9', 'F9'] as const,
      [' ', 'Space'] as const,
    );
    const held = fc.record({
      ctrlKey: fc.boolean(),
      altKey: fc.boolean(),
      shiftKey: fc.boolean(),
      metaKey: fc.boolean(),
    });
    fc.assert(
      fc.property(keys, held, fc.boolean(), ([key, code], modifiers, mac) => {
        const pressed = press(key, code, modifiers);
        const stroke = recordStroke(pressed, mac);
        if (stroke === null) return;
        const [read] = parseKeys(stroke);
        expect(read && matchesStroke(pressed, read, mac), stroke).toBe(true);
      }),
    );
  });
});

describe('a key of one’s own', () => {
  it.each([
    ['a free letter', 'claim.split', 'e'],
    ['a free letter with Shift', 'claim.split', 'shift+s'],
    ['the key it has', 'claim.split', 's'],
    ['a key of a screen that is never open beside it', 'claim.split', 'p'],
    ['another digit for a numbered choice', 'claim.tag.opinion', '5'],
    ['Ctrl+E for what works while typing', 'tray.add', 'mod+e'],
  ] as const)('%s is allowed', (_, id, stroke) => {
    expect(refusalOf(id, stroke, {})).toBeNull();
  });

  it.each([
    ['a key of the same screen', 'claim.split', 'm', { why: 'taken', by: 'claim.merge' }],
    ['a second alternative', 'claim.split', 'ArrowDown', { why: 'taken', by: 'claim.next' }],
    ['a key that works everywhere', 'claim.split', '?', { why: 'taken', by: 'shell.keys' }],
    ['the start of a sequence', 'claim.split', 'g', { why: 'taken', by: 'go.overview' }],
    ['everywhere, a key of one screen', 'shell.keys', 'm', { why: 'taken', by: 'claim.merge' }],
    ['a digit where nothing is numbered', 'claim.split', '7', { why: 'digit' }],
    ['Alt with a digit', 'claim.split', 'alt+1', { why: 'reserved' }],
    ['Alt with a letter', 'claim.split', 'alt+f', { why: 'reserved' }],
    ['Ctrl+W', 'claim.split', 'mod+w', { why: 'reserved' }],
    ['Ctrl+C', 'claim.split', 'mod+c', { why: 'reserved' }],
    ['Ctrl+Shift+N', 'claim.split', 'mod+shift+n', { why: 'reserved' }],
    ['F5', 'claim.split', 'f5', { why: 'reserved' }],
    ['Backspace outside the queue', 'claim.split', 'backspace', { why: 'reserved' }],
    ['Escape', 'claim.split', 'escape', { why: 'fixed' }],
    ['Tab', 'claim.split', 'tab', { why: 'fixed' }],
    ['a letter for what works while typing', 'tray.add', 'q', { why: 'typing' }],
  ] as const)('%s is refused', (_, id, stroke, refusal) => {
    expect(refusalOf(id, stroke, {})).toEqual(refusal);
  });

  it('looks at what the person has, not at what everyone starts with', () => {
    const remapped: Remapped = { 'claim.merge': 'e' };
    expect(refusalOf('claim.split', 'm', remapped)).toBeNull();
    expect(refusalOf('claim.split', 'e', remapped)).toEqual({ why: 'taken', by: 'claim.merge' });
  });

  it('whatever is allowed, one after another, leaves no two commands with one key', () => {
    const ids = fc.constantFrom(...COMMANDS.filter(({ fixed }) => !fixed).map(({ id }) => id));
    const strokes = fc.constantFrom(
      ...[...'abcdefghijklmnopqrstuvwxyz'].flatMap((key) => [key, `shift+${key}`, `mod+${key}`]),
      ...[...'0123456789/?[]'],
      'enter',
      'arrowdown',
      'delete',
      'f2',
      'f6',
      'space',
      'backspace',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(ids, strokes), { maxLength: 12 }), (wishes) => {
        let remapped: Remapped = {};
        for (const [id, stroke] of wishes)
          if (refusalOf(id, stroke, remapped) === null) remapped = { ...remapped, [id]: stroke };
        const now = COMMANDS.map((command) => ({ ...command, keys: keysOf(command.id, remapped) }));
        expect(keyCollisions(now)).toEqual([]);
      }),
    );
  });
});
