import { z } from 'zod';
import { LONGEST_EXAMPLE, LONGEST_NOTE, MOST_EXAMPLES } from '../codebook';
import { JUDGED_KINDS } from '../kind';
import { endpoint } from './endpoint';
import { judgedKind, line, reviewVersion, storable } from './shapes';

const notes = z.object({ note: z.string(), examples: z.array(z.string()) });
const notesInput = z.object({
  note: storable(0, LONGEST_NOTE),
  examples: z.array(line(LONGEST_EXAMPLE)).max(MOST_EXAMPLES),
});

export const codebookView = z.object({
  edition: z.int().describe('Of the definitions, which are the same in every review'),
  version: z.int().describe("Of this review's notes"),
  /** In the order of the decision path. */
  kinds: z.array(
    z.object({
      kind: judgedKind,
      step: z.int(),
      question: z.string(),
      definition: z.string(),
      examples: z.array(z.string()),
      nonExamples: z.array(z.object({ text: z.string(), why: z.string() })),
      notes,
    }),
  ),
});
export type CodebookView = z.output<typeof codebookView>;

export const getCodebook = endpoint({
  method: 'GET',
  path: '/reviews/{review}/codebook',
  summary: "What each kind means, with this review's own notes and examples",
  needs: 'read',
  answer: codebookView,
  status: 200,
});

export const changeCodebook = endpoint({
  method: 'PATCH',
  path: '/reviews/{review}/codebook',
  summary: 'Replace the notes and examples of some kinds; If-Match takes the version of the codebook',
  needs: 'edit_settings',
  body: z.object({
    notes: z
      .strictObject(
        Object.fromEntries(JUDGED_KINDS.map((kind) => [kind, notesInput.optional()])) as Record<
          (typeof JUDGED_KINDS)[number],
          z.ZodOptional<typeof notesInput>
        >,
      )
      .describe('By kind; a kind that is left out keeps its notes'),
  }),
  answer: codebookView.extend({ ...reviewVersion.shape, event: z.unknown() }),
  status: 200,
});
