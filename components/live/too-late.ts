import type { Intent } from '@/components/live/intent';
import type { Waiting } from '@/components/live/waiting';
import type { LinkView } from '@/domain/api/links';
import type { ClaimView } from '@/domain/api/shapes';
import type { AttributionInput } from '@/domain/attributing';
import type { AttributionField } from '@/domain/attribution';
import { type LinkField, linkConflicts } from '@/domain/link-merging';
import { inputOfView, type Merged, mergeAttributions, sameValues } from '@/domain/merging';

/** Two people gave one thing different values at once: the second is asked. */
export type Conflict =
  | {
      on: 'attribution';
      key: string;
      claim: string;
      /** Null: it was to be taken away. */
      mine: AttributionInput | null;
      /** Null: it was taken away. */
      theirs: AttributionInput | null;
      merged: Merged;
      fields: readonly AttributionField[];
      by: string | null;
      at: string | null;
      version: number;
    }
  | {
      on: 'link';
      key: string;
      intent: Intent & { do: 'changeLink' };
      theirs: LinkView;
      fields: readonly LinkField[];
    };

/** What becomes of a change that was made on what does not stand any more. */
export type Verdict =
  | { outcome: 'again'; intent: Intent; ifMatch: number }
  /** What it would have changed stands already. */
  | { outcome: 'needless' }
  | { outcome: 'asked'; conflict: Conflict };

/** What the server shows as it stands now. Schemas stay on the server: that it is the thing asked about is looked at. */
const isAbout = <V extends { id: string; version: number }>(value: unknown, id: string): value is V =>
  typeof value === 'object' && value !== null && 'version' in value && 'id' in value && value.id === id;

const EMPTY: AttributionInput = { sources: [], mode: 'indirect' };

function lateAttribution(
  key: string,
  intent: Intent & { do: 'attribute' | 'unattribute' },
  current: ClaimView,
): Verdict | null {
  const { seen, claim } = intent;
  if (!seen) return null;
  const { version } = current;
  const theirs = current.attribution ? inputOfView(current.attribution) : null;
  const mine = intent.do === 'attribute' ? intent.attribution : null;
  const merged = mergeAttributions(seen.attribution, mine ?? EMPTY, theirs);
  const unchanged = sameValues(seen.attribution, theirs) && (seen.attribution === null) === (theirs === null);
  const now = { version, attribution: theirs };
  const asked = (fields: readonly AttributionField[]): Verdict => ({
    outcome: 'asked',
    conflict: {
      ...{ on: 'attribution', key, claim, mine, theirs, merged, fields, version },
      by: current.attribution?.by ?? null,
      at: current.attribution?.at ?? null,
    },
  });
  if (!mine) {
    if (!theirs) return { outcome: 'needless' };
    if (unchanged) return { outcome: 'again', intent: { ...intent, seen: now }, ifMatch: version };
    return asked(fieldsSaid(theirs));
  }
  if (merged.conflicts.length > 0) return asked(merged.conflicts);
  if (theirs && sameValues(merged.values, theirs)) return { outcome: 'needless' };
  return {
    outcome: 'again',
    intent: { do: 'attribute', claim, attribution: merged.values, seen: now },
    ifMatch: version,
  };
}

/** The fields of an attribution that say anything. */
const fieldsSaid = (input: AttributionInput): AttributionField[] =>
  mergeAttributions(input, input, null).conflicts;

function lateLink(key: string, intent: Intent & { do: 'changeLink' }, current: LinkView): Verdict | null {
  if (!intent.seen) return null;
  const fields = linkConflicts(intent.seen, intent.change, current);
  if (fields.length > 0)
    return { outcome: 'asked', conflict: { on: 'link', key, intent, theirs: current, fields } };
  return { outcome: 'again', intent: { ...intent, seen: current }, ifMatch: current.version };
}

/**
 * A change of somebody who was not first (412), beside what stands now. Where each changed something else, both stand;
 * where both changed the same, the second is asked. Null: it is not for this to say, and the change is refused.
 */
export function tooLate({ key, intent, bounds }: Waiting, current: unknown): Verdict | null {
  if (intent.do === 'changeLink')
    return isAbout<LinkView>(current, intent.link) ? lateLink(key, intent, current) : null;
  if (!('claim' in intent) || !isAbout<ClaimView>(current, intent.claim)) return null;
  switch (intent.do) {
    case 'attribute':
    case 'unattribute':
      return lateAttribution(key, intent, current);
    case 'preferAlternative':
    case 'dropAlternative':
      // It names the answer by its id: what else was written does not matter.
      return current.attribution?.alternatives.some(({ id }) => id === intent.alternative)
        ? { outcome: 'again', intent, ifMatch: current.version }
        : null;
    case 'move':
    case 'split':
    case 'merge':
    case 'delete':
      // Others wrote on the claim, and left its words alone.
      return bounds && bounds.start === current.start && bounds.end === current.end
        ? { outcome: 'again', intent, ifMatch: current.version }
        : null;
    default:
      return null;
  }
}
