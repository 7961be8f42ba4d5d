'use client';

import { Send } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type RefObject, useContext, useId, useRef, useState } from 'react';
import { ChoiceList } from '@/components/discussion/choice-list';
import { SubjectContext } from '@/components/discussion/place';
import { replaced, type Trigger, triggerAt } from '@/components/discussion/trigger';
import { type Choice, useChoices } from '@/components/discussion/use-choices';
import { useDraft } from '@/components/discussion/use-draft';
import { useSending } from '@/components/discussion/use-sending';
import { useUnsentWords } from '@/components/live/kept-words-context';
import { Button } from '@/components/ui/button';
import { Textarea } from '@/components/ui/textarea';
import { toEditable } from '@/domain/message-text';

export type ComposerProps = {
  /** Names what is written here, so that it is kept apart. */
  draft: string;
  label: string;
  send: (message: { text: string; mentions: string[] }) => Promise<true | string>;
  sendLabel?: string;
  /** A stored text to begin with, when a message is changed. */
  initial?: string;
  onCancel?: () => void;
  field?: RefObject<HTMLTextAreaElement | null>;
  autoFocus?: boolean;
};

/** A plain field with a small list at the caret: members after `@`, claims after `#`. Mod+Enter sends. */
export function Composer(props: ComposerProps) {
  const t = useTranslations('discussion');
  const id = useId();
  const own = useRef<HTMLTextAreaElement>(null);
  const field = props.field ?? own;
  const [begun] = useState(() => toEditable(props.initial ?? ''));
  const [text, setText] = useDraft(props.draft, begun.text, () => field.current?.focus());
  useUnsentWords(useContext(SubjectContext), props.label, text === begun.text ? null : text);
  const known = useRef(new Map(begun.known));
  const [trigger, setTrigger] = useState<Trigger | null>(null);
  const [at, setAt] = useState(0);
  const choices = useChoices(trigger);
  const open = trigger !== null && choices.length > 0;
  const active = open ? choices[Math.min(at, choices.length - 1)] : undefined;
  const { busy, trouble, submit } = useSending(props.send, known.current);

  const look = (element: HTMLTextAreaElement) => {
    setTrigger(
      element.selectionStart === element.selectionEnd
        ? triggerAt(element.value, element.selectionStart)
        : null,
    );
    setAt(0);
  };
  const take = (choice: Choice) => {
    if (!trigger) return;
    if (choice.claim) known.current.set(choice.label, choice.claim);
    const next = replaced(text, trigger, choice.put);
    setText(next.text);
    setTrigger(null);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(next.caret, next.caret);
    });
  };
  const send = async () => {
    if (text.trim() !== '' && (await submit(text))) setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      void send();
    } else if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((now) => (now + step + choices.length) % choices.length);
    } else if (active && (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) {
      event.preventDefault();
      take(active);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (open) setTrigger(null);
      else if (props.onCancel) props.onCancel();
      // Back to where the single keys act; the words stay.
      else field.current?.closest<HTMLElement>('[data-work-area]')?.focus({ preventScroll: true });
    }
  };

  return (
    <div className="grid gap-2">
      <div className="relative">
        <Textarea
          ref={field}
          autoFocus={props.autoFocus}
          aria-label={props.label}
          aria-describedby={`${id}-hint`}
          aria-autocomplete="list"
          aria-controls={open ? `${id}-list` : undefined}
          aria-activedescendant={active ? `${id}-${active.key}` : undefined}
          placeholder={t('write')}
          className="min-h-16"
          maxLength={4000}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            look(event.target);
          }}
          onSelect={(event) => look(event.currentTarget)}
          onKeyDown={onKeyDown}
          onBlur={() => setTrigger(null)}
        />
        {open && trigger ? (
          <ChoiceList id={id} sign={trigger.sign} choices={choices} active={active} onTake={take} />
        ) : null}
      </div>
      <p id={`${id}-hint`} className="sr-only">
        {t('hint')}
      </p>
      <span role="status" className="sr-only">
        {trigger ? t('choices.found', { count: choices.length }) : ''}
      </span>
      {trouble ? (
        <p role="alert" className="text-destructive text-sm">
          {t('failed', { detail: trouble })}
        </p>
      ) : null}
      {text.trim() !== '' || props.onCancel ? (
        <div className="flex justify-end gap-2">
          {props.onCancel ? (
            <Button
              size="sm"
              variant="quiet"
              onClick={() => {
                setText('');
                props.onCancel?.();
              }}
            >
              {t('cancel')}
            </Button>
          ) : null}
          <Button size="sm" variant="primary" busy={busy} onClick={() => void send()}>
            <Send aria-hidden className="flip-rtl" />
            {busy ? t('sending') : (props.sendLabel ?? t('send'))}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
