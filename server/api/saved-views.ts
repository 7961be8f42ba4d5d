import * as contract from '@/domain/api/saved-views';
import { filterOf, queryOf } from '@/domain/metrics/claim-filter';
import { may } from '@/domain/policy';
import { refuse } from '@/domain/ruling';
import type { AuthorizedReview } from '@/server/store/membership';
import { insertView, removeView, updateView, viewsOf } from '@/server/store/saved-views';
import { answer } from './answer';
import { ProblemError } from './problem';
import { recipe } from './recipe';

/** Views that one person keeps in one review. */
const MOST = 100;
const NO_VIEW = refuse(404, 'not-found', 'There is no such view among yours.');

/** The filters of an address alone. @throws ProblemError input */
function filtersIn(query: string): string {
  const kept = queryOf(filterOf(Object.fromEntries(new URLSearchParams(query))));
  if (kept !== '') return kept;
  throw new ProblemError('input', 'There is no filter in this search.', {
    errors: [{ path: 'query', message: 'has no filter of the list of claims' }],
  });
}

/** Others see it in their list: it is said aloud, so it takes whoever may take part in discussions. */
function refuseSharing(role: Parameters<typeof may>[0], shared: boolean | undefined): void {
  if (shared && !may(role, 'discuss'))
    throw new ProblemError('role', `A ${role} of this review keeps views to themselves.`);
}

async function oneView(review: AuthorizedReview, member: string, id: string, status: 200 | 201) {
  const view = (await viewsOf(review, member)).find((each) => each.id === id);
  return view ? answer(status, view) : NO_VIEW;
}

const list = recipe(contract.listViews, async (c) =>
  answer(200, { items: await viewsOf(c.review, c.member.id), nextCursor: null }),
);

const save = recipe(contract.saveView, async (c) => {
  const { name, query, shared } = c.body;
  refuseSharing(c.member.role, shared);
  const id = c.newId();
  const view = { id, account: c.account.id, name, query: filtersIn(query), shared, at: c.now };
  if (!(await insertView(c.review, view, MOST)))
    throw new ProblemError('input', `You keep ${MOST} views here already. Delete one first.`);
  return oneView(c.review, c.member.id, id, 201);
});

const change = recipe(contract.changeView, async (c) => {
  const { name, query, shared } = c.body;
  refuseSharing(c.member.role, shared);
  const which = { id: c.params.view, account: c.account.id };
  const changed = { name, shared, query: query === undefined ? undefined : filtersIn(query) };
  if (!(await updateView(c.review, which, changed))) return NO_VIEW;
  return oneView(c.review, c.member.id, c.params.view, 200);
});

const remove = recipe(contract.deleteView, async (c) => {
  const alsoShared = c.member.role === 'owner';
  const which = { id: c.params.view, account: c.account.id, alsoShared };
  return (await removeView(c.review, which)) ? answer(204, undefined) : NO_VIEW;
});

export const savedViewRecipes = [list, save, change, remove];
