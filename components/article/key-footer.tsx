'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useDraft } from '@/components/article/annotator-context';
import { useCommandCentre } from '@/components/shell/commands/context';
import { KeyCaps, KeyOf } from '@/components/shell/commands/key-caps';
import { useKeyNames } from '@/components/shell/commands/key-names';
import type { CommandId } from '@/components/shell/keymap/keymap';
import { KINDS } from '@/domain/kind';

/** The six keys that matter now. */
export function KeyFooter({ canEdit }: { canEdit: boolean }) {
  const t = useTranslations('annotator.footer');
  const { openCheatSheet } = useCommandCentre();
  const draft = useDraft();
  const { acting, aria } = useKeyNames();
  const keys: [readonly CommandId[], string][] = draft
    ? [
        [
          draft.do === 'split' ? ['split.left', 'split.right'] : ['bounds.end-left', 'bounds.end-right'],
          t('cut'),
        ],
        [[draft.do === 'split' ? 'split.here' : 'bounds.save'], t('do')],
        [[draft.do === 'split' ? 'split.cancel' : 'bounds.cancel'], t('cancel')],
      ]
    : canEdit
      ? [
          [KINDS.map((kind) => `claim.tag.${kind}` as const), t('kind')],
          [['claim.tag.excluded'], t('exclude')],
          [['claim.accept'], t('accept')],
          [['claim.next-needing'], t('needing')],
          [['claim.split', 'claim.merge'], t('splitMerge')],
        ]
      : [[['claim.next', 'claim.previous'], t('needing')]];
  return (
    <aside
      aria-label={t('label')}
      className="flex h-8 shrink-0 items-center gap-4 overflow-x-clip border-t px-4 text-muted-foreground text-xs max-lg:hidden"
    >
      {keys.map(([ids, label]) => {
        const acts = ids.flatMap((id) => acting(id).slice(0, 1));
        return acts.length === 0 ? null : (
          <Hint key={label} label={label}>
            {acts.map((each) => (
              <KeyCaps key={each} keys={each} />
            ))}
          </Hint>
        );
      })}
      <button
        type="button"
        aria-keyshortcuts={aria('shell.keys')}
        onClick={openCheatSheet}
        className="min-h-6 rounded-sm hover:text-foreground"
      >
        <Hint label={t('all')}>
          <KeyOf id="shell.keys" />
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
