import type { Block, ReportDocument, Run } from './document';

/**
 * What a reader of the document can leave out of the print and of the files, by the ids of its sections; charts and
 * grades are left out wherever they stand. The overview, the method and the limits are always there: without them the
 * numbers do not say what they mean.
 */
export const OPTIONAL_PARTS = [
  'summary',
  'statements',
  'conflicts',
  'corroborations',
  'sources',
  'headlines',
  'origins',
  'claims',
  'comments',
  'agreement',
  'appendix',
  'codebook',
  'charts',
  'grades',
] as const;
export type OptionalPart = (typeof OPTIONAL_PARTS)[number];

export const isOptional = (id: string): id is OptionalPart =>
  (OPTIONAL_PARTS as readonly string[]).includes(id);

const PART_WORD: Record<OptionalPart, string> = {
  summary: 'summary',
  statements: 'statements',
  conflicts: 'conflicts',
  corroborations: 'corroborations',
  sources: 'sources',
  headlines: 'headline against body',
  origins: 'origins',
  claims: 'claims table',
  comments: 'reader comments',
  agreement: 'agreement',
  appendix: 'captured texts and history',
  codebook: 'codebook',
  charts: 'drawings of charts',
  grades: 'grades',
};

/** A document section by section: what begins with a heading of the second level. */
export function sectionsOf(blocks: readonly Block[]): { id: string; blocks: Block[] }[] {
  const sections: { id: string; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.type === 'heading' && block.level === 2) sections.push({ id: block.id, blocks: [] });
    sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

function anchorsOf(blocks: readonly Block[]): Set<string> {
  const found = new Set<string>();
  for (const block of blocks) {
    if (block.type === 'heading') found.add(block.id);
    if (block.type === 'table' || block.type === 'chart')
      for (const { id } of block.rows) if (id) found.add(id);
  }
  return found;
}

/** A block whose references lead only to what is there. */
function within(block: Block, anchors: ReadonlySet<string>): Block {
  const kept = ({ to, ...run }: Run): Run => (to && anchors.has(to) ? { ...run, to } : run);
  const line = (runs: readonly Run[]) => runs.map(kept);
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, runs: line(block.runs) };
    case 'list':
      return { ...block, items: block.items.map(line) };
    case 'facts':
      return { ...block, facts: block.facts.map((fact) => ({ ...fact, runs: line(fact.runs) })) };
    case 'passages':
      return {
        ...block,
        passages: block.passages.map(({ label, runs, notes }) => ({
          label: line(label),
          runs: line(runs),
          notes: notes.map(line),
        })),
      };
    case 'table':
    case 'chart':
      return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(line) })) };
  }
}

/** The document without some parts. It says which, and never loses its draft line. */
export function without(document: ReportDocument, parts: readonly OptionalPart[]): ReportDocument {
  const left = OPTIONAL_PARTS.filter((part) => parts.includes(part));
  if (left.length === 0) return document;
  const out = new Set<string>(left);
  const blocks = sectionsOf(document.blocks)
    .filter(({ id }) => !out.has(id))
    .flatMap((section) => section.blocks)
    .filter(({ part }) => part === undefined || !out.has(part))
    .map((block): Block => {
      if (block.type !== 'chart' || !out.has('charts')) return block;
      const { caption, columns, rows } = block;
      return { type: 'table', caption, columns, rows };
    });
  const anchors = anchorsOf(blocks);
  return {
    ...document,
    leftOut: `Left out here: ${left.map((part) => PART_WORD[part]).join(', ')}.`,
    blocks: blocks.map((block) => within(block, anchors)),
  };
}
