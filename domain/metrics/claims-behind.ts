import { originsOf } from '@/domain/independence';
import { judgementKey } from '@/domain/judgement';
import { matrix, singleClaims } from '@/domain/matrix';
import type { ReviewState } from '@/domain/review-state';
import { representativeOf } from '@/domain/same-as';
import { claimsAgreed } from './agreement';
import { type CountedClaim, countedClaims, weighs } from './claims';
import { type ClaimTie, countedLinks, strongest, tiesOf } from './links';
import { type NumberBehind, numberBehind } from './number-behind';
import { sourcingsOf } from './sourcing';

/** The claims that a number counts: as many as it says, found with the functions that count it. */
export function claimsBehind(
  state: ReviewState,
  asked: readonly NumberBehind[],
  all: readonly CountedClaim[] = countedClaims(state),
): Set<string> {
  const each = asked.map((one) => claimsOf(state, one, all));
  return new Set(all.flatMap(({ claim }) => (each.every((ids) => ids.has(claim.id)) ? [claim.id] : [])));
}

function claimsOf(
  state: ReviewState,
  { of, which }: NumberBehind,
  all: readonly CountedClaim[],
): Set<string> {
  const those = (passes: (counted: CountedClaim) => boolean) =>
    new Set(all.filter(passes).map(({ claim }) => claim.id));
  switch (of) {
    case 'weighs':
      return those(weighs);
    case 'origin': {
      const asked = representativeOf(state.sameAs)(which);
      return those((counted) => {
        if (!weighs(counted)) return false;
        const origins = originsOf(state, counted.claim.id);
        return which === 'unknown' ? origins.size === 0 : origins.has(asked);
      });
    }
    case 'sourcing':
      return those((counted) => {
        const found: ReadonlySet<string> = sourcingsOf(state, counted.claim.id);
        return weighs(counted) && found.has(which);
      });
    case 'support': {
      const ties = tiesOf(countedLinks(state, all));
      return those(
        (counted) => weighs(counted) && isSupported(ties.get(counted.claim.id) ?? new Set(), which),
      );
    }
    case 'statement': {
      const row = matrix(state, all).rows.find(({ id }) => id === which);
      const ids = new Set(Object.values(row?.cells ?? {}).flatMap((cell) => cell.map(({ id }) => id)));
      return those((counted) => ids.has(counted.claim.id) && weighs(counted));
    }
    case 'judged':
      return those(({ claim }) => state.judgement.has(judgementKey(claim.id, which)));
    case 'agreement': {
      const agreed = claimsAgreed(state).filter(({ isSame }) => which === 'judged' || isSame);
      return new Set(agreed.map(({ claim }) => claim));
    }
  }
}

function isSupported(ties: ReadonlySet<ClaimTie>, which: string): boolean {
  if (which === 'none') return ties.size === 0;
  return which === 'conflicting' ? ties.has('conflicting') : strongest(ties) === which;
}

/**
 * The claims among which a list has to look where its filter asks for what only the whole review knows; null where it
 * does not.
 */
export function claimsAmong(
  state: ReviewState,
  { single, behind }: { single?: boolean; behind?: string },
): Set<string> | null {
  const asked = numberBehind(behind);
  if (!single && !asked) return null;
  const all = countedClaims(state);
  const alone = single ? singleClaims(state, all) : null;
  const counted = asked ? claimsBehind(state, asked, all) : null;
  return alone && counted ? new Set([...alone].filter((id) => counted.has(id))) : (alone ?? counted);
}
