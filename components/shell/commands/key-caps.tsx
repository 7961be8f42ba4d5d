'use client';

import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { Kbd } from '@/components/ui/kbd';

/** The keys of one alternative: caps held together side by side, a sequence with "then" between. */
export function KeyCaps({ keys }: { keys: string }) {
  const t = useTranslations('shell.commands');
  const { strokes } = useKeyNames();
  return (
    <span className="inline-flex items-center gap-1" dir="ltr">
      {strokes(keys).map((caps, at) => (
        <Fragment key={caps.join('+')}>
          {at > 0 ? <span className="text-muted-foreground text-xs">{t('then')}</span> : null}
          {caps.map((cap) => (
            <Kbd key={cap}>{cap}</Kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}
