import { answerCandidate } from '@/domain/answering';
import * as contract from '@/domain/api/candidates';
import { viewerOf, visibleRecords } from '@/domain/blind';
import { linksByClaim, viewClaim } from '@/domain/claim-view';
import { linkBetween } from '@/domain/linking';
import { openCandidates } from '@/domain/proposing';
import { stateOf } from '@/domain/review-state';
import { refuse } from '@/domain/ruling';
import { sentence } from '@/server/store/candidates';
import { candidateRecords, linkingRecords } from '@/server/store/linking-records';
import { proposeLinks } from '@/server/store/proposals';
import { unknownCursor } from '@/server/store/refusals';
import { answer } from './answer';
import { carryOut, shownTo } from './change';
import { recipe } from './recipe';

const list = recipe(contract.listCandidates, async (c) => {
  await proposeLinks(c.review, c.now);
  const records = await linkingRecords(c.review);
  const state = stateOf(visibleRecords(records, viewerOf(records, c.member.id)));
  const open = openCandidates(state);
  const answered = (status: string) => [...state.candidate.values()].filter((k) => k.status === status);
  const { status, cursor, limit } = c.query;
  const all = status === 'open' ? open : answered(status);
  const first = cursor === undefined ? 0 : all.findIndex(({ id }) => id === cursor) + 1;
  if (cursor !== undefined && first === 0) throw unknownCursor();
  const found = all.slice(first, first + limit);
  const links = linksByClaim(state);
  const items = found.flatMap(({ id, a, b, relation, reasons, status, answeredBy }) => {
    const [one, two] = [state.claim.get(a), state.claim.get(b)];
    if (!one || !two) return [];
    return {
      id,
      a: viewClaim(state, one, links),
      b: viewClaim(state, two, links),
      relation,
      reasons: reasons.map(sentence),
      because: reasons,
      status,
      answeredBy,
    };
  });
  return answer(200, {
    items,
    nextCursor: first + limit < all.length ? (found.at(-1)?.id ?? null) : null,
    counts: {
      open: open.length,
      accepted: answered('accepted').length,
      rejected: answered('rejected').length,
    },
  });
});

const give = recipe(contract.answerCandidate, async (c) => {
  const id = c.params.candidate;
  const records = await candidateRecords(c.review, id);
  const { answer: said, differs } = c.body;
  const input = { candidate: id, answer: said, ...(differs ? { differs } : {}) };
  const ruling = answerCandidate(stateOf(records), {
    ...input,
    by: c.member.id,
    at: c.now,
    newId: c.newId(),
  });
  if (!ruling.ok) return ruling;
  const { state, reviewVersion, event } = await carryOut(c, records, ruling);
  const candidate = state.candidate.get(id);
  if (!candidate) return refuse(404, 'not-found', 'There is no such suggestion here.');
  // In a blind review the record is somebody else's answer where they were first; the caller is told their own.
  const link =
    said === 'unrelated' ? null : linkBetween(shownTo(c.member.id, state), candidate.a, candidate.b, said);
  const status = said === 'unrelated' ? ('rejected' as const) : ('accepted' as const);
  return answer(200, { id, status, link: link?.id ?? null, reviewVersion, event });
});

export const candidateRecipes = [list, give];
