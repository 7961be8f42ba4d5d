import { accountKeyRecipes } from './account-keys';
import { accountRecipes } from './accounts';
import { activityRecipes } from './activity';
import { articleRecipes } from './articles';
import { attributionRecipes } from './attributions';
import { candidateRecipes } from './candidates';
import { checkpointRecipes } from './checkpoints';
import { claimRecipes } from './claims';
import { codebookRecipes } from './codebook';
import { conclusionRecipes } from './conclusions';
import { disagreementRecipes } from './disagreements';
import { discussionRecipes } from './discussions';
import { exportRecipes } from './exports';
import { flagRecipes } from './flags';
import { historyRecipes } from './history';
import { inboxRecipes } from './inbox';
import { invitationRecipes } from './invitations';
import { linkRecipes } from './links';
import { memberRecipes } from './members';
import { originRecipes } from './origins';
import { ownDataRecipes } from './own-data';
import { preferencesRecipes } from './preferences';
import { presenceRecipes } from './presence';
import { readingRecipes } from './readings';
import type { Recipe } from './recipe';
import { reviewFileRecipes } from './review-files';
import { reviewRecipes } from './reviews';
import { savedViewRecipes } from './saved-views';
import { serverRecipes } from './server';
import { shareLinkRecipes } from './share-links';
import { snapshotRecipes } from './snapshots';
import { statementRecipes } from './statements';
import { streamRecipes } from './stream';

/** Every recipe of the API: what the router serves. */
export const RECIPES: readonly Recipe[] = [
  ...serverRecipes,
  ...accountRecipes,
  ...accountKeyRecipes,
  ...preferencesRecipes,
  ...memberRecipes,
  ...invitationRecipes,
  ...ownDataRecipes,
  ...reviewRecipes,
  ...reviewFileRecipes,
  ...codebookRecipes,
  ...articleRecipes,
  ...attributionRecipes,
  ...checkpointRecipes,
  ...claimRecipes,
  ...linkRecipes,
  ...candidateRecipes,
  ...flagRecipes,
  ...statementRecipes,
  ...conclusionRecipes,
  ...snapshotRecipes,
  ...shareLinkRecipes,
  ...savedViewRecipes,
  ...originRecipes,
  ...discussionRecipes,
  ...disagreementRecipes,
  ...readingRecipes,
  ...exportRecipes,
  ...historyRecipes,
  ...activityRecipes,
  ...inboxRecipes,
  ...streamRecipes,
  ...presenceRecipes,
];
