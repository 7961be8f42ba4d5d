import { readFile } from 'node:fs/promises';
import type { Browser, Download } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { expect } from './story';

/** What every format says of a review, in the same words. */
export type Counts = {
  articles: number;
  segments: number;
  tagged: number;
  facts: number;
  quotes: number;
  opinions: number;
  comments: number;
  excluded: number;
  untagged: number;
  withoutSpeaker: number;
  conflicts: number;
};

/** The rows of the table "The review in numbers", as HTML and Markdown word them. */
const ROWS: Readonly<Record<keyof Counts, string>> = {
  articles: 'Articles',
  segments: 'Segments',
  tagged: 'Tagged',
  facts: 'Reported fact',
  quotes: 'Attributed quote',
  opinions: 'Opinion',
  comments: 'Reader comment',
  excluded: 'Apart: not a claim',
  untagged: 'Apart: untagged',
  withoutSpeaker: 'Quotes without speaker',
  conflicts: 'Conflicts',
};

function countsOf(rows: ReadonlyMap<string, string>): Counts {
  const read = Object.entries(ROWS).map(([key, row]) => {
    const said = /^\d+/.exec(rows.get(row) ?? '')?.[0];
    expect(said, `a count for “${row}”`).toBeDefined();
    return [key, Number(said)];
  });
  return Object.fromEntries(read) as Counts;
}

const contentOf = async (download: Download): Promise<Buffer> => {
  expect(await download.failure()).toBeNull();
  return readFile(await download.path());
};

/** Opens the file as a page of its own, with no network: it has to stand alone. */
export async function readHtml(
  browser: Browser,
  download: Download,
): Promise<{ counts: Counts; text: string }> {
  const context = await browser.newContext({ offline: true, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.setContent((await contentOf(download)).toString('utf8'));
  const table = page.getByRole('table', { name: 'The review in numbers' });
  const rows = new Map<string, string>();
  for (const row of await table.getByRole('row').all()) {
    const [name, count] = await row.locator('th, td').allInnerTexts();
    rows.set(name?.trim() ?? '', count?.trim() ?? '');
  }
  const text = await page.locator('body').innerText();
  await context.close();
  return { counts: countsOf(rows), text };
}

export async function readMarkdown(download: Download): Promise<{ counts: Counts; text: string }> {
  const text = (await contentOf(download)).toString('utf8');
  const [, after = ''] = text.split('**The review in numbers**');
  const rows = new Map<string, string>();
  for (const line of after.trim().split('\n')) {
    if (!line.startsWith('|')) break;
    const [, name = '', count = ''] = line.split('|').map((cell) => cell.trim());
    rows.set(name, count);
  }
  return { counts: countsOf(rows), text };
}

type Row = Record<string, string>;

export async function readCsv(download: Download) {
  const files = unzipSync(new Uint8Array(await contentOf(download)));
  const table = (name: string): Row[] => {
    const file = files[name];
    expect(file, name).toBeDefined();
    const parsed = Papa.parse<Row>(strFromU8(file ?? new Uint8Array()).replace(/^\uFEFF/, ''), {
      header: true,
      skipEmptyLines: true,
    });
    expect(parsed.errors).toEqual([]);
    return parsed.data;
  };
  const claims = table('claims.csv');
  const links = table('links.csv');
  const sources = table('sources.csv');
  const settled = claims.filter(({ state }) => state === 'agreed' || state === 'decided');
  const of = (kind: string) => settled.filter((claim) => claim.kind === kind).length;
  const sum = (column: string) => sources.reduce((all, source) => all + Number(source[column]), 0);
  const counts: Counts = {
    articles: new Set(claims.map(({ article }) => article)).size,
    segments: claims.length,
    tagged: sum('tagged'),
    facts: of('reported_fact'),
    quotes: of('attributed_quote'),
    opinions: of('opinion'),
    comments: of('reader_comment'),
    excluded: of('excluded'),
    untagged: sum('untagged'),
    withoutSpeaker: sum('quotesWithoutSpeaker'),
    conflicts: links.filter(
      ({ relation, state, notCounted }) => relation === 'conflicts' && state === 'confirmed' && !notCounted,
    ).length,
  };
  return { counts, claims, links, sources, judgements: table('judgements.csv') };
}

/** A file of linked data, read as JSON. */
export const readLinkedData = async (download: Download): Promise<Record<string, unknown>> =>
  JSON.parse((await contentOf(download)).toString('utf8')) as Record<string, unknown>;

export type JsonExport = {
  report: {
    draft: unknown;
    totals: {
      articles: number;
      claims: {
        total: number;
        tagged: number;
        untagged: number;
        excluded: number;
        kinds: Record<'reported_fact' | 'attributed_quote' | 'opinion' | 'reader_comment', number>;
      };
      sourcing: { quotesWithoutSpeaker: number };
      links: { conflicts: number; confirmed: number };
    };
    claims: { name: string; text: string; start: number; end: number; article: string }[];
    captures: { article: string; sha256: string }[];
  };
  records: {
    claim: { id: string; article: string; text: string; start: number; end: number }[];
    attribution: unknown[];
    link: unknown[];
  };
  /** Null unless they were ticked. */
  texts: { article: string; text: string; sha256: string }[] | null;
};

export async function readJson(download: Download): Promise<JsonExport & { counts: Counts }> {
  const file = JSON.parse((await contentOf(download)).toString('utf8')) as JsonExport;
  const { articles, claims, sourcing, links } = file.report.totals;
  const { kinds } = claims;
  const counts: Counts = {
    articles,
    segments: claims.total,
    tagged: claims.tagged,
    facts: kinds.reported_fact,
    quotes: kinds.attributed_quote,
    opinions: kinds.opinion,
    comments: kinds.reader_comment,
    excluded: claims.excluded,
    untagged: claims.untagged,
    withoutSpeaker: sourcing.quotesWithoutSpeaker,
    conflicts: links.conflicts,
  };
  return { ...file, counts };
}
