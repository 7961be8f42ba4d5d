'use client';

import { useRouter } from 'next/navigation';
import { usePreferences } from '@/components/account/preferences-context';
import { useAnnotator, useDraft } from '@/components/article/annotator-context';
import type { Deeds } from '@/components/article/use-deeds';
import { type ScopedCommand, useCommands } from '@/components/shell/commands/use-commands';
import type { Direction } from '@/domain/article';
import { KINDS } from '@/domain/kind';

export type AnnotatorKeysProps = {
  deeds: Deeds;
  direction: Direction;
  previousHref: string | null;
  nextHref: string | null;
  /** May this member change claims, or only read? */
  canEdit: boolean;
  onAttribution: () => void;
  onReason: () => void;
  onLink: () => void;
  onInspector: () => void;
  onFilter: () => void;
};

/** Every key of the annotator, as commands for keyboard, palette and cheat sheet. */
export function AnnotatorKeys(props: AnnotatorKeysProps) {
  const { deeds, direction, previousHref, nextHref, canEdit } = props;
  const annotator = useAnnotator();
  const router = useRouter();
  const { change } = usePreferences();
  const edits = canEdit ? editing(deeds, props) : [];

  useCommands('annotator', [
    ...edits,
    {
      id: 'claim.next',
      perform: () => annotator.step(1),
    },
    {
      id: 'claim.previous',
      perform: () => annotator.step(-1),
    },
    {
      id: 'claim.first',
      perform: () => annotator.toEdge('first'),
    },
    {
      id: 'claim.last',
      perform: () => annotator.toEdge('last'),
    },
    {
      id: 'claim.next-needing',
      perform: () => annotator.stepToNeedingMe(1),
    },
    {
      id: 'claim.previous-needing',
      perform: () => annotator.stepToNeedingMe(-1),
    },
    {
      id: 'claim.extend-next',
      perform: () => annotator.extend(1),
    },
    {
      id: 'claim.extend-previous',
      perform: () => annotator.extend(-1),
    },
    {
      id: 'claim.pick',
      perform: () => annotator.active !== null && annotator.togglePick(annotator.active),
      isAvailable: () => annotator.mode === 'split',
    },
    {
      id: 'claim.let-go',
      perform: () => annotator.letGo(),
      isAvailable: () => annotator.pickedCount > 0 || annotator.draft !== null,
    },
    {
      id: 'article.highlights',
      perform: () => annotator.toggleHighlights(),
    },
    { id: 'article.excluded', perform: () => annotator.toggleExcluded() },
    {
      id: 'article.spoken',
      perform: () => {
        annotator.toggleSpoken();
        void change({ spokenMarkers: annotator.spoken });
      },
    },
    { id: 'claim.inspector', perform: props.onInspector },
    { id: 'claim.filter', perform: props.onFilter },
    {
      id: 'article.previous',
      perform: () => previousHref && router.push(previousHref),
      isAvailable: () => previousHref !== null,
    },
    {
      id: 'article.next',
      perform: () => nextHref && router.push(nextHref),
      isAvailable: () => nextHref !== null,
    },
  ]);
  useCommands(
    'review',
    [
      { id: 'review.undo', perform: deeds.undo },
      { id: 'review.redo', perform: deeds.redo },
    ],
    { enabled: canEdit },
  );
  return canEdit ? <DraftKeys deeds={deeds} direction={direction} /> : null;
}

function editing(deeds: Deeds, props: AnnotatorKeysProps): ScopedCommand<'annotator'>[] {
  const kinds = KINDS.map((kind) => ({ id: `claim.tag.${kind}` as const, perform: () => deeds.tag(kind) }));
  return [
    ...kinds,
    {
      id: 'claim.tag.excluded',
      perform: deeds.exclude,
    },
    { id: 'claim.clear', perform: deeds.clear },
    {
      id: 'claim.accept',
      perform: () => deeds.accept({ stay: false }),
    },
    {
      id: 'claim.accept-stay',
      perform: () => deeds.accept({ stay: true }),
    },
    {
      id: 'claim.split',
      perform: () => deeds.startSplit(),
    },
    {
      id: 'claim.merge',
      perform: () => deeds.merge(1),
    },
    {
      id: 'claim.merge-previous',
      perform: () => deeds.merge(-1),
    },
    {
      id: 'claim.bounds',
      perform: deeds.startBounds,
    },
    {
      id: 'claim.remove',
      perform: deeds.remove,
    },
    {
      id: 'claim.attribution',
      perform: props.onAttribution,
    },
    {
      id: 'claim.same-attribution',
      perform: deeds.sameAttribution,
    },
    {
      id: 'claim.hedged',
      perform: deeds.toggleHedged,
    },
    {
      id: 'claim.reason',
      perform: props.onReason,
    },
    { id: 'claim.link', perform: props.onLink },
    {
      id: 'article.finish',
      perform: () => deeds.finishPass(),
    },
  ];
}

/** While a cut or bounds are drafted, arrows move them; in a right-to-left article the left arrow goes forward. */
function DraftKeys({ deeds, direction }: { deeds: Deeds; direction: Direction }) {
  const annotator = useAnnotator();
  const draft = useDraft();
  const onwards = direction === 'rtl' ? -1 : 1;
  const back = -onwards as 1 | -1;
  const on = <Label extends string>(forwards: Label, backwards: Label) =>
    onwards > 0 ? forwards : backwards;
  const leave = () => annotator.setDraft(null);
  useCommands(
    'split',
    [
      {
        id: 'split.right',
        labelKey: on('annotator.keys.splitOn', 'annotator.keys.splitBack'),
        perform: () => deeds.moveDraft(onwards),
      },
      {
        id: 'split.left',
        labelKey: on('annotator.keys.splitBack', 'annotator.keys.splitOn'),
        perform: () => deeds.moveDraft(back),
      },
      { id: 'split.here', perform: deeds.commitDraft },
      { id: 'split.cancel', perform: leave },
    ],
    { enabled: draft?.do === 'split' },
  );
  useCommands(
    'bounds',
    [
      {
        id: 'bounds.end-right',
        labelKey: on('annotator.keys.endOn', 'annotator.keys.endBack'),
        perform: () => deeds.moveDraft(onwards, 'end'),
      },
      {
        id: 'bounds.end-left',
        labelKey: on('annotator.keys.endBack', 'annotator.keys.endOn'),
        perform: () => deeds.moveDraft(back, 'end'),
      },
      {
        id: 'bounds.start-right',
        labelKey: on('annotator.keys.startOn', 'annotator.keys.startBack'),
        perform: () => deeds.moveDraft(onwards, 'start'),
      },
      {
        id: 'bounds.start-left',
        labelKey: on('annotator.keys.startBack', 'annotator.keys.startOn'),
        perform: () => deeds.moveDraft(back, 'start'),
      },
      { id: 'bounds.save', perform: deeds.commitDraft },
      { id: 'bounds.cancel', perform: leave },
    ],
    { enabled: draft !== null && draft.do !== 'split' },
  );
  return null;
}
