import * as contract from '@/domain/api/accounts';
import type { Refusal } from '@/domain/ruling';
import { sendsMail } from '@/server/env';
import { mailVerification } from '@/server/mail/orders';
import { hashPassword, isPassword } from '@/server/password';
import { changePassword, createAccount, isEmpty, passwordHashOf } from '@/server/store/accounts';
import { endSession, endSessions, sessionsOf } from '@/server/store/sessions';
import { signUpNow } from '@/server/store/settings';
import { createToken, revokeToken, tokensOf } from '@/server/store/tokens';
import { inTurn } from './in-turn';
import { answer, publicRecipe, recipe } from './recipe';

const refuse = (refusal: Refusal) => ({ ok: false as const, refusal });
const notFound = (detail: string) => refuse({ status: 404, code: 'not-found', detail });

export const accountRecipes = [
  publicRecipe(
    contract.signUp,
    async ({ body, now, newId }) => {
      const isOpen = (await signUpNow()) === 'open';
      const invitation = body.invitation || null;
      // Hashing is dear: who could not be let in anyway is told before it.
      if (!isOpen && invitation === null && !(await isEmpty())) {
        return refuse({
          status: 403,
          code: 'invitation-needed',
          detail: 'On this server an account needs an invitation. Ask a member of a review for one.',
        });
      }
      const passwordHash = await hashPassword(body.password);
      const { email, name } = body;
      // A whole class signs up at once: in turn, nobody is overtaken.
      const made = await inTurn(`join ${invitation ?? ''}`, () =>
        createAccount({ id: newId(), email, name, passwordHash, now }, { invitation, isOpen }),
      );
      if (sendsMail()) await mailVerification(made.id);
      return answer(201, made);
    },
    { rate: 'sign-up' },
  ),

  recipe(contract.me, async ({ account }) => answer(200, account)),

  recipe(
    contract.changePassword,
    async ({ account, session, body, now }) => {
      // An account made on the server's own machine has none yet: its token is proof enough to set the first.
      const kept = await passwordHashOf(account.id);
      if (kept !== null && !(await isPassword(body.current, kept))) {
        return refuse({
          status: 422,
          code: 'wrong-password',
          detail: 'The current password is not right.',
          path: 'current',
        });
      }
      const passwordHash = await hashPassword(body.password);
      await changePassword({ account: account.id, passwordHash, session, now: new Date(now) });
      return answer(204, undefined);
    },
    { rate: 'password' },
  ),

  recipe(contract.listSessions, async ({ account, session, now }) =>
    answer(200, { items: await sessionsOf(account.id, session, new Date(now)), nextCursor: null }),
  ),

  recipe(contract.endSession, async ({ account, params, now }) => {
    const ended = await endSession(account.id, params.session, new Date(now));
    return ended ? answer(204, undefined) : notFound('You have no such open session.');
  }),

  recipe(contract.endSessions, async ({ account, now }) => {
    await endSessions(account.id, new Date(now));
    return answer(204, undefined);
  }),

  recipe(contract.listTokens, async ({ account, now }) =>
    answer(200, { items: await tokensOf(account.id, new Date(now)), nextCursor: null }),
  ),

  recipe(
    contract.createToken,
    async ({ account, body, now, newId }) =>
      answer(201, await createToken({ ...body, id: newId(), account: account.id, now: new Date(now) })),
    { rate: 'token', once: true },
  ),

  recipe(contract.revokeToken, async ({ account, params, now }) => {
    const revoked = await revokeToken(account.id, params.token, new Date(now));
    return revoked ? answer(204, undefined) : notFound('You have no such token.');
  }),
];
