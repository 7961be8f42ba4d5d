import * as contract from '@/domain/api/account-keys';
import { refuse } from '@/domain/ruling';
import { addressOf } from '@/server/caller-address';
import { sendsMail } from '@/server/env';
import { mailReset, mailVerification } from '@/server/mail/orders';
import { hashPassword } from '@/server/password';
import { forgiveTries, unreadable } from '@/server/sign-in';
import { emailOfReset, resetPassword, verifyEmail } from '@/server/store/account-keys';
import { spend } from '@/server/store/rate-limits';
import { answer, publicRecipe, recipe } from './recipe';

const SPENT = refuse(409, 'link-spent', 'This link was used or has run out. Ask for another.');

const forgot = publicRecipe(
  contract.forgotPassword,
  async ({ body }) => {
    // Too many for one address are dropped in silence: a refusal would be an answer about the account.
    const isTooMany = (await spend('forgot-account', unreadable(body.email))) !== null;
    // Without mail the order is for the log of whoever runs the server.
    if (!isTooMany) await mailReset(body.email);
    return answer(202, { mail: sendsMail() });
  },
  { rate: 'forgot' },
);

const reset = publicRecipe(
  contract.resetPassword,
  async ({ body, request, now }) => {
    // Hashing is dear: a secret that opens nothing is told before it.
    if ((await emailOfReset(body.token, new Date(now))) === null) return SPENT;
    const passwordHash = await hashPassword(body.password);
    const email = await resetPassword(body.token, passwordHash, new Date(now));
    if (email === null) return SPENT;
    await forgiveTries(email, addressOf(request.headers));
    return answer(204, undefined);
  },
  { rate: 'reset' },
);

const askForVerification = recipe(
  contract.askForVerification,
  async ({ account }) => {
    await mailVerification(account.id);
    return answer(202, { mail: sendsMail() });
  },
  { rate: 'verify' },
);

const verify = publicRecipe(
  contract.verifyEmail,
  async ({ body, now }) => ((await verifyEmail(body.token, new Date(now))) ? answer(204, undefined) : SPENT),
  { rate: 'reset' },
);

export const accountKeyRecipes = [forgot, reset, askForVerification, verify];
