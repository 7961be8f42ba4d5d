// @ts-check
/**
 * Reads one document, in a process of its own: what strangers wrote is parsed only here, with bounded memory and time,
 * and without the server's environment. Plain JavaScript, because Node runs it as it is.
 */
import { Worker } from 'node:worker_threads';
import { ReadingFailed } from './failure.mjs';

/**
 * @typedef {{ kind: 'html' | 'docx' | 'pdf', bytes: Uint8Array, url: string | null, charset: string | null,
 *   limits: { bytes: number, milliseconds: number } }} Order
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

process.once('message', async (/** @type {Order} */ order) => {
  new Worker(new URL('./watch.mjs', import.meta.url), { workerData: order.limits }).unref();
  /** @type {Reading} */
  let reading;
  try {
    reading = await read(order);
    if (reading.ok && reading.page.blocks.length + reading.page.comments.length === 0)
      reading = { ok: false, code: 'no-article-text' };
  } catch (error) {
    // Nested too deep, too many elements, or a fault of a parser: the document is to blame either way.
    reading = { ok: false, code: error instanceof ReadingFailed ? error.code : 'damaged-file' };
  }
  process.send?.(reading, () => process.exit(0));
});

// The server went away: nobody waits for an answer any more.
process.once('disconnect', () => process.exit(0));
