import type { RefersTo, Stake } from '@/domain/attribution';
import type { Facet, Independence, Relation } from '@/domain/claim-link';
import {
  agency,
  document,
  type GoldSpeaker,
  group,
  named,
  organisation,
} from '@/domain/examples/gold-reading';
import { claim, type Quote } from '@/domain/examples/quote';
import type { ArticleKey } from '@/domain/examples/sample-article';
import type { FlagSubject } from '@/domain/judgement';
import type { JudgedKind } from '@/domain/kind';

/** Who has judged, attributed, linked and decided what when a reader opens the sample. */

export type Colleague = 'amira' | 'rafael';

/** The second colleague may only review; the first is an editor, and settles and freezes. */
export const colleagues = {
  amira: { name: 'Amira Mansour', role: 'editor', colour: 1 },
  rafael: { name: 'Rafael Kint', role: 'reviewer', colour: 2 },
} as const;

export const review = {
  question:
    'Ferry collision at Port Tavel, 14 March: how many people were rescued, and why did the vessels collide?',
  eventDate: '14 March 2024',
  place: 'Port Tavel',
} as const;

/** Articles whose split the colleagues have settled and locked. A5 is as it was imported. */
export const locked: readonly ArticleKey[] = ['A1', 'A2', 'A3', 'A4'];

/** A3 states a date two years after the event. */
export const dated = {
  article: 'A3',
  by: 'amira',
  inferredDate: { date: '2024-03-16', basis: 'It re-posts a story of 15 March 2024.' },
} as const;

type Pass = { readonly article: ArticleKey; readonly by: Colleague; readonly last: Quote | null };
/** Passes begun, in order; `last` is the last claim judged in one that is not finished. */
export const passes: readonly Pass[] = [
  { article: 'A1', by: 'amira', last: null },
  { article: 'A1', by: 'rafael', last: null },
  { article: 'A2', by: 'rafael', last: null },
  { article: 'A2', by: 'amira', last: null },
  { article: 'A3', by: 'amira', last: claim('A3', 'has put a price on its passengers') },
  { article: 'A3', by: 'rafael', last: claim('A3', 'where she should not have been') },
];

type Judgement = {
  readonly claim: Quote;
  readonly by: Colleague;
  readonly kind: JudgedKind;
  readonly reason: string;
};
const calmest = claim('A1', 'It was the calmest rescue');
const described = claim('A2', 'described as cold but cheerful');
const plates = claim('A2', 'her bow plates dented');
const sailAgain = claim('A1', 'She will not sail again soon');

/** Where a colleague's kind is another than the gold's, or comes with a reason. All others are the gold's. */
export const judgements: readonly Judgement[] = [
  { claim: calmest, by: 'amira', kind: 'opinion', reason: 'Calmest by what measure? It is praise.' },
  {
    claim: calmest,
    by: 'rafael',
    kind: 'reported_fact',
    reason: 'Earlier rescues are on record and can be compared.',
  },
  {
    claim: described,
    by: 'amira',
    kind: 'attributed_quote',
    reason: 'Somebody described them, named or not.',
  },
  {
    claim: described,
    by: 'rafael',
    kind: 'reported_fact',
    reason: 'No one is credited, so the Gazette says it.',
  },
  { claim: plates, by: 'amira', kind: 'excluded', reason: 'A caption.' },
  { claim: plates, by: 'rafael', kind: 'reported_fact', reason: 'It says that the plates are dented.' },
  { claim: sailAgain, by: 'rafael', kind: 'reported_fact', reason: 'The police have sealed her bridge.' },
];

export const decision = {
  claim: sailAgain,
  by: 'amira',
  kind: 'opinion',
  reason: 'The sealed bridge is the fact before it; this is what the paper expects to follow.',
} as const satisfies Judgement;

export const flag = {
  claim: described,
  by: 'rafael',
  about: 'attribution' satisfies FlagSubject,
  sentence: 'Who described them? The sentence hides its speaker.',
} as const;

/** Speakers and origins that go by one name here, however an article spells them. */
export const sameName: Readonly<Record<string, string>> = {
  'the coast guard': 'Coast guard',
  'coast guard': 'Coast guard',
  'the harbour office': 'Harbour office',
  'the harbour office log': 'Harbour office log',
  'the coast guard’s duty log': 'Coast guard’s duty log',
  'the port’s own safety report': 'Port safety report',
  'The boatmen’s union': 'Boatmen’s union',
};

/** Who worked through the attributions of an article judged to its end. */
export const attributedBy: readonly { article: ArticleKey; by: Colleague }[] = [
  { article: 'A1', by: 'amira' },
  { article: 'A2', by: 'rafael' },
];

/** Two names that a colleague took for one. */
export const sameAs = {
  names: ['Boatmen’s union', 'Tavel Boatmen’s Union'],
  by: 'amira',
  grade: 'certain',
} as const;

const agencyX = agency('Agency X');
const coastGuard = organisation('coast guard');
const thatEvening: RefersTo = { from: '2024-03-14', to: null, precision: 'day' };

type Origin = {
  readonly claim: Quote;
  readonly by: Colleague;
  readonly origin: GoldSpeaker;
  readonly refersTo?: RefersTo;
  readonly stake?: Stake;
};
/** Where it started. Of the articles that are not judged to their end, only these claims have an attribution. */
export const origins: readonly Origin[] = [
  { claim: claim('A1', 'Forty people were taken off'), by: 'amira', origin: agencyX, refersTo: thatEvening },
  {
    claim: claim('A1', 'left the north quay at 18:40'),
    by: 'amira',
    origin: document('the harbour office log'),
  },
  {
    claim: claim('A1', 'nine boats in the water'),
    by: 'amira',
    origin: named('Ines Calder'),
    stake: 'about_itself',
  },
  { claim: claim('A2', 'All thirty-eight aboard'), by: 'rafael', origin: coastGuard },
  {
    claim: claim('A2', 'Thirty-eight people were brought'),
    by: 'rafael',
    origin: coastGuard,
    refersTo: thatEvening,
  },
  { claim: claim('A2', 'lost sight of each other'), by: 'rafael', origin: coastGuard },
  { claim: claim('A2', 'twenty to seven'), by: 'rafael', origin: named('Odile Renner'), stake: 'none' },
  {
    claim: claim('A2', 'every boat that floats'),
    by: 'rafael',
    origin: group('Tavel Boatmen’s Union'),
    stake: 'about_itself',
  },
  { claim: claim('A2', 'counted four trawlers'), by: 'rafael', origin: named('Tomas Wray'), stake: 'none' },
  { claim: claim('A3', 'Forty people were taken off'), by: 'amira', origin: agencyX, refersTo: thatEvening },
  { claim: claim('A4', 'Forty people were taken off'), by: 'rafael', origin: agencyX, refersTo: thatEvening },
];

const forty = claim('A1', 'Forty people were taken off');
const thirtyEight = claim('A2', 'Thirty-eight people were brought');
const engineFire = claim('A1', 'an engine fire had left');
const fog = claim('A2', 'lost sight of each other');

type Link = {
  readonly between: readonly [Quote, Quote];
  readonly by: Colleague;
  readonly relation: Relation;
  readonly differs: readonly Facet[];
  readonly note: string | null;
  /** What the origins make of it; null for a conflict, where nobody asks. */
  readonly independence: Independence | null;
};
export const links: readonly Link[] = [
  {
    between: [forty, claim('A4', 'Forty people were taken off')],
    by: 'amira',
    relation: 'corroborates',
    differs: [],
    note: 'The Herald has its number from this wire.',
    independence: 'same_origin',
  },
  {
    between: [forty, claim('A3', 'Forty people were taken off')],
    by: 'amira',
    relation: 'corroborates',
    differs: [],
    note: 'Word for word: the blog re-posts the Herald.',
    independence: 'same_origin',
  },
  {
    between: [claim('A1', 'nine boats in the water'), claim('A2', 'counted four trawlers')],
    by: 'rafael',
    relation: 'corroborates',
    differs: [],
    note: 'Four, three and two are nine.',
    independence: 'independent',
  },
  {
    between: [claim('A1', 'left the north quay at 18:40'), claim('A2', 'twenty to seven')],
    by: 'rafael',
    relation: 'corroborates',
    differs: [],
    note: null,
    independence: 'independent',
  },
  {
    between: [forty, thirtyEight],
    by: 'amira',
    relation: 'conflicts',
    differs: ['number'],
    note: null,
    independence: null,
  },
  {
    between: [fog, engineFire],
    by: 'rafael',
    relation: 'conflicts',
    differs: ['cause'],
    note: 'The log does not rule out a fire; it gives another reason.',
    independence: null,
  },
];

export const statements: readonly { name: string; claims: readonly (readonly [Quote, string])[] }[] = [
  {
    name: 'Number of people rescued',
    claims: [
      [forty, 'forty'],
      [thirtyEight, 'thirty-eight'],
      [claim('A3', 'Forty people were taken off'), 'forty'],
      [claim('A4', 'Forty people were taken off'), 'forty'],
    ],
  },
  {
    name: 'Cause of the collision',
    claims: [
      [fog, 'fog'],
      [engineFire, 'engine fire'],
    ],
  },
];

/** An open discussion on the conflict about the number. */
export const discussion = {
  on: [forty, thirtyEight],
  messages: [
    {
      by: 'amira',
      text: 'The Gazette’s correction says that its forty came from “a wire service”. Is that Agency X once more?',
    },
    {
      by: 'rafael',
      text: 'Likely, but the Gazette does not name it. I would not write it down as the origin.',
    },
  ],
} as const;
