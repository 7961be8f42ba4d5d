import { z } from 'zod';
import { endpoint } from './endpoint';
import { id } from './shapes';

const named = z.object({ id, question: z.string() });

export const downloadOwnData = endpoint({
  method: 'GET',
  path: '/account/data',
  summary:
    'Everything the caller made, as a ZIP of JSON files; no words of others but the claims that were judged',
  needs: 'account',
  status: 200,
});

export const deletion = endpoint({
  method: 'GET',
  path: '/account/deletion',
  summary: 'What deleting the account would take with it, and what stands in the way',
  needs: 'account',
  answer: z.object({
    /** The caller is the last owner there, and others are members: they need another owner first. */
    blockedBy: z.array(named),
    /** The caller is alone there: these are deleted too. */
    deletes: z.array(named),
    /** Reviews of others, where the caller's work stays, without a name. */
    staysIn: z.int(),
    /** The password has to be given; otherwise the word “delete”. */
    hasPassword: z.boolean(),
    lastAdministrator: z.boolean(),
  }),
  status: 200,
});

export const deleteAccount = endpoint({
  method: 'POST',
  path: '/account/deletion',
  summary: 'Delete the account: sessions, tokens and the email go, the work stays as that of a former member',
  needs: 'account',
  body: z.object({
    password: z.string().max(200).optional(),
    confirm: z.literal('delete'),
  }),
  status: 204,
});
