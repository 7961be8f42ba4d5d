import type { AttributionStep, EntityRecord } from './attribution';
import type { ReviewState } from './review-state';
import { shownBy } from './same-as';

type Named = Pick<ReviewState, 'entity' | 'sameAs'>;

/** The entity by whose name another goes (`shownBy`); its own record where that one is not loaded. */
export function entityShown(state: Named, id: string): EntityRecord | undefined {
  return state.entity.get(shownBy(state.sameAs)(id)) ?? state.entity.get(id);
}

/** What an entity is called everywhere but in the history; null for none and for one that is not loaded. */
export function entityName(state: Named, id: string | null | undefined): string | null {
  return id ? (entityShown(state, id)?.name ?? null) : null;
}

/**
 * The steps as somebody gave them, with the ids that stood there before where they go by the same name: who corrects
 * another part of an attribution does not write over whom it named, so that parting two names gives each its own back.
 */
export function keepingEntities(
  state: Named,
  before: readonly (AttributionStep | null)[],
  steps: readonly AttributionStep[],
): AttributionStep[] {
  const shown = shownBy(state.sameAs);
  const kept = new Map<string, string>();
  for (const step of before)
    if (step?.entity && !kept.has(shown(step.entity))) kept.set(shown(step.entity), step.entity);
  return steps.map((step) => {
    const own = step.entity === null ? undefined : kept.get(shown(step.entity));
    return own === undefined ? step : { ...step, entity: own };
  });
}
