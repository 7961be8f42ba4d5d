import { strToU8, zipSync } from 'fflate';
import type { ReportFormat } from '@/domain/api/readings';
import { claimReviews, hasConclusions } from '@/domain/report/claim-review';
import { compose, snapshotName } from '@/domain/report/compose';
import { neutral, reportCsv } from '@/domain/report/csv';
import { reportHtml } from '@/domain/report/html';
import { reportJson, type WholeParts } from '@/domain/report/json';
import { reportMarkdown } from '@/domain/report/markdown';
import { onPaper } from '@/domain/report/paper';
import type { Report, ReportOptions } from '@/domain/report/report';
import { type OptionalPart, without } from '@/domain/report/selection';
import { companionSheets, reportSheets, type Sheet } from '@/domain/report/sheets';
import { webAnnotations } from '@/domain/report/web-annotation';
import { stateOf } from '@/domain/review-state';
import { inOwnProcess } from '@/server/own-process/run';
import { type ReportFacts, reportOf } from './report-of';
import type { Order } from './writer/main.mjs';

export type ReportFileOptions = Pick<ReportOptions, 'now' | 'commenters' | 'snapshot'> & {
  format: ReportFormat;
  /** Texts, history and frozen data, which make a JSON file the whole review; null leaves them out. */
  whole: WholeParts | null;
  /** For CSV: without it Excel reads UTF-8 as the code page of its country. */
  byteOrderMark: boolean;
  /** Parts that are not in the files that are read as a document. */
  without?: readonly OptionalPart[];
  /** Where people find the report, for formats that name it. */
  address: string;
};

export type ReportFile = { bytes: Uint8Array<ArrayBuffer>; mediaType: string; name: string };

const KINDS_OF_FILE: Record<ReportFormat, { mediaType: string; ending: string }> = {
  html: { mediaType: 'text/html; charset=utf-8', ending: 'html' },
  pdf: { mediaType: 'application/pdf', ending: 'pdf' },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ending: 'docx',
  },
  markdown: { mediaType: 'text/markdown; charset=utf-8', ending: 'md' },
  csv: { mediaType: 'application/zip', ending: 'csv.zip' },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
  json: { mediaType: 'application/json', ending: 'json' },
  'web-annotation': {
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    ending: 'annotations.jsonld',
  },
  'claim-review': { mediaType: 'application/ld+json', ending: 'claim-review.jsonld' },
};

/** A date of its own would make two zips of one state differ. Read as local time, so the bytes are the same in every zone. */
const NO_DATE = new Date(1980, 0, 1);

function zipped(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return Uint8Array.from(zipSync(Object.fromEntries(entries), { mtime: NO_DATE, level: 6 }));
}

/** Typesetting and packing take seconds and much memory: they get a process of their own. */
const WRITER = {
  file: 'export/writer/main.mjs',
  heapMb: 1_500,
  limits: { bytes: 2_500_000_000, milliseconds: 120_000 },
};

/** @throws Error when the document is too heavy to be written */
async function writtenApart(order: Order): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await inOwnProcess<Uint8Array>(WRITER, order);
  if (!bytes) throw new Error(`The ${order.format} could not be made.`);
  return Uint8Array.from(bytes);
}

/** Cells that would be formulas, neutralised. */
const harmless = ({ rows, ...sheet }: Sheet): Sheet => ({
  ...sheet,
  rows: rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, cell]) => [column, typeof cell === 'string' ? neutral(cell) : cell]),
    ),
  ),
});

async function bytesOf(
  report: Report,
  facts: ReportFacts,
  options: ReportFileOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const { commenters, byteOrderMark, whole } = options;
  const text = new TextEncoder();
  const document = () => without(compose(report), options.without ?? []);
  switch (options.format) {
    case 'html':
      return text.encode(reportHtml(document()));
    case 'pdf':
    case 'docx': {
      const paper = onPaper(document(), { drawings: options.format === 'pdf' });
      return writtenApart({ format: options.format, document: paper, time: options.now });
    }
    case 'xlsx': {
      const sheets = [...reportSheets(report), ...companionSheets(report)].map(harmless);
      return writtenApart({ format: 'xlsx', sheets, time: options.now });
    }
    case 'web-annotation':
      return text.encode(
        `${JSON.stringify(webAnnotations(report, stateOf(facts.records), { texts: facts.texts, commenters }), null, 2)}\n`,
      );
    case 'claim-review':
      return text.encode(`${JSON.stringify(claimReviews(report, options.address), null, 2)}\n`);
    case 'markdown':
      return text.encode(reportMarkdown(document()));
    case 'csv':
      return zipped(reportCsv(report, { byteOrderMark }));
    case 'json':
      return text.encode(reportJson(report, stateOf(facts.records), { commenters, whole }));
  }
}

/** The question as the name of a file: letters and digits of any script, not too long. */
function slug(question: string): string {
  const words = question.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...words.join('-').toLowerCase()].slice(0, 60).join('').replace(/-$/, '') || 'review';
}

/**
 * The report of now, or a frozen one, as a file to keep; null in the one format that needs an editor's conclusion,
 * where there is none.
 */
export async function reportFile(facts: ReportFacts, options: ReportFileOptions): Promise<ReportFile | null> {
  const report = reportOf(facts, options);
  if (options.format === 'claim-review' && !hasConclusions(report)) return null;
  const { mediaType, ending } = KINDS_OF_FILE[options.format];
  const { question, snapshot } = report.header;
  return {
    bytes: await bytesOf(report, facts, options),
    mediaType,
    name: `${slug(question)}${snapshot ? `-${snapshotName(snapshot)}` : ''}.${ending}`,
  };
}

/** `Content-Disposition` for a name in any script (RFC 6266): an ASCII name for old readers, the real one beside it. */
export function attachment(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
