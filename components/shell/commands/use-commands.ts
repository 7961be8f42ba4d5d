'use client';

import { useEffect, useRef } from 'react';
import type { Command, Scope } from '@/components/shell/commands/command';
import { useCommandCentre } from '@/components/shell/commands/context';
import type { CommandSet } from '@/components/shell/commands/registry';

/** A command without its scope, which `useCommands` gives it. */
export type ScopedCommand = Omit<Command, 'scope'>;

/**
 * Makes commands live while the component is mounted. The closures may be new on every render; nothing
 * re-renders for it. `exclusive` silences every scope but `everywhere`, for a question that wants an answer first.
 */
export function useCommands(
  scope: Scope,
  commands: readonly ScopedCommand[],
  { exclusive = false, enabled = true }: { exclusive?: boolean; enabled?: boolean } = {},
): void {
  const { registry } = useCommandCentre();
  const set = useRef<CommandSet | null>(null);
  const latest = useRef(commands);

  useEffect(() => {
    latest.current = commands;
    if (set.current) set.current.commands = commands.map((command) => ({ ...command, scope }));
  });

  useEffect(() => {
    if (!enabled) return;
    const added = registry.add(scope, exclusive);
    added.commands = latest.current.map((command) => ({ ...command, scope }));
    set.current = added;
    return () => {
      registry.remove(added);
      set.current = null;
    };
  }, [registry, scope, exclusive, enabled]);
}
