import { z } from 'zod';
import { SOURCE_GRADES, STATEMENT_GRADES } from '../grade';
import { endpoint } from './endpoint';
import { id, line, reviewVersion, storable, time } from './shapes';

/** What people write about statements, sources and the report as a whole. Nothing is computed from it. */

const signed = { by: id, at: time };
const changed = { ...reviewVersion.shape, event: z.unknown() };
const reason = line(500).describe('Shown wherever the grade is');
const conclusion = z.object({ text: z.string(), label: z.string(), ...signed });
const reportText = z.object({ text: z.string(), ...signed });

export const conclude = endpoint({
  method: 'PUT',
  path: '/reviews/{review}/statements/{statement}/conclusion',
  summary: "Write an editor's conclusion on a statement, with a label of their own",
  needs: 'decide',
  body: z.object({ text: line(1000), label: line(80) }),
  answer: z.object({ conclusion, version: z.int(), ...changed }),
  status: 200,
});

export const withdrawConclusion = endpoint({
  method: 'DELETE',
  path: '/reviews/{review}/statements/{statement}/conclusion',
  summary: 'Take a conclusion away (kept in the history)',
  needs: 'decide',
  answer: z.object({ version: z.int(), ...changed }),
  status: 200,
});

export const gradeStatement = endpoint({
  method: 'PUT',
  path: '/reviews/{review}/statements/{statement}/grade',
  summary: 'Grade the credibility of a statement (Admiralty digit), where grades are switched on',
  needs: 'decide',
  body: z.object({ grade: z.enum(STATEMENT_GRADES), reason }),
  answer: z.object({ version: z.int(), ...changed }),
  status: 200,
});

export const ungradeStatement = endpoint({
  method: 'DELETE',
  path: '/reviews/{review}/statements/{statement}/grade',
  summary: "Take a statement's grade away (kept in the history)",
  needs: 'decide',
  answer: z.object({ version: z.int(), ...changed }),
  status: 200,
});

export const gradeSource = endpoint({
  method: 'PUT',
  path: '/reviews/{review}/sources/{source}/grade',
  summary: 'Grade the reliability of a source (Admiralty letter), where grades are switched on',
  needs: 'decide',
  body: z.object({ grade: z.enum(SOURCE_GRADES), reason }),
  answer: z.object({ version: z.int(), ...changed }),
  status: 200,
});

export const ungradeSource = endpoint({
  method: 'DELETE',
  path: '/reviews/{review}/sources/{source}/grade',
  summary: "Take a source's grade away (kept in the history)",
  needs: 'decide',
  answer: z.object({ version: z.int(), ...changed }),
  status: 200,
});

export const writeReportTexts = endpoint({
  method: 'PATCH',
  path: '/reviews/{review}/report/texts',
  summary: 'Write the summary (at most 200 words) and the limits of the report; an empty text takes one away',
  needs: 'snapshot',
  body: z.object({
    summary: storable(0, 4000).optional(),
    limits: storable(0, 4000).optional(),
    over: z
      .strictObject({ summary: time.nullable().optional(), limits: time.nullable().optional() })
      .optional()
      .describe(
        'When the text was written that this one replaces, null for none; refused if it is another by now',
      ),
  }),
  answer: z.object({ summary: reportText.nullable(), limits: reportText.nullable(), ...changed }),
  status: 200,
});
