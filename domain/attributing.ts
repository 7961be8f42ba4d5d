import type {
  AttributionRecord,
  AttributionStep,
  EntityRecord,
  Mode,
  RefersTo,
  SpeakerType,
  Stake,
} from './attribution';
import { liveClaim } from './claim-rules';
import type { Change } from './review-event';
import { changeTo, type ReviewState } from './review-state';
import { allow, type Ruling, refuse } from './ruling';

export type NamedStep = { name: string | null; type: SpeakerType };

export type AttributionInput = {
  sources: NamedStep[];
  mode: Mode;
  cue?: string | null;
  chain?: NamedStep[];
  origin?: { name: string; type: SpeakerType } | null;
  refersTo?: RefersTo | null;
  hedged?: boolean;
  stake?: Stake | null;
};

/**
 * A name as it is compared: case, accents, Arabic vowel signs, tatweel, alef forms and white space folded.
 * For matching only; the stored name stays as it was written.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

/** Finds entities by folded name and makes those that are new, remembering them for the next name. */
export class EntityBook {
  readonly changes: Change[] = [];
  private readonly byKey: Map<string, string>;

  constructor(
    private readonly state: ReviewState,
    private readonly by: string,
    private readonly at: string,
    private readonly newId: () => string,
  ) {
    this.byKey = new Map([...state.entity.values()].map((e) => [foldName(e.name), e.id]));
  }

  /** The id of the entity with this name; made with this type when there is none. */
  entity(name: string, type: SpeakerType): string {
    const key = foldName(name);
    const known = this.byKey.get(key);
    if (known) return known;
    const record: EntityRecord = {
      id: this.newId(),
      name: name.trim(),
      type,
      article: null,
      createdBy: this.by,
      at: this.at,
    };
    this.byKey.set(key, record.id);
    this.changes.push(changeTo(this.state, 'entity', record.id, record));
    return record.id;
  }

  step({ name, type }: NamedStep): AttributionStep {
    return { entity: name === null || foldName(name) === '' ? null : this.entity(name, type), type };
  }
}

/** Is one date later than another, as far as both go? (March 2026 is not after 2026.) */
function isAfter(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length, 'yyyy-mm-dd'.length);
  return one.slice(0, length) > other.slice(0, length);
}

/** Records who a claim is credited to. Names not seen before become entities of the review. Raises the claim's version. */
export function attribute(
  state: ReviewState,
  input: { claim: string; attribution: AttributionInput; by: string; at: string; newId: () => string },
): Ruling {
  const claim = liveClaim(state, input.claim);
  if (!claim) return refuse(404, 'not-found', 'There is no such claim here.');
  const book = new EntityBook(state, input.by, input.at, input.newId);
  const { sources, mode, cue, chain, origin, refersTo, hedged, stake } = input.attribution;
  if (refersTo?.from && refersTo.to && isAfter(refersTo.from, refersTo.to))
    return refuse(422, 'input', 'The time it refers to ends before it begins.', { path: 'refersTo.to' });
  const record: AttributionRecord = {
    claim: claim.id,
    article: claim.article,
    sources: sources.map((s) => book.step(s)),
    mode,
    cue: cue || null,
    chain: (chain ?? []).map((s) => book.step(s)),
    origin: origin ? book.step(origin) : null,
    refersTo: refersTo ?? null,
    hedged: hedged ?? false,
    stake: stake ?? null,
    by: input.by,
    at: input.at,
  };
  return allow('claim.attributed', [
    ...book.changes,
    changeTo(state, 'attribution', claim.id, record),
    changeTo(state, 'claim', claim.id, { ...claim, version: claim.version + 1 }),
  ]);
}

/** Takes an attribution away; the entities it named stay for other claims. */
export function unattribute(state: ReviewState, input: { claim: string }): Ruling {
  const claim = liveClaim(state, input.claim);
  if (!claim) return refuse(404, 'not-found', 'There is no such claim here.');
  if (!state.attribution.has(claim.id)) return allow('claim.unattributed', []);
  return allow('claim.unattributed', [
    changeTo(state, 'attribution', claim.id, null),
    changeTo(state, 'claim', claim.id, { ...claim, version: claim.version + 1 }),
  ]);
}
