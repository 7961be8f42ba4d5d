import { isLive } from '@/domain/claim-rules';
import { JUDGED_KINDS, type JudgedKind } from '@/domain/kind';
import { cohenKappa, krippendorffAlpha } from '@/domain/reliability';
import type { ReviewState } from '@/domain/review-state';
import { articlesOf } from './claims';
import { order } from './sourcing';

/** The fewest claims judged by two people, and the fewest kinds in use, for which α says anything. */
export const AGREEMENT_CLAIMS = 10;
export const AGREEMENT_KINDS = 2;

/** How far reviewers agreed before they saw each other's judgements. */
export type Agreement = {
  /** Claims judged by at least two people, and by how many people in all. */
  claims: number;
  judges: number;
  /** Of these claims: all gave the same kind. */
  same: number;
  /** Null under the minimum, and where chance leaves nothing to measure. */
  alpha: number | null;
  /** For exactly two judges, under the same minimum. */
  kappa: number | null;
  /** Unordered pairs of judgements of one claim: `table[x][y]`, with x before y in the order of the kinds. */
  table: Record<JudgedKind, Record<JudgedKind, number>>;
  kindsInUse: number;
  /** Judgements left out, by reason. */
  leftOut: { recheck: number; afterReveal: number; judgedOnce: number };
};

export function agreement(state: ReviewState): Agreement {
  const present = new Set(articlesOf(state).map((article) => article.id));
  const leftOut = { recheck: 0, afterReveal: 0, judgedOnce: 0 };
  const byClaim = new Map<string, Map<string, JudgedKind>>();
  for (const judgement of state.judgement.values()) {
    const claim = state.claim.get(judgement.claim);
    if (!claim || !isLive(claim) || !present.has(claim.article)) continue;
    if (judgement.afterReveal) leftOut.afterReveal++;
    else if (judgement.recheck) leftOut.recheck++;
    else {
      const judges = byClaim.get(claim.id) ?? new Map<string, JudgedKind>();
      byClaim.set(claim.id, judges.set(judgement.reviewer, judgement.kind));
    }
  }
  const units = [...byClaim.values()].filter((judges) => judges.size >= 2);
  leftOut.judgedOnce = byClaim.size - units.length;
  const judges = new Set(units.flatMap((unit) => [...unit.keys()]));
  const kindsInUse = new Set(units.flatMap((unit) => [...unit.values()])).size;
  const enough = units.length >= AGREEMENT_CLAIMS && kindsInUse >= AGREEMENT_KINDS;
  return {
    claims: units.length,
    judges: judges.size,
    same: units.filter((unit) => new Set(unit.values()).size === 1).length,
    alpha: enough ? krippendorffAlpha(units.map((unit) => [...unit.values()])) : null,
    kappa: enough && judges.size === 2 ? kappaOf(units, [...judges].sort(order)) : null,
    table: kindTable(units),
    kindsInUse,
    leftOut,
  };
}

function kappaOf(units: readonly ReadonlyMap<string, JudgedKind>[], [first, second]: readonly string[]) {
  return cohenKappa(
    units.flatMap((unit) => {
      const [a, b] = [unit.get(first ?? ''), unit.get(second ?? '')];
      return a && b ? [[a, b] as const] : [];
    }),
  );
}

function kindTable(units: readonly ReadonlyMap<string, JudgedKind>[]): Agreement['table'] {
  const row = () => Object.fromEntries(JUDGED_KINDS.map((kind) => [kind, 0])) as Record<JudgedKind, number>;
  const table = Object.fromEntries(JUDGED_KINDS.map((kind) => [kind, row()])) as Agreement['table'];
  for (const unit of units) {
    const kinds = [...unit.values()].sort((x, y) => JUDGED_KINDS.indexOf(x) - JUDGED_KINDS.indexOf(y));
    for (const [at, x] of kinds.entries()) for (const y of kinds.slice(at + 1)) table[x][y]++;
  }
  return table;
}
