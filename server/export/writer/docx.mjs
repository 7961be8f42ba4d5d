// @ts-check
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { sameBytes } from './same-bytes.mjs';

/**
 * @typedef {import('@/domain/report/paper').PaperDocument} PaperDocument
 * @typedef {import('@/domain/report/paper').PaperBlock} Block
 * @typedef {import('@/domain/report/document').Run} Run
 * @typedef {import('docx').ParagraphChild} ParagraphChild
 * @typedef {import('docx').IParagraphOptions} IParagraphOptions
 */

const WIDE = 8;
/** Twentieths of a point: A4 within its margins, upright and turned round. */
const UPRIGHT = 9900;
const TURNED = 14_800;
const QUIET = '575B62';
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'D9DBDF' };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const HEADING = { 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2, 4: HeadingLevel.HEADING_3 };
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const LETTER = /\p{L}/u;
const isRightToLeft = (/** @type {string} */ text) => RIGHT_TO_LEFT.test(LETTER.exec(text)?.[0] ?? '');

/** A bookmark's name: Word takes letters, digits and underscores, forty of them. */
const bookmark = (/** @type {string} */ id) => `_${id.replace(/[^\p{L}\p{N}]/gu, '_')}`.slice(0, 40);

/** XML 1.0 has no place for control characters; everything else is escaped by the library. */
const clean = (/** @type {string} */ text) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');

/** @param {Run} run @param {import('docx').IRunOptions} [looks] */
function textRun({ text, lang, dir, mark }, looks = {}) {
  const lines = clean(text).split(/\r\n|[\n\r\u2028\u2029]/);
  return lines.map(
    (line, at) =>
      new TextRun({
        text: line,
        ...(at > 0 ? { break: 1 } : {}),
        ...(mark === 'strong' ? { bold: true } : {}),
        ...(mark === 'added' ? { bold: true, underline: {} } : {}),
        ...(mark === 'removed' ? { strike: true } : {}),
        ...(mark === 'code' ? { font: 'Courier New' } : {}),
        ...(dir === 'rtl' ? { rightToLeft: true } : {}),
        ...(lang ? { language: dir === 'rtl' ? { bidirectional: lang } : { value: lang } } : {}),
        ...looks,
      }),
  );
}

/** @param {Run} run @param {import('docx').IRunOptions} [looks] @returns {ParagraphChild[]} */
function child(run, looks) {
  if (!run.to) return textRun(run, looks);
  const children = textRun(run, { ...looks, color: '2F4578' });
  return [new InternalHyperlink({ anchor: bookmark(run.to), children })];
}

/** @param {readonly Run[]} runs @param {import('docx').IRunOptions} [looks] */
const inline = (runs, looks) => runs.flatMap((run) => child(run, looks));

/** A paragraph whose words all run from right to left is itself one. @param {readonly Run[]} runs */
const isTurned = (runs) => runs.length > 0 && runs.every(({ dir }) => dir === 'rtl');

/** @param {readonly Run[]} runs @param {IParagraphOptions} [more] @param {import('docx').IRunOptions} [looks] */
const paragraph = (runs, more = {}, looks = {}) =>
  new Paragraph({ children: inline(runs, looks), bidirectional: isTurned(runs), ...more });

const cellLines = { top: NONE, left: NONE, right: NONE, bottom: LINE };
const cellMargins = { top: 40, bottom: 40, left: 60, right: 60 };

/** @param {Extract<Block, { type: 'table' }>} block */
function table({ caption, columns, rows }) {
  const isWide = columns.length > WIDE;
  const size = isWide ? 14 : 18;
  const weights = columns.map(({ name, numeric }, at) => {
    const longest = Math.max(
      name.length,
      ...rows.map(({ cells }) => (cells[at] ?? []).reduce((sum, { text }) => sum + text.length, 0)),
    );
    return numeric ? 1 : Math.max(1, Math.min(6, Math.sqrt(longest / 8)));
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const widths = weights.map((weight) => Math.floor((weight / all) * (isWide ? TURNED : UPRIGHT)));
  const align = (/** @type {number} */ at) =>
    columns[at]?.numeric ? AlignmentType.END : AlignmentType.START;
  const width = (/** @type {number} */ at) => ({ size: widths[at] ?? 0, type: WidthType.DXA });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ name }, at) =>
        new TableCell({
          width: width(at),
          margins: cellMargins,
          borders: cellLines,
          children: [paragraph([{ text: name, mark: 'strong' }], { alignment: align(at) }, { size })],
        }),
    ),
  });
  const body = rows.map(
    ({ id, cells }) =>
      new TableRow({
        cantSplit: true,
        children: cells.map((cell, at) => {
          const words = inline(cell, { size });
          return new TableCell({
            width: width(at),
            margins: cellMargins,
            borders: cellLines,
            children: [
              new Paragraph({
                alignment: align(at),
                bidirectional: isTurned(cell),
                children: at === 0 && id ? [new Bookmark({ id: bookmark(id), children: words })] : words,
              }),
            ],
          });
        }),
      }),
  );
  return [
    paragraph([{ text: caption }], { keepNext: true, spacing: { before: 120, after: 60 } }, { color: QUIET }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: isWide ? TURNED : UPRIGHT, type: WidthType.DXA },
      columnWidths: widths,
      rows: [head, ...body],
    }),
  ];
}

/** @param {Extract<Block, { type: 'passages' }>} block */
function passages({ passages: all }) {
  const width = Math.floor(UPRIGHT / Math.max(1, all.length));
  const lines = { top: LINE, left: LINE, right: LINE, bottom: LINE };
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: width * all.length, type: WidthType.DXA },
      columnWidths: all.map(() => width),
      rows: [
        new TableRow({
          cantSplit: true,
          children: all.map(
            ({ label, runs, notes }) =>
              new TableCell({
                width: { size: width, type: WidthType.DXA },
                borders: lines,
                margins: { top: 80, bottom: 80, left: 120, right: 120 },
                children: [
                  paragraph(label, {}, { color: QUIET, size: 18 }),
                  paragraph(runs, { spacing: { before: 60, after: 60 } }),
                  ...notes.map((note) => paragraph(note, {}, { color: QUIET, size: 17 })),
                ],
              }),
          ),
        }),
      ],
    }),
  ];
}

/** @param {Block} block @returns {(Paragraph | Table)[]} */
function elements(block) {
  switch (block.type) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADING[block.level],
          keepNext: true,
          children: [new Bookmark({ id: bookmark(block.id), children: inline(block.runs) })],
        }),
      ];
    case 'paragraph':
      return [paragraph(block.runs, { spacing: { after: 120 } })];
    case 'list':
      return block.items.map((item) => paragraph(item, { bullet: { level: 0 } }));
    case 'facts':
      return block.facts.map(
        ({ name, runs }) =>
          new Paragraph({
            spacing: { after: 40 },
            children: [...textRun({ text: `${name}: ` }, { color: QUIET }), ...inline(runs)],
          }),
      );
    case 'table':
      return table(block);
    case 'image':
      // No images of text: the table that follows says the same.
      return [];
    default:
      return passages(block);
  }
}

/**
 * Blocks in stretches of one page format: a wide table is turned round together with what leads to it.
 * @param {readonly Block[]} blocks
 */
function stretches(blocks) {
  /** @type {{ isWide: boolean, blocks: Block[] }[]} */
  const all = [];
  for (const block of blocks) {
    const isWide = block.type === 'table' && block.columns.length > WIDE;
    const last = all.at(-1);
    if (last?.isWide === isWide) {
      last.blocks.push(block);
      continue;
    }
    let from = last?.blocks.length ?? 0;
    if (isWide && last) {
      while (from > 0 && last.blocks[from - 1]?.type === 'paragraph') from--;
      while (from > 0 && last.blocks[from - 1]?.type === 'heading') from--;
    }
    all.push({ isWide, blocks: [...(last?.blocks.splice(from) ?? []), block] });
  }
  return all.filter((stretch) => stretch.blocks.length > 0);
}

/**
 * The report for a word processor: real heading styles, table heads that repeat, rows that stay whole, right-to-left
 * paragraphs and runs, links between claims.
 * @param {PaperDocument} document
 * @param {string} time RFC 3339; when the file says it was made
 * @returns {Promise<Uint8Array>}
 */
export async function docxOf({ title, subtitle, draft, withdrawn, leftOut, time: said, blocks }, time) {
  const warnings = [draft, withdrawn].flatMap((line) => (line === null ? [] : [line]));
  const top = [
    paragraph([{ text: subtitle }], {}, { color: QUIET, bold: true }),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      bidirectional: isRightToLeft(title),
      children: textRun({ text: title, dir: isRightToLeft(title) ? 'rtl' : 'ltr' }),
    }),
    ...warnings.map((line) =>
      paragraph(
        [{ text: line, mark: 'strong' }],
        { shading: { type: ShadingType.CLEAR, fill: 'FEF0D2' } },
        { color: '864E00' },
      ),
    ),
    paragraph([{ text: `${said.label} ${said.at}` }], { spacing: { after: 200 } }, { color: QUIET }),
    ...(leftOut ? [paragraph([{ text: leftOut }], { spacing: { after: 200 } }, { color: QUIET })] : []),
  ];
  const header = new Header({
    children: [
      paragraph(
        [{ text: warnings.join(' · ') }],
        { alignment: AlignmentType.END },
        { color: '864E00', size: 16 },
      ),
    ],
  });
  const footer = new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
            color: QUIET,
            size: 16,
          }),
        ],
      }),
    ],
  });
  const made = new Document({
    title: `${subtitle}: ${title}`,
    creator: 'Lateral',
    lastModifiedBy: 'Lateral',
    styles: {
      default: {
        document: { run: { font: 'Georgia', size: 21, language: { value: 'en' } } },
        title: { run: { size: 36, bold: true } },
        heading1: { run: { size: 28, bold: true }, paragraph: { spacing: { before: 320, after: 120 } } },
        heading2: { run: { size: 24, bold: true }, paragraph: { spacing: { before: 240, after: 80 } } },
        heading3: { run: { size: 21, bold: true }, paragraph: { spacing: { before: 200, after: 60 } } },
      },
    },
    sections: stretches(blocks).map((stretch, at) => ({
      properties: {
        type: SectionType.NEXT_PAGE,
        page: {
          size: {
            width: 11_906,
            height: 16_838,
            orientation: stretch.isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
          },
          margin: { top: 1000, bottom: 1000, left: 1000, right: 1000 },
        },
      },
      headers: { default: header },
      footers: { default: footer },
      children: [...(at === 0 ? top : []), ...stretch.blocks.flatMap(elements)],
    })),
  });
  return sameBytes(new Uint8Array(await Packer.toBuffer(made)), time);
}
