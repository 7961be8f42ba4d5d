import * as contract from '@/domain/api/own-data';
import { refuse } from '@/domain/ruling';
import { ownDataZip } from '@/server/export/own-data';
import { attachment } from '@/server/export/report-files';
import { isPassword } from '@/server/password';
import { deleteAccount, isLastAdministrator, leavingOf } from '@/server/store/account-deletion';
import { passwordHashOf } from '@/server/store/accounts';
import { answer, recipe } from './recipe';

const download = recipe(
  contract.downloadOwnData,
  async ({ account, now }) =>
    new Response(ownDataZip(account.id, new Date(now)), {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': attachment('lateral-my-data.zip'),
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    }),
  { rate: 'export' },
);

const foresee = recipe(contract.deletion, async ({ account }) => {
  const [{ blockedBy, deletes, leaves }, hash, lastAdministrator] = await Promise.all([
    leavingOf(account.id),
    passwordHashOf(account.id),
    isLastAdministrator(account.id),
  ]);
  return answer(200, {
    blockedBy,
    deletes,
    staysIn: leaves.length,
    hasPassword: hash !== null,
    lastAdministrator,
  });
});

const remove = recipe(
  contract.deleteAccount,
  async ({ account, body, now }) => {
    const hash = await passwordHashOf(account.id);
    if (hash !== null && !(await isPassword(body.password ?? '', hash)))
      return refuse(422, 'wrong-password', 'The password is not right.', { path: 'password' });
    const { blockedBy } = await leavingOf(account.id);
    if (blockedBy.length > 0)
      return refuse(
        409,
        'last-owner',
        `You are the last owner of ${blockedBy.length === 1 ? 'a review' : `${blockedBy.length} reviews`} that others are in. Make someone else owner first: ${blockedBy.map(({ question }) => `“${question}”`).join(', ')}.`,
      );
    await deleteAccount({ account: account.id, now });
    return answer(204, undefined);
  },
  { rate: 'password' },
);

export const ownDataRecipes = [download, foresee, remove];
