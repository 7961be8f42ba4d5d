import { useTranslations } from 'next-intl';
import { SCOPES } from '@/components/shell/commands/command';
import { KeyCaps } from '@/components/shell/commands/key-caps';
import { COMMANDS, type DeclaredCommand } from '@/components/shell/keymap/keymap';
import { Table, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table';

/** Every command that has a key, as it comes, screen by screen. */
export function KeysTable() {
  const scopes = useTranslations('shell.commands.scopes');
  const groups = SCOPES.map((scope) => {
    const commands = COMMANDS.filter((command) => command.scope === scope && command.keys.length > 0);
    return commands.length === 0 ? null : (
      <div key={scope} className="mb-6 grid break-inside-avoid-column grid-cols-[minmax(0,1fr)] gap-1">
        <h3 className="font-semibold text-sm">{scopes(scope)}</h3>
        <ScopeTable label={scopes(scope)} commands={commands} />
      </div>
    );
  });
  return <div className="gap-x-10 md:columns-2">{groups}</div>;
}

function ScopeTable({ label, commands }: { label: string; commands: readonly DeclaredCommand[] }) {
  const t = useTranslations();
  return (
    <Table label={label} className="text-sm">
      <TableHead className="sr-only">
        <tr>
          <TableHeaderCell>{t('help.index.keys.command')}</TableHeaderCell>
          <TableHeaderCell>{t('help.index.keys.key')}</TableHeaderCell>
        </tr>
      </TableHead>
      <tbody>
        {commands.map(({ id, labelKey, keys }) => (
          <TableRow key={id}>
            <TableCell className="ps-0! w-full leading-5">{t(labelKey, { name: 'R1' })}</TableCell>
            <TableCell className="pe-0! whitespace-nowrap text-end">
              <span className="inline-flex flex-wrap items-center justify-end gap-1">
                {keys.map((each, at) => (
                  <span key={each} className="inline-flex items-center gap-1">
                    {at > 0 ? (
                      <span className="text-muted-foreground text-xs">{t('shell.commands.or')}</span>
                    ) : null}
                    <KeyCaps keys={each} />
                  </span>
                ))}
              </span>
            </TableCell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}
