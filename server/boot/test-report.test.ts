import { describe, expect, test } from 'vitest';
import { add, countPlaywright, countVitest, emptyCount, lastLines } from './test-report.mjs';

describe('counting the tests of a run', () => {
  test('a file that does not even load is a failure, and a to-do is a skip', () => {
    const count = countVitest({
      testResults: [
        {
          name: 'claim.test.ts',
          status: 'passed',
          assertionResults: [
            { status: 'passed', fullName: 'a claim splits' },
            { status: 'todo', fullName: 'a claim merges' },
          ],
        },
        { name: 'broken.test.ts', status: 'failed', assertionResults: [] },
      ],
    });
    expect(count).toEqual({ passed: 1, failed: 1, skipped: ['a claim merges'] });
  });

  test('stories are found however deep they lie, and a server that did not start is a failure', () => {
    const story = (title: string, status: string) => ({ title, tests: [{ status }] });
    const count = countPlaywright({
      suites: [
        {
          title: 'export.spec.ts',
          specs: [story('exports a report', 'expected')],
          suites: [
            {
              title: 'real articles',
              specs: [story('imports five', 'skipped'), story('links', 'unexpected')],
            },
          ],
        },
      ],
      errors: [{ message: 'no server' }],
    });
    expect(count).toEqual({
      passed: 1,
      failed: 2,
      skipped: ['export.spec.ts › real articles › imports five'],
    });
  });

  test('the last line counts, and the line before it names what was skipped', () => {
    const count = add({ passed: 2, failed: 0, skipped: ['one'] }, { passed: 3, failed: 1, skipped: ['two'] });
    expect(lastLines(count)).toEqual(['Skipped: one; two', '5 passed, 1 failed, 2 skipped']);
    expect(lastLines(emptyCount())).toEqual(['0 passed, 0 failed, 0 skipped']);
  });
});
