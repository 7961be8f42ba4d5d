import { changeServerSettings, health, openApi, ready, serverSettings } from '@/domain/api/server';
import { refuse } from '@/domain/ruling';
import { whatIsMissing } from '@/server/store/readiness';
import { chooseSignUp, serverSettingsView } from '@/server/store/settings';
import { document } from './openapi';
import { problem } from './problem';
import { answer, publicRecipe, recipe } from './recipe';

const NOT_YOURS = refuse(403, 'role', 'Only an administrator of this server sees and changes its settings.');

export const serverRecipes = [
  publicRecipe(health, async () => answer(200, { status: 'alive' as const })),

  publicRecipe(ready, async () => {
    const missing = await whatIsMissing();
    if (missing !== null) return problem('unavailable', missing);
    return answer(200, { status: 'ready' as const });
  }),

  publicRecipe(openApi, async () => answer(200, document())),

  recipe(serverSettings, async ({ account }) =>
    account.administrator ? answer(200, await serverSettingsView()) : NOT_YOURS,
  ),

  recipe(changeServerSettings, async ({ account, body }) => {
    if (!account.administrator) return NOT_YOURS;
    await chooseSignUp(body.signUp);
    return answer(200, await serverSettingsView());
  }),
];
