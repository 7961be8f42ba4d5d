'use client';

import { ArrowLeftRight, Merge, Scissors, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useActive, useAnnotator, useClaim, useOrder } from '@/components/article/annotator-context';
import type { Deeds } from '@/components/article/use-deeds';
import { AttributionSection } from '@/components/claim/attribution-section';
import { type ClaimShown, lacksSpeaker } from '@/components/claim/claim-shown';
import { InspectorSection } from '@/components/claim/inspector-section';
import { JudgementsSection } from '@/components/claim/judgements-section';
import { KindBadge } from '@/components/claim/kind-badge';
import { KindButtons } from '@/components/claim/kind-buttons';
import { LinksSection } from '@/components/claim/links-section';
import { ReasonField } from '@/components/claim/reason-field';
import { SPEAKER_FIELD } from '@/components/claim/step-rows';
import { SuggestionLine } from '@/components/claim/suggestion-line';
import { TalkSections } from '@/components/claim/talk-sections';
import { TroubleNotice } from '@/components/claim/trouble-notice';
import { CodebookButton } from '@/components/codebook/codebook-button';
import { BoundariesNotice } from '@/components/presence/boundaries-notice';
import { KeyOf } from '@/components/shell/commands/key-caps';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { Button } from '@/components/ui/button';

export type InspectorProps = {
  deeds: Deeds;
  canEdit: boolean;
  onLink: () => void;
  reasonField: RefObject<HTMLTextAreaElement | null>;
  /** Gives the focus back to the list, where the keys act. */
  onDone: () => void;
};

/** Everything about the active claim, and every action on it as a control with its key. */
export function Inspector({ deeds, canEdit, onLink, reasonField, onDone }: InspectorProps) {
  const t = useTranslations('claim.inspector');
  const annotator = useAnnotator();
  const active = useActive();
  const count = useOrder().length;
  const shown = useClaim(active);
  const [detailed, setDetailed] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  // Another claim is read from its beginning.
  useLayoutEffect(() => {
    const pane = root.current?.parentElement;
    if (active !== null && pane) pane.scrollTop = 0;
  }, [active]);
  if (!shown) return <p className="p-4 text-muted-foreground text-sm">{t('none')}</p>;

  const toNextWithoutSpeaker = () => {
    const { ids } = annotator.layout;
    const from = annotator.activeIndex;
    const next = [...ids.slice(from + 1), ...ids.slice(0, from)].find((id) => {
      const other = annotator.read(id);
      return other !== null && lacksSpeaker(other);
    });
    if (next === undefined) {
      onDone();
      return;
    }
    annotator.activate(next);
    requestAnimationFrame(() => document.getElementById(SPEAKER_FIELD)?.focus());
  };

  const startBounds = () => {
    deeds.startBounds();
    onDone();
  };

  return (
    <div ref={root} className="pb-8">
      <div className="grid gap-3 px-4 py-3">
        <h2 className="flex items-center gap-2 font-semibold text-sm">
          <KindBadge shown={shown} />
          <span className="tabular-nums">
            {t('heading', { number: annotator.layout.indexOf(shown.record.id) + 1, count })}
          </span>
        </h2>
        <BoundariesNotice claim={shown.record.id} onTaken={startBounds} />
        {shown.trouble ? <TroubleNotice trouble={shown.trouble} /> : null}
        <SuggestionLine shown={shown} onAccept={canEdit ? () => deeds.accept({ stay: false }) : undefined} />
        {canEdit ? <Tagging shown={shown} deeds={deeds} /> : null}
      </div>
      {canEdit ? <Bounds deeds={deeds} /> : null}
      {canEdit ? (
        <AttributionSection
          key={shown.record.id}
          shown={shown}
          enact={deeds.enact}
          onNext={toNextWithoutSpeaker}
          detailed={detailed}
          onDetailed={setDetailed}
          onDone={onDone}
        />
      ) : null}
      <LinksSection shown={shown} enact={deeds.enact} onLink={onLink} onUndo={deeds.undo} canLink={canEdit} />
      <JudgementsSection shown={shown} />
      {canEdit ? (
        <div className="px-4">
          <ReasonField
            key={shown.record.id}
            shown={shown}
            enact={deeds.enact}
            field={reasonField}
            onDone={onDone}
          />
        </div>
      ) : null}
      <TalkSections key={`talk.${shown.record.id}`} claim={shown.record.id} />
    </div>
  );
}

function Tagging({ shown, deeds }: { shown: ClaimShown; deeds: Deeds }) {
  const t = useTranslations('claim');
  const { aria } = useKeyNames();
  const { mine } = shown;
  return (
    <>
      {mine?.recheck ? (
        <div className="flex items-center gap-2 text-sm text-warning">
          <p className="min-w-0 flex-1">{t('inspector.recheck')}</p>
          <Button size="sm" onClick={() => deeds.accept({ stay: false })}>
            {t('inspector.confirm', { kind: t(`kinds.${mine.kind}`) })}
          </Button>
        </div>
      ) : null}
      <KindButtons
        shown={shown}
        onChoose={(kind) => (kind === 'excluded' ? deeds.exclude() : deeds.tag(kind))}
        help={<CodebookButton kind={shown.mine?.kind ?? shown.kind ?? undefined} />}
      />
      {mine ? (
        <Button
          size="sm"
          variant="quiet"
          className="w-fit"
          aria-keyshortcuts={aria('claim.clear')}
          onClick={deeds.clear}
        >
          {t('inspector.clear')}
          <KeyOf id="claim.clear" />
        </Button>
      ) : null}
    </>
  );
}

function Bounds({ deeds }: { deeds: Deeds }) {
  const t = useTranslations('claim.inspector');
  const { aria } = useKeyNames();
  const actions = [
    { id: 'claim.split' as const, label: t('split'), icon: Scissors, perform: () => deeds.startSplit() },
    { id: 'claim.merge' as const, label: t('merge'), icon: Merge, perform: () => deeds.merge(1) },
    { id: 'claim.bounds' as const, label: t('move'), icon: ArrowLeftRight, perform: deeds.startBounds },
    { id: 'claim.remove' as const, label: t('remove'), icon: Trash2, perform: deeds.remove },
  ];
  return (
    <InspectorSection title={t('bounds')}>
      <div className="flex flex-wrap gap-1">
        {actions.map(({ id, label, icon: Icon, perform }) => (
          <Button key={id} size="sm" aria-keyshortcuts={aria(id)} onClick={perform}>
            <Icon aria-hidden />
            {label}
            <KeyOf id={id} />
          </Button>
        ))}
      </div>
    </InspectorSection>
  );
}
