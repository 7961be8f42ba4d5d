import * as contract from '@/domain/api/preferences';
import { changePreferences, preferencesOf } from '@/server/store/preferences';
import { answer, recipe } from './recipe';

export const preferencesRecipes = [
  recipe(contract.getPreferences, async ({ account }) => answer(200, await preferencesOf(account.id))),
  recipe(contract.changePreferences, async ({ account, body }) =>
    answer(200, await changePreferences(account.id, body)),
  ),
];
