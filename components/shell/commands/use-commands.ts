'use client';

import type { LucideIcon } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Command, LabelKey, Scope } from '@/components/shell/commands/command';
import { useCommandCentre } from '@/components/shell/commands/context';
import type { CommandSet } from '@/components/shell/commands/registry';
import {
  type CommandId,
  type CommandIdOf,
  declared,
  keysOf,
  type Remapped,
} from '@/components/shell/keymap/keymap';
import { useKeymap } from '@/components/shell/keymap/use-keymap';

/** What a declared command does on this screen. Its keys and its name stand in `components/shell/keymap`. */
export type ScopedCommand<S extends Scope> = {
  id: CommandIdOf<S> & CommandId;
  /** Called by key, palette or button alike. */
  perform: () => void;
  /** False while it makes no sense: its keys pass on to other scopes and to the browser. */
  isAvailable?: () => boolean;
  icon?: LucideIcon;
  /** In the place of the declared name, where this screen can say it more exactly. */
  labelKey?: LabelKey;
  labelValues?: Record<string, string | number>;
};

type AnyCommand = Omit<ScopedCommand<Scope>, 'id'> & { id: CommandId };

function bound(commands: readonly AnyCommand[], remapped: Remapped): Command[] {
  return commands.map((command) => ({
    ...declared(command.id),
    ...command,
    labelKey: command.labelKey ?? declared(command.id).labelKey,
    keys: keysOf(command.id, remapped),
  }));
}

/**
 * Makes commands live while the component is mounted. The closures may be new on every render; nothing
 * re-renders for it. `exclusive` silences every scope but `everywhere`, for a question that wants an answer first.
 */
export function useCommands<S extends Scope>(
  scope: S,
  commands: readonly ScopedCommand<S>[],
  { exclusive = false, enabled = true }: { exclusive?: boolean; enabled?: boolean } = {},
): void {
  const { registry } = useCommandCentre();
  const { remapped } = useKeymap();
  const set = useRef<CommandSet | null>(null);
  const latest = useRef<Command[]>([]);

  useEffect(() => {
    latest.current = bound(commands, remapped);
    if (set.current) set.current.commands = latest.current;
  });

  useEffect(() => {
    if (!enabled) return;
    const added = registry.add(scope, exclusive);
    added.commands = latest.current;
    set.current = added;
    return () => {
      registry.remove(added);
      set.current = null;
    };
  }, [registry, scope, exclusive, enabled]);
}
