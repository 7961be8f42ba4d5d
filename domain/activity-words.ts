import type { ActivityNames } from './activity';
import type { NamedStep } from './attributing';
import {
  type AttributionAnswer,
  type AttributionStep,
  alternativesOf,
  answerOf,
  type DatePrecision,
  type Mode,
  type SpeakerType,
  type Stake,
} from './attribution';
import type { Facet, Independence, LinkState, Relation, Resolution, VoteAnswer } from './claim-link';
import type { KindNotes } from './codebook';
import type { FlagSubject } from './judgement';
import { JUDGED_KINDS, type JudgedKind } from './kind';
import type { AttributionValues } from './merging';
import { inOneLine } from './message-text';
import type { ReviewTemplate } from './review';
import type { Noun, NounRecords } from './review-event';
import { nameShown, type PassStatus, type Role } from './reviewer';

/** A word of the field, which the reader's language has its own word for. */
export type ActivityTerm =
  | JudgedKind
  | SpeakerType
  | Mode
  | Stake
  | DatePrecision
  | Relation
  | Facet
  | Resolution
  | Independence
  | LinkState
  | VoteAnswer
  | FlagSubject
  | Role
  | PassStatus
  | ReviewTemplate
  | 'unresolved'
  | 'resolved'
  | 'recheck'
  | 'hedged'
  | 'locked'
  | 'removed'
  | 'archived'
  | 'released'
  | 'withdrawn'
  | 'on'
  | 'everyone'
  | 'accepted'
  | 'certain'
  | 'likely'
  | 'not_known'
  | 'unnamed'
  | 'same_as';

/** Part of a value: a word of the field, or what somebody wrote or is called. */
export type Saying = { term: ActivityTerm } | { text: string };
export type Words = Record<string, Saying[]>;

const term = (value: ActivityTerm | null | undefined): Saying[] => (value ? [{ term: value }] : []);
const words = (value: string | number | null | undefined): Saying[] =>
  value === null || value === undefined || value === '' ? [] : [{ text: String(value) }];
const when = (value: unknown, then: ActivityTerm): Saying[] => (value ? [{ term: then }] : []);

const step = ({ name, type }: NamedStep): Saying =>
  name === null ? { term: type === 'anonymous_person' ? 'unnamed' : 'not_known' } : { text: name };

/** An attribution with names for ids; an origin can be one that is not known. */
type NamedAnswer = Omit<AttributionValues, 'origin'> & { origin: NamedStep | null };

/** An attribution as words by field; what its names are follows on its own, since a type can change alone. */
export function attributionInWords(of: NamedAnswer): Words {
  const types = (steps: readonly NamedStep[]): Saying[] => steps.map(({ type }) => ({ term: type }));
  return {
    speaker: of.sources.map(step),
    speakerType: types(of.sources),
    mode: term(of.mode),
    cue: words(of.cue),
    via: of.chain.map(step),
    viaType: types(of.chain),
    origin: of.origin ? [step(of.origin)] : [],
    originType: types(of.origin ? [of.origin] : []),
    refersTo: of.refersTo
      ? [
          { term: of.refersTo.precision },
          ...words([of.refersTo.from, of.refersTo.to].filter(Boolean).join(' – ')),
        ]
      : [],
    hedged: when(of.hedged, 'hedged'),
    stake: term(of.stake),
  };
}

const withNames = (answer: AttributionAnswer, names: ActivityNames): NamedAnswer => {
  const named = ({ entity, type }: AttributionStep) => ({
    name: entity === null ? null : names.entity(entity),
    type,
  });
  const { sources, chain, origin } = answer;
  return {
    ...answerOf(answer),
    sources: sources.map(named),
    chain: chain.map(named),
    origin: origin && named(origin),
  };
};

/** Another answer in a line: who it names, and through whom. */
const besideInWords = (answer: AttributionAnswer, names: ActivityNames): Saying[] => {
  const { speaker = [], via = [], origin = [], cue = [] } = attributionInWords(withNames(answer, names));
  const said = [...speaker, ...via, ...origin, ...cue];
  return said.length > 0 ? said : [{ term: answer.mode }];
};

/** The owners' notes on each kind, a field for each. */
const NOTE_OF = {
  reported_fact: 'noteReportedFact',
  attributed_quote: 'noteAttributedQuote',
  opinion: 'noteOpinion',
  reader_comment: 'noteReaderComment',
  excluded: 'noteExcluded',
} as const satisfies Record<JudgedKind, string>;
const noteWords = (notes: KindNotes | undefined): Saying[] =>
  notes ? [...words(notes.note), ...notes.examples.map((example) => ({ text: `“${example}”` }))] : [];

type Teller<N extends Noun> = (record: NounRecords[N], names: ActivityNames) => Words;

/** What of each record is told; what only counts, or repeats who and when, is not. */
const TELLERS: { [N in Noun]: Teller<N> } = {
  review: (r) => ({
    question: words(r.question),
    eventDate: words(r.eventDate),
    place: words(r.place),
    template: term(r.template),
    requiredJudgements: r.requiredJudgements === 'everyone' ? term('everyone') : words(r.requiredJudgements),
    blindFirst: when(r.blindFirst, 'on'),
    hideSuggestions: when(r.hideSuggestions, 'on'),
    collapseComments: when(r.collapseComments, 'on'),
    contentNote: words(r.contentNote),
    codebook: words(r.codebook?.version),
    ...Object.fromEntries(JUDGED_KINDS.map((kind) => [NOTE_OF[kind], noteWords(r.codebook?.notes[kind])])),
    released: when(r.releasedAt, 'released'),
    archived: when(r.archivedAt, 'archived'),
  }),
  member: (r) => ({
    member: words(nameShown(r)),
    role: r.removedAt ? term('removed') : term(r.role),
  }),
  source: (r) => ({ sourceName: words(r.name), url: words(r.url) }),
  article: (r, names) => ({
    articleTitle: words(r.title),
    author: words(r.author),
    source: words(names.source(r.source)),
    published: words(r.publishedAt),
    declaredComments: words(r.declaredComments),
    inferredDate: words(r.inferredDate ? `${r.inferredDate.date} (${r.inferredDate.basis})` : null),
    language: words(r.language),
    articleOrigin: r.origin === null ? [] : words(names.entity(r.origin)),
    split: when(r.splitLockedAt, 'locked'),
    article: when(r.removedAt, 'removed'),
  }),
  zones: (r) => ({ zones: words(r.zones.length) }),
  claim: (r) => ({ words: r.deletedAt ? term('removed') : words(r.text) }),
  judgement: (r) => ({ kind: term(r.kind), reason: words(r.reason), judgement: when(r.recheck, 'recheck') }),
  pass: (r) => ({ pass: r.status === 'not_started' ? [] : term(r.status) }),
  decision: (r) => ({ decision: term(r.kind ?? 'unresolved'), decisionReason: words(r.reason) }),
  flag: (r) => ({
    flagAbout: term(r.about),
    flag: words(r.sentence),
    flagState: when(r.resolvedAt, 'resolved'),
  }),
  attribution: (r, names) => ({
    ...attributionInWords(withNames(r, names)),
    alternatives: alternativesOf(r).flatMap((one) => besideInWords(one, names)),
  }),
  entity: (r, names) => ({
    entityName: words(r.name),
    entityType: term(r.type),
    document: r.article === null ? [] : words(names.article(r.article)),
  }),
  sameAs: (r, names) => ({
    sameAs: [
      ...words(names.entity(r.a)),
      { term: 'same_as' },
      ...words(names.entity(r.b)),
      { term: r.grade },
    ],
    shownName: r.shown ? words(names.entity(r.shown)) : [],
  }),
  link: (r) => ({
    relation: r.deletedAt ? term('removed') : term(r.relation),
    linkState: term(r.state),
    differs: r.differs.map((facet) => ({ term: facet })),
    note: words(r.note),
    resolution: term(r.resolution),
    resolutionReason: words(r.resolutionReason),
    resolutionDates: r.resolutionDates
      ? [r.resolutionDates.a, r.resolutionDates.b].map(({ date }) =>
          date === null ? { term: 'not_known' } : { text: date.slice(0, 10) },
        )
      : [],
    independence: r.independence ? [...term(r.independence.value), ...words(r.independence.reason)] : [],
  }),
  vote: (r) => ({ vote: term(r.answer) }),
  linkDecision: (r) => ({ linkDecision: term(r.outcome), decisionReason: words(r.reason) }),
  candidate: (r) => ({ candidate: r.status === 'open' ? [] : term(r.status) }),
  statement: (r, names) => ({
    statement: r.deletedAt ? term('removed') : words(r.name),
    statementClaims: r.claims.flatMap(({ claim, gist }) =>
      words([names.claim(claim), gist ? `“${gist}”` : null].filter(Boolean).join(' ')),
    ),
  }),
  discussion: (r) => ({ thread: when(r.resolvedAt, 'resolved') }),
  message: (r) => ({ message: r.removedAt ? term('removed') : words(inOneLine(r.text, r.text.length)) }),
  snapshot: (r) => ({
    snapshot: words(`R${r.number}`),
    withdrawn: r.withdrawnAt ? [...term('withdrawn'), ...words(r.withdrawnReason)] : [],
  }),
  // What a snapshot made is told by the snapshot.
  checkpoint: (r) => ({ checkpoint: r.snapshot ? [] : words(r.name) }),
};

/** A record as words by field; an empty list where there is nothing to tell. */
export function recordInWords<N extends Noun>(noun: N, record: NounRecords[N], names: ActivityNames): Words {
  return (TELLERS[noun] as Teller<N>)(record, names);
}
