// @ts-check
import writeExcelFile from 'write-excel-file/node';
import { getCellAddress } from 'write-excel-file/utility';
import { sameBytes } from './same-bytes.mjs';

/** @typedef {import('@/domain/report/sheets').Sheet} Sheet */

/** What Excel holds in one cell, in UTF-16 code units. */
const LONGEST_CELL = 32_767;
const CUT = ' […]';
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/g;
const LATIN = /[A-Za-z\u00c0-\u024f\u0370-\u04ff]/g;

const SHEET_FILE = 'xl/worksheets/sheet{id}.xml';

/** @param {string} text */
const held = (text) =>
  text.length > LONGEST_CELL
    ? `${text.slice(0, LONGEST_CELL - CUT.length).replace(/[\ud800-\udbff]$/, '')}${CUT}`
    : text;

/** Do its texts run from right to left, more than the other way? @param {Sheet} sheet */
function isTurned({ rows }) {
  const words = rows.map((row) => `${row.text ?? ''}`).join('');
  return (words.match(RIGHT_TO_LEFT)?.length ?? 0) > (words.match(LATIN)?.length ?? 0);
}

/** In characters: as wide as what stands in it, within bounds. @param {Sheet} sheet @param {string} column */
function widthOf({ rows }, column) {
  const longest = rows.slice(0, 200).reduce((most, row) => Math.max(most, `${row[column] ?? ''}`.length), 0);
  return Math.max(10, column.length + 2, Math.min(60, longest));
}

/** Filters over each table, which the library has no option for. @param {readonly Sheet[]} sheets */
const filters = (sheets) => ({
  files: {
    transform: {
      [SHEET_FILE]: {
        transform: (
          /** @type {string} */ xml,
          /** @type {unknown} */ _,
          /** @type {{ sheetIndex: number }} */ { sheetIndex },
        ) => {
          const sheet = sheets[sheetIndex];
          if (!sheet || sheet.rows.length === 0) return xml;
          const end = getCellAddress(sheet.rows.length, sheet.columns.length - 1);
          return xml.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${end}"/>`);
        },
      },
    },
  },
});

/**
 * The report as a workbook: frozen heads, filters, right-to-left sheets where the texts are.
 * @param {Sheet[]} sheets cells that would be formulas are neutralised already
 * @param {string} time RFC 3339; when the file says it was made
 * @returns {Promise<Uint8Array>}
 */
export async function xlsxOf(sheets, time) {
  const made = sheets.map((sheet) => ({
    sheet: sheet.name,
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    rightToLeft: isTurned(sheet),
    columns: sheet.columns.map((column) => ({ width: widthOf(sheet, column) })),
    data: [
      sheet.columns.map((column) => ({ value: column, fontWeight: /** @type {const} */ ('bold') })),
      ...sheet.rows.map((row) =>
        sheet.columns.map((column) => {
          const value = row[column];
          if (value === null || value === undefined || value === '') return null;
          return typeof value === 'number'
            ? { value, type: Number }
            : {
                value: held(value),
                type: String,
                wrap: value.length > 60,
                alignVertical: /** @type {const} */ ('top'),
              };
        }),
      ),
    ],
  }));
  const file = await writeExcelFile(made, { features: [filters(sheets)] }).toBuffer();
  return sameBytes(new Uint8Array(file), time);
}
