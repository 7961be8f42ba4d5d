import { describe, expect, it } from 'vitest';
import { ariaKeys, keyCaps } from '@/components/shell/commands/key-names';

describe('how keys are named', () => {
  it('as caps, by platform', () => {
    expect(keyCaps('mod+shift+z', false)).toEqual([['Ctrl', 'Shift', 'Z']]);
    expect(keyCaps('mod+shift+z', true)).toEqual([['⌘', '⇧', 'Z']]);
    expect(keyCaps('g o', false)).toEqual([['G'], ['O']]);
  });

  it('for aria-keyshortcuts, alternatives apart by a space', () => {
    expect(ariaKeys(['j', 'ArrowDown'], false)).toBe('J ArrowDown');
    expect(ariaKeys(['mod+k'], true)).toBe('Meta+K');
    expect(ariaKeys(['alt+PageUp'], false)).toBe('Alt+PageUp');
  });

  it('sequences have no such name', () => {
    expect(ariaKeys(['g o'], false)).toBeUndefined();
  });
});
