import { describe, expect, it } from 'vitest';
import { keyCollisions, reservedKeys } from '@/components/shell/commands/collisions';
import type { Command, Scope } from '@/components/shell/commands/command';
import { answer, type Circumstances, createRegistry } from '@/components/shell/commands/registry';

function command(id: string, keys: string[], more: Partial<Command> = {}): Command {
  return { id, labelKey: 'shell.more', scope: 'annotator', keys, perform: () => {}, ...more };
}

const around: Circumstances = {
  mac: false,
  typing: false,
  singleKeys: true,
  inWorkArea: true,
  ownedByControl: false,
};

function press(key: string, held: { ctrlKey?: boolean; repeat?: boolean } = {}) {
  const code = /^[a-z]$/.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : key;
  return {
    key,
    code,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    repeat: false,
    ...held,
  };
}

function given(
  commands: Command[],
  key: ReturnType<typeof press>,
  sequence = '',
  more: Partial<Circumstances> = {},
) {
  const found = answer(commands, key, sequence, { ...around, ...more });
  return found?.kind === 'perform' ? found.command.id : (found?.sequence ?? null);
}

describe('which command a press gives', () => {
  const tag = command('tag', ['2'], { once: true });
  const palette = command('palette', ['mod+k'], { scope: 'everywhere', inTextFields: true });
  const go = command('go', ['g o'], { scope: 'everywhere' });
  const all = [tag, palette, go];

  it('a digit tags in the work area, not outside it, not while typing, not when single keys are off', () => {
    expect(given(all, press('2'))).toBe('tag');
    expect(given(all, press('2'), '', { inWorkArea: false })).toBeNull();
    expect(given(all, press('2'), '', { typing: true })).toBeNull();
    expect(given(all, press('2'), '', { singleKeys: false })).toBeNull();
  });

  it('a key held down tags once', () => {
    expect(given(all, press('2', { repeat: true }))).toBeNull();
  });

  it('Mod+K works everywhere, also while typing and with single keys off', () => {
    const elsewhere = { typing: true, inWorkArea: false, singleKeys: false };
    expect(given(all, press('k', { ctrlKey: true }), '', elsewhere)).toBe('palette');
  });

  it('a command that claims to be safe while typing is not believed about a letter', () => {
    const bold = command('bold', ['b'], { inTextFields: true });
    expect(given([bold], press('b'), '', { typing: true })).toBeNull();
  });

  it('a sequence waits, goes on, and a wrong second key is read afresh', () => {
    expect(given(all, press('g'))).toBe('g');
    expect(given(all, press('o'), 'g')).toBe('go');
    expect(given(all, press('2'), 'g')).toBe('tag');
    expect(given(all, press('o'))).toBeNull();
  });

  it('an unavailable command lets the next one have the key', () => {
    const first = command('first', ['Escape'], { isAvailable: () => false });
    const second = command('second', ['Escape'], { scope: 'everywhere' });
    expect(given([first, second], press('Escape'))).toBe('second');
  });

  it('a control that needs the key keeps it', () => {
    expect(given([command('open', ['Enter'])], press('Enter'), '', { ownedByControl: true })).toBeNull();
  });
});

describe('the registry', () => {
  function bring(registry: ReturnType<typeof createRegistry>, scope: Scope, id: string, exclusive = false) {
    const set = registry.add(scope, exclusive);
    set.commands = [command(id, ['x'], { scope })];
    return set;
  }

  it('asks the most specific scope first, in whatever order they came', () => {
    const registry = createRegistry();
    bring(registry, 'split', 'split');
    bring(registry, 'everywhere', 'everywhere');
    bring(registry, 'annotator', 'annotator');
    expect(registry.commands().map(({ id }) => id)).toEqual(['split', 'annotator', 'everywhere']);
  });

  it('a question silences the scopes behind it until it is gone', () => {
    const registry = createRegistry();
    bring(registry, 'links', 'links');
    bring(registry, 'everywhere', 'everywhere');
    const question = bring(registry, 'differs', 'differs', true);
    expect(registry.commands().map(({ id }) => id)).toEqual(['differs', 'everywhere']);
    registry.remove(question);
    expect(registry.commands().map(({ id }) => id)).toEqual(['links', 'everywhere']);
  });
});

describe('keys that clash', () => {
  it('finds the same key however it is spelled', () => {
    const clashes = keyCollisions([command('a', ['Mod+Shift+z']), command('b', ['shift+mod+Z'])]);
    expect(clashes).toEqual([{ keys: 'mod+shift+z', ids: ['a', 'b'] }]);
  });

  it('finds a key that would swallow a sequence', () => {
    expect(keyCollisions([command('a', ['g']), command('b', ['g o'])])).toHaveLength(1);
  });

  it('lets different scopes share a key', () => {
    expect(keyCollisions([command('a', ['1']), command('b', ['1'], { scope: 'links' })])).toEqual([]);
  });

  it('lets nothing share a key with what works everywhere', () => {
    const palette = command('palette', ['mod+k'], { scope: 'everywhere' });
    expect(keyCollisions([command('a', ['mod+k']), palette])).toHaveLength(1);
  });

  it('finds keys of the browser and the system', () => {
    const taken = reservedKeys([command('a', ['alt+1']), command('b', ['mod+t']), command('c', ['t'])]);
    expect(taken.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
