import Papa from 'papaparse';
import { MODES } from '@/domain/attribution';
import { KINDS } from '@/domain/kind';
import { SOURCINGS } from '@/domain/metrics/sourcing';
import type { Report, ReportClaim, ReportLink, SourceProfile } from './report';
import { refersToText, stepText } from './sections/phrases';

type Value = string | number | null;
const yesNo = (value: boolean) => (value ? 'yes' : 'no');
type Sheet = Record<string, Value>[];

/** What a spreadsheet would take for a formula: the ASCII signs, their full-width twins, and white space that hides one. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** A byte order mark: without it Excel reads UTF-8 as the code page of its country. */
export const BYTE_ORDER_MARK = '\ufeff';

/** Rows as CSV. Papa's own pattern misses a formula whose cell goes on in a second line, so the pattern is given. */
export function written(columns: readonly string[], sheet: Sheet, withMark: boolean): string {
  const text = Papa.unparse(
    { fields: [...columns], data: sheet.map((row) => columns.map((column) => row[column] ?? '')) },
    { escapeFormulae: FORMULA, newline: '\r\n' },
  );
  return `${withMark ? BYTE_ORDER_MARK : ''}${text}\r\n`;
}

const CLAIM_COLUMNS = [
  ...['claim', 'id', 'article', 'source', 'text', 'start', 'end', 'zone', 'language', 'kind', 'state'],
  ...['judgements', 'dissent', 'speaker', 'via', 'origin', 'mode', 'cue', 'hedged', 'stake', 'refersTo'],
  ...['attributedBy', 'attributedAt', 'links', 'decidedKind', 'decisionReason', 'decidedBy', 'decidedAt'],
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

const judgementRows = (claim: ReportClaim): Sheet =>
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
];

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
  };
}

/**
 * The report as four tables for spreadsheets, by file name. Cells that would be formulas are neutralised with an
 * apostrophe; lines end as RFC 4180 has them.
 */
export function reportCsv(
  report: Report,
  { byteOrderMark }: { byteOrderMark: boolean },
): Record<string, string> {
  const hash = new Map(report.captures.map(({ article, sha256 }) => [article, sha256]));
  const links = [
    ...report.conflicts,
    ...report.corroborations.independent,
    ...report.corroborations.same_origin,
    ...report.corroborations.unknown,
    ...report.uncounted,
  ];
  const sheet = (columns: readonly string[], rows: Sheet) => written(columns, rows, byteOrderMark);
  return {
    'claims.csv': sheet(
      CLAIM_COLUMNS,
      report.claims.map((claim) => claimRow(claim, hash.get(claim.article) ?? '')),
    ),
    'links.csv': sheet(LINK_COLUMNS, [
      ...links.map(linkRow),
      ...report.method.rejectedPairs.map(rejectedRow),
    ]),
    'judgements.csv': sheet(JUDGEMENT_COLUMNS, report.claims.flatMap(judgementRows)),
    'sources.csv': sheet(
      SOURCE_COLUMNS,
      report.sources.map((source) => sourceRow(source, report.captures)),
    ),
  };
}
