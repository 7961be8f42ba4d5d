import { z } from 'zod';
import { ROLES } from '../reviewer';
import { email } from './accounts';
import { endpoint } from './endpoint';
import { id, time } from './shapes';

const role = z.enum(ROLES);

/** Days that an invitation works unless said, and at most. */
export const INVITATION_DAYS = 7;
export const INVITATION_DAYS_AT_MOST = 180;

export const invitation = z.object({
  id,
  email: z.string().nullable(),
  role,
  /** Lets in whoever has it, as often as it is used: the link of a class. */
  classLink: z.boolean(),
  /** How many came in by it. */
  used: z.int(),
  expiresAt: time,
  createdAt: time,
  usedAt: time.nullable(),
  revokedAt: time.nullable(),
});
export type InvitationView = z.output<typeof invitation>;
const withLink = invitation.extend({ link: z.string(), token: z.string() });

export const listInvitations = endpoint({
  method: 'GET',
  path: '/reviews/{review}/invitations',
  summary: 'Open and past invitations',
  needs: 'manage_members',
  answer: z.object({ items: z.array(invitation), nextCursor: z.null() }),
  status: 200,
});
export const invite = endpoint({
  method: 'POST',
  path: '/reviews/{review}/invitations',
  summary:
    'Invite someone by a link that works once, or make the link of a class; a class has one link at a time',
  needs: 'manage_members',
  body: z.object({
    email: email.nullish(),
    role: role.default('reviewer'),
    /** Whoever has it joins as reviewer; replaces the class link there was. Needs a review of the template “class”. */
    classLink: z.boolean().default(false),
    days: z.int().min(1).max(INVITATION_DAYS_AT_MOST).default(INVITATION_DAYS),
    /** Send the link to the email, where the server sends mail. */
    send: z.boolean().default(false),
  }),
  answer: withLink.extend({ sent: z.boolean() }),
  status: 201,
});
export const invitationLink = endpoint({
  method: 'POST',
  path: '/reviews/{review}/invitations/{invitation}/link',
  summary: 'The link of an invitation that still works, once more',
  needs: 'manage_members',
  answer: z.object({ link: z.string() }),
  status: 200,
});
export const sendInvitation = endpoint({
  method: 'POST',
  path: '/reviews/{review}/invitations/{invitation}/mail',
  summary: 'Send an invitation to its email again, where the server sends mail',
  needs: 'manage_members',
  status: 204,
});
export const revokeInvitation = endpoint({
  method: 'DELETE',
  path: '/reviews/{review}/invitations/{invitation}',
  summary: 'Revoke an invitation',
  needs: 'manage_members',
  status: 204,
});
export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/invitations/accept',
  summary: 'Join the review an invitation is for',
  needs: 'account',
  body: z.object({ token: z.string().min(1).max(200) }),
  answer: z.object({ review: id, role }),
  status: 200,
});
