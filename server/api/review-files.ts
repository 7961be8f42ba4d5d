import * as contract from '@/domain/api/review-files';
import { frozenText } from '@/domain/freezing';
import { type Contradiction, contradictions } from '@/domain/review-file/arrival';
import { reviewFileSchema, type WholeReviewFile, wholeReviewFile } from '@/domain/review-file/review-file';
import { storeArrival } from '@/server/store/arrivals';
import { sha256 } from '@/server/store/hash';
import { reviewView } from '@/server/store/review-views';
import { answer } from './answer';
import { MB } from './body';
import { ProblemError } from './problem';
import { publicRecipe, recipe } from './recipe';

const refused = (detail: string, errors: Contradiction[] = []) =>
  new ProblemError('input', detail, { errors });

/** The file, read by its published shape. @throws ProblemError input */
function readFile(body: Record<string, unknown>): WholeReviewFile {
  if (body.texts === null || body.texts === undefined)
    throw refused(
      'This file has no texts, so it is for reading only. Export it again as an owner, with full texts.',
    );
  const read = wholeReviewFile.safeParse(body);
  if (read.success) return read.data;
  throw refused(
    'This is not a whole review of a format this server knows.',
    read.error.issues
      .slice(0, 20)
      .map(({ path, message }) => ({ path: path.map(String).join('.'), message })),
  );
}

/** Are texts and frozen reports what their hashes say? */
function refuseWrongHashes({ texts, frozen, records }: WholeReviewFile): void {
  const wrong = [
    ...texts.flatMap(({ text, sha256: hash }, at) =>
      sha256(text) === hash ? [] : [{ path: `texts.${at}.sha256`, message: 'is not that of the text' }],
    ),
    ...frozen.flatMap(({ id, data }, at) => {
      const kept = records.snapshot.find((snapshot) => snapshot.id === id);
      return kept && sha256(frozenText(data)) === kept.sha256
        ? []
        : [{ path: `frozen.${at}`, message: 'is not what its snapshot froze' }];
    }),
  ];
  if (wrong.length > 0) throw refused('Something in this file was changed after it was written.', wrong);
}

const importReview = recipe(
  contract.importReview,
  async (c) => {
    const file = readFile(c.body);
    const wrong = contradictions(file);
    if (wrong.length > 0) throw refused('The file contradicts itself. Nothing was taken in.', wrong);
    refuseWrongHashes(file);
    const { id, name } = c.account;
    const review = await storeArrival(file, { owner: { id, name }, at: c.now, newId: c.newId });
    const view = await reviewView(review, { id, role: 'owner' });
    const location = `/api/v1/reviews/${review}`;
    return answer(201, { ...view, reviewVersion: view.version }, { location });
  },
  { limit: 128 * MB, rate: 'import' },
);

let schema: Record<string, unknown> | null = null;
const publishedSchema = publicRecipe(contract.reviewFileSchema, async (c) => {
  schema ??= reviewFileSchema(new URL(c.request.url).pathname);
  return answer(200, schema as { $schema: string });
});

export const reviewFileRecipes = [importReview, publishedSchema];
