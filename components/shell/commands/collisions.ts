import type { Scope } from '@/components/shell/commands/command';
import { parseKeys } from '@/components/shell/commands/stroke';
import { clash, isReserved, openTogether, spelled } from '@/components/shell/keymap/remapping';

type Bound = { id: string; scope: Scope; keys: readonly string[] };

export type KeyCollision = { keys: string; ids: [string, string] };

/**
 * Pairs of commands that answer at the same time to the same key, or of which one would swallow the start of the other's
 * sequence (`g` beside `g o`). A list of commands is sound when this is empty.
 */
export function keyCollisions(commands: readonly Bound[]): KeyCollision[] {
  const bound = commands.flatMap(({ id, scope, keys }) =>
    keys.map((each) => ({ id, scope, keys: spelled(each) })),
  );
  return bound.flatMap((one, at) =>
    bound.slice(at + 1).flatMap((other): KeyCollision[] => {
      if (!openTogether(one.scope, other.scope) || one.id === other.id) return [];
      return clash(one.keys, other.keys) ? [{ keys: one.keys, ids: [one.id, other.id] }] : [];
    }),
  );
}

/** Keys that belong to the browser or the system: no command may take them. */
export function reservedKeys(commands: readonly Bound[]): { id: string; keys: string }[] {
  return commands.flatMap(({ id, keys }) =>
    keys.filter((each) => parseKeys(each).some(isReserved)).map((each) => ({ id, keys: each })),
  );
}
