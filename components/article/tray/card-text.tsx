'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { TrayCard } from '@/components/article/tray/card';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';

const PREVIEW_UNITS = 1_500;

// What scrolls must be reachable by keyboard (WCAG 2.1.1).
const keyboardScroll = { tabIndex: 0, role: 'group' };

export type CardTextProps = { card: TrayCard; onChange: (text: string) => void };

/** A pasted text may still be mended; the text of a file is shown as it was read, so that it stays the file's. */
export function CardText({ card, onChange }: CardTextProps) {
  const t = useTranslations('article.tray');
  const [all, setAll] = useState(false);
  const text = card.text ?? '';
  if (card.from === 'paste') {
    return (
      <Field id={`text-${card.id}`} label={t('text')} hint={t('textHint')} className="content-start">
        <Textarea
          value={text}
          spellCheck={false}
          className="h-56 min-h-44 resize-y overflow-y-auto font-read text-base leading-6 [field-sizing:fixed]"
          onChange={(event) => onChange(event.target.value)}
        />
      </Field>
    );
  }
  const cut = !all && text.length > PREVIEW_UNITS;
  return (
    <div className="grid content-start gap-1.5">
      <p id={`text-label-${card.id}`} className="font-medium">
        {t('text')}
      </p>
      <div
        dir="auto"
        className="max-h-56 overflow-y-auto whitespace-pre-wrap rounded-md border bg-muted px-2.5 py-1.5 font-read text-base leading-6"
        {...keyboardScroll}
        {...{ 'aria-labelledby': `text-label-${card.id}` }}
      >
        {cut ? `${text.slice(0, PREVIEW_UNITS).toWellFormed()}…` : text}
      </div>
      {cut ? (
        <Button size="sm" variant="quiet" className="justify-self-start" onClick={() => setAll(true)}>
          {t('showText')}
        </Button>
      ) : null}
    </div>
  );
}
