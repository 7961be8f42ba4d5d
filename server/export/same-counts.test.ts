import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REPORT_FORMATS, type ReportFormat } from '@/domain/api/readings';
import { matrix } from '@/domain/matrix';
import { overviewOf } from '@/domain/metrics/overview';
import type { Report } from '@/domain/report/report';
import { HOSTILE, writtenRecords } from '@/domain/report/test-review';
import { stateOf } from '@/domain/review-state';
import { reportFile } from './report-files';

/*
 * One fixed review, counted by hand in test-review.ts, through every screen's numbers and every file (UX-54), and what
 * no file may say (UX-55, UX-60). The files are read back as their readers read them, not with what wrote them.
 */

const records = writtenRecords();
const facts = {
  records,
  texts: {},
  history: [{ type: 'claim.judged', actor: 'amira', count: 16 }] as const,
};
const has = (program: string) => {
  try {
    execFileSync(program, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const readsPdf = Boolean(process.env.CI) || has('pdftotext');

const files = new Map<ReportFormat, Uint8Array>();
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'lateral-counts-'));
  for (const format of REPORT_FORMATS) {
    const file = await reportFile(facts, {
      ...{ format, now: '2026-11-20T10:30:00.000Z', commenters: 'pseudonyms', whole: null },
      ...{ byteOrderMark: true, address: 'https://reviews.example/report' },
    });
    if (!file) throw new Error(`no ${format}`);
    files.set(format, file.bytes);
  }
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (format: ReportFormat) => files.get(format) ?? new Uint8Array();
const text = (format: ReportFormat) => new TextDecoder().decode(bytes(format));

/** The parts of an office file that hold words. */
function parts(format: ReportFormat): [string, Document][] {
  const { DOMParser } = new JSDOM('').window;
  return Object.entries(unzipSync(bytes(format)))
    .filter(([name]) => name.endsWith('.xml'))
    .map(([name, part]) => [name, new DOMParser().parseFromString(strFromU8(part), 'text/xml')]);
}
const within = (element: Document | Element, tag: string) => [...element.getElementsByTagName(tag)];
const words = (element: Element, tag: string) =>
  within(element, tag)
    .map((each) => each.textContent ?? '')
    .join('');

type Rows = Record<string, string>;

/** The table of a Word document whose first cell of the first row says so. */
function docxTable(first: string): Rows {
  const body = parts('docx').find(([name]) => name === 'word/document.xml')?.[1];
  if (!body) throw new Error('no body');
  const cells = (row: Element) => within(row, 'w:tc').map((cell) => words(cell, 'w:t'));
  const found = within(body, 'w:tbl').find((table) =>
    within(table, 'w:tr').some((row) => cells(row)[0] === first),
  );
  if (!found) throw new Error(`no table with ${first}`);
  return Object.fromEntries(within(found, 'w:tr').map((row) => cells(row).slice(0, 2)));
}

/** A sheet of a workbook as rows by column. */
function xlsxSheet(at: number): Rows[] {
  const all = new Map(parts('xlsx'));
  const shared = all.get('xl/sharedStrings.xml');
  const strings = shared ? within(shared, 'si').map((each) => words(each, 't')) : [];
  const sheet = all.get(`xl/worksheets/sheet${at}.xml`);
  if (!sheet) throw new Error(`no sheet ${at}`);
  const value = (cell: Element) => {
    const raw = words(cell, 'v') || words(cell, 't');
    return cell.getAttribute('t') === 's' ? (strings[Number(raw)] ?? '') : raw;
  };
  const rows = within(sheet, 'row').map(
    (row) =>
      new Map(
        within(row, 'c').map((cell) => [(cell.getAttribute('r') ?? '').replace(/\d+/, ''), value(cell)]),
      ),
  );
  const [head, ...rest] = rows;
  return rest.map((row) =>
    Object.fromEntries([...(head ?? [])].map(([key, name]) => [name, row.get(key) ?? ''])),
  );
}

function htmlTable(caption: string): Rows {
  const { document } = new JSDOM(text('html')).window;
  const table = [...document.querySelectorAll('table')].find(
    (each) => each.querySelector('caption')?.textContent === caption,
  );
  const rows = [...(table?.querySelectorAll('tbody tr') ?? [])];
  return Object.fromEntries(
    rows.map((row) => [
      row.querySelector('th')?.textContent ?? '',
      row.querySelector('td')?.textContent ?? '',
    ]),
  );
}

function markdownTable(caption: string): Rows {
  const lines = text('markdown')
    .slice(text('markdown').indexOf(`**${caption}**`))
    .split('\n')
    .slice(4);
  const end = lines.findIndex((line) => !line.startsWith('|'));
  return Object.fromEntries(
    lines.slice(0, end).map((line) =>
      line
        .split('|')
        .slice(1, 3)
        .map((cell) => cell.trim()),
    ),
  );
}

const csv = (name: string): Rows[] =>
  Papa.parse<Rows>(
    strFromU8(unzipSync(bytes('csv'))[`${name}.csv`] ?? new Uint8Array()).replace(/^\ufeff/, ''),
    {
      header: true,
      skipEmptyLines: true,
    },
  ).data;

type Counts = Record<
  | 'segments'
  | 'tagged'
  | 'untagged'
  | 'settled'
  | 'reported_fact'
  | 'attributed_quote'
  | 'opinion'
  | 'reader_comment'
  | 'excluded'
  | 'independent'
  | 'same_origin'
  | 'unknown'
  | 'conflicts',
  number
>;
/** Counted by hand. */
const COUNTS: Counts = {
  segments: 15,
  tagged: 14,
  untagged: 1,
  settled: 11,
  reported_fact: 4,
  attributed_quote: 5,
  opinion: 1,
  reader_comment: 1,
  excluded: 1,
  independent: 2,
  same_origin: 1,
  unknown: 1,
  conflicts: 1,
};

const counted = (
  { total, tagged, untagged, settled, kinds, excluded }: Report['totals']['claims'],
  { corroborations, conflicts }: Report['totals']['links'],
): Counts => ({
  segments: total,
  tagged,
  untagged,
  settled,
  ...kinds,
  excluded,
  ...corroborations,
  conflicts,
});

/** "4 of 11 (36 %)" and "14" begin with the count. */
function fromTable(rows: Rows): Counts {
  const count = (name: string) => Number(/^\d+/.exec(rows[name] ?? '')?.[0]);
  return {
    segments: count('Segments'),
    tagged: count('Tagged'),
    untagged: count('Apart: untagged'),
    settled: Number(/of (\d+)/.exec(rows.Opinion ?? '')?.[1]),
    reported_fact: count('Reported fact'),
    attributed_quote: count('Attributed quote'),
    opinion: count('Opinion'),
    reader_comment: count('Reader comment'),
    excluded: count('Apart: not a claim'),
    independent: count('Corroborations, independent'),
    same_origin: count('Corroborations, same origin'),
    unknown: count('Corroborations, origin unknown'),
    conflicts: count('Conflicts'),
  };
}

function fromRows(claims: Rows[], links: Rows[], sources: Rows[]): Counts {
  const settled = claims.filter(({ state }) => state === 'agreed' || state === 'decided');
  const of = (kind: string) => settled.filter((claim) => claim.kind === kind).length;
  const sum = (column: string) => sources.reduce((all, source) => all + Number(source[column]), 0);
  const entering = links.filter(({ state, notCounted }) => state === 'confirmed' && notCounted === '');
  const tied = (value: string) =>
    entering.filter((link) => link.relation === 'corroborates' && link.independence === value).length;
  return {
    segments: claims.length,
    tagged: sum('tagged'),
    untagged: sum('untagged'),
    settled: sum('settled'),
    reported_fact: of('reported_fact'),
    attributed_quote: of('attributed_quote'),
    opinion: of('opinion'),
    reader_comment: of('reader_comment'),
    excluded: of('excluded'),
    independent: tied('independent'),
    same_origin: tied('same_origin'),
    unknown: tied('unknown'),
    conflicts: entering.filter(({ relation }) => relation === 'conflicts').length,
  };
}

describe('identical counts (UX-54)', () => {
  test('the overview, which is the dashboard', () => {
    const { tags, links } = overviewOf(stateOf(records), { id: 'amira', role: 'owner' });
    expect(counted(tags, links)).toEqual(COUNTS);
  });

  test('the matrix, whose rows are the statements of every file', () => {
    const { counts, rows } = matrix(stateOf(records));
    expect(counts.conflicts).toBe(COUNTS.conflicts);
    // Claims that weigh stand in a row or alone; L4 and L7 reach out of their rows.
    const weighing = COUNTS.settled - COUNTS.reader_comment;
    const inRows = rows.flatMap((row) => Object.values(row.cells).flat()).length;
    expect(inRows + counts.singleClaims).toBe(weighing);
    const statement = rows.find(({ name }) => name === 'Number of people rescued');
    const [row] = xlsxSheet(5);
    expect(row).toMatchObject({
      statement: 'Number of people rescued',
      sources: String(statement?.sources),
      origins: String(statement?.origins.length),
      conflicts: String(statement?.conflicts),
      sameOrigin: String(statement?.corroborations.same_origin),
    });
    expect(text('html')).toContain(`${statement?.sources} sources, ${statement?.origins.length} origins`);
    expect(xlsxSheet(5)).toHaveLength(rows.length);
  });

  test('HTML', () => expect(fromTable(htmlTable('The review in numbers'))).toEqual(COUNTS));
  test('Markdown', () => expect(fromTable(markdownTable('The review in numbers'))).toEqual(COUNTS));
  test('DOCX', () => expect(fromTable(docxTable('Segments'))).toEqual(COUNTS));
  test('CSV', () => expect(fromRows(csv('claims'), csv('links'), csv('sources'))).toEqual(COUNTS));
  test('XLSX', () => expect(fromRows(xlsxSheet(1), xlsxSheet(2), xlsxSheet(4))).toEqual(COUNTS));
  test('JSON', () => {
    const { report } = JSON.parse(text('json')) as { report: Report };
    expect(counted(report.totals.claims, report.totals.links)).toEqual(COUNTS);
    expect(report.statements).toHaveLength(matrix(stateOf(records)).rows.length);
  });

  test('the drawings, beside their tables', () => {
    const { document } = new JSDOM(text('html')).window;
    const drawn = [...document.querySelectorAll('svg[aria-label^="Settled kinds"] text')].map(
      (each) => each.textContent,
    );
    const kinds = ['reported_fact', 'attributed_quote', 'opinion', 'reader_comment'] as const;
    const sums = [0, 0, 0, 0];
    for (const said of drawn)
      for (const [at, count] of (/^F (\d+) · Q (\d+) · O (\d+) · C (\d+) of \d+$/.exec(said ?? '') ?? [])
        .slice(1)
        .entries())
        sums[at] = (sums[at] ?? 0) + Number(count);
    expect(sums).toEqual(kinds.map((kind) => COUNTS[kind]));
  });
});

/** Everything a reader of the file sees, without what strangers wrote. */
function read(format: ReportFormat): string {
  if (format === 'html') return new JSDOM(text('html')).window.document.body.textContent ?? '';
  if (format === 'docx')
    return parts('docx')
      .map(([, part]) =>
        within(part, 'w:t')
          .map((each) => each.textContent)
          .join(' '),
      )
      .join('\n');
  return text(format);
}

describe('what no file says', () => {
  test('a percentage without its count, or from fewer than ten; a verdict (UX-55)', () => {
    for (const format of ['html', 'markdown', 'docx'] as const) {
      const said = read(format).replaceAll(HOSTILE, '');
      const percentages = said.match(/.{0,30}\d+ ?%/g) ?? [];
      expect(percentages.length, format).toBeGreaterThan(0);
      for (const around of percentages) expect(around, format).toMatch(/\d+ of [1-9]\d+ \(\d+ %$/);
      expect(said, format).not.toMatch(/\b(score|rating|true|false|verified|fake)\b/i);
    }
    for (const [name, rows] of [
      ['claims', xlsxSheet(1)],
      ['sources', xlsxSheet(4)],
      ['statements', xlsxSheet(5)],
    ] as const)
      expect(Object.keys(rows[0] ?? {}).join(' '), name).not.toMatch(
        /score|rating|true|false|verified|percent/i,
      );
  });

  test('who a commenter is, or the address of a member (UX-60)', () => {
    for (const format of REPORT_FORMATS) {
      const zipped = ['docx', 'xlsx', 'csv'].includes(format);
      const all = zipped
        ? Object.values(unzipSync(bytes(format)))
            .map((part) => strFromU8(part))
            .join('\n')
        : text(format);
      expect(all, format).not.toMatch(/Dave99|@example\.org/);
    }
    expect(read('docx')).toContain('Reader 1');
    expect(xlsxSheet(1).some(({ speaker }) => speaker === 'Reader 1 (named person)')).toBe(true);
  });

  test.skipIf(!readsPdf)('neither does the PDF, whose words are packed (UX-55, UX-60)', () => {
    const file = path.join(folder, 'report.pdf');
    writeFileSync(file, bytes('pdf'));
    const said = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    expect(said).toContain('Reader 1');
    expect(said).not.toMatch(/Dave99|@example\.org/);
    expect(said.replaceAll(/alert|script/g, '')).not.toMatch(/\b(score|rating|verified|fake)\b/i);
    for (const [name, count] of [
      ['Tagged', '14 of 15 (93 %)'],
      ['Opinion', '1 of 11 (9 %)'],
      ['Conflicts', '1'],
    ])
      expect(said).toMatch(new RegExp(`${name}\\s+${count?.replace(/[()]/g, '\\$&')}`));
  });
});
