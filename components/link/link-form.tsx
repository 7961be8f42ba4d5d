'use client';

import { Equal, EqualNot } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { ClaimQuote } from '@/components/link/candidate-search';
import type { Candidate } from '@/components/link/use-candidates';
import { useUnsentWords } from '@/components/live/kept-words-context';
import { KeyOf } from '@/components/shell/commands/key-caps';
import { useCommands } from '@/components/shell/commands/use-commands';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import type { ArticleRecord } from '@/domain/article';
import type { ClaimRecord } from '@/domain/claim';
import { FACETS, type Facet, type Relation } from '@/domain/claim-link';

export type LinkAnswer = { relation: Relation; differs: Facet[]; note: string | null };

export type LinkFormProps = {
  claim: ClaimRecord;
  candidate: Candidate;
  articles: ReadonlyMap<string, ArticleRecord>;
  nameOf: (article: string) => string;
  onBack: () => void;
  onSave: (answer: LinkAnswer) => void;
};

const ICON = { corroborates: Equal, conflicts: EqualNot };

/**
 * How two claims stand to each other: `1` corroborates, `2` conflicts and then `1`–`8` for what differs, Enter links.
 * Nothing is chosen before the reviewer chooses; the machine's idea of the relation is not shown as an answer.
 */
export function LinkForm({ claim, candidate, articles, nameOf, onBack, onSave }: LinkFormProps) {
  const t = useTranslations('link.picker');
  const facets = useTranslations('link.facets');
  const [relation, setRelation] = useState<Relation | null>(null);
  const [differs, setDiffers] = useState<ReadonlySet<Facet>>(new Set());
  const [note, setNote] = useState('');
  // Focus on the form, not on one of its buttons: Enter has to link, not to press.
  useUnsentWords({ noun: 'claim', id: claim.id }, t('note'), note);
  const home = useRef<HTMLDivElement>(null);
  useEffect(() => home.current?.focus(), []);
  const save = () => {
    if (!relation) return;
    const chosen = relation === 'conflicts' ? FACETS.filter((facet) => differs.has(facet)) : [];
    onSave({ relation, differs: chosen, note: note.trim() === '' ? null : note.trim() });
  };
  const toggle = (facet: Facet) => {
    const next = new Set(differs);
    if (!next.delete(facet)) next.add(facet);
    setDiffers(next);
  };

  const conflicts = relation === 'conflicts';
  useCommands(
    'relation',
    [
      { id: 'relation.corroborates', perform: () => setRelation('corroborates') },
      { id: 'relation.conflicts', perform: () => setRelation('conflicts') },
      { id: 'relation.save', isAvailable: () => relation !== null, perform: save },
      { id: 'relation.back', labelKey: 'link.picker.keys.back', perform: onBack },
    ],
    { exclusive: true, enabled: !conflicts },
  );
  useCommands(
    'differs',
    [
      ...FACETS.map((facet) => ({ id: `differs.${facet}` as const, perform: () => toggle(facet) })),
      { id: 'differs.save', labelKey: 'link.picker.keys.save', perform: save },
      { id: 'differs.back', perform: () => setRelation(null) },
    ],
    { exclusive: true, enabled: conflicts },
  );

  // A dialog closes on Escape; in the note, Escape first leaves the note.
  const leaveNote = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.currentTarget.blur();
  };

  return (
    <div ref={home} tabIndex={-1} className="grid gap-4 outline-none">
      <div className="grid gap-3 sm:grid-cols-2">
        <ClaimQuote
          label={nameOf(claim.article) || t('this')}
          claim={claim}
          article={articles.get(claim.article)}
        />
        <ClaimQuote
          label={nameOf(candidate.view.article)}
          claim={candidate.view}
          article={articles.get(candidate.view.article)}
        />
      </div>
      <fieldset className="grid gap-2">
        <legend className="mb-1 font-medium text-sm">{t('how')}</legend>
        <div className="grid gap-2 sm:grid-cols-2">
          {(['corroborates', 'conflicts'] as const).map((each) => {
            const Icon = ICON[each];
            return (
              <button
                key={each}
                type="button"
                aria-pressed={relation === each}
                onClick={() => setRelation(each)}
                className="grid grid-cols-[auto_1fr_auto] items-center gap-x-2 rounded-md border border-input px-3 py-2 text-start hover:bg-accent aria-pressed:border-ring aria-pressed:bg-accent aria-pressed:shadow-[inset_0_0_0_1px_var(--ring)]"
              >
                <Icon
                  aria-hidden
                  className={`size-4 ${each === 'corroborates' ? 'text-link-agree' : 'text-link-conflict'}`}
                />
                <span className="font-medium text-sm">{t(each)}</span>
                <span>{relation === 'conflicts' ? null : <KeyOf id={`relation.${each}`} />}</span>
                <span className="col-span-2 col-start-2 text-muted-foreground text-xs">
                  {t(`${each}Hint`)}
                </span>
              </button>
            );
          })}
        </div>
      </fieldset>
      {relation === 'conflicts' ? (
        <fieldset>
          <legend className="mb-2 font-medium text-sm">{t('differs')}</legend>
          <div className="flex flex-wrap gap-1.5">
            {FACETS.map((facet) => (
              <button
                key={facet}
                type="button"
                aria-pressed={differs.has(facet)}
                onClick={() => toggle(facet)}
                className="inline-flex min-h-8 items-center gap-1.5 rounded-md border border-input px-2 text-sm hover:bg-accent aria-pressed:border-ring aria-pressed:bg-accent aria-pressed:font-semibold pointer-coarse:min-h-11"
              >
                <KeyOf id={`differs.${facet}`} />
                {facets(facet)}
              </button>
            ))}
          </div>
        </fieldset>
      ) : null}
      <Field label={t('note')} hint={t('noteHint')}>
        <Textarea
          rows={2}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          onKeyDown={leaveNote}
        />
      </Field>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onBack}>{t('back')}</Button>
        <Button variant="primary" disabled={relation === null} onClick={save}>
          {t('save')}
        </Button>
      </div>
    </div>
  );
}
