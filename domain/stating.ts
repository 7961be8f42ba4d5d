import { isLive } from './claim-rules';
import { changeTo, type ReviewState } from './review-state';
import { allow, type Ruling, refuse } from './ruling';
import type { StatementRecord } from './statement';

type Members = StatementRecord['claims'];

/** Every claim once and live, and in no other statement: a claim makes one point. */
function badMembers(state: ReviewState, own: string, members: Members) {
  const seen = new Set<string>();
  for (const [index, { claim: id }] of members.entries()) {
    const path = `claims.${index}.claim`;
    const claim = state.claim.get(id);
    if (!claim || !isLive(claim)) return refuse(404, 'not-found', 'There is no such claim here.', { path });
    if (seen.has(id)) return refuse(422, 'input', 'This claim is named twice.', { path });
    seen.add(id);
    for (const other of state.statement.values())
      if (other.id !== own && !other.deletedAt && other.claims.some((m) => m.claim === id))
        return refuse(409, 'overlap', 'This claim belongs to another statement already.', {
          path,
          other: other.id,
        });
  }
  return null;
}

/** Gathers claims about one point under a name. */
export function createStatement(
  state: ReviewState,
  input: { id: string; name: string; claims: Members },
): Ruling {
  const no = badMembers(state, input.id, input.claims);
  if (no) return no;
  const record: StatementRecord = { ...input, version: 1, deletedAt: null };
  return allow('statement.changed', [changeTo(state, 'statement', record.id, record)]);
}

/** Renames a statement, or changes which claims it gathers and their short values. */
export function changeStatement(
  state: ReviewState,
  input: { statement: string; name?: string; claims?: Members },
): Ruling {
  const before = state.statement.get(input.statement);
  if (!before || before.deletedAt) return refuse(404, 'not-found', 'There is no such statement here.');
  const claims = input.claims ?? before.claims;
  const no = input.claims && badMembers(state, before.id, claims);
  if (no) return no;
  const record = { ...before, name: input.name ?? before.name, claims, version: before.version + 1 };
  return allow('statement.changed', [changeTo(state, 'statement', before.id, record)]);
}

const changedTo = (before: StatementRecord, claims: Members): StatementRecord => ({
  ...before,
  claims,
  version: before.version + 1,
});

/**
 * Puts one claim into a statement, out of the one that held it; or gives it another short value where it is. A gist
 * left out stays as it was.
 */
export function gatherClaim(
  state: ReviewState,
  { statement: id, claim, gist }: { statement: string; claim: string; gist?: string | null },
): Ruling {
  const there = state.statement.get(id);
  if (!there || there.deletedAt) return refuse(404, 'not-found', 'There is no such statement here.');
  const record = state.claim.get(claim);
  if (!record || !isLive(record)) return refuse(404, 'not-found', 'There is no such claim here.');
  const holders = [...state.statement.values()].filter(
    (s) => !s.deletedAt && s.claims.some((m) => m.claim === claim),
  );
  const before = holders.flatMap((s) => s.claims).find((m) => m.claim === claim);
  const member = { claim, gist: gist === undefined ? (before?.gist ?? null) : gist || null };
  const isHere = there.claims.some((m) => m.claim === claim);
  if (isHere && before?.gist === member.gist) return allow('statement.changed', []);
  const claims = isHere
    ? there.claims.map((m) => (m.claim === claim ? member : m))
    : [...there.claims, member];
  const left = holders
    .filter((s) => s.id !== id)
    .map((s) =>
      changeTo(
        state,
        'statement',
        s.id,
        changedTo(
          s,
          s.claims.filter((m) => m.claim !== claim),
        ),
      ),
    );
  return allow('statement.changed', [...left, changeTo(state, 'statement', id, changedTo(there, claims))]);
}

/** Takes one claim out of a statement; its links stay. */
export function releaseClaim(state: ReviewState, input: { statement: string; claim: string }): Ruling {
  const there = state.statement.get(input.statement);
  if (!there || there.deletedAt) return refuse(404, 'not-found', 'There is no such statement here.');
  const claims = there.claims.filter((m) => m.claim !== input.claim);
  if (claims.length === there.claims.length)
    return refuse(404, 'not-found', 'There is no such claim in this statement.');
  return allow('statement.changed', [changeTo(state, 'statement', there.id, changedTo(there, claims))]);
}

/** Lets a statement's claims go; its record stays as a tombstone. */
export function removeStatement(state: ReviewState, input: { statement: string; at: string }): Ruling {
  const before = state.statement.get(input.statement);
  if (!before || before.deletedAt) return refuse(404, 'not-found', 'There is no such statement here.');
  return allow('statement.changed', [
    changeTo(state, 'statement', before.id, { ...before, version: before.version + 1, deletedAt: input.at }),
  ]);
}
