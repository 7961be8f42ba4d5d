import type { CandidateRecord } from './claim-link';
import { isLive } from './claim-rules';
import { entityName } from './entity-name';
import { changeTo, type ReviewState } from './review-state';
import { allow, type Ruling } from './ruling';
import { judgementsNeeded, judgementsOf, standing } from './standing';
import { likelyPairs, type PairingClaim } from './suggest/pairs';

/** See `PairingOptions.each`. */
const EACH = 3;

/** Where nothing stands that another article could bear out. */
const NOT_HERE: readonly string[] = ['comment', 'boilerplate'];

const pairKey = (x: string, y: string) => (x < y ? `${x} ${y}` : `${y} ${x}`);

/**
 * Can this claim be weighed against another one? It is there, in an article that is confirmed and there, and neither a
 * person nor (where nobody has judged) the machine takes it for no claim or for a reader's comment: links of those enter
 * no count, so nobody is asked about them.
 */
export function canBePaired(state: ReviewState, id: string, needed = judgementsNeeded(state)): boolean {
  const claim = state.claim.get(id);
  const article = state.article.get(claim?.article ?? '');
  if (!claim || !isLive(claim) || article?.status !== 'ready' || article.removedAt) return false;
  const settled = standing(state, id, needed).kind;
  if (settled) return settled !== 'excluded' && settled !== 'reader_comment';
  if (NOT_HERE.includes(claim.zone)) return false;
  const judged = judgementsOf(state, id).map((j) => j.kind);
  const kinds = judged.length > 0 ? judged : [claim.suggestion?.kind];
  return kinds.some((kind) => kind !== 'excluded' && kind !== 'reader_comment');
}

function speakersOf(state: ReviewState, id: string): string[] {
  const said = state.attribution.get(id)?.sources;
  const names = said
    ? said.map(({ entity }) => entityName(state, entity))
    : (state.claim.get(id)?.suggestion?.attribution?.sources.map(({ name }) => name) ?? []);
  return names.filter((name): name is string => name !== null);
}

/**
 * What the machine may rest a proposal on. In a blind review everyone is asked the same pairs, so it rests on the texts
 * alone: what someone judged, attributed or linked would show in which pairs are there and why.
 */
function groundsOf(state: ReviewState): ReviewState {
  const blind = [...state.review.values()][0]?.blindFirst ?? false;
  const none = new Map<string, never>();
  return blind
    ? { ...state, judgement: none, decision: none, attribution: none, flag: none, link: none }
    : state;
}

/**
 * The pairs to ask about next, at most `room` of them, best first, as `link.suggested`. A pair that was proposed before,
 * whatever the answer, or linked before, also when that link was removed, is not proposed again (UX-40).
 */
export function proposePairs(
  state: ReviewState,
  { room, newId }: { room: number; newId: () => string },
): Ruling & { ok: true } {
  const grounds = groundsOf(state);
  const needed = judgementsNeeded(grounds);
  const claims: PairingClaim[] = [];
  for (const { id, article, text } of grounds.claim.values())
    if (canBePaired(grounds, id, needed))
      claims.push({ id, article, text, speakers: speakersOf(grounds, id) });
  const taken = new Set<string>();
  for (const { a, b } of state.candidate.values()) taken.add(pairKey(a, b));
  for (const { a, b } of grounds.link.values()) taken.add(pairKey(a, b));
  const before = [...state.candidate.values()].map(({ a, b, articleA, articleB, status }) => {
    return { a, b, articleA, articleB, isOpen: status === 'open' };
  });
  const pairs = likelyPairs(claims, {
    each: EACH,
    before,
    isTaken: (x, y) => taken.has(pairKey(x, y)),
  });
  const changes = pairs.slice(0, Math.max(0, room)).map(({ a, b, relation, reasons, likeness }) => {
    const id = newId();
    const article = (claim: string) => state.claim.get(claim)?.article ?? '';
    const record: CandidateRecord = {
      id,
      a,
      b,
      articleA: article(a),
      articleB: article(b),
      relation,
      reasons,
      score: likeness,
      status: 'open',
      answeredBy: null,
    };
    return changeTo(state, 'candidate', id, record);
  });
  return allow('link.suggested', changes);
}

/**
 * The candidates that wait for an answer, best first: both claims are there and can be weighed, and nobody has linked
 * them meanwhile. Hand it what the viewer may see.
 */
export function openCandidates(state: ReviewState): CandidateRecord[] {
  const linked = new Set<string>();
  for (const link of state.link.values()) if (!link.deletedAt) linked.add(pairKey(link.a, link.b));
  const needed = judgementsNeeded(state);
  return [...state.candidate.values()]
    .filter(
      ({ status, a, b }) =>
        status === 'open' &&
        !linked.has(pairKey(a, b)) &&
        canBePaired(state, a, needed) &&
        canBePaired(state, b, needed),
    )
    .sort((x, y) => y.score - x.score || (x.id < y.id ? -1 : 1));
}
