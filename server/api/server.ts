import { health, openApi, ready } from '@/domain/api/server';
import { whatIsMissing } from '@/server/store/readiness';
import { document } from './openapi';
import { problem } from './problem';
import { answer, publicRecipe } from './recipe';

export const serverRecipes = [
  publicRecipe(health, async () => answer(200, { status: 'alive' as const })),

  publicRecipe(ready, async () => {
    const missing = await whatIsMissing();
    if (missing !== null) return problem('unavailable', missing);
    return answer(200, { status: 'ready' as const });
  }),

  publicRecipe(openApi, async () => answer(200, document())),
];
