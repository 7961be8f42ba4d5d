import type { Mode, SpeakerType } from '@/domain/attribution';
import type { JudgedKind } from '@/domain/kind';
import type { Span } from '@/domain/span';
import type { Zone, ZoneType } from '@/domain/zone';

/** Zones partition the non-blank blocks: sorted, never overlapping, one for each reader comment. */
export type ProposedZone = Span & {
  type: ZoneType;
  /** The name a comment is signed with; null when it has none. Set on comment zones only. */
  commenter?: string | null;
  /** How deep a comment is nested, 0 for one that answers the article. */
  depth?: number;
};

export type ProposedSpeaker = {
  name: string | null;
  type: SpeakerType;
};

export type ProposedAttribution = {
  sources: ProposedSpeaker[];
  mode: Mode;
  cue: string | null;
  /** Through whom it came here, in order, only where the text says so ("told the agency"). */
  chain: ProposedSpeaker[];
  /** Where it started, only where the text names more than one link. */
  origin: ProposedSpeaker | null;
  hedged: boolean;
  /** Where in the text the three parts of the attribution stand (PARC: source, cue, content). */
  spans: AttributionSpans;
};

export type AttributionSpans = {
  source: Span[];
  cue: Span[];
  content: Span[];
};

export type ProposedClaim = Span & {
  zone: ZoneType;
  kind: JudgedKind;
  hedged: boolean;
  attribution: ProposedAttribution | null;
  /** The words of the text that decided, and short codes ("code:…") where no word did. */
  because: string[];
};

/** What the pipeline proposes for one article. Nothing here counts until a person accepts it. */
export type Proposal = {
  zones: ProposedZone[];
  claims: ProposedClaim[];
};

export type SuggestOptions = {
  /** BCP 47 tag as stated by the page or the reviewer; the script of the text decides where it is missing. */
  language?: string;
  /** The title as stated by the page: a first block equal to it is the headline. */
  title?: string | null;
  /** Zones that a person has settled: claims are proposed inside them, and no others are looked for. */
  zones?: readonly Zone[];
};

/** Why two claims were proposed as a pair: a code for the sentence to show, and the words of the texts it rests on. */
export type CandidateReason = { code: string; words: string[] };
