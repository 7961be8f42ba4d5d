import type { ArticleRecord } from './article';
import type { AttributionRecord } from './attribution';
import type { ClaimRecord } from './claim';
import type { CandidateRecord, ClaimLinkRecord } from './claim-link';
import type { ClaimFacts } from './claim-rules';
import type { JudgementRecord } from './judgement';
import type { JudgedKind } from './kind';
import type { ReviewEvent } from './review-event';
import { applyEvent, type ReviewRecords, type ReviewState, stateOf } from './review-state';
import type { MemberRecord, PassRecord, Role } from './reviewer';
import type { Refusal, Ruling } from './ruling';
import type { Zone } from './zone';

/**
 * For the tests of the rules: a review small enough to think through. Two articles, one with an emoji before a claim and
 * Arabic in it, one with two readers' comments; Bo and Amira review, Ed is the editor.
 */

export const AT = '2026-03-14T10:00:00.000Z';
export const LATER = '2026-03-14T11:00:00.000Z';

/** The texts, cut into their zones; a claim of the tests is found by its words. */
const CUT: Record<string, readonly [Zone['type'], string][]> = {
  A1: [
    ['headline', 'Pier gone 🌊 by noon'],
    [
      'body',
      'The pier sank at noon. 🚢 Forty boats were lost, the mayor said.  قال العمدة إن الرصيف غرق 🌊.',
    ],
    ['caption', 'The pier in May.'],
    ['body', 'Nobody was hurt.'],
  ],
  A2: [
    ['body', 'The pier sank at one. Thirty boats were lost. It rained.'],
    ['comment', 'I saw it 👩‍👩‍👧 myself.'],
    ['comment', 'So did I.'],
  ],
};

const GAP = '\n\n';
const laidOut = (parts: readonly [Zone['type'], string][]) => {
  const zones: Zone[] = [];
  let text = '';
  for (const [type, words] of parts) {
    if (text !== '') text += GAP;
    zones.push({ start: text.length, end: text.length + words.length, type });
    text += words;
  }
  return { text, zones };
};

const A1 = laidOut(CUT.A1 ?? []);
const A2 = laidOut(CUT.A2 ?? []);
export const TEXTS: Readonly<Record<string, string>> = { A1: A1.text, A2: A2.text };
export const ZONES: Readonly<Record<string, readonly Zone[]>> = { A1: A1.zones, A2: A2.zones };

export const article = (id: string, more: Partial<ArticleRecord> = {}): ArticleRecord => ({
  id,
  number: Number(id.slice(1)),
  source: 'outlet',
  title: null,
  author: null,
  url: null,
  language: 'en',
  direction: 'ltr',
  publishedAt: null,
  capturedAt: AT,
  inferredDate: null,
  status: 'ready',
  warnings: [],
  sha256: id,
  length: TEXTS[id]?.length ?? 0,
  textVersion: 1,
  importMethod: 'paste',
  importedBy: 'bo',
  confirmedAt: AT,
  splitLockedAt: null,
  splitLockedBy: null,
  origin: null,
  removedAt: null,
  version: 1,
  ...more,
});

/** The claim that is exactly these words of an article. */
export function claim(id: string, of: string, words: string, more: Partial<ClaimRecord> = {}): ClaimRecord {
  const start = (TEXTS[of] ?? '').indexOf(words);
  if (start < 0) throw new Error(`${of} does not say “${words}”`);
  const zone = ZONES[of]?.find((z) => z.start <= start && start + words.length <= z.end)?.type ?? 'body';
  return {
    id,
    article: of,
    textVersion: 1,
    start,
    end: start + words.length,
    text: words,
    zone,
    suggestion: null,
    createdBy: null,
    version: 1,
    deletedAt: null,
    ...more,
  };
}

export const judgement = (
  of: Pick<ClaimRecord, 'id' | 'article'>,
  reviewer: string,
  kind: JudgedKind,
  more: Partial<JudgementRecord> = {},
): JudgementRecord => ({
  claim: of.id,
  article: of.article,
  reviewer,
  kind,
  reason: null,
  at: AT,
  recheck: false,
  afterReveal: false,
  accepted: null,
  ...more,
});

export const attribution = (
  of: Pick<ClaimRecord, 'id' | 'article'>,
  by: string,
  entity: string | null,
  more: Partial<AttributionRecord> = {},
): AttributionRecord => ({
  claim: of.id,
  article: of.article,
  sources: [{ entity, type: 'named_person' }],
  mode: 'indirect',
  cue: null,
  chain: [],
  origin: null,
  refersTo: null,
  hedged: false,
  stake: null,
  alternatives: [],
  by,
  at: AT,
  ...more,
});

export const proposed = (
  id: string,
  a: ClaimRecord,
  b: ClaimRecord,
  more: Partial<CandidateRecord> = {},
): CandidateRecord => ({
  id,
  a: a.id,
  b: b.id,
  articleA: a.article,
  articleB: b.article,
  relation: 'corroborates',
  reasons: [{ code: 'same_words', words: ['pier', 'sank'] }],
  score: 0.5,
  status: 'open',
  answeredBy: null,
  ...more,
});

export const claimLink = (
  id: string,
  one: Pick<ClaimRecord, 'id' | 'article'>,
  two: Pick<ClaimRecord, 'id' | 'article'>,
  more: Partial<ClaimLinkRecord> = {},
): ClaimLinkRecord => {
  const [a, b] = one.id < two.id ? [one, two] : [two, one];
  return {
    id,
    a: a.id,
    b: b.id,
    articleA: a.article,
    articleB: b.article,
    relation: 'conflicts',
    state: 'confirmed',
    differs: [],
    note: null,
    resolution: 'open',
    resolutionReason: null,
    independence: null,
    createdBy: 'bo',
    at: AT,
    version: 1,
    deletedAt: null,
    ...more,
  };
};

export const member = (id: string, role: Role, more: Partial<MemberRecord> = {}): MemberRecord => ({
  id,
  name: id,
  role,
  pseudonym: null,
  colour: 0,
  joinedAt: AT,
  removedAt: null,
  ...more,
});

export const pass = (of: string, reviewer: string, status: PassRecord['status']): PassRecord => ({
  article: of,
  reviewer,
  status,
  startedAt: AT,
  finishedAt: status === 'finished' ? AT : null,
});

export const sank = claim('c1', 'A1', 'The pier sank at noon.');
export const forty = claim('c2', 'A1', '🚢 Forty boats were lost, the mayor said.');
export const arabic = claim('c3', 'A1', 'قال العمدة إن الرصيف غرق 🌊.');
export const unhurt = claim('c4', 'A1', 'Nobody was hurt.');
export const sankAtOne = claim('d1', 'A2', 'The pier sank at one.');
export const thirty = claim('d2', 'A2', 'Thirty boats were lost.');
export const rained = claim('d3', 'A2', 'It rained.');
export const sawIt = claim('d4', 'A2', 'I saw it 👩‍👩‍👧 myself.');
export const soDid = claim('d5', 'A2', 'So did I.');

const RECORDS: ReviewRecords = {
  version: 0,
  review: [
    {
      id: 'review',
      question: 'What happened to the pier?',
      eventDate: null,
      place: null,
      template: 'team',
      requiredJudgements: 2,
      blindFirst: false,
      hideSuggestions: false,
      collapseComments: false,
      contentNote: null,
      isSample: false,
      createdAt: AT,
      releasedAt: null,
      archivedAt: null,
      deletedAt: null,
    },
  ],
  member: [member('amira', 'reviewer'), member('bo', 'reviewer'), member('ed', 'editor')],
  source: [{ id: 'outlet', name: 'The Outlet', type: 'site', url: null, version: 1 }],
  article: [article('A1'), article('A2')],
  zones: Object.entries(ZONES).map(([of, zones]) => ({ article: of, zones: [...zones] })),
  claim: [sank, forty, arabic, unhurt, sankAtOne, thirty, rained, sawIt, soDid],
};

/** The small review, with other or more records of some nouns. */
export function smallReview(more: Partial<ReviewRecords> = {}): ReviewState {
  return stateOf({ ...RECORDS, ...more });
}

/** The small review as a blind one. */
export function blindReview(more: Partial<ReviewRecords> = {}): ReviewState {
  const review = (RECORDS.review ?? []).map((r) => ({ ...r, blindFirst: true }));
  return stateOf({ ...RECORDS, review, ...more });
}

export const factsOf = (state: ReviewState, of: string): ClaimFacts => ({
  state,
  text: TEXTS[of] ?? '',
  zones: state.zones.get(of)?.zones ?? [],
});

/** The refusal of a ruling, for a test that expects one. */
export function refusalOf(ruling: Ruling): Pick<Refusal, 'status' | 'code' | 'other' | 'path'> | null {
  return ruling.ok ? null : ruling.refusal;
}

/** The event that a ruling becomes when it is committed; throws on a refusal. */
export function eventOf(state: ReviewState, ruling: Ruling, actor: string, at = AT): ReviewEvent {
  if (!ruling.ok) throw new Error(`${ruling.refusal.code}: ${ruling.refusal.detail}`);
  const { type, changes } = ruling;
  const version = state.version + 1;
  return { review: 'review', version, type, actor, at, undoes: null, tab: null, changes };
}

/** The state after a ruling; throws on a refusal. */
export function committed(state: ReviewState, ruling: Ruling, actor = 'bo', at = AT): ReviewState {
  return applyEvent(state, eventOf(state, ruling, actor, at));
}
