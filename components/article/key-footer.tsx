'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useDraft } from '@/components/article/annotator-context';
import { useCommandCentre } from '@/components/shell/commands/context';
import { KeyCaps } from '@/components/shell/commands/key-caps';

/** The six keys that matter now. */
export function KeyFooter({ canEdit }: { canEdit: boolean }) {
  const t = useTranslations('annotator.footer');
  const { openCheatSheet } = useCommandCentre();
  const draft = useDraft();
  const keys: [readonly string[], string][] = draft
    ? [
        [['ArrowLeft', 'ArrowRight'], t('cut')],
        [['Enter'], t('do')],
        [['Escape'], t('cancel')],
      ]
    : canEdit
      ? [
          [['1', '2', '3', '4'], t('kind')],
          [['x'], t('exclude')],
          [['Enter'], t('accept')],
          [['n'], t('needing')],
          [['s', 'm'], t('splitMerge')],
        ]
      : [[['j', 'k'], t('needing')]];
  return (
    <aside
      aria-label={t('label')}
      className="flex h-8 shrink-0 items-center gap-4 overflow-x-clip border-t px-4 text-muted-foreground text-xs max-lg:hidden"
    >
      {keys.map(([caps, label]) => (
        <Hint key={label} label={label}>
          {caps.map((cap) => (
            <KeyCaps key={cap} keys={cap} />
          ))}
        </Hint>
      ))}
      <button type="button" onClick={openCheatSheet} className="min-h-6 rounded-sm hover:text-foreground">
        <Hint label={t('all')}>
          <KeyCaps keys="?" />
        </Hint>
      </button>
    </aside>
  );
}

function Hint({ label, children }: { label: string; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap">
      {children}
      {label}
    </span>
  );
}
