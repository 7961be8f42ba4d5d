'use client';

import { Printer, SlidersHorizontal } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Command } from '@/components/shell/commands/command';
import type { PaletteProps } from '@/components/shell/commands/command-palette';
import { useCommandCentre } from '@/components/shell/commands/context';
import { KeyCaps } from '@/components/shell/commands/key-caps';
import { isSingleKey, parseKeys } from '@/components/shell/commands/stroke';
import { useKeymap } from '@/components/shell/keymap/use-keymap';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { matchesQuery } from '@/components/ui/fold';
import { Input } from '@/components/ui/input';
import { SwitchField } from '@/components/ui/switch';

/** The keys that work on this screen, as this person has them, and the switch for single keys. It prints alone. */
export function CheatSheet({ open, onOpenChange }: PaletteProps) {
  const t = useTranslations('shell.commands');
  const { singleKeys, setSingleKeys } = useKeymap();
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title={t('cheatSheet')}
        description={t('cheatSheetHint')}
        className="max-w-3xl"
        data-print-alone=""
        footer={
          <div className="grid w-full gap-3" data-screen-only="">
            <SwitchField
              className="w-full"
              label={t('singleKeys')}
              hint={t('singleKeysHint')}
              checked={singleKeys}
              onCheckedChange={setSingleKeys}
            />
            <div className="flex flex-wrap gap-2">
              <Button onClick={() => window.print()}>
                <Printer aria-hidden />
                {t('print')}
              </Button>
              <Button asChild variant="quiet">
                <Link href="/account/shortcuts" onClick={() => onOpenChange(false)}>
                  <SlidersHorizontal aria-hidden />
                  {t('changeKeys')}
                </Link>
              </Button>
            </div>
          </div>
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
  const { singleKeys } = useKeymap();
  const acts = (keys: string) => singleKeys || !parseKeys(keys).some(isSingleKey);
  const [search, setSearch] = useState('');
  const label = (command: Command) => t(command.labelKey, command.labelValues);
  const shown = registry
    .commands()
    .map((command) => ({ ...command, keys: command.keys.filter(acts) }))
    .filter((command) => command.keys.length > 0)
    .filter((command) => matchesQuery(search, [label(command), ...command.keys]));
  const scopes = [...new Set(shown.map((command) => command.scope))];

  return (
    <>
      <Input
        type="search"
        className="print:hidden"
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
