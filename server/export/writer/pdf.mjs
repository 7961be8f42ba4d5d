// @ts-check
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { loadFonts } from '@myriaddreamin/typst.ts';
import { CompileFormatEnum, createTypstCompiler } from '@myriaddreamin/typst.ts/compiler';

/**
 * @typedef {import('@/domain/report/paper').PaperDocument} PaperDocument
 * @typedef {import('@/domain/report/paper').PaperBlock} Block
 * @typedef {import('@/domain/report/document').Run} Run
 */

const require = createRequire(import.meta.url);
/** Amiri, because each of its letters is one glyph: what is copied or searched in the file is what was written. */
const FONTS = [
  'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'source-serif-4/700Bold/SourceSerif4_700Bold.ttf',
  'amiri/400Regular/Amiri_400Regular.ttf',
  'amiri/700Bold/Amiri_700Bold.ttf',
];
const WIDE = 8;
/** A row with more than this may be cut between two pages: it might not fit on one. */
const LONG_CELL = 1200;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const LETTER = /\p{L}/u;

/** The direction of the first letter, as `dir="auto"` finds it. */
const isRightToLeft = (/** @type {string} */ text) => RIGHT_TO_LEFT.test(LETTER.exec(text)?.[0] ?? '');

/** A hash or an address as stretches that fit into the column of a table; anything else whole. @param {string} text */
const pieces = (text) => text.match(/[!-~]{1,12}(?=[!-~]{12})|[\s\S]+?(?=[!-~]{25})|[\s\S]+/g) ?? [''];

/** Where something stands that is linked to: a link to nothing would stop the typesetting, and so would two places of one name. */
function anchorsOf(/** @type {Block[]} */ blocks) {
  const seen = new Set();
  for (const block of blocks) {
    if (block.type === 'heading') seen.add(block.id);
    if (block.type === 'table') for (const { id } of block.rows) if (id) seen.add(id);
  }
  return seen;
}

/**
 * A wide table has a page of its own, turned round: what leads to it goes along.
 * @template {{ type: string }} B @param {B[]} blocks @returns {(B & { lead?: B[] })[]}
 */
function withTheirHeads(blocks) {
  /** @type {(B & { lead?: B[] })[]} */
  const all = [];
  for (const block of blocks) {
    if (!('wide' in block) || !block.wide) {
      all.push(block);
      continue;
    }
    let from = all.length;
    while (from > 0 && all[from - 1]?.type === 'paragraph') from--;
    while (from > 0 && all[from - 1]?.type === 'heading') from--;
    all.push({ ...block, lead: all.splice(from) });
  }
  return all;
}

/** @param {PaperDocument} document @param {string} time RFC 3339 */
function dataOf({ title, subtitle, draft, withdrawn, leftOut, time: said, blocks }, time) {
  const anchors = anchorsOf(blocks);
  const placed = new Set();
  /** The first place of a name keeps it. */
  const place = (/** @type {string | undefined} */ id) => {
    if (id === undefined || placed.has(id)) return null;
    placed.add(id);
    return id;
  };
  const run = (/** @type {Run} */ { text, lang, dir, mark, to }) => {
    const [language = ''] = lang?.toLowerCase().split('-') ?? [];
    return {
      pieces: pieces(text),
      ...(/^[a-z]{2,3}$/.test(language) ? { lang: language } : {}),
      ...(dir ? { dir } : {}),
      ...(mark ? { mark } : {}),
      ...(to && anchors.has(to) ? { to } : {}),
    };
  };
  const inline = (/** @type {Run[]} */ runs) => runs.map(run);
  const lengthOf = (/** @type {Run[]} */ runs) => runs.reduce((sum, { text }) => sum + text.length, 0);
  const date = new Date(time);
  const written = blocks.map((block) => {
    switch (block.type) {
      case 'heading':
        return { ...block, id: place(block.id), runs: inline(block.runs) };
      case 'paragraph':
        return { ...block, runs: inline(block.runs) };
      case 'list':
        return { ...block, items: block.items.map(inline) };
      case 'facts':
        return { ...block, facts: block.facts.map(({ name, runs }) => ({ name, runs: inline(runs) })) };
      case 'table':
        return {
          type: block.type,
          caption: block.caption,
          wide: block.columns.length > WIDE,
          columns: block.columns.map(({ name, numeric }, at) => ({
            name,
            numeric: numeric === true,
            // A column takes room by what stands in it, within bounds.
            share: Math.max(
              1,
              Math.min(
                6,
                Math.sqrt(
                  Math.max(name.length, ...block.rows.map(({ cells }) => lengthOf(cells[at] ?? []))) / 8,
                ),
              ),
            ),
          })),
          rows: block.rows.map(({ id, cells }) => ({
            id: place(id),
            long: cells.some((cell) => lengthOf(cell) > LONG_CELL),
            cells: cells.map(inline),
          })),
        };
      case 'image':
        return block;
      default:
        return {
          ...block,
          passages: block.passages.map(({ label, runs, notes }) => ({
            label: inline(label),
            runs: inline(runs),
            notes: notes.map(inline),
          })),
        };
    }
  });
  return {
    title,
    rtl: isRightToLeft(title),
    subtitle,
    warnings: [draft, withdrawn].filter((line) => line !== null),
    time: `${said.label} ${said.at}`,
    leftOut,
    date: {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      hour: date.getUTCHours(),
      minute: date.getUTCMinutes(),
      second: date.getUTCSeconds(),
    },
    blocks: withTheirHeads(written),
  };
}

/**
 * The report typeset: tagged, with bookmarks, numbered pages, and tables whose heads repeat.
 * @param {PaperDocument} document
 * @param {string} time RFC 3339; when the file says it was made
 * @returns {Promise<Uint8Array>}
 */
export async function pdfOf(document, time) {
  const compiler = createTypstCompiler();
  const fonts = FONTS.map(
    (file) => new Uint8Array(fs.readFileSync(require.resolve(`@expo-google-fonts/${file}`))),
  );
  const wasm = fs.readFileSync(require.resolve('@myriaddreamin/typst-ts-web-compiler/wasm'));
  await compiler.init({ getModule: () => wasm, beforeBuild: [loadFonts(fonts, { assets: false })] });
  compiler.addSource('/report.typ', fs.readFileSync(new URL('./report.typ', import.meta.url), 'utf8'));
  const { result, diagnostics } = await compiler.compile({
    mainFilePath: '/report.typ',
    format: CompileFormatEnum.pdf,
    inputs: { report: JSON.stringify(dataOf(document, time)) },
    diagnostics: 'full',
  });
  if (!result) throw new Error(`The report could not be typeset: ${diagnostics?.[0]?.message}`);
  return result;
}
