import type { AttributionInput, NamedStep } from '@/domain/attributing';
import type { Mode, RefersTo, SpeakerType, Stake } from '@/domain/attribution';
import type { Suggestion } from '@/domain/claim';

/** An attribution as its form holds it: every step has a key, so that rows keep their fields while one is removed. */
export type DraftStep = { key: number; name: string; type: SpeakerType };
export type AttributionDraft = {
  sources: DraftStep[];
  mode: Mode;
  cue: string;
  chain: DraftStep[];
  origin: { name: string; type: SpeakerType } | null;
  refersTo: RefersTo | null;
  hedged: boolean;
  stake: Stake | null;
};

export const UNNAMED: readonly SpeakerType[] = ['anonymous_person'];

const NEW_STEP: DraftStep = { key: 0, name: '', type: 'named_person' };

const rows = (steps: readonly NamedStep[]): DraftStep[] =>
  steps.map(({ name, type }, key) => ({ key, name: name ?? '', type }));

/** What the machine proposes, as long as nobody named anybody: "hedged wording" alone is no answer to who says it. */
export function proposalOf(recorded: AttributionInput | null, suggestion: Suggestion | null) {
  const names = recorded && (recorded.sources.length > 0 || recorded.chain?.length || recorded.origin);
  return names ? null : (suggestion?.attribution ?? null);
}

/** The form's first values: what is recorded, else what the machine proposes, else one empty speaker. */
export function draftOf(recorded: AttributionInput | null, suggestion: Suggestion | null): AttributionDraft {
  const proposed = proposalOf(recorded, suggestion);
  const from: AttributionInput | null = proposed
    ? { ...proposed, origin: withName(proposed.origin) }
    : recorded;
  const sources = rows(from?.sources ?? []);
  return {
    sources: sources.length > 0 ? sources : [NEW_STEP],
    mode: from?.mode ?? 'indirect',
    cue: from?.cue ?? '',
    chain: rows(from?.chain ?? []),
    origin: from?.origin ?? null,
    refersTo: from?.refersTo ?? null,
    hedged: recorded?.hedged ?? from?.hedged ?? suggestion?.hedged ?? false,
    stake: from?.stake ?? null,
  };
}

function withName(origin: { name: string | null; type: SpeakerType } | null) {
  return origin?.name ? { name: origin.name, type: origin.type } : null;
}

/** True where a step of this type says something without a name: "an unnamed source" is an answer. */
export const speaksUnnamed = (type: SpeakerType) => UNNAMED.includes(type);

/** What the form holds, as the API takes it. Rows nobody filled in are left out. */
export function inputFrom(draft: AttributionDraft): AttributionInput {
  const steps = (list: readonly DraftStep[], keepEmpty: boolean): NamedStep[] =>
    list
      .filter(({ name, type }) => name.trim() !== '' || keepEmpty || speaksUnnamed(type))
      .map(({ name, type }) => ({ name: name.trim() === '' ? null : name.trim(), type }));
  const { mode, cue, origin, refersTo, hedged, stake } = draft;
  return {
    sources: steps(draft.sources, false),
    mode,
    cue: cue.trim() === '' ? null : cue.trim(),
    // An empty step of the chain is a step not known: somebody added it on purpose.
    chain: steps(draft.chain, true),
    origin: origin && origin.name.trim() !== '' ? { ...origin, name: origin.name.trim() } : null,
    refersTo:
      refersTo && (refersTo.from || refersTo.to || refersTo.precision === 'unknown') ? refersTo : null,
    hedged,
    stake,
  };
}

/** True where more than a speaker is filled in: what would be saved, or is recorded, must be seen. */
export const hasDetails = ({ chain, origin, refersTo, hedged, stake }: AttributionDraft): boolean =>
  chain.length > 0 || origin !== null || refersTo !== null || hedged || stake !== null;

/** True where saving would change nothing. */
export function sameInput(a: AttributionInput | null, b: AttributionInput): boolean {
  const plain = (input: AttributionInput) =>
    JSON.stringify([
      input.sources,
      input.mode,
      input.cue ?? null,
      input.chain ?? [],
      input.origin ?? null,
      input.refersTo ?? null,
      input.hedged ?? false,
      input.stake ?? null,
    ]);
  return a !== null && plain(a) === plain(b);
}

/** True where the form says nothing yet. */
export function saysNothing({
  sources,
  cue,
  chain,
  origin,
  refersTo,
  hedged,
  stake,
}: AttributionInput): boolean {
  return sources.length + (chain?.length ?? 0) === 0 && !cue && !origin && !refersTo && !hedged && !stake;
}
