import type { SavedView } from '@/domain/api/saved-views';

/** The address of the list of claims with a view's filters. */
export const placeOfView = (review: string, view: Pick<SavedView, 'query'>) =>
  `/reviews/${review}/claims?${view.query}`;
