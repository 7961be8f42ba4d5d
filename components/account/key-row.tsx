'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useRecorder } from '@/components/account/use-recorder';
import { KeyCaps } from '@/components/shell/commands/key-caps';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { isSingleKey, parseKeys } from '@/components/shell/commands/stroke';
import { type DeclaredCommand, declared, keysOf } from '@/components/shell/keymap/keymap';
import { refusalOf } from '@/components/shell/keymap/remapping';
import { useKeymap } from '@/components/shell/keymap/use-keymap';
import { Button } from '@/components/ui/button';

export type KeyRowProps = { command: DeclaredCommand; name: (command: DeclaredCommand) => string };

/** One command: what it does, its keys, and the way to give it another. */
export function KeyRow({ command, name }: KeyRowProps) {
  const t = useTranslations('keymap');
  const scopes = useTranslations('shell.commands.scopes');
  const { remapped, singleKeys, remap } = useKeymap();
  const { strokes } = useKeyNames();
  const [said, setSaid] = useState<{ text: string; refused: boolean } | null>(null);
  const change = useRef<HTMLButtonElement>(null);
  const { id, fixed } = command;
  const keys = keysOf(id, remapped);
  const own = !fixed && Object.hasOwn(remapped, id);
  const isOff = !singleKeys && keys.length > 0 && keys.every((each) => parseKeys(each).some(isSingleKey));

  const keep = async (stroke: string | null, text: string) => {
    setSaid({ text, refused: false });
    if (!(await remap(id, stroke))) setSaid({ text: t('failed'), refused: true });
  };
  const recorder = useRecorder((outcome) => {
    if (outcome.kind === 'left') return setSaid({ text: t('kept'), refused: false });
    if (outcome.kind === 'unusable') return setSaid({ text: t('refused.unusable'), refused: true });
    const spoken = strokes(outcome.stroke).flat().join('+');
    const refusal = refusalOf(id, outcome.stroke, remapped);
    if (refusal?.why === 'taken') {
      const by = declared(refusal.by);
      const text = t('refused.taken', { keys: spoken, command: name(by), scope: scopes(by.scope) });
      return setSaid({ text, refused: true });
    }
    if (refusal) return setSaid({ text: t(`refused.${refusal.why}`, { keys: spoken }), refused: true });
    void keep(outcome.stroke, t('done', { keys: spoken }));
  });

  return (
    <li className="flex min-h-row flex-wrap items-center gap-x-4 gap-y-1 border-b py-1 last:border-b-0">
      <span className="min-w-0 flex-1 basis-48">{name(command)}</span>
      <span className="flex flex-wrap items-center gap-1.5">
        {keys.map((each, at) => (
          <span key={each} className="inline-flex items-center gap-1.5">
            {at > 0 ? <span className="text-muted-foreground text-xs">{t('or')}</span> : null}
            <KeyCaps keys={each} />
          </span>
        ))}
        {keys.length === 0 ? <span className="text-muted-foreground text-xs">{t('noKey')}</span> : null}
        {own ? <span className="text-muted-foreground text-xs">{t('yours')}</span> : null}
        {isOff ? <span className="text-muted-foreground text-xs">{t('off')}</span> : null}
      </span>
      <span className="ms-auto flex justify-end gap-1 sm:min-w-36" data-screen-only="">
        {fixed ? (
          <span className="text-muted-foreground text-xs">{t('fixed')}</span>
        ) : (
          <Button
            ref={change}
            size="sm"
            variant="quiet"
            aria-pressed={recorder.isRecording}
            aria-label={t(keys.length === 0 ? 'addNamed' : 'changeNamed', { command: name(command) })}
            onClick={() => {
              setSaid(null);
              recorder.start();
            }}
            onBlur={recorder.stop}
          >
            {t(keys.length === 0 ? 'add' : 'change')}
          </Button>
        )}
        {own ? (
          <Button
            size="sm"
            variant="quiet"
            aria-label={t('resetNamed', { command: name(command) })}
            onClick={() => {
              change.current?.focus();
              void keep(null, t('kept'));
            }}
          >
            {t('reset')}
          </Button>
        ) : null}
      </span>
      <p
        role="status"
        className={`w-full text-sm empty:hidden ${said?.refused ? 'text-destructive' : 'text-muted-foreground'}`}
      >
        {recorder.isRecording ? t('recording') : (said?.text ?? null)}
      </p>
    </li>
  );
}
