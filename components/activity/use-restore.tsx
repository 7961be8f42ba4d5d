'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { ChangedLine } from '@/components/activity/changed-line';
import { call, codeOf } from '@/components/api/client';
import { AlertDialog } from '@/components/ui/alert-dialog';
import { notify, notifyFailure } from '@/components/ui/toaster';
import { type ActivityEntryView, restoreChange } from '@/domain/api/activity';

/** Sets a change back. Where someone has changed the same thing since, it asks first, with what would go and come. */
export function useRestore(
  review: string,
  nameOf: (id: string | null) => string,
  onRestored: (event: unknown) => void,
): { busy: boolean; restore: (entry: ActivityEntryView) => void; dialog: ReactNode } {
  const t = useTranslations('activity');
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState<ActivityEntryView | null>(null);

  const restore = async (entry: ActivityEntryView, force: boolean) => {
    setBusy(true);
    const body = { version: entry.version, force };
    const outcome = await call(restoreChange, { params: { review }, body });
    setBusy(false);
    if (outcome.ok) {
      setAsked(null);
      notify(t('restored', { version: entry.version }));
      onRestored(outcome.value.event);
    } else if (codeOf(outcome.problem) === 'changed-since' && !force) setAsked(entry);
    else {
      setAsked(null);
      notifyFailure(t('failed', { detail: outcome.problem.detail }));
    }
  };

  const dialog = (
    <AlertDialog
      open={asked !== null}
      onOpenChange={(open) => {
        if (!open) setAsked(null);
      }}
      title={t('restoreAsk')}
      description={t('restoreAskBody')}
      confirmLabel={t('restoreAnyway')}
      busy={busy}
      onConfirm={() => {
        if (asked) void restore(asked, true);
      }}
    >
      {asked ? (
        <ul className="grid gap-1">
          {asked.lines.map((line) => (
            <ChangedLine
              key={`${line.field} ${line.of}`}
              line={{ ...line, before: line.after, after: line.before }}
              nameOf={nameOf}
            />
          ))}
        </ul>
      ) : null}
    </AlertDialog>
  );
  return { busy, restore: (entry) => void restore(entry, false), dialog };
}
