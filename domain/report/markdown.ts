import type { Html, Nodes, PhrasingContent, RootContent, TableRow } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Block, ReportDocument, Run } from './document';

const html = (value: string): Html => ({ type: 'html', value });
/** What may stand in an attribute: tags of languages and directions only. */
const attribute = (value: string) => value.replace(/[^A-Za-z0-9-]/g, '');

/** One line: Markdown has no way to break a line inside a cell or a heading. */
const oneLine = (text: string) => text.replace(/\s*[\n\r\u2028\u2029]+\s*/g, ' ');

function phrasing({ text, lang, dir, mark }: Run): PhrasingContent[] {
  const words: PhrasingContent = { type: 'text', value: oneLine(text) };
  const marked: PhrasingContent[] =
    mark === 'strong'
      ? [{ type: 'strong', children: [words] }]
      : mark === 'code'
        ? [{ type: 'inlineCode', value: oneLine(text) }]
        : mark === 'removed' || mark === 'added'
          ? [
              html(mark === 'removed' ? '<del>' : '<ins>'),
              words,
              html(mark === 'removed' ? '</del>' : '</ins>'),
            ]
          : [words];
  if (!lang && !dir) return marked;
  const place = `${lang ? ` lang="${attribute(lang)}"` : ''}${dir ? ` dir="${dir}"` : ''}`;
  return [html(`<span${place}>`), ...marked, html('</span>')];
}

const inline = (runs: readonly Run[]): PhrasingContent[] => runs.flatMap(phrasing);
const paragraph = (children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children });
const list = (items: readonly PhrasingContent[][]): RootContent => ({
  type: 'list',
  spread: false,
  children: items.map((children) => ({
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children }],
  })),
});
const row = (cells: readonly PhrasingContent[][]): TableRow => ({
  type: 'tableRow',
  children: cells.map((children) => ({ type: 'tableCell', children })),
});
const strong = (text: string): PhrasingContent => ({
  type: 'strong',
  children: [{ type: 'text', value: text }],
});

/** Neighbouring stretches of one passage stand in one span. */
function passage(runs: readonly Run[]): PhrasingContent[] {
  const [first] = runs;
  if (!first?.lang) return inline(runs);
  const inside = runs.flatMap(({ text, mark }) => phrasing({ text, mark }));
  const dir = first.dir ? ` dir="${first.dir}"` : '';
  return [html(`<span lang="${attribute(first.lang)}"${dir}>`), ...inside, html('</span>')];
}

function nodes(block: Block): RootContent[] {
  switch (block.type) {
    case 'heading':
      return [{ type: 'heading', depth: block.level, children: inline(block.runs) }];
    case 'paragraph':
      return [paragraph(inline(block.runs))];
    case 'list':
      return [list(block.items.map(inline))];
    case 'facts':
      return [
        list(
          block.facts.map(({ name, runs }) => [strong(name), { type: 'text', value: ': ' }, ...inline(runs)]),
        ),
      ];
    case 'table':
    case 'chart':
      return [
        paragraph([strong(block.caption)]),
        {
          type: 'table',
          align: block.columns.map(({ numeric }) => (numeric ? 'right' : null)),
          children: [
            row(block.columns.map(({ name }) => [{ type: 'text', value: name }])),
            ...block.rows.map(({ cells }) => row(cells.map(inline))),
          ],
        },
      ];
    case 'passages':
      return block.passages.flatMap(({ label, runs, notes }): RootContent[] => [
        paragraph(inline(label)),
        { type: 'blockquote', children: [{ type: 'paragraph', children: passage(runs) }] },
        list(notes.map(inline)),
      ]);
  }
}

/** The report as GitHub-flavoured Markdown; the library escapes what would otherwise be markup. */
export function reportMarkdown(document: ReportDocument): string {
  const { title, subtitle, draft, withdrawn, leftOut, time } = document;
  const root: Nodes = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [{ type: 'text', value: oneLine(title) }] },
      paragraph([{ type: 'text', value: subtitle }]),
      ...(draft ? [paragraph([strong(draft)])] : []),
      ...(withdrawn ? [paragraph([strong(withdrawn)])] : []),
      paragraph([{ type: 'text', value: `${time.label} ${time.at}` }]),
      ...(leftOut ? [paragraph([{ type: 'text', value: leftOut }])] : []),
      ...document.blocks.flatMap(nodes),
    ],
  };
  return toMarkdown(root, {
    bullet: '-',
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  });
}
