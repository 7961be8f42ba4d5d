import { alternativesOf } from '@/domain/attribution';
import type { FlagRecord } from '@/domain/judgement';
import { JUDGED_KINDS, KIND_LETTER } from '@/domain/kind';
import type { CountedClaim } from '@/domain/metrics/claims';
import { type CountedLink, isConfirmed } from '@/domain/metrics/links';
import { order } from '@/domain/metrics/sourcing';
import type { ReviewState } from '@/domain/review-state';
import { judgementsOf } from '@/domain/standing';
import { madeAt } from '@/domain/uuid-time';
import type { Names } from './names';
import type { Passage, ReportAttribution, ReportClaim, ReportJudgement } from './report';

function judgements(state: ReviewState, names: Names, claim: string): ReportJudgement[] {
  return judgementsOf(state, claim)
    .sort((x, y) => order(x.at, y.at) || order(x.reviewer, y.reviewer))
    .map(({ reviewer, kind, reason, at, recheck, afterReveal, accepted }) => ({
      reviewer: names.member(reviewer),
      kind,
      reason,
      at,
      recheck,
      afterReveal,
      accepted,
    }));
}

/** "2 F : 1 O": most judgements first, then in the order of the keys. */
export function tallyOf(judgements: readonly Pick<ReportJudgement, 'kind'>[]): string {
  return JUDGED_KINDS.map((kind) => ({ kind, count: judgements.filter((j) => j.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .sort((x, y) => y.count - x.count)
    .map(({ kind, count }) => `${count} ${KIND_LETTER[kind]}`)
    .join(' : ');
}

function attributionOf(state: ReviewState, names: Names, claim: string): ReportAttribution | null {
  const record = state.attribution.get(claim);
  if (!record) return null;
  const beside = alternativesOf(record).length;
  return {
    speakers: record.sources.map(names.step),
    via: record.chain.map(names.step),
    mode: record.mode,
    cue: record.cue,
    hedged: record.hedged,
    stake: record.stake,
    refersTo: record.refersTo,
    by: names.member(record.by),
    at: record.at,
    ...(beside > 0 ? { alternatives: beside } : {}),
  };
}

function originName(state: ReviewState, names: Names, { claim, article }: CountedClaim): string | null {
  const origin = state.attribution.get(claim.id)?.origin?.entity ?? article.origin;
  return origin ? names.entity(origin) : null;
}

const sourceName = (state: ReviewState, { article }: CountedClaim) =>
  state.source.get(article.source)?.name ?? '';

/** How a step is written where only its name fits. */
const stepName = ({ name, type }: { name: string | null; type: string }) =>
  name ?? (type === 'anonymous_person' ? 'unnamed' : 'unknown');

export function passageOf(state: ReviewState, names: Names, counted: CountedClaim): Passage {
  const attribution = attributionOf(state, names, counted.claim.id);
  return {
    name: counted.name,
    source: sourceName(state, counted),
    text: counted.claim.text,
    language: counted.article.language,
    direction: counted.article.direction,
    kind: counted.kind,
    speakers: (attribution?.speakers ?? []).map(stepName),
    via: (attribution?.via ?? []).map(stepName),
    origin: originName(state, names, counted),
    refersTo: attribution?.refersTo ?? null,
  };
}

/** The rows of the claims table, in the order of articles and places. */
export function reportClaims(
  state: ReviewState,
  names: Names,
  claims: readonly CountedClaim[],
  links: readonly CountedLink[],
): ReportClaim[] {
  const linksOf = new Map<string, ReportClaim['links']>();
  for (const { link, a, b, independence } of links.filter(isConfirmed))
    for (const [mine, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const { id, relation } = link;
      const row = { id, other: other.name, relation, independence: independence.value };
      linksOf.set(mine.claim.id, [...(linksOf.get(mine.claim.id) ?? []), row]);
    }
  const flagsOf = new Map<string, FlagRecord[]>();
  for (const flag of state.flag.values())
    if (flag.claim) flagsOf.set(flag.claim, [...(flagsOf.get(flag.claim) ?? []), flag]);
  return claims.map((counted): ReportClaim => {
    const { claim, article } = counted;
    const decision = state.decision.get(claim.id);
    const judged = judgements(state, names, claim.id);
    return {
      id: claim.id,
      name: counted.name,
      article: `A${article.number}`,
      source: sourceName(state, counted),
      text: claim.text,
      start: claim.start,
      end: claim.end,
      zone: claim.zone,
      language: article.language,
      direction: article.direction,
      kind: counted.kind,
      state: counted.state,
      tally: tallyOf(judged),
      judgements: judged,
      dissent: counted.kind
        ? judged.filter((j) => j.kind !== counted.kind && !j.recheck).map((j) => j.reviewer)
        : [],
      decision: decision
        ? { kind: decision.kind, reason: decision.reason, by: names.member(decision.by), at: decision.at }
        : null,
      attribution: attributionOf(state, names, claim.id),
      origin: originName(state, names, counted),
      links: linksOf.get(claim.id) ?? [],
      flags: [...(flagsOf.get(claim.id) ?? [])]
        .sort((x, y) => order(x.at, y.at) || order(x.id, y.id))
        .map(({ about, sentence, by, at, resolvedAt }) => ({
          about,
          sentence,
          by: names.member(by),
          at,
          resolved: resolvedAt !== null,
        })),
      split: {
        by: claim.createdBy === null ? null : names.member(claim.createdBy),
        at: madeAt(claim.id),
      },
    };
  });
}
