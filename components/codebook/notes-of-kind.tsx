'use client';

import { Pencil } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useRef, useState } from 'react';
import { ReviewNotes } from '@/components/codebook/kind-entry';
import { NotesForm } from '@/components/codebook/notes-form';
import { Button } from '@/components/ui/button';
import type { CodebookNotes } from '@/domain/codebook';
import type { JudgedKind } from '@/domain/kind';

export type NotesOfKindProps = {
  kind: JudgedKind;
  codebook: CodebookNotes;
  mayEdit: boolean;
  /** Lays out the button that starts to write, and the notes or the form in their place. */
  children: (aside: ReactNode, notes: ReactNode) => ReactNode;
};

/** What a review adds to one kind, and for owners the way to write it. */
export function NotesOfKind({ kind, codebook, mayEdit, children }: NotesOfKindProps) {
  const t = useTranslations('codebook');
  const kinds = useTranslations('claim.kinds');
  const [writing, setWriting] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const own = codebook.notes[kind];
  const stop = () => {
    setWriting(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  const aside =
    mayEdit && !writing ? (
      <Button
        ref={button}
        size="sm"
        data-screen-only=""
        aria-label={t(own ? 'editOf' : 'addTo', { kind: kinds(kind) })}
        onClick={() => setWriting(true)}
      >
        <Pencil aria-hidden />
        {t(own ? 'edit' : 'add')}
      </Button>
    ) : null;
  if (writing) return children(aside, <NotesForm kind={kind} codebook={codebook} onDone={stop} />);
  return children(aside, own ? <ReviewNotes notes={own} level={2} /> : null);
}
