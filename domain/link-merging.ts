import { canonical } from './canonical';
import type { ClaimLinkRecord } from './claim-link';
import type { LinkChange } from './linking';

/** What of a link people write, and may write at the same time. */
export const LINK_FIELDS = ['relation', 'differs', 'note', 'resolution', 'resolutionReason'] as const;
export type LinkField = (typeof LINK_FIELDS)[number];
export type LinkValues = Pick<ClaimLinkRecord, LinkField>;

export function linkValues(link: LinkValues): LinkValues {
  const { relation, differs, note, resolution, resolutionReason } = link;
  return { relation, differs, note, resolution, resolutionReason };
}

/** As a field is compared: what differs has no order. */
const compared = (value: unknown) =>
  JSON.stringify(canonical(Array.isArray(value) ? [...value].sort() : (value ?? null)));

/**
 * The fields of a link that a change would write over another's: both gave them a new value, and not the same one.
 * How a conflict was resolved and why is one thing.
 */
export function linkConflicts(seen: LinkValues, change: LinkChange, theirs: LinkValues): LinkField[] {
  const moved = (field: LinkField) =>
    change[field] !== undefined &&
    compared(theirs[field]) !== compared(seen[field]) &&
    compared(theirs[field]) !== compared(change[field]);
  const fields = LINK_FIELDS.filter(moved);
  const resolves = change.resolution !== undefined || change.resolutionReason !== undefined;
  const resolved = (['resolution', 'resolutionReason'] as const).some(
    (field) => compared(theirs[field]) !== compared(seen[field]),
  );
  const same =
    compared(theirs.resolution) === compared(change.resolution ?? theirs.resolution) &&
    compared(theirs.resolutionReason) === compared(change.resolutionReason ?? theirs.resolutionReason);
  if (resolves && resolved && !same && !fields.includes('resolution')) return [...fields, 'resolution'];
  return fields;
}
