'use client';

import { Bot, Check, ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import { useAnnotator } from '@/components/article/annotator-context';
import { Alternatives } from '@/components/claim/alternatives';
import { AttributionDetails } from '@/components/claim/attribution-details';
import {
  type AttributionDraft,
  draftOf,
  hasDetails,
  inputFrom,
  proposalOf,
  sameInput,
  saysNothing,
} from '@/components/claim/attribution-draft';
import type { ClaimShown } from '@/components/claim/claim-shown';
import { InspectorSection } from '@/components/claim/inspector-section';
import { SpeakerRows } from '@/components/claim/step-rows';
import type { Intent } from '@/components/live/intent';
import { wordsIn } from '@/components/live/kept-words';
import { useUnsentWords } from '@/components/live/kept-words-context';
import { seenOf } from '@/components/live/seen';
import { KeyOf } from '@/components/shell/commands/key-caps';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { inputOf, sameValues } from '@/domain/merging';

export type AttributionSectionProps = {
  shown: ClaimShown;
  enact: (intent: Intent) => boolean;
  /** Goes on to the next quote that names nobody. */
  onNext: () => void;
  /** The reviewer has opened the details of another claim: they stay open. */
  detailed: boolean;
  onDetailed: (detailed: boolean) => void;
  /** Back to where the keys act. */
  onDone: () => void;
};

/**
 * Who a claim is credited to. Filled in from what is recorded, else from the machine's proposal, which counts only once
 * it is saved. What the reviewer changed is saved on leaving the form. Give it the claim's id as key.
 */
export function AttributionSection(props: AttributionSectionProps) {
  const { shown, enact, onNext, onDone, detailed, onDetailed } = props;
  const t = useTranslations('claim.attribution');
  const { aria } = useKeyNames();
  const { live } = useAnnotator();
  const { record, attribution } = shown;
  const recorded = attribution ? inputOf(live.state, attribution) : null;
  // What the draft was begun with: what others write meanwhile is merged with it, never written over.
  const [base, setBase] = useState(() => seenOf(live, record.id));
  const [draft, setDraft] = useState(() => draftOf(recorded, record.suggestion));
  const [dirty, setDirty] = useState(false);
  const [more, setMore] = useState(() => detailed || hasDetails(draft));
  const [seen, setSeen] = useState(attribution);

  // Somebody else's change, or an undo, shows here unless the reviewer is writing.
  if (seen !== attribution && !dirty) {
    const next = draftOf(recorded, record.suggestion);
    setSeen(attribution);
    setBase(seenOf(live, record.id));
    setDraft(next);
    if (hasDetails(next)) setMore(true);
  }

  const change = (part: Partial<AttributionDraft>) => {
    if (!dirty) setBase(seenOf(live, record.id));
    setDraft({ ...draft, ...part });
    setDirty(true);
  };
  const save = (): boolean => {
    const input = inputFrom(draft);
    setDirty(false);
    const seen = dirty ? base : seenOf(live, record.id);
    const begun = seen.attribution;
    // Nothing was changed here; what others changed meanwhile stands.
    if (begun ? sameInput(begun, input) : saysNothing(input)) return true;
    return enact({ do: 'attribute', claim: record.id, attribution: input, seen });
  };
  const leave = (event: FocusEvent) => {
    const to = event.relatedTarget;
    // A list that opened over the form belongs to it: React bubbles its events here, the document does not hold it here.
    const inside = to instanceof Node && (event.currentTarget.contains(to) || isFloating(to));
    if (dirty && !inside) save();
  };
  const press = (event: KeyboardEvent) => {
    // Keys in an open list are the list's: React hands them on to the form.
    if (event.target instanceof Node && isFloating(event.target)) return;
    if (event.key === 'Escape') onDone();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      if (save()) onNext();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const unsent = dirty ? wordsIn({ do: 'attribute', claim: record.id, attribution: inputFrom(draft) }) : null;
  useUnsentWords({ noun: 'claim', id: record.id }, t('title'), unsent);

  const proposal = proposalOf(recorded, record.suggestion);
  return (
    <InspectorSection
      title={t('title')}
      aside={
        recorded ? (
          <Badge tone="outline">
            <Check aria-hidden />
            {t('saved')}
          </Badge>
        ) : (
          <KeyOf id="claim.attribution" />
        )
      }
    >
      <form
        aria-label={t('title')}
        onBlur={leave}
        onKeyDown={press}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
        className="grid gap-3"
      >
        {proposal && !dirty ? (
          <p className="flex items-center gap-1.5 text-muted-foreground text-xs">
            <Bot aria-hidden className="size-3.5 shrink-0" />
            {t('suggested')}
          </p>
        ) : null}
        {!recorded && !proposal ? <p className="text-muted-foreground text-sm">{t('empty')}</p> : null}
        {dirty && !sameValues(base.attribution, recorded) ? (
          <p role="status" className="text-muted-foreground text-xs">
            {t('changedMeanwhile')}
          </p>
        ) : null}
        <SpeakerRows steps={draft.sources} onChange={(sources) => change({ sources })} />
        <Button
          size="sm"
          variant="quiet"
          aria-expanded={more}
          onClick={() => {
            setMore(!more);
            onDetailed(!more);
          }}
          className="w-fit"
        >
          <ChevronDown aria-hidden className={more ? 'rotate-180' : undefined} />
          {more ? t('less') : t('more')}
        </Button>
        {more ? <AttributionDetails draft={draft} onChange={change} /> : null}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" size="sm" variant={proposal || dirty ? 'primary' : 'outline'}>
            {t('save')}
          </Button>
          <Button
            size="sm"
            aria-keyshortcuts={aria('article.finish')}
            onClick={() => {
              if (save()) onNext();
            }}
          >
            {t('saveNext')}
          </Button>
          {recorded ? (
            <Button
              size="sm"
              variant="quiet"
              onClick={() => enact({ do: 'unattribute', claim: record.id, seen: seenOf(live, record.id) })}
            >
              {t('remove')}
            </Button>
          ) : null}
        </div>
      </form>
      <Alternatives claim={record.id} record={attribution} enact={enact} />
    </InspectorSection>
  );
}

function isFloating(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('[data-radix-popper-content-wrapper]') !== null;
}
