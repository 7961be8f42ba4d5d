import type { Annotator, Draft } from '@/components/article/annotator';
import { claimsOfIntent, type Intent } from '@/components/live/intent';

/** Is this aimed at bounds that others have changed, and that this screen has not laid out yet? Words about a claim are not. */
export function isBehind({ layout }: Annotator, intent: Intent): boolean {
  if (intent.do === 'judge' && intent.reason !== undefined) return false;
  if (!['judge', 'judgeMany', 'split', 'merge', 'move', 'delete', 'create'].includes(intent.do)) return false;
  // A new claim may lie over one that waits to be laid out; which, only the new split shows.
  if (intent.do === 'create') return layout.held > 0;
  const ids = [...claimsOfIntent(intent), ...(intent.do === 'merge' ? [intent.with] : [])];
  return ids.some((id) => layout.laidBehind(id) !== undefined);
}

type Said = 'splitChanged' | 'cutReady' | 'boundsReady' | 'alreadyCut' | 'alreadyOne' | 'claimGone';

/** What the reviewer wanted, on the split as it is: a draft to confirm, an intent to repeat, or neither where it is done already. */
export type Again =
  | { said: Said; draft: Draft }
  | { said: Said; intent: (Intent & { do: 'judge' | 'merge' | 'delete' }) | null };

/** Carries an intent over to the new split, which is laid out by now. */
export function againAfter({ layout, live }: Annotator, intent: Intent): Again {
  const at = (offset: number) => layout.claimAt(offset);
  const startOf = (id: string) => live.state.claim.get(id)?.start ?? 0;
  switch (intent.do) {
    case 'split': {
      const claim = at(intent.at);
      // The white space before a cut belongs to neither part: a cut at the start of a claim is there already.
      if (!claim || claim.start >= intent.at) return { said: 'alreadyCut', intent: null };
      return { said: 'cutReady', draft: { do: 'split', claim: claim.id, at: intent.at } };
    }
    case 'move': {
      const start = intent.start ?? startOf(intent.claim);
      const end = intent.end ?? start + 1;
      const claim = at(start) ?? layout.touching({ start, end })[0];
      if (!claim) return { said: 'claimGone', intent: null };
      return { said: 'boundsReady', draft: { do: 'bounds', claim: claim.id, start, end } };
    }
    case 'merge': {
      const [one, other] = [at(startOf(intent.claim)), at(startOf(intent.with))];
      if (!one || !other) return { said: 'claimGone', intent: null };
      if (one.id === other.id) return { said: 'alreadyOne', intent: null };
      return { said: 'splitChanged', intent: { do: 'merge', claim: one.id, with: other.id } };
    }
    case 'judge':
    case 'delete': {
      const claim = at(startOf(intent.claim));
      const isThere = claim?.id === intent.claim;
      if (!claim) return { said: 'claimGone', intent: null };
      return { said: isThere ? 'splitChanged' : 'claimGone', intent: { ...intent, claim: claim.id } };
    }
    default:
      return { said: 'splitChanged', intent: null };
  }
}
