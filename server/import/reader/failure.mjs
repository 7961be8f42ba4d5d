// @ts-check
/** Why a file could not be read, as a code that has its sentence in `failures.ts`; everything else that is thrown is a surprise. */

/**
 * @typedef {'no-text-layer' | 'locked-file' | 'damaged-file' | 'too-heavy' | 'too-many-pages' | 'no-article-text'
 *   | 'unsupported-file'} FailureCode
 */

export class ReadingFailed extends Error {
  /** @param {FailureCode} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}
