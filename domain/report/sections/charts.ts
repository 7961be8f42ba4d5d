import { JUDGED_KINDS, KIND_LETTER, KINDS } from '@/domain/kind';
import { SOURCINGS } from '@/domain/metrics/sourcing';
import { spanOf } from '@/domain/refers-to';
import { stackedBars } from '../charts/bars';
import { countGrid } from '../charts/grid';
import { timeline } from '../charts/timeline';
import { type ChartBlock, type Column, plain, type Row, reference } from '../document';
import type { OriginReading, Report, ReportStatement, SourceProfile } from '../report';
import { KIND_WORD, SOURCING_WORD } from '../words';
import { counted, quoted, refersToText, theirWords } from './phrases';

/** How much one drawing holds; the table beneath holds all. */
const MOST_ROWS = 30;
const MOST_COLUMNS = 8;

const noteOf = (all: number, what: string, shown = MOST_ROWS) =>
  all > shown ? `The drawing shows the first ${shown} of ${all} ${what}; the table has them all.` : null;
const numbers = (names: readonly string[]): Column[] => names.map((name) => ({ name, numeric: true }));

/** Stacked bars of the settled kinds of each source. */
export function kindsChart(sources: readonly SourceProfile[]): ChartBlock {
  const id = 'chart-kinds';
  const names = KINDS.map((kind) => `${KIND_LETTER[kind]} ${KIND_WORD[kind]}`);
  return {
    type: 'chart',
    id,
    caption: 'Settled kinds by source',
    note: noteOf(sources.length, 'sources'),
    drawing: stackedBars(
      id,
      names,
      KINDS.map((kind) => KIND_LETTER[kind]),
      sources.slice(0, MOST_ROWS).map(({ name, claims }) => ({
        name,
        counts: KINDS.map((kind) => claims.kinds[kind]),
        of: `of ${claims.settled}`,
      })),
    ),
    columns: [{ name: 'Source' }, ...numbers([...names, 'Settled'])],
    rows: sources.map(({ name, claims }) => ({
      cells: [plain(name), ...KINDS.map((kind) => counted(claims.kinds[kind])), counted(claims.settled)],
    })),
  };
}

/** Stacked bars of how the claims of each source are credited. */
export function sourcingChart(sources: readonly SourceProfile[]): ChartBlock {
  const id = 'chart-sourcing';
  const names = SOURCINGS.map((sourcing) => SOURCING_WORD[sourcing]);
  return {
    type: 'chart',
    id,
    caption: 'How claims are sourced, by source',
    note: noteOf(sources.length, 'sources'),
    drawing: stackedBars(
      id,
      names,
      ['named', 'described', 'anonymous', 'document', 'hedged'],
      sources.slice(0, MOST_ROWS).map(({ name, sourcing }) => ({
        name,
        counts: SOURCINGS.map((how) => sourcing.by[how]),
        of: `of ${sourcing.credited}`,
      })),
    ),
    columns: [{ name: 'Source' }, ...numbers([...names, 'Credited claims'])],
    rows: sources.map(({ name, sourcing }) => ({
      cells: [plain(name), ...SOURCINGS.map((how) => counted(sourcing.by[how])), counted(sourcing.credited)],
    })),
  };
}

/** Which origin feeds which source, by claims. Nothing where no origin is known. */
export function originsChart(origins: readonly OriginReading[]): ChartBlock[] {
  const all = new Map<string, number>();
  for (const { sources } of origins)
    for (const { name, claims } of sources) all.set(name, (all.get(name) ?? 0) + claims);
  const columns = [...all.keys()].slice(0, MOST_COLUMNS);
  if (columns.length === 0) return [];
  const shown = origins.slice(0, MOST_ROWS);
  const notes = [noteOf(origins.length, 'origins'), noteOf(all.size, 'sources', MOST_COLUMNS)];
  return [
    {
      type: 'chart',
      id: 'chart-origins',
      caption: 'Claims by origin and source',
      note: notes.filter((note) => note !== null).join(' ') || null,
      drawing: countGrid(
        shown.map(({ name }) => name || 'unnamed'),
        columns,
        shown.map(({ sources }) =>
          columns.map((column) => sources.find(({ name }) => name === column)?.claims ?? 0),
        ),
        true,
      ),
      columns: [{ name: 'Origin' }, { name: 'Source' }, { name: 'Claims', numeric: true }],
      rows: origins.flatMap(({ name, sources }) =>
        sources.map((source) => ({
          cells: [plain(name || 'unnamed'), plain(source.name), counted(source.claims)],
        })),
      ),
    },
  ];
}

type DatedClaim = ReportStatement['claims'][number] & {
  refersTo: NonNullable<ReportStatement['claims'][number]['refersTo']>;
};
const datedClaims = ({ claims }: ReportStatement) =>
  claims.filter((claim): claim is DatedClaim => claim.refersTo !== null && spanOf(claim.refersTo) !== null);

/** One mark for each date, with the articles that give it. */
function marks(claims: readonly DatedClaim[]) {
  const byDate = new Map<string, DatedClaim[]>();
  for (const claim of claims) {
    const date = refersToText(claim.refersTo);
    byDate.set(date, [...(byDate.get(date) ?? []), claim]);
  }
  return [...byDate.values()].flatMap((same) => {
    const [first] = same;
    const articles = [...new Set(same.map(({ name }) => name.split('·')[0] ?? name))];
    return first ? [{ refersTo: first.refersTo, label: articles.join(', ') }] : [];
  });
}

/** Statements by the time they speak of. Nothing where no claim of any has a date. */
export function timelineChart({ statements }: Report): ChartBlock[] {
  const start = (statement: ReportStatement) =>
    Math.min(...datedClaims(statement).map(({ refersTo }) => spanOf(refersTo)?.from ?? 0));
  const dated = statements
    .filter((statement) => datedClaims(statement).length > 0)
    .sort((x, y) => start(x) - start(y));
  if (dated.length === 0) return [];
  const row = (statement: ReportStatement, claim: DatedClaim): Row => ({
    cells: [
      [
        statement.named || statement.direction === null
          ? theirWords(statement.name)
          : quoted(statement.name, { language: statement.language, direction: statement.direction }),
      ],
      plain(refersToText(claim.refersTo)),
      [reference(claim.name)],
      plain(claim.source),
    ],
  });
  return [
    {
      type: 'chart',
      id: 'chart-timeline',
      caption: 'Statements by the time they speak of',
      note: noteOf(dated.length, 'dated statements'),
      drawing: timeline(
        dated.slice(0, MOST_ROWS).map((each) => ({ name: each.name, marks: marks(datedClaims(each)) })),
      ),
      columns: [{ name: 'Statement' }, { name: 'Refers to' }, { name: 'Claim' }, { name: 'Source' }],
      rows: dated.flatMap((each) => datedClaims(each).map((claim) => row(each, claim))),
    },
  ];
}

/** Which kinds two judges of one claim gave, pair by pair. */
export function agreementChart({ table }: Report['agreement']): ChartBlock {
  const letters = JUDGED_KINDS.map((kind) => KIND_LETTER[kind]);
  const half = JUDGED_KINDS.map((x, at) => JUDGED_KINDS.map((y, other) => (other < at ? null : table[x][y])));
  return {
    type: 'chart',
    id: 'chart-agreement',
    caption: 'Pairs of judgements of one claim, kind by kind',
    note: null,
    drawing: countGrid(
      JUDGED_KINDS.map((kind) => `${KIND_LETTER[kind]} ${KIND_WORD[kind]}`),
      letters,
      half,
      false,
    ),
    columns: [{ name: 'Kind' }, ...numbers(letters)],
    rows: half.map((counts, at) => ({
      cells: [plain(letters[at] ?? ''), ...counts.map((count) => (count === null ? [] : counted(count)))],
    })),
  };
}
