import type { EntityRecord, SameAsRecord } from './attribution';
import { entityName } from './entity-name';
import { articlesOf } from './metrics/claims';
import { order } from './metrics/sourcing';
import type { ReviewState } from './review-state';
import { representativeOf } from './same-as';

/** As what a name stands in the attributions of a review, in claims; and how many articles rest on it as a whole. */
export type NameUses = {
  claims: number;
  speaker: number;
  carrier: number;
  origin: number;
  articles: number;
};

export type NameReading = {
  entity: EntityRecord;
  /** What it goes by, where that is another name. */
  goesBy: string | null;
  uses: NameUses;
  /** The "same as" that it is one end of. */
  joined: { record: SameAsRecord; other: EntityRecord }[];
};

/** One who or what under all its names; the first one is the name it goes by. */
export type NameGroup = { id: string; name: string; names: NameReading[]; uses: NameUses };

type Seen = {
  claims: Set<string>;
  speaker: Set<string>;
  carrier: Set<string>;
  origin: Set<string>;
  articles: Set<string>;
};

const nothing = (): Seen => ({
  claims: new Set(),
  speaker: new Set(),
  carrier: new Set(),
  origin: new Set(),
  articles: new Set(),
});

const counted = ({ claims, speaker, carrier, origin, articles }: Seen): NameUses => ({
  claims: claims.size,
  speaker: speaker.size,
  carrier: carrier.size,
  origin: origin.size,
  articles: articles.size,
});

function usesByEntity(state: ReviewState): ReadonlyMap<string, Seen> {
  const uses = new Map<string, Seen>();
  const of = (entity: string) => {
    const seen = uses.get(entity) ?? nothing();
    uses.set(entity, seen);
    return seen;
  };
  for (const { claim, sources, chain, origin } of state.attribution.values()) {
    const roles = [
      ['speaker', sources],
      ['carrier', chain],
      ['origin', origin ? [origin] : []],
    ] as const;
    for (const [role, steps] of roles)
      for (const { entity } of steps) {
        if (entity === null) continue;
        of(entity)[role].add(claim);
        of(entity).claims.add(claim);
      }
  }
  for (const { id, origin } of articlesOf(state)) if (origin) of(origin).articles.add(id);
  return uses;
}

function together(all: readonly Seen[]): Seen {
  const sum = nothing();
  for (const seen of all)
    for (const role of ['claims', 'speaker', 'carrier', 'origin', 'articles'] as const)
      for (const id of seen[role]) sum[role].add(id);
  return sum;
}

/** Every speaker, carrier and origin of a review, those joined by "same as" together; the most used first. */
export function namesOfReview(state: ReviewState): NameGroup[] {
  const representative = representativeOf(state.sameAs);
  const uses = usesByEntity(state);
  const groups = new Map<string, EntityRecord[]>();
  for (const entity of state.entity.values()) {
    const id = representative(entity.id);
    groups.set(id, [...(groups.get(id) ?? []), entity]);
  }
  const joins = new Map<string, NameReading['joined']>();
  for (const record of state.sameAs.values()) {
    const [a, b] = [state.entity.get(record.a), state.entity.get(record.b)];
    if (!a || !b) continue;
    joins.set(a.id, [...(joins.get(a.id) ?? []), { record, other: b }]);
    joins.set(b.id, [...(joins.get(b.id) ?? []), { record, other: a }]);
  }
  return [...groups]
    .map(([id, entities]): NameGroup => {
      const names = entities
        .map((entity): NameReading => {
          const name = entityName(state, entity.id);
          return {
            entity,
            goesBy: name === entity.name ? null : name,
            uses: counted(uses.get(entity.id) ?? nothing()),
            joined: joins.get(entity.id) ?? [],
          };
        })
        .sort(
          (x, y) =>
            Number(x.goesBy !== null) - Number(y.goesBy !== null) ||
            y.uses.claims - x.uses.claims ||
            order(x.entity.name, y.entity.name),
        );
      return {
        id,
        name: names[0]?.entity.name ?? '',
        names,
        uses: counted(together(entities.map((entity) => uses.get(entity.id) ?? nothing()))),
      };
    })
    .sort((x, y) => y.uses.claims - x.uses.claims || order(x.name, y.name));
}
