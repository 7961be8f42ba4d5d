import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { REPORT_FORMATS } from '@/domain/api/readings';
import { testRecords } from '@/domain/report/test-review';
import { sha256 } from '@/server/store/hash';
import { attachment, type ReportFile, type ReportFileOptions, reportFile } from './report-files';

const facts = { records: testRecords(), texts: {} };
/** The file, which every format of this review can be. */
async function fileOf(...of: Parameters<typeof reportFile>): Promise<ReportFile> {
  const file = await reportFile(...of);
  if (!file) throw new Error('no file');
  return file;
}
const options: ReportFileOptions = {
  now: '2026-11-20T10:30:00.000Z',
  commenters: 'pseudonyms',
  format: 'csv',
  whole: null,
  byteOrderMark: true,
  address: 'https://reviews.example/report',
};

describe('reportFile', () => {
  it('names the file after the question, in its script', async () => {
    const review = facts.records.review?.map((each) => ({ ...each, question: 'كم عدد الناجين؟ / how many' }));
    const file = await fileOf({ ...facts, records: { ...facts.records, review: review ?? [] } }, options);
    expect(file.name).toBe('كم-عدد-الناجين-how-many.csv.zip');
    expect(file.mediaType).toBe('application/zip');
  });

  it('zips the four tables, with Arabic intact', async () => {
    const files = unzipSync((await fileOf(facts, options)).bytes);
    expect(Object.keys(files).sort()).toEqual(['claims.csv', 'judgements.csv', 'links.csv', 'sources.csv']);
    const bytes = files['claims.csv'] ?? new Uint8Array();
    const claims = strFromU8(bytes);
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(claims).toContain('أنقذ خفر السواحل ٣٨ شخصًا.');
  });

  it('gives the same bytes for the same moment, and for CSV at any', { timeout: 60_000 }, async () => {
    for (const format of REPORT_FORMATS.filter((each) => each !== 'claim-review')) {
      const [one, other] = await Promise.all([1, 2].map(() => fileOf(facts, { ...options, format })));
      expect(one?.bytes.length).toBeGreaterThan(1_000);
      expect(Buffer.compare(one?.bytes ?? Buffer.of(), other?.bytes ?? Buffer.of()), format).toBe(0);
    }
    const later = await fileOf(facts, { ...options, now: '2027-01-01T00:00:00.000Z' });
    expect(later.bytes).toEqual((await fileOf(facts, options)).bytes);
  });
});

describe('the data hash', () => {
  it('can be computed again from the JSON file, and is the same whatever the options', async () => {
    const json = async (more: Partial<ReportFileOptions>) => {
      const { bytes } = await fileOf(facts, { ...options, format: 'json', ...more });
      return JSON.parse(new TextDecoder().decode(bytes)) as {
        records: { checkpoint: unknown };
        report: { header: { dataHash: string } };
      };
    };
    const { records, report } = await json({});
    const { checkpoint: _, ...hashed } = records;
    expect(report.header.dataHash).toBe(sha256(JSON.stringify(hashed)));
    expect((await json({ commenters: 'names' })).report.header.dataHash).toBe(report.header.dataHash);
    const later = await json({ now: '2027-01-01T00:00:00.000Z' });
    expect(later.report.header.dataHash).toBe(report.header.dataHash);
  });
});

describe('attachment', () => {
  it('keeps a header a header', () => {
    expect(attachment('a"b\r\nx: y.html')).toBe(
      `attachment; filename="a_b__x: y.html"; filename*=UTF-8''a%22b%0D%0Ax%3A%20y.html`,
    );
  });
});
