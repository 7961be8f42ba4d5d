import type { Mode, SpeakerType } from '@/domain/attribution';
import type { JudgedKind } from '@/domain/kind';
import type { ZoneType } from '@/domain/zone';

/** Who speaks, resolved by reading: "the minister" is given here under the name the article gave him before. */
export type GoldSpeaker = { readonly name: string | null; readonly type: SpeakerType };

export type GoldAttribution = {
  readonly sources: readonly GoldSpeaker[];
  readonly mode: Mode;
  /** The words that attribute, verbatim; null where punctuation alone does, or an earlier sentence. */
  readonly cue: string | null;
  /** Nearest to the speaker first, only where the text says so. */
  readonly chain: readonly GoldSpeaker[];
};

/**
 * A stretch of an article as a reader divides it. A `segment` is a claim, or a stretch judged excluded; an
 * `aside` lies in no claim at all: boilerplate, bullets, comment numbers, commenters' names.
 */
export type GoldPart =
  | {
      readonly part: 'segment';
      readonly text: string;
      readonly kind: JudgedKind;
      /** Hedged without a source: hearsay. */
      readonly hedged: boolean;
      readonly attribution: GoldAttribution | null;
    }
  | { readonly part: 'aside'; readonly text: string };

export type GoldZone = {
  readonly type: ZoneType;
  readonly commenter: string | null;
  readonly depth: number;
  readonly parts: readonly GoldPart[];
};

export const named = (name: string): GoldSpeaker => ({ name, type: 'named_person' });
export const organisation = (name: string): GoldSpeaker => ({ name, type: 'organisation' });
/** A person known by a description only; the name is that description. */
export const described = (name: string): GoldSpeaker => ({ name, type: 'described_person' });
export const anonymous: GoldSpeaker = { name: null, type: 'anonymous_person' };
export const group = (name: string): GoldSpeaker => ({ name, type: 'group' });
export const document = (name: string): GoldSpeaker => ({ name, type: 'document' });
export const video: GoldSpeaker = { name: null, type: 'video' };
export const outlet = (name: string): GoldSpeaker => ({ name, type: 'outlet' });
export const agency = (name: string): GoldSpeaker => ({ name, type: 'agency' });

function segment(text: string, kind: JudgedKind): GoldPart {
  return { part: 'segment', text, kind, hedged: false, attribution: null };
}

export const fact = (text: string): GoldPart => segment(text, 'reported_fact');
export const hearsay = (text: string): GoldPart => ({
  part: 'segment',
  text,
  kind: 'reported_fact',
  hedged: true,
  attribution: null,
});
export const opinion = (text: string): GoldPart => segment(text, 'opinion');
export const remark = (text: string): GoldPart => segment(text, 'reader_comment');
export const excluded = (text: string): GoldPart => segment(text, 'excluded');
export const aside = (text: string): GoldPart => ({ part: 'aside', text });

/** A claim credited to `by`, which may be several sources at once. */
export function credited(
  mode: Mode,
  by: GoldSpeaker | readonly GoldSpeaker[],
  cue: string | null,
  text: string,
  via: readonly GoldSpeaker[] = [],
): GoldPart {
  const sources = 'type' in by ? [by] : by;
  const attribution = { sources, mode, cue, chain: via };
  return { part: 'segment', text, kind: 'attributed_quote', hedged: false, attribution };
}

function zone(
  type: ZoneType,
  parts: readonly GoldPart[],
  commenter: string | null = null,
  depth = 0,
): GoldZone {
  return { type, commenter, depth, parts };
}

export const headline = (...parts: GoldPart[]): GoldZone => zone('headline', parts);
export const body = (...parts: GoldPart[]): GoldZone => zone('body', parts);
export const caption = (...parts: GoldPart[]): GoldZone => zone('caption', parts);
export const boilerplate = (...lines: string[]): GoldZone => zone('boilerplate', lines.map(aside));
/** One reader comment; `depth` 0 answers the article. */
export const comment = (commenter: string | null, depth: number, ...parts: GoldPart[]): GoldZone =>
  zone('comment', parts, commenter, depth);
