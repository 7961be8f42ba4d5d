'use client';

import { useRouter } from 'next/navigation';
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
  const edits = canEdit ? editing(deeds, props) : [];

  useCommands('annotator', [
    ...edits,
    {
      id: 'claim.next',
      keys: ['j', 'ArrowDown'],
      perform: () => annotator.step(1),
      keyboardOnly: true,
      labelKey: 'annotator.keys.next',
    },
    {
      id: 'claim.previous',
      keys: ['k', 'ArrowUp'],
      perform: () => annotator.step(-1),
      keyboardOnly: true,
      labelKey: 'annotator.keys.previous',
    },
    {
      id: 'claim.first',
      keys: ['Home'],
      perform: () => annotator.toEdge('first'),
      keyboardOnly: true,
      labelKey: 'annotator.keys.first',
    },
    {
      id: 'claim.last',
      keys: ['End'],
      perform: () => annotator.toEdge('last'),
      keyboardOnly: true,
      labelKey: 'annotator.keys.last',
    },
    {
      id: 'claim.next-needing',
      keys: ['n'],
      perform: () => annotator.stepToNeedingMe(1),
      labelKey: 'annotator.keys.nextNeeding',
    },
    {
      id: 'claim.previous-needing',
      keys: ['shift+n'],
      perform: () => annotator.stepToNeedingMe(-1),
      labelKey: 'annotator.keys.previousNeeding',
    },
    {
      id: 'claim.extend-next',
      keys: ['shift+j', 'shift+ArrowDown'],
      perform: () => annotator.extend(1),
      keyboardOnly: true,
      labelKey: 'annotator.keys.extendNext',
    },
    {
      id: 'claim.extend-previous',
      keys: ['shift+k', 'shift+ArrowUp'],
      perform: () => annotator.extend(-1),
      keyboardOnly: true,
      labelKey: 'annotator.keys.extendPrevious',
    },
    {
      id: 'claim.pick',
      keys: ['Space'],
      perform: () => annotator.active !== null && annotator.togglePick(annotator.active),
      keyboardOnly: true,
      isAvailable: () => annotator.mode === 'split',
      labelKey: 'annotator.keys.pick',
    },
    {
      id: 'claim.let-go',
      keys: ['Escape'],
      perform: () => annotator.letGo(),
      keyboardOnly: true,
      isAvailable: () => annotator.pickedCount > 0 || annotator.draft !== null,
      labelKey: 'annotator.keys.letGo',
    },
    {
      id: 'article.highlights',
      keys: ['h'],
      perform: () => annotator.toggleHighlights(),
      labelKey: 'annotator.keys.highlights',
    },
    {
      id: 'article.spoken',
      keys: ['shift+h'],
      perform: () => annotator.toggleSpoken(),
      labelKey: 'annotator.keys.spoken',
    },
    { id: 'claim.inspector', keys: ['i'], perform: props.onInspector, labelKey: 'annotator.keys.inspector' },
    { id: 'claim.filter', keys: ['/'], perform: props.onFilter, labelKey: 'annotator.keys.filter' },
    {
      id: 'article.previous',
      keys: ['[', 'alt+PageUp'],
      perform: () => previousHref && router.push(previousHref),
      isAvailable: () => previousHref !== null,
      labelKey: 'annotator.keys.previousArticle',
    },
    {
      id: 'article.next',
      keys: [']', 'alt+PageDown'],
      perform: () => nextHref && router.push(nextHref),
      isAvailable: () => nextHref !== null,
      labelKey: 'annotator.keys.nextArticle',
    },
  ]);
  return canEdit ? <DraftKeys deeds={deeds} direction={direction} /> : null;
}

function editing(deeds: Deeds, props: AnnotatorKeysProps): ScopedCommand[] {
  const kinds = KINDS.map(
    (kind, i): ScopedCommand => ({
      id: `claim.tag.${kind}`,
      keys: [String(i + 1)],
      once: true,
      perform: () => deeds.tag(kind),
      labelKey: `annotator.keys.kind${(i + 1) as 1 | 2 | 3 | 4}`,
    }),
  );
  return [
    ...kinds,
    {
      id: 'claim.exclude',
      keys: ['x'],
      once: true,
      perform: deeds.exclude,
      labelKey: 'annotator.keys.exclude',
    },
    { id: 'claim.clear', keys: ['0'], once: true, perform: deeds.clear, labelKey: 'annotator.keys.clear' },
    {
      id: 'claim.accept',
      keys: ['Enter'],
      once: true,
      perform: () => deeds.accept({ stay: false }),
      labelKey: 'annotator.keys.acceptNext',
    },
    {
      id: 'claim.accept-stay',
      keys: ['shift+Enter'],
      once: true,
      perform: () => deeds.accept({ stay: true }),
      labelKey: 'annotator.keys.acceptStay',
    },
    {
      id: 'claim.split',
      keys: ['s'],
      once: true,
      perform: () => deeds.startSplit(),
      labelKey: 'annotator.keys.split',
    },
    {
      id: 'claim.merge',
      keys: ['m'],
      once: true,
      perform: () => deeds.merge(1),
      labelKey: 'annotator.keys.mergeNext',
    },
    {
      id: 'claim.merge-previous',
      keys: ['shift+m'],
      once: true,
      perform: () => deeds.merge(-1),
      labelKey: 'annotator.keys.mergePrevious',
    },
    {
      id: 'claim.bounds',
      keys: ['b'],
      once: true,
      perform: deeds.startBounds,
      labelKey: 'annotator.keys.bounds',
    },
    {
      id: 'claim.remove',
      keys: ['Delete'],
      once: true,
      perform: deeds.remove,
      labelKey: 'annotator.keys.remove',
    },
    {
      id: 'claim.attribution',
      keys: ['a'],
      once: true,
      perform: props.onAttribution,
      labelKey: 'annotator.keys.attribution',
    },
    {
      id: 'claim.same-attribution',
      keys: ['shift+a'],
      once: true,
      perform: deeds.sameAttribution,
      labelKey: 'annotator.keys.sameAttribution',
    },
    {
      id: 'claim.hedged',
      keys: ['w'],
      once: true,
      perform: deeds.toggleHedged,
      labelKey: 'annotator.keys.hedged',
    },
    {
      id: 'claim.reason',
      keys: ['r'],
      once: true,
      perform: props.onReason,
      labelKey: 'annotator.keys.reason',
    },
    { id: 'claim.link', keys: ['l'], once: true, perform: props.onLink, labelKey: 'annotator.keys.link' },
    { id: 'review.undo', keys: ['mod+z'], perform: deeds.undo, labelKey: 'annotator.keys.undo' },
    {
      id: 'review.redo',
      keys: ['mod+shift+z', 'mod+y'],
      perform: deeds.redo,
      labelKey: 'annotator.keys.redo',
    },
    {
      id: 'article.finish',
      keys: ['mod+Enter'],
      once: true,
      perform: () => deeds.finishPass(),
      labelKey: 'annotator.keys.finish',
    },
  ];
}

/** While a cut or bounds are drafted, arrows move them; in a right-to-left article the left arrow goes forward. */
function DraftKeys({ deeds, direction }: { deeds: Deeds; direction: Direction }) {
  const annotator = useAnnotator();
  const draft = useDraft();
  const onwards = direction === 'rtl' ? -1 : 1;
  const back = -onwards as 1 | -1;
  const leave: ScopedCommand = {
    id: 'draft.cancel',
    keys: ['Escape'],
    perform: () => annotator.setDraft(null),
    keyboardOnly: true,
    labelKey: 'annotator.keys.cancel',
  };
  const splitting: ScopedCommand[] = [
    {
      id: 'split.right',
      keys: ['ArrowRight'],
      perform: () => deeds.moveDraft(onwards),
      keyboardOnly: true,
      labelKey: onwards > 0 ? 'annotator.keys.splitOn' : 'annotator.keys.splitBack',
    },
    {
      id: 'split.left',
      keys: ['ArrowLeft'],
      perform: () => deeds.moveDraft(back),
      keyboardOnly: true,
      labelKey: onwards > 0 ? 'annotator.keys.splitBack' : 'annotator.keys.splitOn',
    },
    {
      id: 'split.here',
      keys: ['Enter'],
      once: true,
      perform: deeds.commitDraft,
      keyboardOnly: true,
      labelKey: 'annotator.keys.splitHere',
    },
  ];
  const bounding: ScopedCommand[] = [
    {
      id: 'bounds.end-right',
      keys: ['ArrowRight'],
      perform: () => deeds.moveDraft(onwards, 'end'),
      keyboardOnly: true,
      labelKey: onwards > 0 ? 'annotator.keys.endOn' : 'annotator.keys.endBack',
    },
    {
      id: 'bounds.end-left',
      keys: ['ArrowLeft'],
      perform: () => deeds.moveDraft(back, 'end'),
      keyboardOnly: true,
      labelKey: onwards > 0 ? 'annotator.keys.endBack' : 'annotator.keys.endOn',
    },
    {
      id: 'bounds.start-right',
      keys: ['shift+ArrowRight'],
      perform: () => deeds.moveDraft(onwards, 'start'),
      keyboardOnly: true,
      labelKey: onwards > 0 ? 'annotator.keys.startOn' : 'annotator.keys.startBack',
    },
    {
      id: 'bounds.start-left',
      keys: ['shift+ArrowLeft'],
      perform: () => deeds.moveDraft(back, 'start'),
      keyboardOnly: true,
      labelKey: onwards > 0 ? 'annotator.keys.startBack' : 'annotator.keys.startOn',
    },
    {
      id: 'bounds.save',
      keys: ['Enter'],
      once: true,
      perform: deeds.commitDraft,
      keyboardOnly: true,
      labelKey: 'annotator.keys.saveBounds',
    },
  ];
  const commands = draft ? [...(draft.do === 'split' ? splitting : bounding), leave] : [];
  useCommands('split', commands, { enabled: draft !== null });
  return null;
}
