import { accountRecipes } from './accounts';
import { memberRecipes } from './members';
import type { Recipe } from './recipe';
import { serverRecipes } from './server';

/** Every recipe of the API: what the router serves. */
export const RECIPES: readonly Recipe[] = [...serverRecipes, ...accountRecipes, ...memberRecipes];
