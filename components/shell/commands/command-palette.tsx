'use client';

import { Command as Cmdk } from 'cmdk';
import { useTranslations } from 'next-intl';
import { Dialog as Radix } from 'radix-ui';
import { useRef, useState } from 'react';
import type { Command } from '@/components/shell/commands/command';
import { useCommandCentre } from '@/components/shell/commands/context';
import { KeyCaps } from '@/components/shell/commands/key-caps';
import { cn } from '@/components/ui/class-names';
import { commandItemClasses } from '@/components/ui/combobox-list';
import { overlayClasses, panelClasses } from '@/components/ui/dialog';
import { matchesQuery } from '@/components/ui/fold';
import { useReturnFocus } from '@/components/ui/return-focus';

export type PaletteProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** Everything that can be done on this screen, found by typing. */
export function CommandPalette({ open, onOpenChange }: PaletteProps) {
  const t = useTranslations('shell.commands');
  const { onOpenAutoFocus, onCloseAutoFocus } = useReturnFocus();
  const chosen = useRef<Command | null>(null);
  // Once the focus is back where it was, so that a command may move it.
  const performChosen = () => {
    const command = chosen.current;
    chosen.current = null;
    command?.perform();
  };
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={overlayClasses} />
        <Radix.Content
          onOpenAutoFocus={onOpenAutoFocus}
          onCloseAutoFocus={(event) => {
            onCloseAutoFocus(event);
            performChosen();
          }}
          className={cn(panelClasses, 'max-w-xl overflow-hidden')}
        >
          <Radix.Title className="sr-only">{t('palette')}</Radix.Title>
          <Radix.Description className="sr-only">{t('paletteHint')}</Radix.Description>
          <PaletteList
            onChoose={(command) => {
              chosen.current = command;
              onOpenChange(false);
            }}
          />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function PaletteList({ onChoose }: { onChoose: (command: Command) => void }) {
  const t = useTranslations();
  const { registry } = useCommandCentre();
  const [search, setSearch] = useState('');
  const label = (command: Command) => t(command.labelKey, command.labelValues);
  const shown = registry
    .commands()
    .filter((command) => !command.keyboardOnly && (command.isAvailable?.() ?? true))
    .filter((command) => matchesQuery(search, [label(command)]));
  const scopes = [...new Set(shown.map((command) => command.scope))];

  return (
    <Cmdk shouldFilter={false} loop label={t('shell.commands.search')}>
      <Cmdk.Input
        value={search}
        onValueChange={setSearch}
        placeholder={t('shell.commands.search')}
        className="h-12 w-full border-b bg-transparent px-4 text-base focus-visible:-outline-offset-2"
      />
      <Cmdk.List label={t('shell.commands.palette')} className="max-h-[60vh] overflow-y-auto p-1.5">
        {shown.length === 0 ? (
          <p className="px-3 py-6 text-center text-muted-foreground">{t('shell.commands.none')}</p>
        ) : null}
        {scopes.map((scope) => (
          <Cmdk.Group
            key={scope}
            heading={t(`shell.commands.scopes.${scope}`)}
            className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-muted-foreground [&_[cmdk-group-heading]]:text-xs"
          >
            {shown
              .filter((command) => command.scope === scope)
              .map((command) => (
                <Cmdk.Item
                  key={command.id}
                  value={command.id}
                  onSelect={() => onChoose(command)}
                  className={commandItemClasses}
                >
                  {command.icon ? <command.icon aria-hidden className="text-muted-foreground" /> : null}
                  <span className="flex-1">{label(command)}</span>
                  {command.keys[0] ? <KeyCaps keys={command.keys[0]} /> : null}
                </Cmdk.Item>
              ))}
          </Cmdk.Group>
        ))}
      </Cmdk.List>
    </Cmdk>
  );
}
