'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { call } from '@/components/api/client';
import { useAnnounce } from '@/components/article/announcer';
import { useLive } from '@/components/live/live-context';
import type { Incoming } from '@/components/live/live-review';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { changeCodebook } from '@/domain/api/codebook';
import { type CodebookNotes, LONGEST_EXAMPLE, LONGEST_NOTE, MOST_EXAMPLES } from '@/domain/codebook';
import type { JudgedKind } from '@/domain/kind';

export type NotesFormProps = {
  kind: JudgedKind;
  /** As it is now; what the form began with is kept apart. */
  codebook: CodebookNotes;
  onDone: () => void;
};

/** The lines of the field that are examples. */
const examplesIn = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Writes what the team agreed on for one kind. Another owner's change meanwhile is shown before anything is lost. */
export function NotesForm({ kind, codebook, onDone }: NotesFormProps) {
  const t = useTranslations('codebook');
  const announce = useAnnounce();
  const { review, live } = useLive();
  const [begun] = useState(codebook);
  const own = begun.notes[kind];
  const [note, setNote] = useState(own?.note ?? '');
  const [text, setText] = useState(own?.examples.join('\n') ?? '');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  const examples = examplesIn(text);
  const long = examples.findIndex((example) => example.length > LONGEST_EXAMPLE);
  const wrong =
    examples.length > MOST_EXAMPLES
      ? t('tooMany', { most: MOST_EXAMPLES })
      : long >= 0
        ? t('tooLong', { place: long + 1, most: LONGEST_EXAMPLE })
        : null;
  const theirs = codebook.notes[kind];
  const isStale = JSON.stringify(theirs) !== JSON.stringify(own);

  const save = async () => {
    if (wrong || busy) return;
    setBusy(true);
    // Only this kind is written, so that a change of another kind is in nobody's way.
    const outcome = await call(changeCodebook, {
      params: { review },
      body: { notes: { [kind]: { note, examples } } },
      ifMatch: codebook.version,
    });
    setBusy(false);
    if (outcome.ok) {
      if (outcome.value.event) live.receive(outcome.value.event as Incoming);
      announce(t('saved', { version: outcome.value.version }));
      onDone();
    } else if (outcome.status === 412) {
      setTrouble(t('stale', { version: (outcome.problem.current as CodebookNotes).version }));
    } else {
      setTrouble(t('failed', { detail: outcome.problem.detail }));
    }
  };

  return (
    <form
      className="grid gap-3 border-s-2 border-primary ps-3"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void save();
        }
        if (event.key === 'Escape') onDone();
      }}
    >
      <Field label={t('note')} hint={t('noteHint')}>
        <Textarea
          autoFocus
          maxLength={LONGEST_NOTE}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      <Field
        label={t('examplesField')}
        hint={t('examplesHint', { most: MOST_EXAMPLES })}
        error={wrong ?? undefined}
      >
        <Textarea value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      {isStale ? (
        <div role="alert" className="grid gap-2 rounded-md border border-warning/40 p-3">
          <p>{t('stale', { version: codebook.version })}</p>
          <p dir="auto" className="text-muted-foreground">
            {theirs ? t('staleTheirs', { note: theirs.note }) : t('staleEmpty')}
          </p>
          <Button size="sm" className="w-fit" onClick={onDone}>
            {t('keepTheirs')}
          </Button>
        </div>
      ) : null}
      {trouble && !isStale ? (
        <p role="alert" className="text-destructive">
          {trouble}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy} disabled={wrong !== null}>
          {t(isStale ? 'saveMine' : 'save')}
        </Button>
        <Button variant="quiet" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
