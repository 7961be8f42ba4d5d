import { MODES } from '@/domain/attribution';
import { CODEBOOK_EDITION, codebookEntries } from '@/domain/codebook';
import { KINDS } from '@/domain/kind';
import { SOURCINGS } from '@/domain/metrics/sourcing';
import { draftLine, snapshotName, withdrawnLine } from './compose';
import type { Report, ReportClaim, ReportGrade, ReportLink, ReportStatement, SourceProfile } from './report';
import { refersToText, stepText } from './sections/phrases';
import { KIND_WORD } from './words';

type Value = string | number | null;
const yesNo = (value: boolean) => (value ? 'yes' : 'no');
type Rows = Record<string, Value>[];

/** A table for a spreadsheet; cells as they are, which a writer has to neutralise. */
export type Sheet = {
  name: 'claims' | 'links' | 'judgements' | 'sources' | 'statements' | 'codebook' | 'read-me';
  columns: readonly string[];
  /** By column; what is not there is empty. */
  rows: Rows;
};

const sheet = (name: Sheet['name'], columns: readonly string[], rows: Rows): Sheet => ({
  name,
  columns,
  rows,
});

const CLAIM_COLUMNS = [
  ...['claim', 'id', 'article', 'source', 'text', 'start', 'end', 'zone', 'language', 'kind', 'state'],
  ...['judgements', 'dissent', 'speaker', 'via', 'origin', 'mode', 'cue', 'hedged', 'stake', 'refersTo'],
  ...[
    'attributedBy',
    'attributedAt',
    'attributionAlternatives',
    'links',
    'decidedKind',
    'decisionReason',
    'decidedBy',
    'decidedAt',
  ],
  ...['flags', 'splitBy', 'splitAt', 'textSha256'],
];

function claimRow(claim: ReportClaim, hash: string): Record<string, Value> {
  const { attribution, decision, split } = claim;
  return {
    claim: claim.name,
    id: claim.id,
    article: claim.article,
    source: claim.source,
    text: claim.text,
    start: claim.start,
    end: claim.end,
    zone: claim.zone,
    language: claim.language,
    kind: claim.kind,
    state: claim.state,
    judgements: claim.tally,
    dissent: claim.dissent.join('; '),
    speaker: attribution?.speakers.map(stepText).join('; ') ?? null,
    via: attribution?.via.map(stepText).join(' → ') ?? null,
    origin: claim.origin,
    mode: attribution?.mode ?? null,
    cue: attribution?.cue ?? null,
    hedged: attribution ? yesNo(attribution.hedged) : null,
    stake: attribution?.stake ?? null,
    refersTo: refersToText(attribution?.refersTo ?? null),
    attributedBy: attribution?.by ?? null,
    attributedAt: attribution?.at ?? null,
    attributionAlternatives: attribution?.alternatives ?? null,
    links: claim.links.map(({ other, relation }) => `${relation} ${other}`).join('; '),
    decidedKind: decision ? (decision.kind ?? 'unresolved') : null,
    decisionReason: decision?.reason ?? null,
    decidedBy: decision?.by ?? null,
    decidedAt: decision?.at ?? null,
    flags: claim.flags.map((flag) => `${flag.by} (${flag.about}): ${flag.sentence}`).join('; '),
    splitBy: split.by ?? 'machine',
    splitAt: split.at,
    textSha256: hash,
  };
}

const LINK_COLUMNS = [
  ...['id', 'a', 'sourceA', 'b', 'sourceB', 'relation', 'state', 'differs', 'resolution', 'resolutionReason'],
  ...['independence', 'derivedIndependence', 'overrideReason', 'notCounted', 'note', 'by', 'at', 'votes'],
  ...['decidedBy', 'decidedAt', 'textA', 'textB'],
];

function linkRow(link: ReportLink): Record<string, Value> {
  return {
    id: link.id,
    a: link.a.name,
    sourceA: link.a.source,
    b: link.b.name,
    sourceB: link.b.source,
    relation: link.relation,
    state: 'confirmed',
    differs: link.differs.join('; '),
    resolution: link.relation === 'conflicts' ? link.resolution : null,
    resolutionReason: link.resolutionReason,
    independence: link.independence.value,
    derivedIndependence: link.independence.derived,
    overrideReason: link.independence.overridden,
    notCounted: link.uncounted,
    note: link.note,
    by: link.by,
    at: link.at,
    votes: link.votes.map(({ reviewer, answer, at }) => `${reviewer} ${answer} ${at}`).join('; '),
    decidedBy: link.decision?.by ?? null,
    decidedAt: link.decision?.at ?? null,
    textA: link.a.text,
    textB: link.b.text,
  };
}

const rejectedRow = ({ a, b, relation, by }: Report['method']['rejectedPairs'][number]) => ({
  a,
  b,
  relation,
  state: 'rejected',
  by,
});

const JUDGEMENT_COLUMNS = [
  ...['claim', 'reviewer', 'kind', 'reason', 'at', 'toBeLookedAtAgain', 'afterReveal', 'acceptedSuggestion'],
];

const judgementRows = (claim: ReportClaim): Rows =>
  claim.judgements.map((judgement) => ({
    claim: claim.name,
    reviewer: judgement.reviewer,
    kind: judgement.kind,
    reason: judgement.reason,
    at: judgement.at,
    toBeLookedAtAgain: yesNo(judgement.recheck),
    afterReveal: yesNo(judgement.afterReveal),
    acceptedSuggestion: judgement.accepted,
  }));

const SOURCE_COLUMNS = [
  ...['source', 'type', 'address', 'articles', 'segments', 'tagged', 'untagged', 'settled', ...KINDS],
  ...['excluded', 'open', 'unresolved', 'credited', ...SOURCINGS, 'quotes', 'quotesWithoutSpeaker'],
  ...[...MODES, 'hedged', 'weighed', 'originKnown', 'origins'],
  ...['corroboratedIndependent', 'corroboratedSameOrigin', 'corroboratedUnknown', 'conflicting'],
  ...['conflictingAndCorroborated', 'alone', 'otherSources', 'sourcesIndependent', 'sourcesSameOrigin'],
  ...['sourcesUnknown', 'sourcesConflicting', 'publishedAt', 'capturedAt', 'textSha256'],
  ...['grade', 'gradeMeans', 'gradeReason', 'gradedBy', 'gradedAt'],
];

/** A grade never stands alone: its words, who gave it and why go with it. */
const gradeCells = (grade: ReportGrade<string> | null): Record<string, Value> => ({
  grade: grade?.grade ?? null,
  gradeMeans: grade?.word ?? null,
  gradeReason: grade?.reason ?? null,
  gradedBy: grade?.by ?? null,
  gradedAt: grade?.at ?? null,
});

function sourceRow(source: SourceProfile, captures: Report['captures']): Record<string, Value> {
  const { claims, sourcing, origins, support } = source;
  const names = source.articles.map(({ name }) => name);
  return {
    source: source.name,
    type: source.type,
    address: source.url,
    articles: names.join('; '),
    segments: claims.total,
    tagged: claims.tagged,
    untagged: claims.untagged,
    settled: claims.settled,
    ...claims.kinds,
    excluded: claims.excluded,
    open: claims.open,
    unresolved: claims.unresolved,
    credited: sourcing.credited,
    ...sourcing.by,
    quotes: sourcing.quotes,
    quotesWithoutSpeaker: sourcing.quotesWithoutSpeaker,
    ...sourcing.modes,
    hedged: sourcing.hedged,
    weighed: support.of,
    originKnown: origins.known,
    origins: origins.origins.map(({ name, claims: count }) => `${name} (${count})`).join('; '),
    corroboratedIndependent: support.corroborated.independent,
    corroboratedSameOrigin: support.corroborated.same_origin,
    corroboratedUnknown: support.corroborated.unknown,
    conflicting: support.conflicting,
    conflictingAndCorroborated: support.conflictingAndCorroborated,
    alone: support.alone,
    otherSources: support.otherSources,
    sourcesIndependent: support.pairs.independent,
    sourcesSameOrigin: support.pairs.same_origin,
    sourcesUnknown: support.pairs.unknown,
    sourcesConflicting: support.pairs.conflicting,
    publishedAt: source.articles.map(({ publishedAt }) => publishedAt ?? '').join('; '),
    capturedAt: source.articles.map(({ capturedAt }) => capturedAt).join('; '),
    textSha256: captures
      .filter(({ article }) => names.includes(article))
      .map(({ sha256 }) => sha256)
      .join('; '),
    ...gradeCells(source.grade),
  };
}

/** The four tables of a report: claims, links, judgements and sources. */
export function reportSheets(report: Report): Sheet[] {
  const hash = new Map(report.captures.map(({ article, sha256 }) => [article, sha256]));
  const links = [
    ...report.conflicts,
    ...report.corroborations.independent,
    ...report.corroborations.same_origin,
    ...report.corroborations.unknown,
    ...report.uncounted,
  ];
  return [
    sheet(
      'claims',
      CLAIM_COLUMNS,
      report.claims.map((claim) => claimRow(claim, hash.get(claim.article) ?? '')),
    ),
    sheet('links', LINK_COLUMNS, [...links.map(linkRow), ...report.method.rejectedPairs.map(rejectedRow)]),
    sheet('judgements', JUDGEMENT_COLUMNS, report.claims.flatMap(judgementRows)),
    sheet(
      'sources',
      SOURCE_COLUMNS,
      report.sources.map((source) => sourceRow(source, report.captures)),
    ),
  ];
}

const STATEMENT_COLUMNS = [
  ...['statement', 'named', 'claims', 'sources', 'origins', 'originNames', 'claimsWithoutOrigin'],
  ...['circularReporting', 'independent', 'sameOrigin', 'originUnknown', 'conflicts', 'openConflicts'],
  ...['conclusion', 'conclusionText', 'concludedBy', 'concludedAt'],
  ...['grade', 'gradeMeans', 'gradeReason', 'gradedBy', 'gradedAt'],
];

const statementRow = (statement: ReportStatement): Record<string, Value> => ({
  statement: statement.name,
  named: yesNo(statement.named),
  claims: statement.claims.map(({ name }) => name).join('; '),
  sources: statement.sources,
  origins: statement.origins.length,
  originNames: statement.origins.map(({ name }) => name).join('; '),
  claimsWithoutOrigin: statement.originsUnknown,
  circularReporting: yesNo(statement.circular),
  independent: statement.corroborations.independent,
  sameOrigin: statement.corroborations.same_origin,
  originUnknown: statement.corroborations.unknown,
  conflicts: statement.conflicts.length,
  openConflicts: statement.openConflicts,
  conclusion: statement.conclusion?.label ?? null,
  conclusionText: statement.conclusion?.text ?? null,
  concludedBy: statement.conclusion?.by ?? null,
  concludedAt: statement.conclusion?.at ?? null,
  ...gradeCells(statement.grade),
});

const CODEBOOK_COLUMNS = [
  'step',
  'question',
  'kind',
  'definition',
  'examples',
  'notThis',
  'note',
  'noteExamples',
];

/** The statements, the codebook and what the file is, for a workbook that is opened far from the review. */
export function companionSheets(report: Report): Sheet[] {
  const { header, codebook } = report;
  const facts: [string, Value][] = [
    ['Report', header.snapshot ? snapshotName(header.snapshot) : 'of the moment it was made'],
    ['Question', header.question],
    ['Draft', draftLine(report)],
    ['Withdrawn', withdrawnLine(report)],
    ['Summary', report.summary?.text ?? null],
    ['Summary by', report.summary?.by ?? null],
    ['Limits the team adds', report.limits?.text ?? null],
    ['Limits by', report.limits?.by ?? null],
    ['Made', header.generatedAt],
    ['With', header.tool],
    ['State of the review', header.reviewVersion],
    ['Data hash (SHA-256)', header.dataHash],
    ['Codebook', `edition ${CODEBOOK_EDITION}, notes version ${codebook.version}`],
    ['Offsets', 'start and end count UTF-16 code units of the article’s text, end excluded'],
    ['Apostrophes', 'A cell that would be a formula begins with an apostrophe that is not part of it.'],
    ['Counting', 'Counts, never a score. Nothing here says whether a claim is right.'],
  ];
  return [
    sheet('statements', STATEMENT_COLUMNS, report.statements.map(statementRow)),
    sheet(
      'codebook',
      CODEBOOK_COLUMNS,
      codebookEntries(codebook).map((entry) => ({
        step: entry.step,
        question: entry.question,
        kind: KIND_WORD[entry.kind],
        definition: entry.definition,
        examples: entry.examples.join('\n'),
        notThis: entry.nonExamples.map(({ text, why }) => `${text} (${why})`).join('\n'),
        note: entry.notes.note,
        noteExamples: entry.notes.examples.join('\n'),
      })),
    ),
    sheet(
      'read-me',
      ['what', 'value'],
      facts.filter(([, value]) => value !== null).map(([what, value]) => ({ what, value })),
    ),
  ];
}
