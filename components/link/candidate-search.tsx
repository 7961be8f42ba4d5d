'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useId, useState } from 'react';
import { type Candidate, useCandidates } from '@/components/link/use-candidates';
import { Bidi } from '@/components/ui/bidi';
import { cn } from '@/components/ui/class-names';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Spinner } from '@/components/ui/spinner';
import type { ArticleRecord } from '@/domain/article';
import type { ClaimRecord } from '@/domain/claim';

export type CandidateSearchProps = {
  review: string;
  claim: ClaimRecord;
  articles: ReadonlyMap<string, ArticleRecord>;
  nameOf: (article: string) => string;
  onChoose: (candidate: Candidate) => void;
};

/** A search line over the claims of other articles; arrows choose, Enter takes. Reasons in words, never a percentage. */
export function CandidateSearch({ review, claim, articles, nameOf, onChoose }: CandidateSearchProps) {
  const t = useTranslations('link.picker');
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const { status, items } = useCandidates(review, claim.id, words);
  const list = useId();
  const option = (i: number) => `${list}-${i}`;
  const place = Math.min(at, Math.max(0, items.length - 1));
  const stand = (next: number) => {
    setAt(next);
    document.getElementById(option(next))?.scrollIntoView({ block: 'nearest' });
  };

  const press = (event: KeyboardEvent) => {
    const chosen = items[place];
    if (event.key === 'ArrowDown') stand(Math.min(place + 1, items.length - 1));
    else if (event.key === 'ArrowUp') stand(Math.max(place - 1, 0));
    else if (event.key === 'Enter' && chosen) onChoose(chosen);
    else return;
    event.preventDefault();
  };

  return (
    <div className="grid gap-3">
      <ClaimQuote label={t('this')} claim={claim} article={articles.get(claim.article)} />
      <Field label={t('search')}>
        <Input
          type="search"
          role="combobox"
          aria-expanded={items.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={items.length > 0 ? option(place) : undefined}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
      </Field>
      <p role="status" className="flex min-h-5 items-center gap-2 text-muted-foreground text-xs">
        {status === 'loading' ? <Spinner className="size-3.5" /> : null}
        {status === 'loading'
          ? t('loading')
          : status === 'failed'
            ? t('failed')
            : items.length > 0
              ? t('best')
              : t(words.trim() === '' ? 'noneYet' : 'none')}
      </p>
      <div id={list} role="listbox" aria-label={t('results')} className="grid">
        {items.map((candidate, i) => (
          <button
            key={candidate.view.id}
            id={option(i)}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={i === place}
            onClick={() => onChoose(candidate)}
            className={cn(
              'grid gap-0.5 rounded-md px-3 py-2 text-start hover:bg-accent/60',
              i === place && 'bg-accent outline-2 outline-ring outline-offset-[-2px]',
            )}
          >
            <span className="text-muted-foreground text-xs">
              <Bidi>{nameOf(candidate.view.article)}</Bidi>
            </span>
            <span
              lang={articles.get(candidate.view.article)?.language ?? undefined}
              dir={articles.get(candidate.view.article)?.direction ?? 'auto'}
              className="line-clamp-3 text-sm"
            >
              {candidate.view.text}
            </span>
            {candidate.reasons.length > 0 ? (
              <span className="text-muted-foreground text-xs">
                <Bidi>{t('because', { reasons: candidate.reasons.join('; ') })}</Bidi>
              </span>
            ) : null}
          </button>
        ))}
      </div>
    </div>
  );
}

export type ClaimQuoteProps = {
  label: string;
  claim: { text: string };
  article: ArticleRecord | undefined;
};

/** A claim quoted in its own language and direction, under the name of its article. */
export function ClaimQuote({ label, claim, article }: ClaimQuoteProps) {
  return (
    <figure className="rounded-md border px-3 py-2">
      <figcaption className="text-muted-foreground text-xs">
        <Bidi>{label}</Bidi>
      </figcaption>
      <blockquote
        lang={article?.language ?? undefined}
        dir={article?.direction ?? 'auto'}
        className="max-h-40 overflow-y-auto font-read text-base"
      >
        {claim.text}
      </blockquote>
    </figure>
  );
}
