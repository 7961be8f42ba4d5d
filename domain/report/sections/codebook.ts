import { CODEBOOK_EDITION, type CodebookEntry, codebookEntries } from '@/domain/codebook';
import { KIND_LETTER } from '@/domain/kind';
import { type Block, heading, paragraph, plain, type Row, type Run, strong } from '../document';
import type { Report } from '../report';
import { KIND_WORD } from '../words';

/** "version 3, on edition 1 of the definitions". */
export const codebookVersion = ({ version }: Report['codebook']) =>
  `version ${version}, on edition ${CODEBOOK_EDITION} of the definitions`;

/** What the owners of the review wrote, in whatever language they did. */
const written = (text: string): Run => ({ text, lang: 'und' });

function entryBlocks(entry: CodebookEntry): Block[] {
  const { kind, definition, examples, nonExamples, notes } = entry;
  const own: Run[][] = [
    ...(notes.note === '' ? [] : [[strong('In this review: '), written(notes.note)]]),
    ...notes.examples.map((example) => [{ text: 'Example of this review: ' }, written(`“${example}”`)]),
  ];
  return [
    heading(3, `codebook-${kind}`, `${KIND_WORD[kind]} (${KIND_LETTER[kind]})`),
    paragraph(definition),
    {
      type: 'list',
      items: [
        ...examples.map((example) => plain(`For example: ${example}`)),
        ...nonExamples.map(({ text, why }) => plain(`Not this: ${text} (${why})`)),
        ...own,
      ],
    },
  ];
}

/** What the kinds meant to the reviewers: the path, the definitions, and what this review added. */
export function codebookSection({ codebook }: Report): Block[] {
  const entries = codebookEntries(codebook);
  const rows = entries.map(
    ({ step, question, kind }): Row => ({
      cells: [plain(`${step}. ${question}`), plain(`${KIND_WORD[kind]} (${KIND_LETTER[kind]})`)],
    }),
  );
  return [
    heading(2, 'codebook', 'Codebook'),
    paragraph(
      `What the kinds mean here: ${codebookVersion(codebook)}. Reviewers ask the questions in this order; the first yes settles the kind.`,
    ),
    {
      type: 'table',
      caption: 'The decision path',
      columns: [{ name: 'Question' }, { name: 'A yes means' }],
      rows,
    },
    ...entries.flatMap(entryBlocks),
  ];
}
