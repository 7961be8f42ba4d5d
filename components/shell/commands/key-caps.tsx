'use client';

import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { useKeyNames } from '@/components/shell/commands/key-names';
import type { CommandId } from '@/components/shell/keymap/keymap';
import { Kbd } from '@/components/ui/kbd';

/** The keys of one alternative: caps held together side by side, a sequence with "then" between. */
export function KeyCaps({ keys, tone }: { keys: string; tone?: 'plain' | 'inverse' }) {
  const t = useTranslations('shell.commands');
  const { strokes } = useKeyNames();
  return (
    <span className="inline-flex items-center gap-1" dir="ltr">
      {strokes(keys).map((caps, at) => (
        <Fragment key={caps.join('+')}>
          {at > 0 ? <span className="text-muted-foreground text-xs">{t('then')}</span> : null}
          {caps.map((cap) => (
            <Kbd key={cap} tone={tone}>
              {cap}
            </Kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}

/** The key of a command on its own button: for the eye only (the button says it with `aria-keyshortcuts`), not on touch. */
export function KeyOf({ id, tone }: { id: CommandId; tone?: 'plain' | 'inverse' }) {
  const { acting } = useKeyNames();
  const [keys] = acting(id);
  if (keys === undefined) return null;
  return (
    <span aria-hidden className="inline-flex pointer-coarse:hidden">
      <KeyCaps keys={keys} tone={tone} />
    </span>
  );
}
