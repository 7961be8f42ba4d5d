'use client';

import { ArrowRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Bidi } from '@/components/ui/bidi';
import type { ActivityEntryView } from '@/domain/api/activity';

type Line = ActivityEntryView['lines'][number];
type Saying = Line['before'][number];

/** Long words are shown by their beginning; all of them are their title. */
const LONG = 160;

/** “Origin: not known → Agency X”. To a screen reader: was, became. */
export function ChangedLine({ line, nameOf }: { line: Line; nameOf: (id: string) => string }) {
  const t = useTranslations('activity');
  const key = `fields.${line.field}`;
  const field = t.has(key as 'fields.kind') ? t(key as 'fields.kind') : line.field;
  return (
    <li className="text-sm">
      <span className="text-muted-foreground">
        <Bidi>{line.of ? t('of', { field, name: nameOf(line.of) }) : field}</Bidi>:{' '}
      </span>
      {line.before.length > 0 ? (
        <>
          <span className="sr-only">{t('was')} </span>
          <SaidValue all={line.before} />
        </>
      ) : null}
      {line.before.length > 0 || line.after.length === 0 ? (
        <ArrowRight
          aria-hidden
          className="flip-rtl mx-1 inline size-3.5 align-[-2px] text-muted-foreground"
        />
      ) : null}
      <span className="sr-only"> {t('became')} </span>
      {line.after.length > 0 ? (
        <SaidValue all={line.after} />
      ) : (
        <span className="text-muted-foreground">{t('nothing')}</span>
      )}
    </li>
  );
}

/** A value as the history says it: words of the field in the reader's language, names as they were written. */
export function SaidValue({ all }: { all: readonly Saying[] }) {
  const t = useTranslations('activity');
  const said = (one: Saying) => {
    if ('text' in one) return one.text;
    const key = `terms.${one.term}`;
    return t.has(key as 'terms.opinion') ? t(key as 'terms.opinion') : one.term;
  };
  const words = all.map(said).join(', ');
  return (
    <bdi className="[overflow-wrap:anywhere]" title={words.length > LONG ? words : undefined}>
      {words.length > LONG ? `${[...words].slice(0, LONG).join('')}…` : words}
    </bdi>
  );
}
