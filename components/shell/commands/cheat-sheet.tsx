'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Command } from '@/components/shell/commands/command';
import type { PaletteProps } from '@/components/shell/commands/command-palette';
import { useCommandCentre } from '@/components/shell/commands/context';
import { KeyCaps } from '@/components/shell/commands/key-caps';
import { useSingleKeys } from '@/components/shell/commands/single-keys';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { matchesQuery } from '@/components/ui/fold';
import { Input } from '@/components/ui/input';
import { SwitchField } from '@/components/ui/switch';

/** The keys that work on this screen, and the switch for single keys. */
export function CheatSheet({ open, onOpenChange }: PaletteProps) {
  const t = useTranslations('shell.commands');
  const [singleKeys, setSingleKeys] = useSingleKeys();
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title={t('cheatSheet')}
        description={t('cheatSheetHint')}
        className="max-w-3xl"
        footer={
          <SwitchField
            className="w-full"
            label={t('singleKeys')}
            hint={t('singleKeysHint')}
            checked={singleKeys}
            onCheckedChange={setSingleKeys}
          />
        }
      >
        <KeyList />
      </DialogContent>
    </Dialog>
  );
}

function KeyList() {
  const t = useTranslations();
  const { registry } = useCommandCentre();
  const [search, setSearch] = useState('');
  const label = (command: Command) => t(command.labelKey, command.labelValues);
  const shown = registry
    .commands()
    .filter((command) => command.keys.length > 0)
    .filter((command) => matchesQuery(search, [label(command), ...command.keys]));
  const scopes = [...new Set(shown.map((command) => command.scope))];

  return (
    <>
      <Input
        type="search"
        aria-label={t('shell.commands.searchKeys')}
        placeholder={t('shell.commands.searchKeys')}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      {shown.length === 0 ? (
        <p className="py-8 text-center text-muted-foreground">{t('shell.commands.noKeys')}</p>
      ) : null}
      <div className="mt-4 gap-8 sm:columns-2">
        {scopes.map((scope) => (
          <section key={scope} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 text-muted-foreground text-xs">{t(`shell.commands.scopes.${scope}`)}</h3>
            <dl>
              {shown
                .filter((command) => command.scope === scope)
                .map((command) => (
                  <div
                    key={command.id}
                    className="flex min-h-8 items-center justify-between gap-4 border-b last:border-b-0"
                  >
                    <dt>{label(command)}</dt>
                    <dd className="flex flex-wrap items-center justify-end gap-1.5">
                      {command.keys.map((keys, at) => (
                        <span key={keys} className="inline-flex items-center gap-1.5">
                          {at > 0 ? (
                            <span className="text-muted-foreground text-xs">{t('shell.commands.or')}</span>
                          ) : null}
                          <KeyCaps keys={keys} />
                        </span>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  );
}
