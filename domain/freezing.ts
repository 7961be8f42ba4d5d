import { alternativesOf } from './attribution';
import { canonical } from './canonical';
import { finishedPasses } from './report/finished-passes';
import { hashedData } from './report/json';
import type { ReviewRecords } from './review-state';
import { changeTo, type ReviewState, recordsOf, stateOf } from './review-state';
import { allow, type Ruling, refuse } from './ruling';
import type { SnapshotRecord } from './snapshot';

/** What a snapshot froze. Texts are not among it: they are immutable, and found by the version their article names. */
export type FrozenData = {
  records: ReviewRecords;
  at: string;
  /** How many threads were unresolved: their words are not kept. Data from before they were counted has no number. */
  openThreads?: number;
};

/**
 * What may be told of a review: no unfinished blind pass, nothing of what reviewers said to each other, and not what they
 * called places in its history.
 */
export function frozenData(state: ReviewState, at: string): FrozenData {
  const {
    discussion,
    message: _m,
    candidate: _c,
    checkpoint: _k,
    ...records
  } = recordsOf(finishedPasses(state));
  const openThreads = (discussion ?? []).filter(({ resolvedAt }) => resolvedAt === null).length;
  return { records, at, openThreads };
}

/** What the hash of a snapshot is taken of: the same as in its report, so that one hash names both. */
export const frozenText = ({ records }: FrozenData) => hashedData(stateOf(records));

/** Freezes the report of now under the next number, and marks the place in the history. `sha256` is that of the frozen data, kept beside the record. */
export function freezeSnapshot(
  state: ReviewState,
  input: { id: string; sha256: string; by: string; at: string },
): Ruling & { ok: true } {
  const numbers = [...state.snapshot.values()].map((s) => s.number);
  const record: SnapshotRecord = {
    ...input,
    number: Math.max(0, ...numbers) + 1,
    reviewVersion: state.version,
    withdrawnAt: null,
    withdrawnReason: null,
  };
  const { id, number, reviewVersion, by, at } = record;
  const checkpoint = { id, name: `R${number}`, reviewVersion, snapshot: id, by, at };
  return allow('snapshot.frozen', [
    changeTo(state, 'snapshot', id, record),
    changeTo(state, 'checkpoint', id, checkpoint),
  ]);
}

/** Withdraws a snapshot: it is kept, and marked with the reason. */
export function withdrawSnapshot(
  state: ReviewState,
  input: { snapshot: string; reason: string; at: string },
): Ruling {
  const before = state.snapshot.get(input.snapshot);
  if (!before) return refuse(404, 'not-found', 'There is no such snapshot here.');
  if (before.withdrawnAt) return allow('snapshot.withdrawn', []);
  const record = { ...before, withdrawnAt: input.at, withdrawnReason: input.reason };
  return allow('snapshot.withdrawn', [changeTo(state, 'snapshot', before.id, record)]);
}

/** Everything that hangs on a claim, as one string to compare; version counters are no content. */
function fingerprints(records: ReviewRecords): Map<string, string> {
  const state = stateOf(records);
  const parts = new Map<string, string[]>();
  // What a record from before there was such a field lacks is null today: neither is a change.
  const said = (part: unknown) => JSON.stringify(canonical(part), (_, value) => value ?? undefined);
  const add = (claim: string, part: unknown) => parts.get(claim)?.push(said(part));
  for (const { id, article, start, end, zone, deletedAt } of state.claim.values())
    if (!deletedAt) parts.set(id, [JSON.stringify([article, start, end, zone])]);
  for (const { claim, reviewer, kind, reason, recheck } of state.judgement.values())
    add(claim, ['judgement', reviewer, kind, reason, recheck]);
  for (const { claim, kind, reason } of state.decision.values()) add(claim, ['decision', kind, reason]);
  for (const record of state.attribution.values()) {
    const { claim, by: _b, at: _a, alternatives: _l, ...attribution } = record;
    add(claim, attribution);
    for (const { id, by: _by, at: _at, ...beside } of alternativesOf(record))
      add(claim, ['beside', id, beside]);
  }
  for (const { id, a, b, deletedAt, version: _v, ...link } of state.link.values())
    if (!deletedAt) for (const end of [a, b]) add(end, ['link', id, a, b, link]);
  return new Map([...parts].map(([claim, list]) => [claim, list.sort().join('\n')]));
}

/** How many claims are new, gone, or stand otherwise than in the frozen records. */
export function claimsChangedSince(frozen: ReviewRecords, now: ReviewRecords): number {
  const [then, today] = [fingerprints(frozen), fingerprints(now)];
  const all = new Set([...then.keys(), ...today.keys()]);
  return [...all].filter((claim) => then.get(claim) !== today.get(claim)).length;
}
