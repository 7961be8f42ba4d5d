import { z } from 'zod';
import { ACTIVITY_SUBJECTS } from '../activity';
import { EVENT_TYPES } from '../review-event';
import { type AnswerOf, endpoint } from './endpoint';
import { id, page, reviewVersion, someDate, time } from './shapes';

const filter = {
  person: id.optional().describe('Who did it'),
  article: id.optional(),
  claim: id.optional(),
  what: z.enum(ACTIVITY_SUBJECTS).optional(),
  since: someDate.optional().describe('A day, or a full time'),
  checkpoint: id.optional().describe('Only what came after this checkpoint'),
};

const saying = z.union([z.object({ term: z.string() }), z.object({ text: z.string() })]);
export const activityEntryView = z.object({
  version: z.int(),
  at: time,
  actor: id.nullable(),
  type: z.enum(EVENT_TYPES),
  undoes: z.int().nullable(),
  claims: z.array(z.object({ id, name: z.string().nullable() })),
  articles: z.array(z.object({ id, name: z.string() })),
  lines: z
    .array(
      z.object({
        field: z.string(),
        of: id.nullable(),
        before: z.array(saying),
        after: z.array(saying),
      }),
    )
    .describe('What became what; an empty side was not there'),
  more: z.int().describe('Lines and claims left out for length'),
  restorable: z.boolean().describe('The caller may set this change back'),
});
export type ActivityEntryView = z.output<typeof activityEntryView>;

export const activityInWords = endpoint({
  method: 'GET',
  path: '/reviews/{review}/activity-in-words',
  summary: 'The history as people read it, newest first; blind rules hold',
  needs: 'read',
  query: z.object({
    ...filter,
    before: z.coerce.number().int().min(1).optional().describe('Only events before this version'),
    limit: page.limit.default(50),
  }),
  answer: z.object({
    items: z.array(activityEntryView),
    nextCursor: z.string().nullable().describe('For `before`'),
    withheld: z.int().describe('Events of this page that the caller may not see yet'),
  }),
  status: 200,
});

export const activityFile = endpoint({
  method: 'GET',
  path: '/reviews/{review}/activity-file',
  summary: 'The history as CSV, oldest first, with the same filters',
  needs: 'export',
  query: z.object(filter),
  status: 200,
});

export const undoWarning = endpoint({
  method: 'GET',
  path: '/reviews/{review}/undo-warning',
  summary: "What undoing (or redoing) the caller's last change would take from others; blind rules hold",
  needs: 'undo',
  query: z.object({ what: z.enum(['undo', 'redo']).default('undo') }),
  answer: z.object({
    warning: z
      .object({
        version: z.int().describe('The event that would be taken back'),
        by: id.nullable().describe('Who changed the same thing last, where the caller may know'),
        at: time.nullable(),
        lines: z.array(
          z.object({
            field: z.string(),
            before: z.array(saying),
            mine: z.array(saying),
            theirs: z.array(saying),
          }),
        ),
      })
      .nullable()
      .describe('Null: nobody has changed it since'),
  }),
  status: 200,
});
export type UndoWarningView = NonNullable<AnswerOf<typeof undoWarning>['warning']>;

export const restoreChange = endpoint({
  method: 'POST',
  path: '/reviews/{review}/restorations',
  summary: 'Set back what one event changed, as a new event that names it',
  needs: 'undo',
  body: z.object({
    version: z.int().min(1).describe('The version of the event to set back'),
    /** Also when someone has changed the same thing since. */
    force: z.boolean().default(false),
  }),
  answer: reviewVersion.extend({ restored: z.int(), event: z.unknown() }),
  status: 200,
});
