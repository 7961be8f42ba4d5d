import type { AttributionRecord, AttributionStep, EntityRecord } from '@/domain/attribution';
import type { ClaimRecord } from '@/domain/claim';
import { type Put, put } from '@/domain/examples/chapters/history';
import type { GoldClaim } from '@/domain/examples/gold';
import type { GoldSpeaker } from '@/domain/examples/gold-reading';
import { type origins, sameName } from '@/domain/examples/story';

type Told = Omit<(typeof origins)[number], 'claim' | 'by'>;

/** The speakers and origins of the sample, each made when it is first named. */
export type EntityBook = {
  /** The attribution of a claim, after the entities it is the first to name. */
  attribute(claim: ClaimRecord, gold: GoldClaim, told: Told | null, by: string, at: string): Put[];
  /** The entity of that name; throws where nobody has named it. */
  named(name: string): EntityRecord;
};

export function openEntityBook(newId: () => string): EntityBook {
  const entities = new Map<string, EntityRecord>();
  return {
    attribute(claim, gold, told, by, at) {
      const made: Put[] = [];
      const step = ({ name, type }: GoldSpeaker): AttributionStep => {
        if (name === null) return { entity: null, type };
        const known = entities.get(sameName[name] ?? name);
        if (known) return { entity: known.id, type };
        const entity = { id: newId(), name: sameName[name] ?? name, type, article: null, createdBy: by, at };
        entities.set(entity.name, entity);
        made.push(put('entity', entity));
        return { entity: entity.id, type };
      };
      const record: AttributionRecord = {
        claim: claim.id,
        article: claim.article,
        sources: (gold.attribution?.sources ?? []).map(step),
        mode: gold.attribution?.mode ?? 'indirect',
        cue: gold.attribution?.cue ?? null,
        chain: (gold.attribution?.chain ?? []).map(step),
        origin: told?.origin ? step(told.origin) : null,
        refersTo: told?.refersTo ?? null,
        hedged: gold.hedged,
        stake: told?.stake ?? null,
        by,
        at,
      };
      return [...made, put('attribution', record)];
    },
    named(name) {
      const entity = entities.get(name);
      if (!entity) throw new Error(`nobody in the sample names “${name}”`);
      return entity;
    },
  };
}
