import { strToU8, zipSync } from 'fflate';
import type { ReportFormat } from '@/domain/api/readings';
import { compose, snapshotName } from '@/domain/report/compose';
import { reportCsv } from '@/domain/report/csv';
import { reportHtml } from '@/domain/report/html';
import { reportJson } from '@/domain/report/json';
import { reportMarkdown } from '@/domain/report/markdown';
import type { Report, ReportOptions } from '@/domain/report/report';
import { stateOf } from '@/domain/review-state';
import { type ReportFacts, reportOf } from './report-of';

export type ReportFileOptions = Pick<ReportOptions, 'now' | 'commenters' | 'snapshot'> & {
  format: ReportFormat;
  /** The full texts of the articles; in JSON only. */
  withTexts: boolean;
  /** For CSV: without it Excel reads UTF-8 as the code page of its country. */
  byteOrderMark: boolean;
};

export type ReportFile = { bytes: Uint8Array<ArrayBuffer>; mediaType: string; name: string };

const KINDS_OF_FILE: Record<ReportFormat, { mediaType: string; ending: string }> = {
  html: { mediaType: 'text/html; charset=utf-8', ending: 'html' },
  markdown: { mediaType: 'text/markdown; charset=utf-8', ending: 'md' },
  csv: { mediaType: 'application/zip', ending: 'csv.zip' },
  json: { mediaType: 'application/json', ending: 'json' },
};

/** A date of its own would make two zips of one state differ. Read as local time, so the bytes are the same in every zone. */
const NO_DATE = new Date(1980, 0, 1);

function zipped(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return Uint8Array.from(zipSync(Object.fromEntries(entries), { mtime: NO_DATE, level: 6 }));
}

function bytesOf(report: Report, facts: ReportFacts, options: ReportFileOptions): Uint8Array<ArrayBuffer> {
  const { commenters, byteOrderMark, withTexts } = options;
  const text = new TextEncoder();
  switch (options.format) {
    case 'html':
      return text.encode(reportHtml(compose(report)));
    case 'markdown':
      return text.encode(reportMarkdown(compose(report)));
    case 'csv':
      return zipped(reportCsv(report, { byteOrderMark }));
    case 'json':
      return text.encode(
        reportJson(report, stateOf(facts.records), { commenters, texts: withTexts ? facts.texts : null }),
      );
  }
}

/** The question as the name of a file: letters and digits of any script, not too long. */
function slug(question: string): string {
  const words = question.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...words.join('-').toLowerCase()].slice(0, 60).join('').replace(/-$/, '') || 'review';
}

/** The report of now, or a frozen one, as a file to keep. */
export function reportFile(facts: ReportFacts, options: ReportFileOptions): ReportFile {
  const report = reportOf(facts, options);
  const { mediaType, ending } = KINDS_OF_FILE[options.format];
  const { question, snapshot } = report.header;
  return {
    bytes: bytesOf(report, facts, options),
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
