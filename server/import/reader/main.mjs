// @ts-check
/**
 * Reads one document, in a process of its own: what strangers wrote is parsed only here, with bounded memory and time,
 * and without the server's environment. Plain JavaScript, because Node runs it as it is.
 */
import { answerOnce } from '../../own-process/answer-once.mjs';
import { ReadingFailed } from './failure.mjs';

/**
 * @typedef {{ kind: 'html' | 'docx' | 'pdf', bytes: Uint8Array, url: string | null, charset: string | null }} Order
 * @typedef {{ ok: true, page: import('./page.mjs').Page, encoding: string | null }
 *   | { ok: false, code: import('./failure.mjs').FailureCode }} Reading
 */

/** @param {Order} order @returns {Promise<Reading>} */
async function read({ kind, bytes, url, charset }) {
  if (kind === 'pdf')
    return { ok: true, page: await (await import('./pdf.mjs')).readPdf(bytes), encoding: null };
  if (kind === 'docx')
    return { ok: true, page: await (await import('./docx.mjs')).readDocx(bytes), encoding: null };
  const [{ decodePage }, { readPage }] = await Promise.all([import('./decode.mjs'), import('./page.mjs')]);
  const { html, encoding } = decodePage(bytes, charset);
  return { ok: true, page: readPage(html, url), encoding };
}

answerOnce(async (/** @type {Order} */ order) => {
  try {
    const reading = await read(order);
    if (reading.ok && reading.page.blocks.length + reading.page.comments.length === 0)
      return /** @type {Reading} */ ({ ok: false, code: 'no-article-text' });
    return reading;
  } catch (error) {
    // Nested too deep, too many elements, or a fault of a parser: the document is to blame either way.
    return /** @type {Reading} */ ({
      ok: false,
      code: error instanceof ReadingFailed ? error.code : 'damaged-file',
    });
  }
});
