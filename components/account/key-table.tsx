'use client';

import { Printer, RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { KeyRow } from '@/components/account/key-row';
import { COMMANDS, type DeclaredCommand, keysOf } from '@/components/shell/keymap/keymap';
import { useKeymap } from '@/components/shell/keymap/use-keymap';
import { AlertDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';
import { matchesQuery } from '@/components/ui/fold';
import { Input } from '@/components/ui/input';
import { notify, notifyFailure } from '@/components/ui/toaster';

const SCOPES = [...new Set(COMMANDS.map(({ scope }) => scope))];

/** Every command of every screen with this person's keys, each with the way to change it. */
export function KeyTable() {
  const t = useTranslations();
  const { remapped, resetAll } = useKeymap();
  const [search, setSearch] = useState('');
  const [asking, setAsking] = useState(false);
  const name = ({ labelKey }: DeclaredCommand) => t(labelKey);
  const shown = COMMANDS.filter((command) =>
    matchesQuery(search, [
      name(command),
      t(`shell.commands.scopes.${command.scope}`),
      ...keysOf(command.id, remapped),
    ]),
  );
  const changed = COMMANDS.filter(({ id, fixed }) => !fixed && Object.hasOwn(remapped, id)).length;
  const reset = async () => {
    setAsking(false);
    if (await resetAll()) notify(t('keymap.resetDone'));
    else notifyFailure(t('keymap.failed'));
  };
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('keymap.title')}</CardTitle>
        <div className="ms-auto flex flex-wrap gap-2" data-screen-only="">
          <Button size="sm" disabled={changed === 0} onClick={() => setAsking(true)}>
            <RotateCcw aria-hidden className="flip-rtl" />
            {t('keymap.resetAll')}
          </Button>
          <Button size="sm" onClick={() => window.print()}>
            <Printer aria-hidden />
            {t('keymap.print')}
          </Button>
        </div>
      </CardHeader>
      <CardBody className="grid gap-4">
        <p className="text-muted-foreground">{t('keymap.lead')}</p>
        <Input
          type="search"
          className="print:hidden"
          aria-label={t('keymap.search')}
          placeholder={t('keymap.search')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        {shown.length === 0 ? (
          <p className="py-6 text-center text-muted-foreground">{t('keymap.none')}</p>
        ) : null}
        {SCOPES.filter((scope) => shown.some((command) => command.scope === scope)).map((scope) => (
          <section key={scope}>
            <h3 className="text-muted-foreground text-sm">{t(`shell.commands.scopes.${scope}`)}</h3>
            <ul>
              {shown
                .filter((command) => command.scope === scope)
                .map((command) => (
                  <KeyRow key={command.id} command={command} name={name} />
                ))}
            </ul>
          </section>
        ))}
      </CardBody>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('keymap.resetAllTitle')}
        description={t('keymap.resetAllBody', { count: changed })}
        confirmLabel={t('keymap.resetAll')}
        onConfirm={() => void reset()}
      />
    </Card>
  );
}
