import { seesOthers } from '@/domain/blind';
import { judgementKey } from '@/domain/judgement';
import { may } from '@/domain/policy';
import type { ReviewState } from '@/domain/review-state';
import { nameShown, type PassStatus, passKey } from '@/domain/reviewer';
import { articlesOf, type CountedClaim } from './claims';

/** How far a reviewer is with one article; `judged` is null where it is withheld from who looks. */
export type PassCell = { status: PassStatus; judged: number | null; of: number };
export type PassTable = {
  articles: { id: string; number: number }[];
  /** Everybody who judges here, with a cell for each article in order. `name` is null for who is no more. */
  reviewers: { id: string; name: string | null; cells: PassCell[] }[];
};

/** Who has come how far in which article. In a blind pass nobody sees how far the others are. */
export function passTable(
  state: ReviewState,
  me: string,
  claims: ReadonlyMap<string, readonly CountedClaim[]>,
): PassTable {
  const articles = articlesOf(state);
  const isBlind = [...state.review.values()].some(({ blindFirst }) => blindFirst);
  const finished = new Set(
    articles.filter(({ id }) => state.pass.get(passKey(id, me))?.status === 'finished').map(({ id }) => id),
  );
  const viewer = { blindFirst: isBlind, finished };
  const members = [...state.member.values()].filter(
    ({ role, removedAt }) => removedAt === null && may(role, 'judge'),
  );
  return {
    articles: articles.map(({ id, number }) => ({ id, number })),
    reviewers: members.map((member) => ({
      id: member.id,
      name: nameShown(member),
      cells: articles.map(({ id }): PassCell => {
        const own = claims.get(id) ?? [];
        const judged = own.filter(({ claim }) =>
          state.judgement.has(judgementKey(claim.id, member.id)),
        ).length;
        const isSeen = member.id === me || seesOthers(viewer, id);
        const status = state.pass.get(passKey(id, member.id))?.status ?? 'not_started';
        return {
          // Who imported judgements through the API has begun without saying so.
          status: status === 'not_started' && isSeen && judged > 0 ? 'in_progress' : status,
          judged: isSeen ? judged : null,
          of: own.length,
        };
      }),
    })),
  };
}
