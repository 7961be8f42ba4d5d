import { describe, expect, test } from 'vitest';
import { frozenData } from '@/domain/freezing';
import { matrix } from '@/domain/matrix';
import { type ReviewRecords, stateOf } from '@/domain/review-state';
import { buildReport } from './build-report';
import { compose } from './compose';
import { type Block, textOf } from './document';
import { reportHtml } from './html';
import type { Report, ReportOptions } from './report';
import { sectionsOf, without } from './selection';
import { HOSTILE, testRecords, writtenRecords } from './test-review';

const options: ReportOptions = {
  now: '2026-11-20T10:30:00.000Z',
  tool: 'Lateral 0.1.0',
  dataHash: 'd'.repeat(64),
  commenters: 'pseudonyms',
};
const report = (records = writtenRecords(), more: Partial<ReportOptions> = {}): Report =>
  buildReport(stateOf(records), {}, { ...options, ...more });

const runsOf = (block: Block) => {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return block.runs;
    case 'list':
      return block.items.flat();
    case 'facts':
      return block.facts.flatMap(({ runs }) => runs);
    case 'passages':
      return block.passages.flatMap(({ label, runs, notes }) => [...label, ...runs, ...notes.flat()]);
    default:
      return block.rows.flatMap(({ cells }) => cells.flat());
  }
};
const section = (id: string, of = report()) =>
  sectionsOf(compose(of).blocks).find((each) => each.id === id)?.blocks ?? [];
const words = (blocks: readonly Block[]) => blocks.map((block) => textOf(runsOf(block))).join('\n');

describe('the order of a report', () => {
  test('is that of its readers: what was found, what it rests on, how it was made', () => {
    expect(sectionsOf(compose(report()).blocks).map(({ id }) => id)).toEqual([
      'overview',
      'summary',
      'statements',
      'conflicts',
      'corroborations',
      'sources',
      'headlines',
      'origins',
      'claims',
      'comments',
      'method',
      'agreement',
      'limits',
      'appendix',
      'codebook',
    ]);
  });
});

describe('the summary', () => {
  test('is what people wrote, signed, with its claims as references and nothing else of it as markup', () => {
    const blocks = section('summary');
    const references = blocks.flatMap(runsOf).flatMap(({ text, to }) => (to ? [[text, to]] : []));
    expect(references).toEqual([
      ['A1·1', 'A1-1'],
      ['A2·1', 'A2-1'],
      ['A2·2', 'A2-2'],
    ]);
    expect(words(blocks)).toContain(HOSTILE);
    expect(words(blocks)).toMatch(/Written by Rafael K\., 2026-11-20 09:00 UTC; \d+ words of at most 200\./);
    expect(blocks.flatMap(runsOf).find(({ text }) => text.startsWith('انظر'))?.dir).toBe('rtl');
  });

  test('follows a claim whose number changed, and leaves a name alone that no claim has', () => {
    const id = '0197a0c0-0000-7000-8000-000000000001';
    const records = writtenRecords();
    const renamed = (records.claim ?? []).map((each) => (each.id === 'A1·4' ? { ...each, id } : each));
    const review = (records.review ?? []).map((each) => ({
      ...each,
      summary: { text: `A disgrace: [#A1·99](claim:${id}).`, by: 'rafael', at: each.createdAt },
    }));
    expect(words(section('summary', report({ ...records, claim: renamed, review })))).toContain(
      'A disgrace: A1·4.',
    );
    const limits = section('limits').flatMap(runsOf);
    expect(limits.some(({ text, to }) => text.includes('#A9·9') && to === undefined)).toBe(true);
  });

  test('may be missing, and is never made up', () => {
    expect(words(section('summary', report(testRecords())))).toBe('Summary\nNobody has written a summary.');
  });
});

describe('statements', () => {
  test('have the numbers of the matrix, row by row', () => {
    const { rows } = matrix(stateOf(writtenRecords()));
    expect(
      report().statements.map((each) => ({
        id: each.id,
        sources: each.sources,
        origins: each.origins.length,
        conflicts: each.conflicts.length,
        open: each.openConflicts,
        ties: each.corroborations,
        circular: each.circular,
      })),
    ).toEqual(
      rows.map((row) => ({
        id: row.id,
        sources: row.sources,
        origins: row.origins.length,
        conflicts: row.conflicts,
        open: row.openConflicts,
        ties: row.corroborations,
        circular: row.circular,
      })),
    );
  });

  test('stand in each group they belong to, with their claims, what they rest on, and the stake', () => {
    const blocks = section('statements');
    const heads = blocks.flatMap((block) => (block.type === 'heading' ? [textOf(block.runs)] : []));
    expect(heads).toEqual([
      'What the sources agree on, differ on, and say alone',
      // L7 reaches from a statement to a claim outside it, and so stands among the corroborations alone.
      'Independently corroborated (1)',
      'Repeated from one origin (1)',
      'Conflicting (1)',
      'Single source (1)',
      'What editors concluded',
      'Credibility, as people graded it',
    ]);
    const text = words(blocks);
    expect(text).toContain('1 both corroborated and in conflict');
    expect(text).toContain(
      '3 sources, 2 origins: Agency X (stake not recorded) and Coast guard (speaks about itself)',
    );
    expect(text).toContain('conflict 1 (number); 1 still open');
    expect(text).toContain('Two figures stand. Nobody says who counted. (Rafael K., 2026-11-20)');
    expect(text).toContain('3 (possibly so), by Rafael K., 2026-11-20: One origin on each side');
  });

  test('name circular reporting', () => {
    const records = writtenRecords();
    const link = (records.link ?? []).filter(({ id }) => id === 'L1');
    const told = report({ ...records, statement: [], link });
    expect(told.statements).toMatchObject([{ circular: true, sources: 2, origins: [{ name: 'Agency X' }] }]);
    expect(words(section('statements', told))).toContain('Circular reporting. 2 sources, 1 origin: Agency X');
  });

  test('leave no settled claim out: those that stand alone are counted by source', () => {
    const { singles, totals } = report();
    const alone = singles.reduce((sum, { claims }) => sum + claims, 0);
    const inRows = new Set(report().statements.flatMap(({ claims }) => claims.map(({ id }) => id)));
    const weighing = report().claims.filter(
      ({ kind }) => kind !== null && kind !== 'excluded' && kind !== 'reader_comment',
    );
    expect(alone).toBe(weighing.filter(({ id }) => !inRows.has(id)).length);
    expect(weighing.length).toBe(totals.claims.settled - totals.claims.kinds.reader_comment);
  });
});

describe('a headline', () => {
  test('stands beside what the body says of the same, and says in what they are not alike', () => {
    const [reading] = report().headlines;
    expect(reading).toMatchObject({
      article: 'A1',
      headline: { name: 'A1·1', kind: 'reported_fact', conflictsWith: ['A2·1'] },
      body: [{ name: 'A1·9', kind: 'attributed_quote', why: 'words' }],
    });
    expect(words(section('headlines'))).toContain('A1·9, chosen by shared words: kind');
    expect(words(section('headlines'))).toContain('no count');
  });

  test('is set beside what people gathered with it before anything that only shares words', () => {
    const records = writtenRecords();
    const statement = (records.statement ?? []).map((each) =>
      each.id === 'T1' ? { ...each, claims: [...each.claims, { claim: 'A1·6', gist: null }] } : each,
    );
    expect(report({ ...records, statement }).headlines[0]?.body.map(({ name, why }) => [name, why])).toEqual([
      ['A1·6', 'statement'],
      ['A1·9', 'words'],
    ]);
  });
});

describe('grades', () => {
  test('come with their words, the grader and the reason, and order nothing', () => {
    expect(words(section('sources'))).toContain(
      'Reliability, as a person graded it: B (usually reliable), by Rafael K., 2026-11-20: Corrected its own figure',
    );
    const ungraded = report({ ...writtenRecords(), source: testRecords().source ?? [] });
    expect(report().sources.map(({ id }) => id)).toEqual(ungraded.sources.map(({ id }) => id));
  });

  test('are told by nobody where they are switched off', () => {
    const records = writtenRecords();
    const review = (records.review ?? []).map((each) => ({ ...each, grades: false }));
    const off = report({ ...records, review });
    expect(off.sources.every(({ grade }) => grade === null)).toBe(true);
    expect(off.statements.every(({ grade }) => grade === null)).toBe(true);
    expect(words(compose(off).blocks)).not.toMatch(/usually reliable|possibly so/);
  });
});

test('comments that a page says it has stand beside those that are there', () => {
  expect(report().comments.articles).toMatchObject([{ article: 'A1', comments: 2, declared: 7 }]);
  expect(words(section('comments'))).toContain('A1 Harbour Herald271');
});

describe('the history in numbers', () => {
  const history = [
    { type: 'claim.judged', actor: 'amira', count: 14 },
    { type: 'claim.judged', actor: 'gone', count: 1 },
    { type: 'article.imported', actor: null, count: 3 },
  ] as const;

  test('says what was done how often and by whom', () => {
    expect(report(writtenRecords(), { history }).history).toEqual([
      { type: 'article.imported', count: 3, by: [{ name: 'machine', count: 3 }] },
      {
        type: 'claim.judged',
        count: 15,
        by: [
          { name: 'Amira M.', count: 14 },
          { name: 'former member', count: 1 },
        ],
      },
    ]);
  });

  test('waits until no pass is blind any more', () => {
    const records = writtenRecords();
    const blind: ReviewRecords = {
      ...records,
      review: (records.review ?? []).map((each) => ({ ...each, blindFirst: true })),
      pass: [
        { article: 'A1', reviewer: 'noor', status: 'in_progress', startedAt: options.now, finishedAt: null },
      ],
    };
    expect(report(blind, { history }).history).toBeNull();
  });
});

describe('a frozen report', () => {
  const snapshot = { number: 1, withdrawnAt: null, withdrawnReason: null };

  test('tells how many threads were open, though it keeps none of their words', () => {
    const { records, openThreads } = frozenData(stateOf(writtenRecords()), options.now);
    expect(openThreads).toBe(1);
    expect(records.discussion).toBeUndefined();
    expect(words(section('limits', report(records, { snapshot, openThreads })))).toContain('1 discussion');
  });

  test('from before any of this was kept is still written, and claims to know nothing of it', () => {
    const old = report(testRecords(), { snapshot });
    expect(old).toMatchObject({ openThreads: null, history: null, summary: null, limits: null });
    expect(words(section('limits', old))).not.toContain('discussion');
    expect(reportHtml(compose(old))).toContain('Source review report R1');
  });
});

describe('without', () => {
  const whole = compose(report());

  test('leaves parts out, says so, and never the draft line', () => {
    const left = without(whole, ['claims', 'charts', 'grades']);
    expect(left.draft).toBe(whole.draft);
    expect(left.leftOut).toBe('Left out here: claims table, drawings of charts, grades.');
    expect(left.blocks.some(({ type }) => type === 'chart')).toBe(false);
    expect(words(left.blocks)).not.toContain('usually reliable');
    // The tables of the charts stay.
    expect(
      left.blocks.some((block) => block.type === 'table' && block.caption === 'Settled kinds by source'),
    ).toBe(true);
    expect(whole.leftOut).toBeNull();
  });

  test('leaves no reference that leads nowhere', () => {
    const html = reportHtml(without(whole, ['claims', 'conflicts']));
    const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    for (const [, target] of html.matchAll(/href="#([^"]*)"/g))
      expect(ids.has(decodeURIComponent(target ?? ''))).toBe(true);
  });
});
