/** What Vitest's and Playwright's JSON reports say, in one count. */

/** @typedef {{ passed: number, failed: number, skipped: string[] }} Count `skipped`: the names of what did not run */

/** @returns {Count} */
export function emptyCount() {
  return { passed: 0, failed: 0, skipped: [] };
}

/** @param {Count} one @param {Count} other @returns {Count} */
export function add(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: [...one.skipped, ...other.skipped],
  };
}

/**
 * @param {{ testResults: { name: string, status: string, assertionResults: { status: string, fullName: string }[] }[] }} report
 * @returns {Count} a file that could not be read is one failure, though no test in it ran
 */
export function countVitest(report) {
  const count = emptyCount();
  for (const file of report.testResults) {
    let failed = 0;
    for (const { status, fullName } of file.assertionResults) {
      if (status === 'passed') count.passed++;
      else if (status === 'failed') failed++;
      else count.skipped.push(fullName);
    }
    count.failed += file.status === 'failed' ? Math.max(failed, 1) : failed;
  }
  return count;
}

/**
 * @typedef {{ title: string, suites?: Suite[], specs?: { title: string, tests: { status: string }[] }[] }} Suite
 *
 * @param {{ suites: Suite[], errors?: unknown[] }} report
 * @returns {Count} an error outside of every test is a failure; a test that passed at a second try is a pass
 */
export function countPlaywright(report) {
  const count = { ...emptyCount(), failed: report.errors?.length ?? 0 };
  const visit = (/** @type {Suite} */ suite, /** @type {string[]} */ above) => {
    const titles = [...above, suite.title];
    for (const spec of suite.specs ?? []) {
      for (const { status } of spec.tests) {
        if (status === 'expected' || status === 'flaky') count.passed++;
        else if (status === 'unexpected') count.failed++;
        else count.skipped.push([...titles, spec.title].join(' › '));
      }
    }
    for (const inner of suite.suites ?? []) visit(inner, titles);
  };
  for (const suite of report.suites) visit(suite, []);
  return count;
}

/** The last lines of a test run. @param {Count} count @returns {string[]} */
export function lastLines({ passed, failed, skipped }) {
  return [
    ...(skipped.length > 0 ? [`Skipped: ${skipped.join('; ')}`] : []),
    `${passed} passed, ${failed} failed, ${skipped.length} skipped`,
  ];
}
