import { viewerOf, visibleRecords } from '@/domain/blind';
import { entityName } from '@/domain/entity-name';
import { numberBehind } from '@/domain/metrics/number-behind';
import { stateOf } from '@/domain/review-state';
import { nameShown } from '@/domain/reviewer';
import type { AuthorizedReview } from './membership';
import { read } from './read-noun';
import { sharedRecords } from './records';

/** What each part of a filter is about, by name: an origin, a statement, a member; null where it names nobody or nothing. */
export type NameBehind = { of: string; which: string; name: string | null };

export async function namesBehind(
  review: AuthorizedReview,
  me: string,
  behind: string | undefined,
): Promise<NameBehind[]> {
  const asked = numberBehind(behind);
  if (!asked) return [];
  const records = await sharedRecords(review);
  const state = stateOf(visibleRecords(records, viewerOf(records, me)));
  return Promise.all(
    asked.map(async ({ of, which }) => {
      const said = (name: string | null | undefined): NameBehind => ({ of, which, name: name ?? null });
      if (of === 'origin') return said(entityName(state, which));
      if (of === 'judged') return said(nameShown(state.member.get(which)));
      if (of !== 'statement') return said(null);
      // Linked claims that nobody has named go by the words of the first.
      const [, first] = /^links:([\da-f-]{36})$/i.exec(which) ?? [];
      if (!first) return said(state.statement.get(which)?.name);
      const [claim] = await read('claim', review, 'AND t.id = $2', [first]);
      return said(claim?.text);
    }),
  );
}
