import { isLive } from '@/domain/claim-rules';
import { JUDGED_KINDS, type JudgedKind } from '@/domain/kind';
import { cohenKappa, krippendorffAlpha } from '@/domain/reliability';
import type { ReviewState } from '@/domain/review-state';
import { articlesOf } from './claims';
import { type LinkAgreement, linkAgreement } from './link-agreement';
import { order } from './sourcing';

/** The fewest claims judged by two people, and the fewest kinds in use, for which α says anything. */
export const AGREEMENT_CLAIMS = 10;
export const AGREEMENT_KINDS = 2;

/** Two reviewers, by the claims that both judged. */
export type ReviewerPair = {
  a: string;
  b: string;
  claims: number;
  same: number;
  /** Cohen's κ of the two, under the same minimum as α. */
  kappa: number | null;
};

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
  /** Every two people who judged a claim in common, those with most claims first. */
  pairs: ReviewerPair[];
  links: LinkAgreement;
  /** Judgements left out, by reason. */
  leftOut: { recheck: number; afterReveal: number; judgedOnce: number };
};

/** What each reviewer said of each claim before seeing the others, and the judgements left out. */
function judgedBlind(state: ReviewState) {
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
  return { byClaim, leftOut };
}

/** The claims behind the figures of agreement: judged by two people at least, and whether all gave the same kind. */
export function claimsAgreed(state: ReviewState): { claim: string; isSame: boolean }[] {
  return [...judgedBlind(state).byClaim].flatMap(([claim, judges]) =>
    judges.size >= 2 ? [{ claim, isSame: new Set(judges.values()).size === 1 }] : [],
  );
}

export function agreement(state: ReviewState): Agreement {
  const { byClaim, leftOut } = judgedBlind(state);
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
    pairs: pairsOf(units, [...judges].sort(order)),
    links: linkAgreement(state),
    leftOut,
  };
}

function pairsOf(
  units: readonly ReadonlyMap<string, JudgedKind>[],
  judges: readonly string[],
): ReviewerPair[] {
  const pairs = judges.flatMap((a, at) => judges.slice(at + 1).map((b) => pairOf(units, a, b)));
  return pairs
    .filter(({ claims }) => claims > 0)
    .sort((x, y) => y.claims - x.claims || order(x.a, y.a) || order(x.b, y.b));
}

function pairOf(units: readonly ReadonlyMap<string, JudgedKind>[], a: string, b: string): ReviewerPair {
  const common = units.filter((unit) => unit.has(a) && unit.has(b));
  const kinds = new Set(common.flatMap((unit) => [unit.get(a), unit.get(b)]));
  const enough = common.length >= AGREEMENT_CLAIMS && kinds.size >= AGREEMENT_KINDS;
  return {
    a,
    b,
    claims: common.length,
    same: common.filter((unit) => unit.get(a) === unit.get(b)).length,
    kappa: enough ? kappaOf(common, [a, b]) : null,
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
