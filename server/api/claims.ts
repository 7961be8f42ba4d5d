import * as contract from '@/domain/api/claims';
import { seesOthers, viewerOf } from '@/domain/blind';
import { createClaim, deleteClaim, mergeClaims, moveClaim, splitClaim } from '@/domain/claim-rules';
import { linksByClaim, viewClaim } from '@/domain/claim-view';
import { decide, reopen } from '@/domain/deciding';
import { judge, judgeMany, unjudge } from '@/domain/judging';
import type { ClaimListFilter } from '@/domain/metrics/claim-filter';
import type { ReviewRecords } from '@/domain/review-state';
import { stateOf } from '@/domain/review-state';
import { refuse } from '@/domain/ruling';
import { candidatesFor } from '@/server/store/candidates';
import { claimPage } from '@/server/store/claim-views';
import { claimRecords, readZones, splitRecords } from '@/server/store/records';
import { readText } from '@/server/store/texts';
import { answer } from './answer';
import { type Asker, type Changed, carryOut, refuseStale, shownClaim, shownTo } from './change';
import { recipe } from './recipe';

export const NO_CLAIM = refuse(404, 'not-found', 'There is no such claim here.');

/** The facts that a change of bounds is decided on: records, the frozen text and its zones. */
async function splitFacts(review: string, article: string, claim?: string) {
  const [records, text, zones] = await Promise.all([
    splitRecords(review, article, claim),
    readText(review, article),
    readZones(review, article),
  ]);
  return { records, facts: { state: stateOf(records), text: text?.text ?? '', zones } };
}

/** The records of a claim that is there; null when it is not, or not any more. */
export async function liveClaim(review: string, id: string, names: string[] = []) {
  const records = await claimRecords(review, [id], names);
  const claim = records.claim?.find((c) => c.id === id && !c.deletedAt);
  const article = records.article?.find((a) => a.id === claim?.article);
  return claim && article && !article.removedAt ? { records, claim } : null;
}

export function refuseStaleClaim(c: Asker, records: ReviewRecords, id: string) {
  const version = records.claim?.find((one) => one.id === id)?.version;
  refuseStale(c.ifMatch, version, () => shownClaim(c.member.id, stateOf(records), id));
}

export const oneClaim = (c: Asker, done: Changed, claim: string, status = 200) =>
  answer(status, {
    ...shownClaim(c.member.id, done.state, claim),
    reviewVersion: done.reviewVersion,
    event: done.event,
  });

function severalClaims(c: Asker, done: Changed, claims: readonly string[]) {
  const shown = shownTo(c.member.id, done.state);
  const links = linksByClaim(shown);
  const views = claims.flatMap((id) => {
    const claim = shown.claim.get(id);
    return claim && !claim.deletedAt ? [viewClaim(shown, claim, links)] : [];
  });
  return answer(200, { claims: views, reviewVersion: done.reviewVersion, event: done.event });
}

const create = recipe(contract.createClaim, async (c) => {
  const { records, facts } = await splitFacts(c.review, c.params.article);
  const id = c.newId();
  const ruling = createClaim(facts, { ...c.body, id, article: c.params.article, by: c.member.id });
  if (!ruling.ok) return ruling;
  return oneClaim(c, await carryOut(c, records, ruling), id, 201);
});

const list = recipe(contract.listClaims, async (c) => {
  const { limit, cursor, without, tagged, ...asked } = c.query;
  const filter: ClaimListFilter = {
    ...asked,
    ...(tagged ? { tagged: tagged === 'true' } : {}),
    ...(without ? { withoutSpeaker: true } : {}),
  };
  return answer(200, await claimPage(c.review, c.member.id, filter, { limit, cursor }));
});

const get = recipe(contract.getClaim, async (c) => {
  const found = await liveClaim(c.review, c.params.claim);
  if (!found) return NO_CLAIM;
  return answer(200, shownClaim(c.member.id, stateOf(found.records), c.params.claim));
});

/** Reads a claim's article, decides on its bounds and commits. */
async function changeBounds(
  c: Asker,
  claim: string,
  rule: (facts: Awaited<ReturnType<typeof splitFacts>>['facts']) => ReturnType<typeof moveClaim>,
) {
  const found = await liveClaim(c.review, claim);
  if (!found) return NO_CLAIM;
  refuseStaleClaim(c, found.records, claim);
  const { records, facts } = await splitFacts(c.review, found.claim.article, claim);
  const ruling = rule(facts);
  if (!ruling.ok) return ruling;
  return { ok: true as const, done: await carryOut(c, records, ruling), ruling };
}

const move = recipe(contract.moveClaim, async (c) => {
  const { claim } = c.params;
  const result = await changeBounds(c, claim, (facts) => moveClaim(facts, { claim, ...c.body }));
  return result.ok ? oneClaim(c, result.done, claim) : result;
});

const remove = recipe(contract.deleteClaim, async (c) => {
  const { claim } = c.params;
  const result = await changeBounds(c, claim, (facts) => deleteClaim(facts, { claim, at: c.now }));
  if (!result.ok) return result;
  return answer(200, { reviewVersion: result.done.reviewVersion, event: result.done.event });
});

const split = recipe(contract.splitClaim, async (c) => {
  const { claim } = c.params;
  const newId = c.newId();
  const result = await changeBounds(c, claim, (facts) =>
    splitClaim(facts, { claim, at: c.body.at, newId, by: c.member.id }),
  );
  return result.ok ? severalClaims(c, result.done, [claim, newId]) : result;
});

const merge = recipe(contract.mergeClaim, async (c) => {
  const { claim } = c.params;
  const result = await changeBounds(c, claim, (facts) =>
    mergeClaims(facts, { claim, with: c.body.with, at: c.now }),
  );
  if (!result.ok) return result;
  const named = result.ruling.changes.flatMap((change) => (change.noun === 'claim' ? [change.id] : []));
  return severalClaims(c, result.done, named);
});

const judgeOne = recipe(contract.judgeClaim, async (c) => {
  const { claim } = c.params;
  const found = await liveClaim(c.review, claim);
  if (!found) return NO_CLAIM;
  const { kind, reason } = c.body;
  const accepted = c.body.accepted ? 'single' : null;
  const ruling = judge(stateOf(found.records), {
    claim,
    reviewer: c.member.id,
    kind,
    reason,
    accepted,
    at: c.now,
  });
  if (!ruling.ok) return ruling;
  return oneClaim(c, await carryOut(c, found.records, ruling), claim);
});

const unjudgeOne = recipe(contract.unjudgeClaim, async (c) => {
  const { claim } = c.params;
  const found = await liveClaim(c.review, claim);
  if (!found) return NO_CLAIM;
  const ruling = unjudge(stateOf(found.records), { claim, reviewer: c.member.id });
  if (!ruling.ok) return ruling;
  return oneClaim(c, await carryOut(c, found.records, ruling), claim);
});

const judgeSeveral = recipe(contract.judgeClaims, async (c) => {
  const claims = c.body.items.map((item) => item.claim);
  const records = await claimRecords(c.review, claims);
  const ruling = judgeMany(stateOf(records), { reviewer: c.member.id, at: c.now, items: c.body.items });
  if (!ruling.ok) return ruling;
  return severalClaims(c, await carryOut(c, records, ruling), claims);
});

/** An editor decides only after their own pass: before it, they would decide on what they have not been shown. */
function refuseBlind(records: ReviewRecords, member: string, article: string) {
  return seesOthers(viewerOf(records, member), article)
    ? null
    : refuse(
        403,
        'blind',
        'Finish your own pass of this article first. You decide when you have seen the others.',
      );
}

const decideOne = recipe(contract.decideClaim, async (c) => {
  const { claim } = c.params;
  const found = await liveClaim(c.review, claim);
  if (!found) return NO_CLAIM;
  const no = refuseBlind(found.records, c.member.id, found.claim.article);
  if (no) return no;
  refuseStaleClaim(c, found.records, claim);
  const kind = c.body.kind === 'unresolved' ? null : c.body.kind;
  const ruling = decide(stateOf(found.records), {
    claim,
    kind,
    reason: c.body.reason ?? null,
    by: c.member.id,
    at: c.now,
  });
  if (!ruling.ok) return ruling;
  return oneClaim(c, await carryOut(c, found.records, ruling), claim);
});

const reopenOne = recipe(contract.reopenClaim, async (c) => {
  const { claim } = c.params;
  const found = await liveClaim(c.review, claim);
  if (!found) return NO_CLAIM;
  const no = refuseBlind(found.records, c.member.id, found.claim.article);
  if (no) return no;
  refuseStaleClaim(c, found.records, claim);
  const ruling = reopen(stateOf(found.records), { claim });
  if (!ruling.ok) return ruling;
  return oneClaim(c, await carryOut(c, found.records, ruling), claim);
});

const candidates = recipe(contract.claimCandidates, async (c) => {
  const items = await candidatesFor(c.review, c.member.id, c.params.claim, c.query);
  return items ? answer(200, { items, nextCursor: null }) : NO_CLAIM;
});

export const claimRecipes = [
  candidates,
  create,
  list,
  get,
  move,
  remove,
  split,
  merge,
  judgeOne,
  unjudgeOne,
  judgeSeveral,
  decideOne,
  reopenOne,
];
