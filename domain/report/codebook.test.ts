import { describe, expect, it } from 'vitest';
import { notesOf, withNotes } from '@/domain/codebook';
import { stateOf } from '@/domain/review-state';
import { buildReport } from './build-report';
import { compose } from './compose';
import { reportHtml } from './html';
import { reportJson } from './json';
import { reportMarkdown } from './markdown';
import { testRecords } from './test-review';

const NOTE = 'Value words <b>without</b> a measure: opinion.';
const EXAMPLE = 'الميناء مهمل';

function noted() {
  const records = testRecords();
  const codebook = withNotes(notesOf(undefined), { opinion: { note: NOTE, examples: [EXAMPLE] } });
  return { ...records, review: records.review?.map((review) => ({ ...review, codebook })) ?? [] };
}
function reportOf(records: ReturnType<typeof testRecords>) {
  const state = stateOf(records);
  const options = { now: '2026-11-20T10:30:00.000Z', tool: 'Lateral', dataHash: 'd' };
  return { state, report: buildReport(state, {}, { ...options, commenters: 'pseudonyms' }) };
}

describe('the codebook in a report', () => {
  it('names its version in the method, which grows with the notes', () => {
    const method = (records: ReturnType<typeof testRecords>) =>
      JSON.stringify(compose(reportOf(records).report).blocks.filter(({ type }) => type === 'facts'));
    expect(method(testRecords())).toContain('version 1, on edition 1');
    expect(method(noted())).toContain('version 2, on edition 1');
  });

  it('is printed with the notes of the review, escaped, in HTML and in Markdown', () => {
    const { report } = reportOf(noted());
    const html = reportHtml(compose(report));
    expect(html).toContain('Value words &lt;b&gt;without&lt;/b&gt; a measure');
    expect(html).not.toContain('<b>without</b>');
    expect(html).toContain(EXAMPLE);
    const markdown = reportMarkdown(compose(report));
    expect(markdown).toContain('## Codebook');
    expect(markdown).toContain(EXAMPLE);
    expect(markdown).toContain('Reported fact (F)');
  });

  it('prints the definitions of a review without notes, and no empty note', () => {
    const markdown = reportMarkdown(compose(reportOf(testRecords()).report));
    expect(markdown).toContain('## Codebook');
    expect(markdown).not.toContain('In this review');
  });

  it('travels in the JSON export, in the report and in the record', () => {
    const { report, state } = reportOf(noted());
    const json = JSON.parse(reportJson(report, state, { commenters: 'pseudonyms', whole: null }));
    expect(json.report.codebook.version).toBe(2);
    expect(json.records.review[0].codebook).toEqual({
      version: 2,
      notes: { opinion: { note: NOTE, examples: [EXAMPLE] } },
    });
  });
});
