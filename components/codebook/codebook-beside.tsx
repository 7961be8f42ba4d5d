'use client';

import { BookOpen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useCallback, useState } from 'react';
import { useAnnounce } from '@/components/article/announcer';
import { CodebookContext } from '@/components/codebook/context';
import { useCommands } from '@/components/shell/commands/use-commands';
import { lazily } from '@/components/ui/lazily';
import type { JudgedKind } from '@/domain/kind';

const CodebookSheet = lazily(
  async () => (await import('@/components/codebook/codebook-sheet')).CodebookSheet,
);

/** Gives a screen of work the codebook: by key, by the buttons beside the kinds, and from the palette. */
export function CodebookBeside({ children }: { children: ReactNode }) {
  const t = useTranslations('codebook');
  const announce = useAnnounce();
  const [open, setOpen] = useState<false | 'key' | 'button'>(false);
  const [asked, setAsked] = useState<{ kind: JudgedKind } | null>(null);

  const show = useCallback((kind?: JudgedKind) => {
    setOpen('button');
    setAsked(kind === undefined ? null : { kind });
  }, []);

  useCommands('review', [
    {
      id: 'codebook.beside',
      icon: BookOpen,
      perform: () => {
        announce(t(open ? 'closedSaid' : 'openedSaid'));
        setAsked(null);
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
        asked={asked}
      />
    </CodebookContext>
  );
}
