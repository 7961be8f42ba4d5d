import { isLive } from './claim-rules';
import type { FlagRecord, JudgementRecord } from './judgement';
import { JUDGED_KINDS, type JudgedKind } from './kind';
import type { ReviewState } from './review-state';
import { judgementsOf } from './standing';

/** Why something is in the queue: kinds or votes that differ, an open flag, one about its bounds, bounds that changed since. */
export const DISAGREEMENT_REASONS = ['kind', 'vote', 'flag', 'boundary', 'recheck'] as const;
export type DisagreementReason = (typeof DISAGREEMENT_REASONS)[number];

export const DISAGREEMENT_STATUSES = ['open', 'unresolved', 'decided'] as const;
export type DisagreementStatus = (typeof DISAGREEMENT_STATUSES)[number];

/** A claim or a link that reviewers do not see alike, or that an editor has settled. */
export type Disagreement = {
  on: 'claim' | 'link';
  /** Of the claim or link. */
  id: string;
  /** One article for a claim, both for a link, in the order of their numbers. */
  articles: string[];
  status: DisagreementStatus;
  /** Also of a settled one: what it was about, and flags that are still open. */
  why: DisagreementReason[];
};

export type DisagreementFilter = {
  status?: DisagreementStatus;
  why?: DisagreementReason;
  article?: string;
};

const flagReasons = (flags: readonly FlagRecord[]): DisagreementReason[] => [
  ...(flags.length > 0 ? (['flag'] as const) : []),
  ...(flags.some((flag) => flag.about === 'boundary') ? (['boundary'] as const) : []),
];

function openFlagsBy(state: ReviewState, of: 'claim' | 'link'): Map<string, FlagRecord[]> {
  const flags = new Map<string, FlagRecord[]>();
  for (const flag of state.flag.values()) {
    const id = flag[of];
    if (id !== null && flag.resolvedAt === null) flags.set(id, [...(flags.get(id) ?? []), flag]);
  }
  return flags;
}

/** Do the judgements that count now differ? One that waits for a recheck does not count. */
function kindsDiffer(judgements: readonly JudgementRecord[]): boolean {
  return new Set(judgements.filter((j) => !j.recheck).map((j) => j.kind)).size > 1;
}

function claimDisagreements(state: ReviewState): Disagreement[] {
  const flags = openFlagsBy(state, 'claim');
  const spoken = new Set<string>([...flags.keys(), ...state.decision.keys()]);
  for (const judgement of state.judgement.values()) spoken.add(judgement.claim);
  const found: Disagreement[] = [];
  for (const id of spoken) {
    const claim = state.claim.get(id);
    const article = claim && state.article.get(claim.article);
    if (!claim || !isLive(claim) || !article || article.removedAt !== null) continue;
    const judgements = judgementsOf(state, id);
    const why: DisagreementReason[] = [
      ...(kindsDiffer(judgements) ? (['kind'] as const) : []),
      ...flagReasons(flags.get(id) ?? []),
      ...(judgements.some((j) => j.recheck) ? (['recheck'] as const) : []),
    ];
    const decision = state.decision.get(id);
    if (!decision && why.length === 0) continue;
    const status = !decision ? 'open' : decision.kind === null ? 'unresolved' : 'decided';
    found.push({ on: 'claim', id, articles: [claim.article], status, why });
  }
  return found;
}

function linkDisagreements(state: ReviewState): Disagreement[] {
  const flags = openFlagsBy(state, 'link');
  const answers = new Map<string, Set<string>>();
  for (const vote of state.vote.values())
    answers.set(vote.link, (answers.get(vote.link) ?? new Set()).add(vote.answer));
  const found: Disagreement[] = [];
  for (const link of state.link.values()) {
    const ends = [state.claim.get(link.a), state.claim.get(link.b)];
    if (link.deletedAt !== null || ends.some((end) => !end || !isLive(end))) continue;
    const articles = [link.articleA, link.articleB].sort((x, y) => numberOf(state, x) - numberOf(state, y));
    if (articles.some((article) => state.article.get(article)?.removedAt !== null)) continue;
    const why: DisagreementReason[] = [
      ...((answers.get(link.id)?.size ?? 0) > 1 ? (['vote'] as const) : []),
      ...flagReasons(flags.get(link.id) ?? []),
    ];
    const decision = state.linkDecision.get(link.id);
    if (!decision && why.length === 0) continue;
    const status = !decision ? 'open' : decision.outcome === 'unresolved' ? 'unresolved' : 'decided';
    found.push({ on: 'link', id: link.id, articles, status, why });
  }
  return found;
}

const numberOf = (state: ReviewState, article: string | undefined) =>
  state.article.get(article ?? '')?.number ?? 0;

/** Where it stands in the review: its first article's number, then the place of its claim there. */
function placeOf(state: ReviewState, { on, id, articles }: Disagreement): [number, number] {
  const link = on === 'link' ? state.link.get(id) : undefined;
  const first = link ? (link.articleA === articles[0] ? link.a : link.b) : id;
  return [numberOf(state, articles[0]), state.claim.get(first)?.start ?? 0];
}

/**
 * Every claim and link that is in the queue, open and settled, in the order of the articles; claims before links at the
 * same place. Hand it only what the viewer may see.
 */
export function disagreementsOf(state: ReviewState): Disagreement[] {
  const placed = [...claimDisagreements(state), ...linkDisagreements(state)].map((one) => ({
    one,
    place: placeOf(state, one),
  }));
  return placed
    .sort(
      ({ one: x, place: [xArticle, xStart] }, { one: y, place: [yArticle, yStart] }) =>
        xArticle - yArticle ||
        xStart - yStart ||
        (x.on === y.on ? (x.id < y.id ? -1 : 1) : x.on === 'claim' ? -1 : 1),
    )
    .map(({ one }) => one);
}

/** Does it pass the filter? Without a status only what is open does. */
export function passes(one: Disagreement, { status = 'open', why, article }: DisagreementFilter): boolean {
  return (
    one.status === status &&
    (why === undefined || one.why.includes(why)) &&
    (article === undefined || one.articles.includes(article))
  );
}

export function countByStatus(all: readonly Disagreement[]): Record<DisagreementStatus, number> {
  const counts = { open: 0, unresolved: 0, decided: 0 };
  for (const { status } of all) counts[status]++;
  return counts;
}

export type KindTally = { kind: JudgedKind; count: number }[];

/** How often each kind was given to a claim by judgements that count now, the most frequent first: “O 2 : F 1”. */
export function tallyOf(state: ReviewState, claim: string): KindTally {
  const counts = new Map<JudgedKind, number>();
  for (const { kind, recheck } of judgementsOf(state, claim))
    if (!recheck) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .sort((x, y) => y.count - x.count || JUDGED_KINDS.indexOf(x.kind) - JUDGED_KINDS.indexOf(y.kind));
}

/** Was this judgement decided against? The dissent stays on record, and its author is told. */
export function isOverruled(state: ReviewState, { claim, kind, recheck }: JudgementRecord): boolean {
  const decision = state.decision.get(claim);
  return decision !== undefined && decision.kind !== null && !recheck && decision.kind !== kind;
}
