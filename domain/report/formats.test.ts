import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type ReviewRecords, stateOf } from '@/domain/review-state';
import { buildReport } from './build-report';
import { compose } from './compose';
import { BYTE_ORDER_MARK, reportCsv } from './csv';
import { reportHtml } from './html';
import { hashedData, JSON_FORMAT, reportJson } from './json';
import { reportMarkdown } from './markdown';
import type { Report } from './report';
import { FORMULA, HOSTILE, testRecords } from './test-review';

const NOW = '2026-11-20T10:30:00.000Z';
const LATER = '2027-01-02T03:04:05.000Z';

function formats(records: ReviewRecords = testRecords(), now = NOW) {
  const state = stateOf(records);
  const options = { now, tool: 'Lateral 0.1.0', dataHash: 'd'.repeat(64), commenters: 'pseudonyms' } as const;
  const report = buildReport(state, {}, options);
  const document = compose(report);
  const csv = reportCsv(report, { byteOrderMark: false });
  return {
    report,
    csv,
    html: reportHtml(document),
    markdown: reportMarkdown(document),
    json: reportJson(report, state, { commenters: 'pseudonyms', whole: null }),
  };
}

const rows = (csv: string | undefined) =>
  Papa.parse<Record<string, string>>(csv ?? '', { header: true, skipEmptyLines: true }).data;

/** What a browser would show of a piece of HTML: tags out, entities back. */
const shown = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

/** The rows of the first HTML table with this caption, as "name: count". */
function tableOf(html: string, caption: string): Record<string, string> {
  const start = html.indexOf(`<caption>${caption}</caption>`);
  const table = html.slice(start, html.indexOf('</table>', start));
  const cells = [...table.matchAll(/<th scope="row">(.*?)<\/th><td[^>]*>(.*?)<\/td>/g)];
  return Object.fromEntries(cells.map(([, name, value]) => [name ?? '', value ?? '']));
}

/** The same of Markdown: the table after the caption. */
function markdownTable(markdown: string, caption: string): Record<string, string> {
  const lines = markdown
    .slice(markdown.indexOf(`**${caption}**`))
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

describe('the same numbers in every format', () => {
  const { html, markdown, csv, json, report } = formats();
  // Counted by hand from test-review.ts.
  const herald = {
    'Reported fact (F)': '2 of 6',
    'Attributed quote (Q)': '3 of 6',
    'Opinion (O)': '0 of 6',
    'Reader comment (C)': '1 of 6',
    'Apart: not a claim': '1',
    'Apart: tagged, still open': '1',
    'Apart: left unresolved': '0',
    'Apart: untagged': '1',
  };
  const overview = {
    Articles: '3',
    Sources: '3',
    Segments: '15',
    Tagged: '14 of 15 (93 %)',
    'Reported fact': '4 of 11 (36 %)',
    'Attributed quote': '5 of 11 (45 %)',
    Opinion: '1 of 11 (9 %)',
    'Reader comment': '1 of 11 (9 %)',
    'Quotes without speaker': '1 of 5',
    'Corroborations, independent': '2',
    'Corroborations, same origin': '1',
    'Corroborations, origin unknown': '1',
    Conflicts: '1',
  };
  const sourcing = {
    Named: '1 of 3',
    Described: '1 of 3',
    Anonymous: '0 of 3',
    'Document or video': '0 of 3',
    'Hedged, without a source': '1 of 3',
    'Quotes without speaker': '1 of 3',
  };

  it('HTML', () => {
    expect(tableOf(html, 'The review in numbers')).toMatchObject(overview);
    expect(tableOf(html, 'Harbour Herald: kinds')).toEqual(herald);
    expect(tableOf(html, 'Harbour Herald: how its claims are sourced')).toMatchObject(sourcing);
  });

  it('Markdown', () => {
    expect(markdownTable(markdown, 'The review in numbers')).toMatchObject(overview);
    expect(markdownTable(markdown, 'Harbour Herald: kinds')).toEqual(herald);
    expect(markdownTable(markdown, 'Harbour Herald: how its claims are sourced')).toMatchObject(sourcing);
  });

  it('CSV', () => {
    expect(rows(csv['sources.csv'])[0]).toMatchObject({
      source: 'Harbour Herald',
      segments: '9',
      tagged: '8',
      untagged: '1',
      settled: '6',
      reported_fact: '2',
      attributed_quote: '3',
      opinion: '0',
      reader_comment: '1',
      excluded: '1',
      open: '1',
      named: '1',
      described: '1',
      unattributed: '1',
      quotesWithoutSpeaker: '1',
      corroboratedIndependent: '1',
      corroboratedSameOrigin: '1',
      corroboratedUnknown: '1',
      conflicting: '1',
      alone: '2',
    });
    expect(rows(csv['claims.csv'])).toHaveLength(15);
    expect(rows(csv['claims.csv']).filter(({ kind }) => kind === 'attributed_quote')).toHaveLength(5);
    expect(rows(csv['judgements.csv'])).toHaveLength(16);
    const links = rows(csv['links.csv']);
    expect(links.filter(({ state }) => state === 'confirmed')).toHaveLength(6);
    expect(links.filter(({ state }) => state === 'rejected')).toHaveLength(2);
    expect(
      links.filter((l) => l.independence === 'independent' && l.relation === 'corroborates'),
    ).toHaveLength(2);
  });

  it('JSON', () => {
    const parsed = JSON.parse(json) as { report: Report; records: Record<string, unknown[]> };
    expect(parsed.report.totals).toEqual(report.totals);
    expect(parsed.report.sources).toEqual(report.sources);
    expect(parsed.records.claim).toHaveLength(18);
  });
});

describe('every format', () => {
  const { html, markdown, csv, json } = formats();
  const all = Object.entries({ html, markdown, json, ...csv });
  const whole = { html: shown(html), markdown, csv: Object.values(csv).join('\n'), json };

  it('says who split, tagged, linked and decided, suggestion or human, dissent, rejected pairs and hashes', () => {
    for (const [format, text] of Object.entries(whole)) {
      const missing = [
        'Amira M.',
        'Rafael K.',
        'machine',
        'noor.s',
        '2026-11-20',
        'Value word',
        'Two reporters on the quay',
        '1'.repeat(64),
        'A2·4',
        'Coast guard',
        'a port official',
      ].filter((words) => !text.includes(words) && !(format === 'json' && words === 'machine'));
      expect(missing, format).toEqual([]);
    }
    expect(whole.html).toContain('dissent: Amira M.');
    expect(rows(csv['claims.csv']).find(({ claim }) => claim === 'A2·4')).toMatchObject({
      dissent: 'Amira M.',
    });
  });

  it('keeps speaker, via and origin apart', () => {
    expect(rows(csv['claims.csv']).find(({ claim }) => claim === 'A1·3')).toMatchObject({
      speaker: 'a port official (described person)',
      via: 'Agency X (agency) → unknown (outlet)',
      origin: '',
    });
    const row = /<tr id="A1-2">(.*?)<\/tr>/.exec(html)?.[1] ?? '';
    const cells = [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell]) => shown(cell ?? ''));
    expect(cells.slice(5, 8)).toEqual(['Ines Calder (named person)', '', 'Ines Calder']);
  });

  it('holds no email and no commenter’s name', () => {
    for (const [format, text] of all) expect(text, format).not.toMatch(/@example\.org|Dave99/);
    expect(whole.csv).toContain('Reader 1');
  });

  it('has the draft line while anything is untagged', () => {
    const line = 'Draft — 14 of 15 claims tagged';
    expect(html).toContain(line);
    expect(markdown).toContain(line);
    expect(JSON.parse(json)).toMatchObject({ report: { draft: { tagged: 14, of: 15 } } });
    const records = testRecords();
    const done = formats({ ...records, claim: records.claim?.filter(({ id }) => id !== 'A1·7') ?? [] });
    expect(done.html + done.markdown).not.toContain('Draft');
  });

  it('is byte-identical but for the time', () => {
    const records = testRecords();
    const turned = Object.fromEntries(
      Object.entries(records).map(([noun, list]) => [noun, Array.isArray(list) ? list.toReversed() : list]),
    ) as ReviewRecords;
    const later = formats(turned, LATER);
    expect(later.csv).toEqual(csv);
    expect(later.json.replace(LATER, NOW)).toBe(json);
    const lines = (text: string) => text.split('\n');
    for (const [one, two] of [
      [html, later.html],
      [markdown, later.markdown],
    ] as const) {
      const differing = lines(one).filter((line, at) => line !== lines(two)[at]);
      expect(differing).toHaveLength(1);
      expect(differing[0]).toContain('2026-11-20 10:30 UTC');
    }
    expect(hashedData(stateOf(turned))).toBe(hashedData(stateOf(records)));
  });

  it('keeps Arabic and emoji as they are', () => {
    for (const text of [html, markdown, csv['claims.csv'], json]) {
      expect(text).toContain('أنقذ خفر السواحل ٣٨ شخصًا.');
      expect(text).toContain('الضباب هو السبب 🌫️.');
    }
    expect(html).toContain('<blockquote lang="ar" dir="rtl">');
    expect(markdown).toContain('<span lang="ar" dir="rtl">');
  });

  it('has no word for a verdict, and no percentage without its count', () => {
    for (const text of [whole.html, markdown]) {
      expect(text.replaceAll(HOSTILE, '')).not.toMatch(/\b(score|rating|true|false|verified|fake)\b/i);
      const percentages = text.match(/.{0,20}\d+ %/g) ?? [];
      expect(percentages.length).toBeGreaterThan(0);
      for (const around of percentages) expect(around).toMatch(/\d+ of \d\d+ \(\d+ %$/);
    }
  });
});

describe('reportHtml', () => {
  const { html } = formats();

  it('escapes whatever people wrote', () => {
    expect(html).not.toMatch(/<script/i);
    expect(html).not.toContain('href="javascript:');
    expect(shown(html)).toContain(HOSTILE);
  });

  it('is one file with a language, headings in order and headed tables', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en"/);
    expect(html).not.toMatch(/src=|<link|@import|url\((?!#)/);
    const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    levels.forEach((level, at) => {
      expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
    const tables = html.match(/<table[ >]/g)?.length ?? 0;
    expect(tables).toBeGreaterThan(10);
    expect(html.match(/<caption>/g)).toHaveLength(tables);
    expect(html.match(/<thead>/g)).toHaveLength(tables);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]*)"/g))
      expect(ids).toContain(decodeURIComponent(target ?? ''));
  });
});

describe('reportMarkdown', () => {
  it('escapes what would be markup', () => {
    const { markdown } = formats();
    const words = markdown.replace(/<\/?(span|del|ins)( lang="[\w-]+")?( dir="(ltr|rtl)")?>/g, '');
    expect(words).not.toMatch(/(?<!\\)<[a-z/!]/i);
    expect(words).not.toMatch(/(?<!\\)\[x\]\(/);
    expect(words).not.toContain(' **bold** ');
  });
});

describe('reportCsv', () => {
  const state = stateOf(testRecords());
  const options = { now: NOW, tool: 'Lateral', dataHash: '', commenters: 'pseudonyms' } as const;

  it('neutralises formulas, also those that go on in a second line, and the names of sources', () => {
    const records = testRecords();
    const source = (records.source ?? []).map((each) =>
      each.id === 'S1' ? { ...each, name: '@SUM(1)' } : each,
    );
    const hostile = buildReport(stateOf({ ...records, source }), {}, options);
    const files = reportCsv(hostile, { byteOrderMark: false });
    expect(rows(files['claims.csv']).find(({ claim }) => claim === 'A1·8')?.text).toBe(`'${FORMULA}`);
    const cells = Object.values(files).flatMap((csv) => Papa.parse<string[]>(csv).data.flat());
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells).toContain("'@SUM(1)");
  });

  it('begins with a byte order mark where asked', () => {
    const files = reportCsv(buildReport(state, {}, options), { byteOrderMark: true });
    for (const csv of Object.values(files)) expect(csv.startsWith(BYTE_ORDER_MARK)).toBe(true);
  });
});

describe('reportJson', () => {
  it('names its format, and holds texts only when they are given', () => {
    expect(JSON.parse(formats().json)).toMatchObject({
      format: JSON_FORMAT,
      texts: null,
      history: null,
      frozen: null,
    });
    const state = stateOf(testRecords());
    const options = { now: NOW, tool: 'Lateral', dataHash: '', commenters: 'names' } as const;
    const text = {
      article: 'A1',
      number: 1,
      text: 'The whole text 🌫️',
      sha256: 'x',
      originalSha256: 'y',
      mediaType: 'text/plain',
      encoding: null,
    };
    const json = reportJson(buildReport(state, {}, options), state, {
      commenters: 'names',
      whole: { texts: [{ ...text, original: new Uint8Array([1, 2]) }], events: [], frozen: [] },
    });
    expect(JSON.parse(json)).toMatchObject({
      texts: [{ ...text, original: 'AQI=' }],
      history: [],
      frozen: [],
    });
    expect(json).toContain('Dave99');
    expect(json).not.toContain('@example.org');
  });
});
