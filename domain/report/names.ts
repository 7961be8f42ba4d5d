import { foldName } from '@/domain/attributing';
import { type AttributionStep, alternativesOf } from '@/domain/attribution';
import { entityShown } from '@/domain/entity-name';
import { articlesOf } from '@/domain/metrics/claims';
import type { ReviewState } from '@/domain/review-state';
import type { ReportOptions, ReportStep } from './report';

/** The names that may leave the review: no emails, and commenters as "Reader 1" unless their names are asked for. */
export type Names = {
  member(id: string): string;
  commenter(name: string): string;
  /** What it goes by: names joined with certainty are one. */
  entity(id: string): string | null;
  /** What it was called before it was joined with another. */
  ownEntity(id: string): string | null;
  step(step: AttributionStep): ReportStep;
};

const FORMER = 'former member';

/** An account named by an address leaves with what stands before the @. */
const withoutAddress = (name: string) => name.replace(/(\S+)@\S+/g, '$1');

export function memberName(state: ReviewState, id: string): string {
  const member = state.member.get(id);
  return (member && withoutAddress(member.pseudonym ?? member.name)) || FORMER;
}

/** Commenters in the order in which the articles show them; one folded name within the review is one reader. */
export function pseudonyms(state: ReviewState): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  for (const article of articlesOf(state)) {
    const zones = [...(state.zones.get(article.id)?.zones ?? [])].sort((x, y) => x.start - y.start);
    for (const { commenter } of zones) {
      const key = commenter ? foldName(commenter) : '';
      if (key && !numbers.has(key)) numbers.set(key, `Reader ${numbers.size + 1}`);
    }
  }
  return numbers;
}

/**
 * The entities that are commenters: named like one, and credited by reader comments alone. An agency that shares its
 * name with a reader is still the agency.
 */
function commentingEntities(state: ReviewState, readers: ReadonlyMap<string, string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const entity of state.entity.values()) {
    const reader = readers.get(foldName(entity.name));
    if (reader) found.set(entity.id, reader);
  }
  if (found.size === 0) return found;
  for (const record of state.attribution.values()) {
    if (state.claim.get(record.claim)?.zone === 'comment') continue;
    for (const { sources, chain, origin } of [record, ...alternativesOf(record)])
      for (const step of [...sources, ...chain, ...(origin ? [origin] : [])])
        if (step.entity) found.delete(step.entity);
  }
  for (const { origin } of state.article.values()) if (origin) found.delete(origin);
  return found;
}

export function namesOf(state: ReviewState, commenters: ReportOptions['commenters']): Names {
  const readers = commenters === 'names' ? new Map<string, string>() : pseudonyms(state);
  const commenting = commentingEntities(state, readers);
  const ownEntity = (id: string) => commenting.get(id) ?? state.entity.get(id)?.name ?? null;
  const entity = (id: string) => {
    const shown = entityShown(state, id)?.id;
    return commenting.get(id) ?? (shown === undefined ? null : ownEntity(shown));
  };
  return {
    member: (id) => memberName(state, id),
    commenter: (name) => readers.get(foldName(name)) ?? name,
    entity,
    ownEntity,
    step: ({ entity: id, type }) => ({ name: id === null ? null : entity(id), type }),
  };
}
