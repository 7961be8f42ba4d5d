import { type Asked, answered, attribute, EntityBook, NO_CLAIM, recorded } from './attributing';
import { alternativesOf, answerOf, sayTheSame } from './attribution';
import { isBlindTo } from './blind';
import { liveClaim } from './claim-rules';
import type { ReviewState } from './review-state';
import { allow, type Ruling, refuse } from './ruling';

/** Keeps an answer beside the one that counts; where there is none yet, it is the one that counts. */
export function keepBeside(state: ReviewState, input: Asked): Ruling {
  const claim = liveClaim(state, input.claim);
  if (!claim) return NO_CLAIM();
  const before = state.attribution.get(claim.id);
  if (!before) return attribute(state, input);
  const book = new EntityBook(state, input.by, input.at, input.newId);
  const answer = answered(book, input);
  if ('ok' in answer) return answer;
  const beside = alternativesOf(before);
  if ([before, ...beside].some((one) => sayTheSame(one, answer))) return allow('claim.attributed', []);
  const record = { ...before, alternatives: [...beside, { ...answer, id: input.newId() }] };
  return allow('claim.attributed', recorded(state, claim, record, book.changes));
}

/** The claim, its attribution and the answer beside it, as far as `by` may know of it. */
function besideOf(state: ReviewState, input: { claim: string; alternative: string; by: string }) {
  const claim = liveClaim(state, input.claim);
  const before = claim && state.attribution.get(claim.id);
  const chosen = alternativesOf(before).find(({ id }) => id === input.alternative);
  if (!claim || !before || !chosen) return null;
  const hidden = chosen.by !== input.by && isBlindTo(state, input.by, claim.article);
  return hidden ? null : { claim, before, chosen };
}

const NO_ANSWER = () => refuse(404, 'not-found', 'There is no such answer beside this attribution.');

/** Makes an answer that was kept beside the one that counts; the other one is kept beside it. */
export function preferAlternative(
  state: ReviewState,
  input: { claim: string; alternative: string; by: string; newId: () => string },
): Ruling {
  const found = besideOf(state, input);
  if (!found) return NO_ANSWER();
  const { claim, before, chosen } = found;
  const beside = alternativesOf(before).map((one) =>
    one === chosen ? { ...answerOf(before), id: input.newId() } : one,
  );
  const record = { claim: claim.id, article: claim.article, ...answerOf(chosen), alternatives: beside };
  return allow('claim.attributed', recorded(state, claim, record));
}

/** Removes an answer that was kept beside the one that counts. */
export function dropAlternative(
  state: ReviewState,
  input: { claim: string; alternative: string; by: string },
): Ruling {
  const found = besideOf(state, input);
  if (!found) return NO_ANSWER();
  const { claim, before, chosen } = found;
  const record = { ...before, alternatives: alternativesOf(before).filter((one) => one !== chosen) };
  return allow('claim.attributed', recorded(state, claim, record));
}
