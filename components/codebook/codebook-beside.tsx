'use client';

import { BookOpen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useCallback, useState } from 'react';
import { useAnnounce } from '@/components/article/announcer';
import { CodebookSheet } from '@/components/codebook/codebook-sheet';
import { CodebookContext } from '@/components/codebook/context';
import { entryId } from '@/components/codebook/kind-entry';
import { useCommands } from '@/components/shell/commands/use-commands';
import type { JudgedKind } from '@/domain/kind';

/** Gives a screen of work the codebook: by key, by the buttons beside the kinds, and from the palette. */
export function CodebookBeside({ children }: { children: ReactNode }) {
  const t = useTranslations('codebook');
  const announce = useAnnounce();
  const [open, setOpen] = useState<false | 'key' | 'button'>(false);

  const show = useCallback((kind?: JudgedKind) => {
    setOpen('button');
    if (kind === undefined) return;
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const entry = document.getElementById(entryId(kind));
        entry?.scrollIntoView({ block: 'start' });
        entry?.focus({ preventScroll: true });
      }),
    );
  }, []);

  useCommands('review', [
    {
      id: 'codebook.beside',
      icon: BookOpen,
      perform: () => {
        announce(t(open ? 'closedSaid' : 'openedSaid'));
        setOpen(open ? false : 'key');
      },
    },
  ]);

  return (
    <CodebookContext value={show}>
      {children}
      <CodebookSheet
        open={open !== false}
        onOpenChange={(now) => setOpen(now ? 'button' : false)}
        keepsFocus={open === 'key'}
      />
    </CodebookContext>
  );
}
