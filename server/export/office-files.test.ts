import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportFormat } from '@/domain/api/readings';
import { testRecords } from '@/domain/report/test-review';
import { reportFile } from './report-files';
import { reportOf } from './report-of';

/*
 * What is written is read back by programs that are not ours: LibreOffice and Poppler. A machine without them skips
 * these tests, except where every test must run.
 */
const has = (program: string, argument: string) => {
  try {
    execFileSync(program, [argument], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const mustRun = Boolean(process.env.CI);
const readsOffice = mustRun || has('soffice', '--version');
const readsPdf = mustRun || has('pdftotext', '-v');

const ARABIC = 'أنقذ خفر السواحل ٣٨ شخصًا.';
const facts = { records: testRecords(), texts: {} };
const options = {
  now: '2026-11-20T10:30:00.000Z',
  commenters: 'pseudonyms',
  whole: null,
  byteOrderMark: true,
  address: 'https://reviews.example/report',
} as const;
const report = reportOf(facts, { now: options.now, commenters: options.commenters });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lateral-office-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function kept(format: ReportFormat, ending: string): Promise<string> {
  const file = path.join(folder, `report.${ending}`);
  writeFileSync(file, (await reportFile(facts, { ...options, format }))?.bytes ?? '');
  return file;
}

/** Converts with a profile of its own, so that two runs at once do not share one. */
function converted(file: string, to: string, ending: string): string {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, file], {
    stdio: 'ignore',
    timeout: 120_000,
  });
  return readFileSync(path.join(folder, `report.${ending}`), 'utf8');
}

/** Without marks of direction and joined white space, in which readers differ. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ');

describe.skipIf(!readsPdf)('the PDF, read by Poppler', () => {
  test('is tagged, has bookmarks and numbered pages, and tells when the report was made', {
    timeout: 90_000,
  }, async () => {
    const file = await kept('pdf', 'pdf');
    const info = execFileSync('pdfinfo', [file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/CreationDate:.*2026/);
    const structure = execFileSync('pdfinfo', ['-struct-text', file], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(structure).toMatch(/H2/);
    expect(structure).toMatch(/\bTH\b/);
    const bytes = readFileSync(file, 'latin1');
    expect(bytes).toContain('/Outlines');
    const pages = Number(/Pages:\s+(\d+)/.exec(info)?.[1]);
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    expect(text).toContain(`1 / ${pages}`);
    expect(text).toContain('Draft — 14 of 15 claims tagged');
  });

  test('says the counts of the report, and keeps Arabic words whole and in order', {
    timeout: 90_000,
  }, async () => {
    const file = await kept('pdf', 'pdf');
    const text = plain(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }));
    const rows = plain(execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }));
    expect(text).toContain('أنقذ خفر السواحل');
    for (const claim of report.claims.filter(({ language }) => language === 'en').slice(0, 3))
      expect(text.replace(/[-\s]/g, '')).toContain(plain(claim.text).replace(/[-\s]/g, ''));
    const { tagged, total } = report.totals.claims;
    expect(rows).toContain(`Tagged ${tagged} of ${total}`);
    expect(text).not.toContain('�');
  });
});

describe.skipIf(!readsOffice)('the files for office programs, read by LibreOffice', () => {
  test('DOCX: real headings, repeated heads of tables, right-to-left runs, the same counts', {
    timeout: 180_000,
  }, async () => {
    const html = converted(await kept('docx', 'docx'), 'html:HTML (StarWriter)', 'html');
    expect(html).toMatch(/<h1[^>]*>[\s\S]{0,200}Overview/i);
    expect(html.match(/<thead/gi)?.length).toBeGreaterThan(3);
    expect(html).toMatch(/dir="rtl"/i);
    const words = plain(html.replace(/<[^>]+>/g, '').replaceAll('&quot;', '"'));
    expect(words).toContain(plain(ARABIC));
    expect(words).toMatch(
      new RegExp(`Tagged ${report.totals.claims.tagged} of ${report.totals.claims.total}`),
    );
    // What a stranger wrote stays words.
    expect(html).not.toMatch(/<script>alert/i);
    expect(words).toContain('alert("1")');
  });

  test('XLSX: every sheet with its rows, Arabic whole, no cell a formula', { timeout: 180_000 }, async () => {
    const file = await kept('xlsx', 'xlsx');
    // One file for each sheet; the first is named like the workbook.
    converted(file, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1', 'xlsx');
    const sheet = (name: string) =>
      Papa.parse<Record<string, string>>(readFileSync(path.join(folder, `report-${name}.csv`), 'utf8'), {
        header: true,
        skipEmptyLines: true,
      }).data;
    const claims = sheet('claims');
    expect(claims).toHaveLength(report.claims.length);
    expect(claims.some(({ text }) => text === ARABIC)).toBe(true);
    const formula = claims.find(({ text }) => text?.includes('HYPERLINK'));
    expect(formula?.text?.startsWith("'=")).toBe(true);
    expect(sheet('sources')).toHaveLength(report.sources.length);
    expect(sheet('judgements')).toHaveLength(report.claims.flatMap(({ judgements }) => judgements).length);
    expect(sheet('codebook').map(({ step }) => step)).toEqual(['1', '2', '3', '4', '5']);
    expect(sheet('read-me').some(({ value }) => value === report.header.dataHash)).toBe(true);
  });
});
