import {
  type AttributionAnswer,
  type AttributionRecord,
  type AttributionStep,
  alternativesOf,
  answerOf,
  type EntityRecord,
  type Mode,
  type RefersTo,
  type SpeakerType,
  type Stake,
  withoutMain,
} from './attribution';
import { isBlindTo } from './blind';
import type { ClaimRecord } from './claim';
import { liveClaim } from './claim-rules';
import { keepingEntities } from './entity-name';
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

/** What somebody answers about a claim. */
export type Asked = {
  claim: string;
  attribution: AttributionInput;
  by: string;
  at: string;
  newId: () => string;
};

export const NO_CLAIM = () => refuse(404, 'not-found', 'There is no such claim here.');

/** The answer with ids for names; a refusal where its time ends before it begins. */
export function answered(
  book: EntityBook,
  { attribution, by, at }: Asked,
): AttributionAnswer | (Ruling & { ok: false }) {
  const { sources, mode, cue, chain, origin, refersTo, hedged, stake } = attribution;
  if (refersTo?.from && refersTo.to && isAfter(refersTo.from, refersTo.to))
    return refuse(422, 'input', 'The time it refers to ends before it begins.', { path: 'refersTo.to' });
  return {
    sources: sources.map((s) => book.step(s)),
    mode,
    cue: cue || null,
    chain: (chain ?? []).map((s) => book.step(s)),
    origin: origin ? book.step(origin) : null,
    refersTo: refersTo ?? null,
    hedged: hedged ?? false,
    stake: stake ?? null,
    by,
    at,
  };
}

/** The record beside the claim, whose version counts for both: who writes either is told of the other's change. */
export const recorded = (
  state: ReviewState,
  claim: ClaimRecord,
  record: AttributionRecord | null,
  more: Change[] = [],
) => [
  ...more,
  changeTo(state, 'attribution', claim.id, record),
  changeTo(state, 'claim', claim.id, { ...claim, version: claim.version + 1 }),
];

/**
 * Where an answer goes. What a blind reviewer cannot see they cannot overwrite: their own answer is kept beside it and
 * stays theirs. And who sees it does not take it out of the hands of an author who is still in their blind pass: it is
 * kept as the author's.
 */
function placed(
  state: ReviewState,
  claim: ClaimRecord,
  answer: AttributionAnswer,
  newId: () => string,
): AttributionRecord {
  const before = state.attribution.get(claim.id);
  const about = { claim: claim.id, article: claim.article };
  if (!before || before.by === answer.by)
    return { ...about, ...answer, alternatives: alternativesOf(before) };
  const beside = alternativesOf(before);
  if (isBlindTo(state, answer.by, claim.article)) {
    const own = beside.find((one) => one.by === answer.by);
    const mine = { ...answer, id: own?.id ?? newId() };
    return { ...before, alternatives: own ? beside.map((a) => (a === own ? mine : a)) : [...beside, mine] };
  }
  const theirs = isBlindTo(state, before.by, claim.article) ? [{ ...answerOf(before), id: newId() }] : [];
  return { ...about, ...answer, alternatives: [...beside, ...theirs] };
}

/** The answer with whom the record named before, where that goes by the name that was given. */
function naming(
  state: ReviewState,
  before: AttributionRecord | undefined,
  answer: AttributionAnswer,
): AttributionAnswer {
  if (!before) return answer;
  const [origin = null] = keepingEntities(state, [before.origin], answer.origin ? [answer.origin] : []);
  return {
    ...answer,
    sources: keepingEntities(state, before.sources, answer.sources),
    chain: keepingEntities(state, before.chain, answer.chain),
    origin,
  };
}

/** Records who a claim is credited to. Names not seen before become entities of the review. Raises the claim's version. */
export function attribute(state: ReviewState, input: Asked): Ruling {
  const claim = liveClaim(state, input.claim);
  if (!claim) return NO_CLAIM();
  const book = new EntityBook(state, input.by, input.at, input.newId);
  const given = answered(book, input);
  if ('ok' in given) return given;
  const answer = naming(state, state.attribution.get(claim.id), given);
  return allow(
    'claim.attributed',
    recorded(state, claim, placed(state, claim, answer, input.newId), book.changes),
  );
}

/**
 * Takes an attribution away; the entities it named stay for other claims. An answer that was kept beside it takes its
 * place. In a blind pass one's own answer goes, whichever place it has.
 */
export function unattribute(state: ReviewState, input: { claim: string; by: string }): Ruling {
  const claim = liveClaim(state, input.claim);
  if (!claim) return NO_CLAIM();
  const before = state.attribution.get(claim.id);
  const isMain = before?.by === input.by || !isBlindTo(state, input.by, claim.article);
  const beside = alternativesOf(before);
  const others = isMain ? beside : beside.filter(({ by }) => by !== input.by);
  if (!before || (!isMain && others.length === beside.length)) return allow('claim.unattributed', []);
  return allow(
    'claim.unattributed',
    recorded(state, claim, isMain ? withoutMain(before) : { ...before, alternatives: others }),
  );
}
