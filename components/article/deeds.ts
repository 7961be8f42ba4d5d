import type { useTranslations } from 'next-intl';
import { v7 as newId } from 'uuid';
import type { Annotator } from '@/components/article/annotator';
import { againAfter, isBehind } from '@/components/article/stale-split';
import { nearestStop, wordStops } from '@/components/article/word-stops';
import { saysNothing } from '@/components/claim/attribution-draft';
import type { Intent } from '@/components/live/intent';
import { seenOf } from '@/components/live/seen';
import type { Boundaries } from '@/components/presence/use-boundaries';
import { notify, notifyFailure } from '@/components/ui/toaster';
import type { JudgedKind } from '@/domain/kind';
import { inputOf } from '@/domain/merging';
import { may } from '@/domain/policy';
import type { Span } from '@/domain/span';

type Voice = {
  announce: (sentence: string) => void;
  say: ReturnType<typeof useTranslations<'annotator'>>;
  kindName: (kind: JudgedKind) => string;
} & Pick<Boundaries, 'areHeld'>;

/** Everything a reviewer does to claims from this screen. A refusal changes nothing, and is said in a toast. */
export function makeDeeds(annotator: Annotator, { announce, say, kindName, areHeld }: Voice) {
  const { live, layout, article } = annotator;

  const enact = (intent: Intent): boolean => {
    if (isBehind(annotator, intent)) {
      answerBehind(intent);
      return false;
    }
    const ruling = live.enact(intent);
    if (!ruling.ok) notifyFailure(ruling.refusal.detail);
    return ruling.ok;
  };
  /** The reviewer aimed at a split that is no more: shows the one that is, with what they wanted ready to be done there. */
  const answerBehind = (intent: Intent) => {
    annotator.showHeld();
    const again = againAfter(annotator, intent);
    if ('draft' in again) {
      annotator.activate(again.draft.claim);
      annotator.setDraft(again.draft);
      announce(say(`said.${again.said}`));
      notifyFailure(say(`said.${again.said}`));
      return;
    }
    const ready = again.intent;
    if (!ready) return notifyFailure(say(`said.${again.said}`));
    const label =
      ready.do === 'judge'
        ? say('again.judge', { kind: kindName(ready.kind) })
        : say(ready.do === 'merge' ? 'again.merge' : 'again.delete');
    notifyFailure(say(`said.${again.said}`), { label, perform: () => void enact(ready) });
  };
  const mayReopen = () => {
    const member = live.state.member.get(live.me);
    return member !== undefined && may(member.role, 'lock_split');
  };
  /** Says so before the reviewer has moved a caret for nothing. */
  const splitIsLocked = () => {
    const locked = live.state.article.get(article)?.splitLockedAt != null;
    if (locked) notifyFailure(say(mayReopen() ? 'said.lockedByUs' : 'said.locked'));
    return locked;
  };
  /** The same where somebody else is at these boundaries. Who takes them over goes on where they were. */
  const boundariesAreHeld = (claims: readonly string[], then: () => void) => {
    const { active } = annotator;
    return areHeld(claims, () => {
      if (annotator.active !== active) annotator.activate(active);
      then();
    });
  };
  const language = () => live.state.article.get(article)?.language;
  const stopsOf = (span: Span) => wordStops(layout.text, span, language());
  const neighbour = (by: 1 | -1) => layout.at(annotator.activeIndex + by);

  const goOn = () => {
    if (annotator.stepToNeedingMe(1)) return;
    // What others added meanwhile may need this reviewer: it is not left behind the pill.
    annotator.showHeld();
    if (annotator.stepToNeedingMe(1)) return;
    announce(say('said.nothingLeft'));
  };

  /** Gives the chosen claims a kind, and goes on to the next that needs me. */
  const tag = (kind: JudgedKind) => {
    const chosen = annotator.chosen;
    const [only] = chosen;
    if (only === undefined) return;
    annotator.tagged(chosen);
    if (chosen.length > 1) {
      if (!enact({ do: 'judgeMany', items: chosen.map((claim) => ({ claim, kind })) })) return;
      announce(say('said.taggedMany', { count: chosen.length, kind: kindName(kind) }));
    } else {
      if (!enact({ do: 'judge', claim: only, kind })) return;
      announce(say('said.tagged', { kind: kindName(kind) }));
    }
    goOn();
  };

  /** `X`: out, or in again. */
  const exclude = () => {
    const [only, ...more] = annotator.chosen;
    const mine = only === undefined ? null : annotator.read(only)?.mine;
    if (only !== undefined && more.length === 0 && mine?.kind === 'excluded') {
      if (enact({ do: 'unjudge', claim: only })) announce(say('said.cleared'));
    } else tag('excluded');
  };

  const clear = () => {
    let cleared = 0;
    for (const claim of annotator.chosen)
      if (annotator.read(claim)?.mine && enact({ do: 'unjudge', claim })) cleared++;
    if (cleared > 0) announce(say('said.cleared'));
  };

  /** Takes the machine's proposal as it is; with several chosen, each its own. */
  const accept = ({ stay }: { stay: boolean }) => {
    const proposed = annotator.chosen.flatMap((claim) => {
      const shown = annotator.read(claim);
      if (!shown) return [];
      if (shown.mine?.recheck) return [{ claim, kind: shown.mine.kind, accepted: false }];
      const kind = shown.proposal;
      const isOpen = !shown.mine && shown.standing.kind === null;
      return kind && isOpen ? [{ claim, kind, accepted: true }] : [];
    });
    const [first] = proposed;
    if (!first) {
      if (stay || !annotator.stepToNeedingMe(1)) announce(say('said.noSuggestion'));
      return;
    }
    annotator.tagged(proposed.map(({ claim }) => claim));
    const done =
      proposed.length > 1 ? enact({ do: 'judgeMany', items: proposed }) : enact({ do: 'judge', ...first });
    if (!done) return;
    announce(say('said.tagged', { kind: kindName(first.kind) }));
    if (!stay) goOn();
  };

  const startSplit = (near?: number) => {
    const claim = annotator.active === null ? undefined : live.state.claim.get(annotator.active);
    if (!claim || splitIsLocked() || boundariesAreHeld([claim.id], () => startSplit(near))) return;
    const stops = stopsOf(claim).slice(1);
    if (stops.length === 0) {
      announce(say('said.noSplit'));
      return;
    }
    const at = stops[near === undefined ? 0 : nearestStop(stops, near)]?.start ?? claim.start;
    annotator.setDraft({ do: 'split', claim: claim.id, at });
    announce(say('draft.split'));
  };

  const splitAt = (claim: string, at: number) => {
    if (boundariesAreHeld([claim], () => splitAt(claim, at))) return;
    if (!enact({ do: 'split', claim, at, newId: newId() })) return;
    annotator.setDraft(null);
    announce(say('said.split'));
  };

  const startBounds = () => {
    const claim = annotator.active === null ? undefined : live.state.claim.get(annotator.active);
    if (!claim || splitIsLocked() || boundariesAreHeld([claim.id], startBounds)) return;
    annotator.setDraft({ do: 'bounds', claim: claim.id, start: claim.start, end: claim.end });
    announce(say('draft.bounds'));
  };

  /** Moves the cut of a split, or one bound, by a word. */
  const moveDraft = (by: 1 | -1, edge: 'start' | 'end' = 'end') => {
    const { draft } = annotator;
    const claim = draft && live.state.claim.get(draft.claim);
    if (!draft || !claim) return;
    if (draft.do === 'split') {
      const stops = stopsOf(claim).slice(1);
      const next = stops[nearestStop(stops, draft.at) + by];
      if (next) annotator.setDraft({ ...draft, at: next.start });
      return;
    }
    const index = layout.indexOf(claim.id);
    const room = {
      start: layout.at(index - 1)?.end ?? 0,
      end: layout.at(index + 1)?.start ?? layout.text.length,
    };
    // Only the words near the bound matter: an article may be one claim long.
    const near = {
      start: Math.max(room.start, draft[edge] - 400),
      end: Math.min(room.end, draft[edge] + 400),
    };
    const places = stopsOf(near).map((stop) => stop[edge]);
    const next =
      by > 0 ? places.find((place) => place > draft[edge]) : places.findLast((place) => place < draft[edge]);
    if (next === undefined) return;
    const moved = { ...draft, [edge]: next };
    if (moved.start < moved.end) annotator.setDraft(moved);
  };

  const commitDraft = () => {
    const { draft } = annotator;
    if (draft?.do === 'split') splitAt(draft.claim, draft.at);
    else if (draft) {
      const { claim, start, end } = draft;
      if (boundariesAreHeld([claim], commitDraft)) return;
      if (!enact({ do: 'move', claim, start, end })) return;
      annotator.setDraft(null);
      announce(say('said.bounds'));
    }
  };

  const merge = (by: 1 | -1) => {
    const one = annotator.active;
    const other = neighbour(by);
    if (one === null || !other) {
      announce(say('said.noNeighbour'));
      return;
    }
    // The first of the two survives: it is the one to merge into.
    const [first, second] = by === 1 ? [one, other.id] : [other.id, one];
    if (boundariesAreHeld([first, second], () => merge(by))) return;
    if (by === -1) annotator.activate(first);
    if (enact({ do: 'merge', claim: first, with: second })) announce(say('said.merged'));
    else annotator.activate(one);
  };

  /** Merges all chosen claims, which stand side by side, into the first. */
  const mergeChosen = (by: 1 | -1) => {
    const [first, ...others] = annotator.chosen;
    if (first === undefined || others.length === 0) {
      merge(by);
      return;
    }
    mergeInto(first, others);
  };
  const mergeInto = (first: string, others: readonly string[]) => {
    if (boundariesAreHeld([first, ...others], () => mergeInto(first, others))) return;
    annotator.activate(first);
    for (const other of others) if (!enact({ do: 'merge', claim: first, with: other })) return;
    announce(say('said.merged'));
  };

  const removeAll = (chosen: readonly string[]) => {
    if (boundariesAreHeld(chosen, () => removeAll(chosen))) return;
    for (const claim of chosen) if (!enact({ do: 'delete', claim })) return;
    notify(say('removedToast'), { label: say('undoAction'), perform: () => undo() });
  };

  const create = (span: Span): string | null => {
    const id = newId();
    if (!enact({ do: 'create', article, ...span, newId: id })) return null;
    annotator.activate(id);
    announce(say('said.created'));
    return id;
  };

  const excludeSpan = (span: Span) => {
    const claims = layout.touching(span);
    if (claims.length === 0) {
      const made = create(span);
      if (made) enact({ do: 'judge', claim: made, kind: 'excluded' });
      return;
    }
    const items = claims.map(({ id }) => ({ claim: id, kind: 'excluded' as const }));
    if (enact({ do: 'judgeMany', items }))
      announce(say('said.taggedMany', { count: items.length, kind: kindName('excluded') }));
  };

  /** Takes the reviewer to what was taken back or brought back. */
  const takeBack = (what: 'undo' | 'redo') => {
    const ruling = live.enact({ do: what, force: false });
    if (!ruling.ok) return;
    annotator.activateChanged(ruling.changes);
    announce(say(what === 'undo' ? 'said.undone' : 'said.redone'));
  };
  const undo = () => takeBack('undo');
  const redo = () => takeBack('redo');

  const toggleHedged = () => {
    const shown = annotator.active === null ? null : annotator.read(annotator.active);
    if (!shown) return;
    const { attribution, record } = shown;
    const input = attribution
      ? inputOf(live.state, attribution)
      : { sources: [], mode: 'indirect' as const, chain: [], origin: null };
    const hedged = !attribution?.hedged;
    const next = { ...input, hedged };
    const done = saysNothing(next)
      ? enact({ do: 'unattribute', claim: record.id, seen: seenOf(live, record.id) })
      : enact({ do: 'attribute', claim: record.id, attribution: next, seen: seenOf(live, record.id) });
    if (done) announce(say(hedged ? 'said.hedged' : 'said.notHedged'));
  };

  const sameAttribution = () => {
    const before = neighbour(-1);
    const attribution = before && live.state.attribution.get(before.id);
    if (annotator.active === null || !attribution) {
      announce(say('said.noPrevious'));
      return;
    }
    const input = inputOf(live.state, attribution);
    const seen = seenOf(live, annotator.active);
    if (enact({ do: 'attribute', claim: annotator.active, attribution: input, seen }))
      announce(say('said.sameAttribution'));
  };

  const finishPass = (status: 'finished' | 'in_progress' = 'finished') => {
    if (enact({ do: 'pass', article, status }) && status === 'finished') announce(say('said.passFinished'));
  };

  const lockSplit = (locked: boolean) => enact({ do: 'lockSplit', article, locked });

  return {
    enact,
    tag,
    exclude,
    clear,
    accept,
    startSplit,
    splitAt,
    startBounds,
    moveDraft,
    commitDraft,
    merge: mergeChosen,
    remove: () => removeAll(annotator.chosen),
    create,
    excludeSpan,
    undo,
    redo,
    toggleHedged,
    sameAttribution,
    finishPass,
    lockSplit,
  };
}
