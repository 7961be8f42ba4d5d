import type { Command, Scope } from '@/components/shell/commands/command';
import { parseKeys, type Stroke, strokeName } from '@/components/shell/commands/stroke';

export type KeyCollision = { scope: Scope; keys: string; ids: [string, string] };

const spelled = (keys: string) => parseKeys(keys).map(strokeName).join(' ');

/**
 * Pairs of commands of one scope that answer to the same key, or of which one would swallow the start of
 * the other's sequence (`g` beside `g o`). A list of commands is sound when this is empty.
 */
export function keyCollisions(commands: readonly Command[]): KeyCollision[] {
  const bound = commands.flatMap(({ id, scope, keys }) =>
    keys.map((each) => ({ id, scope, keys: spelled(each) })),
  );
  return bound.flatMap((one, at) =>
    bound.slice(at + 1).flatMap((other): KeyCollision[] => {
      if (one.scope !== other.scope || one.id === other.id) return [];
      const clash =
        one.keys === other.keys ||
        other.keys.startsWith(`${one.keys} `) ||
        one.keys.startsWith(`${other.keys} `);
      return clash ? [{ scope: one.scope, keys: one.keys, ids: [one.id, other.id] }] : [];
    }),
  );
}

function isReserved({ key, mod, alt }: Stroke): boolean {
  if (alt && (key === 'tab' || /^[0-9]$/.test(key))) return true;
  return mod && !alt && ['d', 'l', 'n', 'p', 't', 'w'].includes(key);
}

/** Keys that belong to the browser or the system: no command may take them. */
export function reservedKeys(commands: readonly Command[]): { id: string; keys: string }[] {
  return commands.flatMap(({ id, keys }) =>
    keys.filter((each) => parseKeys(each).some(isReserved)).map((each) => ({ id, keys: each })),
  );
}
