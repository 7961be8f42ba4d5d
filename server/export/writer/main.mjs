// @ts-check
/** Writes one report as an office document, in a process of its own: typesetting takes seconds and much memory. */
import { answerOnce } from '../../own-process/answer-once.mjs';

/**
 * @typedef {import('@/domain/report/paper').PaperDocument} PaperDocument
 * @typedef {import('@/domain/report/sheets').Sheet} Sheet
 * @typedef {{ format: 'pdf' | 'docx', document: PaperDocument, time: string }
 *   | { format: 'xlsx', sheets: Sheet[], time: string }} Order `time`: RFC 3339, of the report; the only one the file names
 */

/** @param {Order} order @returns {Promise<Uint8Array>} */
async function written(order) {
  switch (order.format) {
    case 'pdf':
      return (await import('./pdf.mjs')).pdfOf(order.document, order.time);
    case 'docx':
      return (await import('./docx.mjs')).docxOf(order.document, order.time);
    case 'xlsx':
      return (await import('./xlsx.mjs')).xlsxOf(order.sheets, order.time);
  }
}

answerOnce(written);
