import type { Intent } from '@/components/live/intent';
import { dropAlternative, keepBeside, preferAlternative } from '@/domain/alternatives';
import { answerCandidate } from '@/domain/answering';
import { type AttributionInput, attribute, unattribute } from '@/domain/attributing';
import {
  type ClaimFacts,
  createClaim,
  deleteClaim,
  mergeClaims,
  moveClaim,
  splitClaim,
} from '@/domain/claim-rules';
import { judge, judgeMany, unjudge } from '@/domain/judging';
import { changeLink, link, overrideIndependence, removeLink, vote } from '@/domain/linking';
import { inputOf, mergeAttributions, withMine } from '@/domain/merging';
import { changeEntity, joinEntities, partEntities } from '@/domain/naming';
import { setPass } from '@/domain/passing';
import type { Change, ReviewEvent } from '@/domain/review-event';
import type { ReviewState } from '@/domain/review-state';
import { allow, type Ruling, refuse } from '@/domain/ruling';
import { overlaps, type Span } from '@/domain/span';
import { undoing } from '@/domain/undo';
import type { Zone } from '@/domain/zone';

export type Facts = {
  state: ReviewState;
  /** The state with one claim's judgements, flags and links only: a split does not have to walk through the article's. */
  around: (claim: string) => ReviewState;
  textOf: (article: string) => string | undefined;
  me: string;
  at: string;
  newId: () => string;
  /** The caller's last change that can be taken back (or brought back), as far as this page knows it. */
  last: (what: 'undo' | 'redo') => readonly Change[] | null;
};

/** What the server will make of an intent: the same decision, on what is known here. */
export function predict(intent: Intent, facts: Facts): Ruling {
  const { state, around, me, at, newId } = facts;
  switch (intent.do) {
    case 'judge': {
      const { claim, kind, reason } = intent;
      const accepted = intent.accepted ? 'single' : null;
      return judge(state, {
        claim,
        kind,
        accepted,
        reviewer: me,
        at,
        ...(reason === undefined ? {} : { reason }),
      });
    }
    case 'unjudge':
      return unjudge(state, { claim: intent.claim, reviewer: me });
    case 'judgeMany':
      return judgeMany(state, { reviewer: me, at, items: intent.items });
    case 'create':
      return onText(facts, intent.article, state, (all) => {
        const input = { ...intent, id: intent.newId, by: me };
        const ruling = createClaim({ ...all, state: beside(state, intent.article, intent) }, input);
        // A refusal names the other claim by its number, for which all of them have to be there.
        return ruling.ok ? ruling : createClaim(all, input);
      });
    case 'move':
      return onText(facts, state.claim.get(intent.claim)?.article, around(intent.claim), (all) =>
        moveClaim(all, intent),
      );
    case 'split':
      return onText(facts, state.claim.get(intent.claim)?.article, around(intent.claim), (all) =>
        splitClaim(all, { ...intent, by: me }),
      );
    case 'merge':
      return onText(facts, state.claim.get(intent.claim)?.article, state, (all) =>
        mergeClaims(all, { ...intent, at }),
      );
    case 'delete':
      return deleteClaim({ state: around(intent.claim) }, { claim: intent.claim, at });
    case 'attribute':
      return attribute(state, { ...intent, attribution: combined(state, intent), by: me, at, newId });
    case 'unattribute':
      return unattribute(state, { ...intent, by: me });
    case 'keepBeside':
      return keepBeside(state, { ...intent, by: me, at, newId });
    case 'preferAlternative':
      return preferAlternative(state, { ...intent, by: me, newId });
    case 'dropAlternative':
      return dropAlternative(state, { ...intent, by: me });
    case 'link':
      return link(state, { ...intent, by: me, at });
    case 'answer':
      return answerCandidate(state, { ...intent, by: me, at });
    case 'changeLink':
      return changeLink(state, intent);
    case 'overrideIndependence':
      return overrideIndependence(state, { ...intent, by: me, at });
    case 'joinNames':
      return joinEntities(state, { ...intent, id: intent.newId, by: me, at });
    case 'partNames':
      return partEntities(state, intent);
    case 'changeName':
      return changeEntity(state, { entity: intent.entity, ...intent.change });
    case 'removeLink':
      return removeLink(state, { link: intent.link, at });
    case 'vote':
      return vote(state, { ...intent, reviewer: me, at });
    case 'pass':
      return setPass(state, { ...intent, reviewer: me, at });
    case 'lockSplit':
      return allow(intent.locked ? 'split.locked' : 'split.reopened', []);
    case 'undo':
    case 'redo':
      return takeBack(intent, facts);
  }
}

/** What this reviewer wrote, over what others wrote into other fields since: as it will be once both are merged. */
function combined(state: ReviewState, intent: Intent & { do: 'attribute' }): AttributionInput {
  const { seen, attribution, claim } = intent;
  if (!seen) return attribution;
  const now = state.attribution.get(claim);
  const theirs = now ? inputOf(state, now) : null;
  return withMine(mergeAttributions(seen.attribution, attribution, theirs), attribution);
}

function onText(
  facts: Facts,
  article: string | undefined,
  state: ReviewState,
  decide: (all: ClaimFacts) => Ruling,
): Ruling {
  const text = article === undefined ? undefined : facts.textOf(article);
  if (article === undefined || text === undefined)
    return refuse(404, 'not-found', 'There is no such claim here.');
  const zones: readonly Zone[] = state.zones.get(article)?.zones ?? [];
  return decide({ state, text, zones });
}

/** Only what could stand in the way of a new claim at `span`. */
function beside(state: ReviewState, article: string, span: Span): ReviewState {
  const claim = new Map<string, never>() as Map<string, ReturnType<typeof state.claim.get> & object>;
  for (const [id, record] of state.claim)
    if (record.article === article && record.deletedAt === null && overlaps(record, span))
      claim.set(id, record);
  return { ...state, claim };
}

/** The server knows what to take back also when this page does not; then nothing is predicted. */
function takeBack(intent: Intent & { do: 'undo' | 'redo' }, facts: Facts): Ruling {
  const as = intent.do === 'undo' ? 'change.undone' : 'change.redone';
  const changes = facts.last(intent.do);
  if (!changes) return allow(as, []);
  const event: ReviewEvent = {
    review: '',
    version: 0,
    type: 'claim.judged',
    actor: facts.me,
    at: facts.at,
    undoes: null,
    tab: null,
    changes: [...changes],
  };
  const ruling = undoing(facts.state, event, { at: facts.at, force: true, as });
  return ruling.ok ? ruling : allow(as, []);
}
