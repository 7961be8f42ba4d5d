import * as contract from '@/domain/api/codebook';
import { CODEBOOK_EDITION, type CodebookNotes, codebookEntries, notesOf, withNotes } from '@/domain/codebook';
import type { ReviewRecord } from '@/domain/review';
import { changeTo, stateOf } from '@/domain/review-state';
import { allow } from '@/domain/ruling';
import type { AuthorizedReview } from '@/server/store/membership';
import { sharedRecords } from '@/server/store/records';
import { answer } from './answer';
import { carryOut, refuseStale } from './change';
import { recipe } from './recipe';

const view = (notes: CodebookNotes): contract.CodebookView => ({
  edition: CODEBOOK_EDITION,
  version: notes.version,
  kinds: codebookEntries(notes),
});

async function facts(review: AuthorizedReview) {
  const records = await sharedRecords(review);
  const state = stateOf(records);
  const record = state.review.get(review);
  if (!record) throw new Error('a review without its record');
  return { records, state, record };
}

const get = recipe(contract.getCodebook, async (c) =>
  answer(200, view(notesOf((await facts(c.review)).record))),
);

const change = recipe(contract.changeCodebook, async (c) => {
  const { records, state, record } = await facts(c.review);
  const before = notesOf(record);
  refuseStale(c.ifMatch, before.version, () => view(before));
  const codebook = withNotes(before, c.body.notes);
  const after: ReviewRecord = { ...record, codebook };
  const ruling = allow(
    'review.changed',
    codebook === before ? [] : [changeTo(state, 'review', c.review, after)],
  );
  const { reviewVersion, event } = await carryOut(c, records, ruling);
  return answer(200, { ...view(codebook), reviewVersion, event });
});

export const codebookRecipes = [get, change];
