'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { ChoiceList } from '@/components/discussion/choice-list';
import { PlaceContext } from '@/components/discussion/place';
import { replaced, type Trigger, triggerAt } from '@/components/discussion/trigger';
import { type Choice, useChoices } from '@/components/discussion/use-choices';
import { type ReportPart, type Saving, useReportText } from '@/components/report/use-report-text';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/class-names';
import { Textarea } from '@/components/ui/textarea';
import { MOST_SUMMARY_WORDS, wordCount } from '@/domain/concluding';
import type { ReportText } from '@/domain/review';

export type ReportTextEditorProps = {
  review: string;
  part: ReportPart;
  /** As it is stored; null where nobody has written any. */
  stored: ReportText | null;
  onDone: () => void;
};

/** Writes a part of the report where it stands; claims are named after `#`. */
export function ReportTextEditor(props: ReportTextEditorProps) {
  // References are looked up in this review; nobody is mentioned in a report.
  const place = { review: props.review, me: '', members: [], receive: () => undefined };
  return (
    <PlaceContext value={place}>
      <Editor {...props} />
    </PlaceContext>
  );
}

function Editor({ review, part, stored, onDone }: ReportTextEditorProps) {
  const t = useTranslations('report.texts');
  const choicesWords = useTranslations('discussion.choices');
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, write, knows, saving, keep, dialog } = useReportText(review, part, stored);
  const [trigger, setTrigger] = useState<Trigger | null>(null);
  const [at, setAt] = useState(0);
  const choices = useChoices(trigger);
  const open = trigger !== null && choices.length > 0;
  const active = open ? choices[Math.min(at, choices.length - 1)] : undefined;
  const words = wordCount(text);
  const isLong = part === 'summary' && words > MOST_SUMMARY_WORDS;

  const look = (element: HTMLTextAreaElement) => {
    const found =
      element.selectionStart === element.selectionEnd
        ? triggerAt(element.value, element.selectionStart)
        : null;
    setTrigger(found?.sign === '#' ? found : null);
    setAt(0);
  };
  const take = (choice: Choice) => {
    if (!trigger) return;
    if (choice.claim) knows(choice.label, choice.claim);
    const next = replaced(text, trigger, choice.put);
    write(next.text);
    setTrigger(null);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(next.caret, next.caret);
    });
  };
  const done = async () => {
    if (await keep()) onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((now) => (now + step + choices.length) % choices.length);
    } else if (active && (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) {
      event.preventDefault();
      take(active);
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      void done();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (open) setTrigger(null);
      else void done();
    }
  };

  return (
    <div
      className="mb-4 grid max-w-prose gap-2 rounded-lg border bg-card p-4 print:hidden"
      data-screen-only=""
    >
      {dialog}
      <label htmlFor={id} className="font-medium">
        {t(part)}
      </label>
      <div className="relative">
        <Textarea
          ref={field}
          id={id}
          dir="auto"
          autoFocus
          rows={part === 'summary' ? 8 : 5}
          aria-describedby={`${id}-hint ${id}-count`}
          aria-invalid={isLong || undefined}
          aria-autocomplete="list"
          aria-controls={open ? `${id}-list` : undefined}
          aria-activedescendant={active ? `${id}-${active.key}` : undefined}
          maxLength={3000}
          value={text}
          onChange={(event) => {
            write(event.target.value);
            look(event.target);
          }}
          onSelect={(event) => look(event.currentTarget)}
          onKeyDown={onKeyDown}
          onBlur={() => {
            setTrigger(null);
            void keep();
          }}
        />
        {open ? <ChoiceList id={id} sign="#" choices={choices} active={active} onTake={take} /> : null}
      </div>
      <p id={`${id}-hint`} className="text-muted-foreground text-xs">
        {t(part === 'summary' ? 'summaryHint' : 'limitsHint')}
      </p>
      <span role="status" className="sr-only">
        {trigger ? choicesWords('found', { count: choices.length }) : ''}
      </span>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p
          id={`${id}-count`}
          className={cn('text-sm tabular-nums', isLong ? 'text-destructive' : 'text-muted-foreground')}
        >
          {part === 'summary'
            ? t(isLong ? 'tooLong' : 'words', { count: words, most: MOST_SUMMARY_WORDS })
            : t('wordsOnly', { count: words })}
        </p>
        <div className="flex items-center gap-3">
          <SavingLine saving={saving} />
          <Button size="sm" variant="primary" onClick={() => void done()}>
            {t('done')}
          </Button>
        </div>
      </div>
    </div>
  );
}

function SavingLine({ saving }: { saving: Saving }) {
  const t = useTranslations('report.texts');
  return (
    <p
      role="status"
      className={cn('text-sm', typeof saving === 'object' ? 'text-destructive' : 'text-muted-foreground')}
    >
      {typeof saving === 'object' ? t('failed', { detail: saving.trouble }) : t(saving)}
    </p>
  );
}
