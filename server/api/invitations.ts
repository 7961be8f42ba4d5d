import * as contract from '@/domain/api/invitations';
import { refuse } from '@/domain/ruling';
import { env } from '@/server/env';
import { inviteByMail } from '@/server/mail/invite-by-mail';
import {
  acceptInvitation,
  createInvitation,
  invitationsOf,
  linkOf,
  revokeInvitation,
} from '@/server/store/invitations';
import { isClass } from '@/server/store/members';
import type { AuthorizedReview } from '@/server/store/membership';
import { inTurn } from './in-turn';
import { answer, recipe } from './recipe';

const NONE_OPEN = refuse(404, 'not-found', 'There is no such open invitation.');

const addressOf = (token: string) => `${env().NEXTAUTH_URL}/invite/${token}`;

const list = recipe(contract.listInvitations, async ({ review }) =>
  answer(200, { items: await invitationsOf(review), nextCursor: null }),
);

const invite = recipe(
  contract.invite,
  async ({ review, member, body, now, newId }) => {
    const { classLink, days } = body;
    if (classLink && !(await isClass(review)))
      return refuse(409, 'no-class', 'A link for many is for classes. Invite people one by one.', {
        path: 'classLink',
      });
    const made = await createInvitation(review, {
      ...{ id: newId(), classLink, days, by: member.id, now },
      email: classLink ? null : (body.email ?? null),
      role: classLink ? 'reviewer' : body.role,
    });
    const link = addressOf(made.token);
    const sent = body.send && made.email !== null && (await send(review, { ...made, email: made.email }));
    return answer(201, { ...made, link, sent });
  },
  { rate: 'invite', once: true },
);

/** Hands an invitation to the post. @returns false where the server sends no mail */
const send = (review: AuthorizedReview, { id, email, token }: { id: string; email: string; token: string }) =>
  inviteByMail({ review, invitation: id, email, link: addressOf(token) });

const link = recipe(
  contract.invitationLink,
  async ({ review, params, now }) => {
    const open = await linkOf(review, params.invitation, now);
    return open ? answer(200, { link: addressOf(open.token) }) : NONE_OPEN;
  },
  { once: true },
);

const mail = recipe(
  contract.sendInvitation,
  async ({ review, params, now }) => {
    const open = await linkOf(review, params.invitation, now);
    if (!open) return NONE_OPEN;
    const { email } = open;
    if (email === null) return refuse(409, 'no-mail', 'This invitation is for nobody in particular.');
    if (await send(review, { ...open, email })) return answer(204, undefined);
    return refuse(409, 'no-mail', 'This server sends no mail. Copy the link and send it yourself.');
  },
  { rate: 'invite' },
);

const revoke = recipe(contract.revokeInvitation, async ({ review, params, now }) =>
  (await revokeInvitation(review, params.invitation, now)) ? answer(204, undefined) : NONE_OPEN,
);

const accept = recipe(contract.acceptInvitation, async ({ account, body, tab, now }) => {
  const { id, email, name } = account;
  // A whole class comes in at once: in turn, nobody is overtaken.
  const outcome = await inTurn(`join ${body.token}`, () =>
    acceptInvitation(body.token, { id, email, name, tab, now }),
  );
  return 'code' in outcome ? { ok: false, refusal: outcome } : answer(200, outcome);
});

export const invitationRecipes = [list, invite, link, mail, revoke, accept];
