import { accountRecipes } from './accounts';
import { articleRecipes } from './articles';
import { claimRecipes } from './claims';
import { historyRecipes } from './history';
import { linkRecipes } from './links';
import { memberRecipes } from './members';
import { readingRecipes } from './readings';
import type { Recipe } from './recipe';
import { reviewRecipes } from './reviews';
import { serverRecipes } from './server';
import { streamRecipes } from './stream';

/** Every recipe of the API: what the router serves. */
export const RECIPES: readonly Recipe[] = [
  ...serverRecipes,
  ...accountRecipes,
  ...memberRecipes,
  ...reviewRecipes,
  ...articleRecipes,
  ...claimRecipes,
  ...linkRecipes,
  ...readingRecipes,
  ...historyRecipes,
  ...streamRecipes,
];
