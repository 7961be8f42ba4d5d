import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { english } from '@/components/messages';
import { keyCollisions, reservedKeys } from '@/components/shell/commands/collisions';
import { parseKeys } from '@/components/shell/commands/stroke';
import { COMMANDS, declared, keysOf } from '@/components/shell/keymap/keymap';

const bySpelling = (keys: string) =>
  COMMANDS.filter((command) => command.keys.includes(keys)).map(({ id }) => id);

describe('the keymap of every screen', () => {
  it('names each command once', () => {
    expect(new Set(COMMANDS.map(({ id }) => id)).size).toBe(COMMANDS.length);
    expect(COMMANDS.length).toBeGreaterThan(100);
  });

  it('gives no two commands that answer at the same time one key', () => {
    expect(keyCollisions(COMMANDS)).toEqual([]);
  });

  it('takes no key of the browser, the system or a screen reader', () => {
    expect(reservedKeys(COMMANDS)).toEqual([]);
  });

  it('keeps digits for numbered choices, and counts them without a gap', () => {
    for (const scope of new Set(COMMANDS.map((command) => command.scope))) {
      const digits = COMMANDS.filter((command) => command.scope === scope)
        .flatMap(({ keys }) => keys.filter((each) => /^[1-9]$/.test(each)))
        .map(Number);
      expect(digits.toSorted(), scope).toEqual(digits.map((_, at) => at + 1));
    }
  });

  it('binds Backspace in the queue of links and its questions only', () => {
    const scopes = COMMANDS.filter(({ keys }) => keys.includes('Backspace')).map(({ scope }) => scope);
    expect(scopes.toSorted()).toEqual(['differs', 'links', 'relation']);
  });

  // Appendix A of the design, key by key where a slip would be felt most.
  it.each([
    ['mod+k', 'shell.palette'],
    ['?', 'shell.keys'],
    ['F6', 'shell.next-region'],
    ['x', 'claim.tag.excluded'],
    ['shift+a', 'claim.same-attribution'],
    ['shift+h', 'article.spoken'],
    ['alt+PageDown', 'article.next'],
    ['g d', 'go.disagreements'],
    ['p', 'compare.pin'],
  ])('%s gives %s', (keys, id) => {
    expect(bySpelling(keys)).toContain(id);
  });

  it('holds repeats of a key back from everything that tags or decides', () => {
    const decides = COMMANDS.filter(({ id }) =>
      /^(claim\.tag|disagreements\.(reported|attributed|excl)|differs)/.test(id),
    );
    expect(decides.filter(({ id, once }) => !once && !/cancel|back/.test(id))).toEqual([]);
  });
});

describe("a person's own key", () => {
  it('takes the place of the first, and leaves the other alternatives', () => {
    expect(keysOf('claim.next', { 'claim.next': 'e' })).toEqual(['e', 'ArrowDown']);
    expect(keysOf('claim.next', { 'claim.previous': 'e' })).toEqual(['j', 'ArrowDown']);
  });

  it('is not heard where the key is fixed, or where it was inherited', () => {
    expect(keysOf('split.left', { 'split.left': 'e' })).toEqual(['ArrowLeft']);
    expect(keysOf('claim.next', Object.create({ 'claim.next': 'e' }))).toEqual(declared('claim.next').keys);
  });
});

/** Every file of the screens, without tests. */
function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return sources(full);
    return /\.tsx?$/.test(entry.name) && !/\.test\./.test(entry.name) ? [full] : [];
  });
}

describe('what the screens say about keys', () => {
  const root = path.resolve(import.meta.dirname, '../..');
  const files = sources(root).filter((file) => !file.includes('/shell/commands/'));

  it('comes from the keymap: no key is written on a control by hand', () => {
    const byHand = files.flatMap((file) =>
      [
        ...readFileSync(file, 'utf8').matchAll(
          /aria-keyshortcuts="[^"]*"|<KeyCaps[^>]*keys="[^"]*"|<Kbd[^>]*>[^<{\s]/g,
        ),
      ].map(([found]) => `${path.relative(root, file)}: ${found}`),
    );
    expect(byHand).toEqual([]);
  });

  it('and every declared command is given by some screen', () => {
    const text = files
      .filter((file) => !file.includes('/shell/keymap/'))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const given = (id: string) =>
      text.includes(`'${id}'`) || text.includes(`\`${id.slice(0, id.lastIndexOf('.'))}.\${`);
    expect(COMMANDS.map(({ id }) => id).filter((id) => !given(id))).toEqual([]);
  });

  it('names a command without a screen: no name needs a value', () => {
    const message = (key: string) =>
      key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], english);
    for (const { id, labelKey } of COMMANDS) expect(message(labelKey), id).toMatch(/^[^{]+$/);
  });

  it('each alternative can be read as strokes', () => {
    for (const { id, keys } of COMMANDS)
      for (const each of keys)
        for (const { key } of parseKeys(each)) expect(key, `${id} ${each}`).not.toBe('');
  });
});
